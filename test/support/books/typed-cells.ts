// Lists what is typed into the empty template to make data/examples/shilinghe-2022.xlsx, for fill-template.bas:
// a line a cell with sheet, row, column, how it is shown, and what is typed. See data/examples/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluation } from '../../../src/evaluation/shape.ts';
import { loadFrameworks } from '../../../src/importers/load-frameworks.ts';
import { formatFor } from '../../../src/importers/workbook/cell.ts';
import { knownIn } from '../../../src/importers/workbook/known.ts';
import { layouts } from '../../../src/importers/workbook/layout.ts';
import { loadWorkbookWords } from '../../../src/importers/workbook/words.ts';
import { rowsToWrite } from '../../../src/importers/workbook/write-rows.ts';
import { writeTemplate } from '../../../src/importers/workbook/write-workbook.ts';

const [, , id = 'shilinghe-2022', out = '.'] = process.argv;
const root = join(import.meta.dirname, '../../..');
const words = loadWorkbookWords(join(root, 'prompts'));
const { catalogue } = await loadFrameworks(join(root, 'data'));
const read = (ending: string): string => readFileSync(join(root, 'data/examples', `${id}.${ending}`), 'utf8');
const given = { evaluation: evaluation.parse(parse(read('yaml'))), report: read('txt') };

const lines = layouts.flatMap((layout) =>
  rowsToWrite(layout, given, words).flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!cell) return [];
      const format = cell.kind === 'amount' ? formatFor(cell.text) : '@';
      const sheet = `${words.zh.sheets[layout.id]?.[0] ?? ''} ${words.en.sheets[layout.id]?.[0] ?? ''}`;
      return [
        [sheet, index + 1, column, format, cell.text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')].join(
          '\t',
        ),
      ];
    }),
  ),
);
writeFileSync(join(out, 'cells.txt'), lines.join('\n'));
writeFileSync(join(out, 'template.xlsx'), await writeTemplate(undefined, knownIn(words, catalogue)));

// What an import changes, in lines: each evaluation, then each of its items that is new, different or gone.
import type { Language } from '../figures/figure.ts';
import type { Checked } from '../intake/intake.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';

/** One line an evaluation and one an item, up to a number that a person still reads; the rest is counted. */
export function importLines(changes: Checked['changes'], prompts: Prompts, language: Language): string[] {
  return changes.flatMap(({ id, kind, file, items }) => {
    const shown = items.slice(0, mostItems).map((item) => {
      const fields = item.fields.map((field) => ({ ...field }));
      return `  ${prompts.render(language, 'terminal.import_item', { ...item, fields })}`;
    });
    const left = items.length - shown.length;
    const head = kind === 'same' ? 'unchanged' : `import_${kind}`;
    return [
      prompts.render(language, `terminal.${head}`, { file, evaluation: id }),
      ...shown,
      ...(left > 0 ? [`  ${prompts.render(language, 'terminal.import_more', { count: left })}`] : []),
    ].map((line) => printable(line).replaceAll('\n', ' '));
  });
}

const mostItems = 100;

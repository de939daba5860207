// The samples in docs/ are what the program writes, and the table beside them leaves out no point of the report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/drafting/document.ts';
import { toMarkdown } from '../../src/drafting/markdown.ts';
import { huitong, made, office, personOf } from './desk.ts';

const samples = join(import.meta.dirname, '../../docs/samples');
const everyPart = ['summary', 'problems', 'recommendations', 'replies'] as const;

test.each(['zh', 'en'] as const)('the sample in %s is what the program writes', async (language) => {
  const { drafting, store } = await office();
  const person = personOf('li');
  const choices = { parts: [...everyPart], length: 'full' as const, language };
  const { id } = made(await drafting.start({ evaluation: 'huitong-2022', choices, language }, person));
  const exported = await drafting.export(id, person);
  await store.close();
  if ('why' in exported) throw new Error(exported.why);
  expect(readFileSync(join(samples, `huitong-2022.${language}.md`), 'utf8')).toBe(
    toMarkdown(exported.document),
  );
  const word = await mammoth.extractRawText({ path: join(samples, `huitong-2022.${language}.docx`) });
  for (const line of linesOf({ blocks: exported.document.blocks.filter(({ kind }) => kind === 'item') })) {
    expect(word.value).toContain(line);
  }
});

test('the table names every point of the report’s recommendations', () => {
  const table = readFileSync(join(samples, 'README.md'), 'utf8');
  const telling = [
    '高度重视预算编制',
    '细化预算编制程序',
    '预算与决算的衔接',
    '成立预算绩效管理领导小组',
    '制定预算绩效管理相关制度',
    '提高认识',
    '采购目录',
    '细化完善管理办法及实施细则',
    '源头、过程、结果',
  ];
  const points = huitong.findings
    .filter(({ type }) => type === 'recommendation')
    .flatMap(({ points = [] }) => points);
  expect(points).toHaveLength(7);
  for (const words of telling) expect(table).toContain(words);
});

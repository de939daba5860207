// `chart`: what it writes, what it says where it cannot, and with which exit code it ends.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
afterAll(() => suanpan.remove());

interface Row {
  what: string;
  args: string[];
  code: number;
  zh: RegExp;
  en: RegExp;
}

const rows: Row[] = [
  {
    what: 'without a name lists what there is',
    args: [],
    code: 0,
    zh: /budget +预算.*\n.*\n.*\n.*\n.*\nranking +同一年/,
    en: /budget +the budget.*\n.*\n.*\n.*\n.*\nranking +one figure/,
  },
  {
    what: 'a name that no chart has',
    args: ['pie'],
    code: 2,
    zh: /没有叫“pie”的图。可以画：budget、target、score、deductions、trend、ranking。/,
    en: /There is no chart "pie"\. There are: budget, target, score, deductions, trend, ranking\./,
  },
  {
    what: 'an evaluation that is not there',
    args: ['budget', 'nowhere-2022'],
    code: 2,
    zh: /没有“nowhere-2022”这份评价。现有：huitong-2022/,
    en: /There is no evaluation "nowhere-2022"\. There are: huitong-2022/,
  },
  {
    what: 'a figure that is not there',
    args: ['trend', '--metric', 'nothing.at_all'],
    code: 2,
    zh: /没有叫“nothing.at_all”的指标/,
    en: /There is no figure "nothing.at_all"/,
  },
  {
    what: 'data that does not hold it, with what can be drawn',
    args: ['deductions', 'huitong-2022'],
    code: 1,
    zh: /没有各指标的分值和得分，“deductions”画不出来。可以画：budget。/,
    en: /no weights and scores of indicators, so "deductions" cannot be drawn\. What can be drawn: budget\./,
  },
  {
    what: 'a file of another kind',
    args: ['budget', '--out', 'budget.jpg'],
    code: 2,
    zh: /图只能写成 \.png 或 \.svg 文件：budget\.jpg/,
    en: /A chart is written as \.png or \.svg only: budget\.jpg/,
  },
  {
    what: 'a folder that is not there',
    args: ['budget', '--out', 'nowhere/budget.png'],
    code: 1,
    zh: /无法写入 nowhere\/budget\.png：所在的文件夹不存在/,
    en: /nowhere\/budget\.png cannot be written: its folder is not there/,
  },
  {
    what: 'a file in the place of a folder',
    args: ['budget', '--out', 'taken/budget.png'],
    code: 1,
    zh: /无法写入 taken\/budget\.png/,
    en: /taken\/budget\.png cannot be written/,
  },
  {
    what: 'a folder in the place of a file',
    args: ['budget', '--out', 'folder.svg'],
    code: 1,
    zh: /无法写入 folder\.svg/,
    en: /folder\.svg cannot be written/,
  },
  { what: 'too many words', args: ['budget', 'huitong-2022', 'more'], code: 2, zh: /chart/, en: /chart/ },
  {
    what: 'a language there is not',
    args: ['budget', '--language', 'fr'],
    code: 2,
    zh: /--language/,
    en: /--language/,
  },
];

describe('chart', () => {
  test.each(rows)(
    '$what',
    async ({ args, code, zh, en }) => {
      writeFileSync(join(suanpan.folder, 'taken'), 'here');
      mkdirSync(join(suanpan.folder, 'folder.svg'), { recursive: true });
      const [chinese, english] = await Promise.all(
        ['zh_CN.UTF-8', 'en_US.UTF-8'].map((LANG) => suanpan.run(['chart', ...args], { env: { LANG } })),
      );
      for (const [said, run] of [
        [zh, chinese],
        [en, english],
      ] as const) {
        expect(run?.code).toBe(code);
        const [told, other] = code === 0 ? [run?.stdout, run?.stderr] : [run?.stderr, run?.stdout];
        expect(told).toMatch(said);
        expect(told).not.toMatch(/Error|at .*\.ts:/);
        expect(other).toBe('');
      }
    },
    30_000,
  );

  test('writes a PNG twice as wide as it is drawn, and prints its place and the same in words', async () => {
    // A process: the file stands in the folder it was started in.
    const { code, stdout, stderr } = await suanpan.spawn([
      'chart',
      '预算',
      '--language',
      'zh',
      '--out',
      '预算.png',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^预算\.png\n预算由36\.06万元调减为11\.07万元。/);
    const file = readFileSync(join(suanpan.folder, '预算.png'));
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect(file.readUInt32BE(16)).toBe(1600);
  }, 60_000);

  test('writes an SVG with its words as text and as a label', async () => {
    const { code } = await suanpan.run(['chart', 'budget', 'huitong-2022', '--out', 'b.SVG']);
    const svg = readFileSync(join(suanpan.folder, 'b.SVG'), 'utf8');
    expect(code).toBe(0);
    expect(svg).toMatch(/^<svg role="img" aria-label="The budget was cut from 36\.06万元/);
    expect(svg).toContain('>Adjusted budget</text>');
  }, 30_000);
});

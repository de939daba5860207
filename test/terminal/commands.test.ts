// Whole conversations with the program: what is printed where, and with which exit code it ends. What is the process's own
// doing (its streams, its environment, its exit code) is shown by processes, one for each code.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
afterAll(() => suanpan.remove());

function objects(lines: string): { kind: string; text: string; language: string }[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ask', () => {
  test('prints the answer and where it stands', async () => {
    const { code, stdout, stderr } = await suanpan.spawn(['ask', '政采执行率多少']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('26.04%');
    expect(stdout).toContain('三（三）');
    expect(stdout).not.toContain(String.fromCodePoint(27));
  });

  test.each([
    ['核对一下报告里的数字', '预算调整率：一致。报告数 69.3%，复算 69.30%，允许误差 0.05百分点'],
    ['Audit the report figures', 'Reported 69.3%, recomputed 69.30%, tolerance 0.05 percentage points'],
  ])('tells of %s which value is reported, which recomputed, and the tolerance', async (question, told) => {
    expect((await suanpan.run(['ask', question])).stdout).toContain(told);
  });

  test.each([
    ['距离优还差多少分', '绩效评价等级划分（转述） 财预'],
    ['How far is the score from Excellent?', 'Performance grade scale (restated) '],
  ])('names the grade scale behind %s in its sources', async (question, named) => {
    const { stdout } = await suanpan.run(['ask', question]);
    expect(stdout).toContain(named);
    expect(stdout).not.toContain('grade.scale');
  });

  test('--json prints one object that keeps its promises', async () => {
    const { code, stdout } = await suanpan.run(['ask', 'what was the procurement execution rate?', '--json']);
    const answer = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(answer).join(' ')).toBe(
      'kind language text segments figures sources notes choices planner usage ms',
    );
    expect(answer).toMatchObject({ kind: 'answer', language: 'en', planner: 'offline' });
    expect(answer.segments.map(({ s }: { s: string }) => s).join('')).toBe(answer.text);
  });
});

describe('chat', () => {
  test('from a pipe answers a question a line and ends', async () => {
    const { code, stdout } = await suanpan.spawn([], { input: '年初预算多少\n\n调整后预算多少\n' });
    expect(code).toBe(0);
    expect(stdout.indexOf('36.06万元')).toBeGreaterThanOrEqual(0);
    expect(stdout.indexOf('11.07万元')).toBeGreaterThan(stdout.indexOf('36.06万元'));
  });

  test('knows its own commands', async () => {
    const input = '/why\n政采执行率多少\n/why\n/sources\n/new\n/why\n/nonsense\n/quit\n年初预算多少\n';
    const { code, stdout } = await suanpan.run(['chat'], { input });
    const blocks = stdout.trim().split('\n\n');
    expect(code).toBe(0);
    expect(blocks).toHaveLength(7);
    expect(blocks[2]).toContain('├─ ');
    expect(blocks[3]).toContain('“');
    expect(blocks[5]).toBe('还没有带数字或出处的答案。');
    expect(blocks[6]).toContain('/sources');
    expect(stdout).not.toContain('36.06');
  });

  test('--json prints an object a line, and /new forgets what was said', async () => {
    const input = 'whats the initial budget?\nAnd after adjustment?\n/new\n\n[[f1]]\n';
    const { code, stdout } = await suanpan.run(['chat', '--json'], { input });
    const answers = objects(stdout);
    expect(code).toBe(0);
    expect(answers).toHaveLength(4);
    expect(answers[0]?.text).toContain('36.06');
    expect(answers[1]?.text).toContain('11.07');
    expect(answers[2]?.kind).toBe('clarify');
    expect(answers[3]?.text).not.toContain('36.06');
  });
});

describe('score and audit', () => {
  test.each([
    [['score'], 0, ['86.5', '3.5', '6.5', '90']],
    [['audit'], 0, ['69.30%', '26.04%', '20.74', '9.67']],
    [['audit', '--json'], 0, ['"reported_with_recomputed"', '"value": "0.005",\n        "unit": "百分点"']],
    [
      ['audit'],
      0,
      [
        '(reported): 69.3%',
        '(recomputed): 69.30%',
        'Tolerance: 0.05 percentage points',
        'Tolerance: 0.01万元',
      ],
    ],
    [['score', 'huitong-2022', '--json'], 0, ['"86.5"']],
    [['score', 'no-such'], 2, []],
  ])('%j ends with %i', async (args, code, shown) => {
    const finished = await suanpan.run(args);
    expect(finished.code).toBe(code);
    for (const words of shown) expect(finished.stdout).toContain(words);
  });
});

describe('import', () => {
  const broken = join(suanpan.folder, 'broken.yaml');
  writeFileSync(broken, 'id: broken\nyaer: 2022\n');

  test('refuses a wrong file whole, with line and remedy', async () => {
    const { code, stdout, stderr } = await suanpan.spawn(['import', broken]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/broken\.yaml:2:\d+ yaer: "yaer" is not a field here\. Did you mean "year"\?/);
    expect((await suanpan.run(['tools', 'call', 'list_evaluations', '{}'])).stdout).not.toContain('"broken"');
  });

  test('tells a file that is not there', async () => {
    const { code, stderr } = await suanpan.run(['import', 'nowhere.yaml']);
    expect([code, stderr.includes('nowhere.yaml')]).toEqual([1, true]);
  });

  test('tells two hundred of thousands of problems, and counts the rest', async () => {
    const file = join(suanpan.folder, 'facts.csv');
    writeFileSync(file, `键,数值\n${'年初预算,很多\n'.repeat(3000)}`);
    const { code, stdout, stderr } = await suanpan.run(['import', file, '--evaluation', 'huitong-2022']);
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines[0]).toContain('facts!B2 数值: "很多" is not a number.');
    expect(lines.filter((line) => line.includes('facts!'))).toHaveLength(200);
    expect(lines.slice(-2)[0]).toMatch(/^and \d+ more$/);
    expect(lines.at(-1)).toMatch(/^Problems: \d+\. Nothing was stored\.$/);
  });

  test('knows a file it has stored already', async () => {
    const file = join(import.meta.dirname, '../../data/evaluations/huitong-2022.yaml');
    const { code, stdout } = await suanpan.run(['import', file, '--dry-run']);
    expect([code, stdout]).toEqual([0, `${file}: unchanged, kept as huitong-2022\n`]);
  });
});

function ownMetric(formula: string): string {
  const names = '{zh: [资金缺口], en: [funding gap]}';
  const metric = `{key: own.gap, unit: 万元, formula: '${formula}', names: ${names}, source: {zh: 甲, en: A}}`;
  return `id: own\ntitle: {zh: 甲, en: A}\nmetrics:\n  - ${metric}\n`;
}

describe('the data folder', () => {
  const folder = join(suanpan.folder, 'own-data');
  const evaluations = join(import.meta.dirname, '../../data/evaluations');
  cpSync(evaluations, join(folder, 'evaluations'), { recursive: true });
  writeFileSync(join(folder, 'evaluations', 'broken.yaml'), 'id: broken\n');

  test('may hold a broken file: it is told, and the others serve', async () => {
    const given = { env: { DATA_DIR: folder } };
    const { code, stdout, stderr } = await suanpan.run(['ask', '政采执行率多少'], given);
    expect([code, stdout.includes('26.04%')]).toEqual([0, true]);
    expect(stderr).toMatch(/broken\.yaml/);
  });

  test('may bring metrics of its own, in which a plain 0 goes with any unit, and a clash of units is refused', async () => {
    const own = join(suanpan.folder, 'own-metrics');
    cpSync(join(evaluations, '..'), own, { recursive: true });
    const asked = async (formula: string): ReturnType<typeof suanpan.run> => {
      writeFileSync(join(own, 'frameworks', 'own.yaml'), ownMetric(formula));
      return await suanpan.run(['ask', '资金缺口是多少'], { env: { DATA_DIR: own } });
    };
    expect((await asked('max(budget.initial - expenditure.final, 0)')).stdout).toContain('24.99万元');
    const { stdout, stderr } = await asked('max(budget.initial - expenditure.final, 5)');
    expect(stdout).not.toContain('资金缺口');
    expect(stderr).toMatch(
      /own\.yaml:4:\d+ metrics\[0\]\.formula: the units in "max\(.*, 5\)" do not go together/,
    );
  });

  test('may be empty: then there is nothing to ask, in a sentence', async () => {
    const empty = join(suanpan.folder, 'nothing');
    mkdirSync(empty);
    const given = { env: { DATA_DIR: empty } };
    const { code, stdout } = await suanpan.run(['ask', '政采执行率多少'], given);
    expect([code, /\d/.test(stdout)]).toEqual([0, false]);
  });
});

describe('eval', () => {
  test.each([
    ['right.json', '26.04', 0, /all +1\/1, wrong: 0, refused: 0, wrong figures: 0/],
    ['wrong.json', '27', 1, /figure {2}expected: 27 /],
  ])('%s', async (name, accepted, code, shown) => {
    const file = join(suanpan.folder, name);
    const expect1 = { kind: 'answer', figures: [{ accept: [accepted] }] };
    writeFileSync(
      file,
      JSON.stringify([{ id: 'a', category: 'c', question: '政采执行率多少', expect: expect1 }]),
    );
    const finished = await suanpan.run(['eval', file]);
    expect(finished.code).toBe(code);
    expect(finished.stdout).toMatch(shown);
  });

  test('tells a file it cannot use', async () => {
    expect((await suanpan.run(['eval', 'nowhere.json'])).code).toBe(1);
  });
});

describe('usage', () => {
  test.each([
    [['ask', '--jsno', 'a'], {}, /^Unknown option --jsno\. Did you mean --json\?[\s\S]+Usage: suanpan ask/],
    [['ask', '预算多少'], { PORT: 'x' }, /PORT must/],
  ])('%j with %j ends a process with 2, and nothing on stdout', async (args, env, told) => {
    const { code, stdout, stderr } = await suanpan.spawn(args, { env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
  });

  test.each(['ask', 'chat', 'score', 'audit', 'draft', 'tools', 'import', 'log', 'eval'])(
    '%s explains itself',
    async (name) => {
      const { code, stdout } = await suanpan.run([name, '--help']);
      expect([code, stdout.startsWith(`Usage: suanpan ${name}`)]).toEqual([0, true]);
    },
  );

  test('in Chinese where the system is', async () => {
    const { stdout } = await suanpan.spawn(['--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(stdout).toContain('命令');
  });

  test.each([
    [['ask']],
    [['ask', 'a', 'b']],
    [['ask', '--jsno', 'a']],
    [['import']],
    [['nonsense']],
    [['slack']],
    [['mcp']],
  ])('%j is wrong usage: 2, and nothing on stdout', async (args) => {
    const { code, stdout, stderr } = await suanpan.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(0);
  });

  test.each([
    [{ PORT: 'x', LOG_LEVEL: 'loud' }, 2, /PORT must.*\n.*LOG_LEVEL must|LOG_LEVEL must.*\n.*PORT must/],
    [{ DATABASE_URL: 'sqlite:/dev/null/x.sqlite' }, 1, /folder of the store .* cannot be made/],
    [{ DATABASE_URL: 'nonsense' }, 1, /The store's address/],
  ])('%j is told in a sentence', async (env, code, stderr) => {
    const finished = await suanpan.run(['ask', '预算多少'], { env });
    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(stderr);
    expect(finished.stderr).not.toContain('    at ');
  });
});

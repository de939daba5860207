// Whatever keeps the program from its work is told to a person, in the language of the system: what, where, what to do.
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/config.ts';
import { type Finished, installSuanpan } from '../support/suanpan.ts';
import { prompts } from './sample-answer.ts';

const suanpan = installSuanpan();
afterAll(() => suanpan.remove());

const locales = [
  ['en', 'en_US.UTF-8'],
  ['zh', 'zh_CN.UTF-8'],
] as const;

/** No word of the system, of a library or of the language itself reaches a person. */
const foreign =
  /\bE(?:NOENT|EXIST|ISDIR|NOTDIR|ACCES|LOOP|NOSPC)\b|ERR_|SQLITE|Sqlite|✖|Invalid input|received|Unexpected|in JSON at|no such file or|mkdir|scandir|node:|^\s+at /m;

function spoken({ code, stdout, stderr }: Finished, language: 'zh' | 'en'): string {
  expect([stdout, stderr.length > 0, code === 0]).toEqual(['', true, false]);
  expect(stderr).not.toMatch(foreign);
  const [first = ''] = stderr.split('\n');
  expect(/\p{Script=Han}/u.test(first)).toBe(language === 'zh');
  expect(first).toMatch(/[.。：:?？']$/);
  return stderr;
}

beforeAll(() => {
  process.chdir(suanpan.folder);
  mkdirSync('folder');
  mkdirSync('cut-data');
  writeFileSync('cut-data/evaluations', 'no folder');
  writeFileSync('empty.json', '');
  writeFileSync('broken.json', '{');
  writeFileSync('wrong.json', '[{"id": 1}]');
  writeFileSync('none.json', '[]');
  writeFileSync('latin.json', Buffer.from([0xe9, 0xff]));
  writeFileSync('empty.yaml', '\n# nothing\n');
  writeFileSync('broken.yaml', 'id: [\n');
  writeFileSync('broken.csv', '键,数值\n"年初预算,1\n');
  symlinkSync('loop.json', 'loop.json');
  // A disk without room, and not a file that could be taken for a cut one.
  symlinkSync('/dev/full', 'full.xlsx');
  writeFileSync('notes.txt', 'these are notes, longer than the head of a database. '.repeat(20));
});

describe.each(locales)('in %s', (language, LANG) => {
  const run = async (args: string[], env: Record<string, string> = {}): Promise<string> =>
    spoken(await suanpan.run(args, { env: { LANG, ...env } }), language);

  test.each([
    [['eval', 'nowhere.json'], /nowhere\.json.*(no such file|没有这个文件)/],
    [['eval', 'folder'], /folder.*(is a folder|是一个文件夹)/],
    [['eval', 'empty.json'], /empty\.json.*(is empty|是空的)/],
    [['eval', 'broken.json'], /broken\.json.*JSON/],
    [['eval', 'wrong.json'], /wrong\.json \[0\]\.id.*\n.*\[0\]\.question.*\n.*\[0\]\.expect/],
    [['eval', 'none.json'], /none\.json.*(holds nothing|必须填写)/],
    [['eval', 'latin.json'], /latin\.json.*UTF-8/],
    [['eval', 'loop.json'], /loop\.json.*(link|链接)/],
    [['eval', 'wrong.json/x.json'], /wrong\.json\/x\.json.*(no folder|不是文件夹)/],
    [['import', 'nowhere.yaml'], /nowhere\.yaml.*(no such file|没有这个文件)/],
    [['import', 'folder'], /folder.*(is a folder|是一个文件夹)/],
    [['import', 'empty.yaml'], /empty\.yaml.*(is empty|是空的)/],
    [['import', 'broken.yaml'], /broken\.yaml:2:1.*YAML/],
    [['import', 'broken.csv'], /broken\.csv.*(quote|引号)/],
    [['import', 'empty.json'], /empty\.json.*\.xlsx/],
    [['template', 'no/where.xlsx'], /no\/where\.xlsx.*(not there|不存在)/],
    [['export', 'huitong-2022', 'wrong.json/x.xlsx'], /(no folder|不是文件夹)/],
    [['export', 'huitong-2022', 'full.xlsx', '--force'], /full\.xlsx.*(disk is full|磁盘已满)/],
    [['chart', 'budget', '--out', 'no/where.png'], /no\/where\.png.*(not there|不存在)/],
  ])('%j names the file and the remedy, and nothing is left behind', async (args, told) => {
    const before = readdirSync(suanpan.folder);
    expect(await run(args)).toMatch(told);
    expect(
      readdirSync(suanpan.folder).filter((name) => !before.includes(name) && name !== 'suanpan'),
    ).toEqual([]);
  });

  test.each([
    [['tools', 'call', 'look_up', '{'], /look_up.*\{.*JSON|JSON.*\{/],
    [['tools', 'call', 'look_up', '{"evaluatoin":1}'], /evaluatoin.*evaluation/],
    [['tools', 'call', 'look_up', '[]'], /look_up/],
    [['tools', 'call', 'search_report', '{"evaluation":"huitong-2022","words":""}'], /words/],
    [['tools', 'call', 'look_up', '{"evaluation":"huitong-2022"}'], /keys/],
    [['tools', 'call', 'explain_figure', '{"figure":"x"}'], /figure.*f3/],
    [['tools', 'call', 'lookup', '{}'], /lookup.*look_up/],
    [['tools', 'call', 'look_up', '{"evaluation":"none","keys":["budget.initial"]}'], /none/],
    [['tools', 'call'], /call/],
    [['tools', 'cal'], /cal/],
  ])('%j says what is wrong with the call', async (args, told) => {
    expect(await run(args)).toMatch(told);
  });

  test.each([
    [['ask'], /ask/],
    [['ask', 'what', 'budget'], /budget/],
    [['ask', '--jsno', 'x'], /--jsno.*--json/],
    [['ask', '--json=3', 'x'], /--json/],
    [['import', '--restore'], /--restore/],
    [['import', '--evaluation', '--dry-run', 'x.csv'], /--evaluation=--dry-run/],
    [['log', '--last', 'x'], /--last.*x|x.*--last/],
    [['eval', '--times', 'x', 'wrong.json'], /--times.*x|x.*--times/],
    [['draft', 'shwo'], /shwo/],
    [['draft', 'show', 'last', '--version', '0'], /--version.*0|0.*--version/],
    [['chart', '--language', 'fr'], /--language.*fr|fr.*--language/],
  ])('%j ends with 2, says what is wrong and how it is used', async (args, told) => {
    const { code, stderr } = await suanpan.run(args, { env: { LANG } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
    expect(await run(args)).toMatch(/Usage|用法/);
  });

  test.each([
    ['nonsense', /DATABASE_URL.*nonsense.*sqlite:/],
    ['postgres://me:hunter2@h/db', /PostgreSQL.*sqlite:/],
    ['mysql://me:hunter2@h/db', /mysql.*sqlite:/],
    ['sqlite:', /DATABASE_URL.*sqlite:/],
    ['sqlite://host/x.db', /DATABASE_URL.*sqlite:/],
    ['sqlite:folder', /folder.*DATABASE_URL/],
    ['sqlite:notes.txt', /notes\.txt.*DATABASE_URL/],
    ['sqlite:/dev/null/x.db', /\/dev\/null\/x\.db.*DATABASE_URL/],
    // Node's own way of making folders never ends here.
    ['sqlite:/proc/no/where/x.db', /\/proc\/no\/where\/x\.db.*DATABASE_URL/],
    ['sqlite:damaged.db', /damaged\.db/],
  ])('the store %s is told with a remedy, and no password', async (DATABASE_URL, told) => {
    await damagedStore('damaged.db');
    const stderr = await run(['ask', '预算多少'], { DATABASE_URL });
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain('hunter2');
  });

  test('a variable that cannot be used is told with what it must be', async () => {
    const env = { PORT: 'x', DATA_DIR: '/nowhere', OPENAI_STREAM: 'x', SLACK_BOT_TOKEN: 'secret' };
    const lines = (await run(['ask', '预算多少'], env)).trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines.slice(1)) expect(/\p{Script=Han}/u.test(line)).toBe(language === 'zh');
    expect(lines.join('\n')).not.toContain('secret');
  });

  test('every rule of a variable has words', () => {
    for (const rule of rules) {
      const told = prompts.render(language, 'faults.environment', { problems: [{ name: 'A', rule }] });
      expect(told).toMatch(/\n {2}A \S.*[.。]$/);
    }
  });

  test('a data folder that cannot be listed is told, and what was stored before serves', async () => {
    const { stderr } = await suanpan.run(['ask', '预算多少'], { env: { LANG, DATA_DIR: 'cut-data' } });
    expect(stderr).toMatch(/cut-data\/evaluations.*(no folder|不是文件夹)/);
    expect(stderr).not.toMatch(foreign);
  });
});

/** A store that opens and whose pages are not what they were. */
async function damagedStore(file: string): Promise<void> {
  await suanpan.run(['log'], { env: { DATABASE_URL: 'sqlite:whole.db' } });
  const database = new Database('whole.db');
  database.pragma('wal_checkpoint(truncate)');
  const bytes = database.serialize();
  database.close();
  writeFileSync('cut.db', bytes.subarray(0, 5000));
  copyFileSync('cut.db', file);
}

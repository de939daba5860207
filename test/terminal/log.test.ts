// `log`: what it prints of the audit log, where, and with which exit code it ends.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastAnswers, logAnswer } from '../../src/store/answer-log.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { loggedAnswerOf } from '../support/logged-answer.ts';
import { type Finished, installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
const DATABASE_URL = `sqlite:${join(suanpan.folder, 'log.sqlite')}`;
const day = 24 * 60 * 60 * 1000;
const ids: string[] = [];

async function inStore<T>(use: (db: Store['db']) => Promise<T>, url = DATABASE_URL): Promise<T> {
  const store = await openStore(url);
  try {
    return await use(store.db);
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  await inStore(async (db) => {
    for (let index = 0; index < 12; index += 1) {
      const at = new Date(Date.now() - (20 - index) * 1000);
      ids.push(await logAnswer(db, loggedAnswerOf({ question: `q${index}`, at })));
    }
  });
});
afterAll(() => suanpan.remove());

async function log(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  return await suanpan.run(['log', ...args], { env: { DATABASE_URL, ...env } });
}

describe('log', () => {
  test.each([
    [[], ['q11', 'q10', 'q9', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2']],
    [
      ['--last', '2'],
      ['q11', 'q10'],
    ],
    [
      ['--last', '9999'],
      ['q11', 'q10', 'q9', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2', 'q1', 'q0'],
    ],
  ])('%j prints a tree an answer, the newest first', async (args, questions) => {
    const { code, stdout, stderr } = await log(args);
    expect([code, stderr]).toEqual([0, '']);
    expect([...stdout.matchAll(/^Question \(zh\): (q\d+)$/gm)].map(([, question]) => question)).toEqual(
      questions,
    );
    expect(stdout.split('\n\n')).toHaveLength(questions.length);
    expect(stdout).not.toContain(String.fromCodePoint(27));
  });

  test('of an id prints this answer alone, in a process of its own', async () => {
    const { code, stdout, stderr } = await suanpan.spawn(['log', ids[4] ?? ''], { env: { DATABASE_URL } });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${ids[4]}\n`);
    expect(stdout.match(/^Question/gm)).toEqual(['Question']);
    expect(stdout).toContain('├─ tool look_up (model): ok, 3 ms → f1 q1');
  });

  test.each([
    [['--last', '3'], 3],
    [['--last', '1'], 1],
  ])('%j --json prints an object a line', async (args, count) => {
    const { code, stdout } = await log([...args, '--json']);
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, count]);
    const { at, ...answer } = loggedAnswerOf({ question: 'q11' });
    expect(JSON.parse(lines[0] ?? '')).toEqual({ ...answer, id: ids[11], at: expect.stringMatching(/Z$/) });
    expect(at).toBeInstanceOf(Date);
  });

  test('in Chinese where the system is', async () => {
    const { stdout } = await log(['--last', '1'], { LANG: 'zh_CN.UTF-8' });
    expect(stdout).toContain('问（zh）：q11\n');
  });

  test.each<[string[], string]>([
    [[], 'The log holds no answer yet.\n'],
    [['--json'], ''],
  ])('%j of an empty log ends well', async (args, said) => {
    const own = { DATABASE_URL: `sqlite:${join(suanpan.folder, 'empty.sqlite')}` };
    expect(await log(args, own)).toEqual({ code: 0, stdout: said, stderr: '' });
  });

  test.each(['none', '01a20c91-a000-7f46-ba66-84bab5c8927f', '%'])(
    'of the unknown id %s says so, and fails',
    async (id) => {
      const stderr = `The log holds no answer with the id "${id}".\n`;
      expect(await log([id])).toEqual({ code: 1, stdout: '', stderr });
    },
  );

  test.each([
    [['--last', '0']],
    [['--last', '-1']],
    [['--last=-1']],
    [['--last', '1.5']],
    [['--last', '10000']],
    [['--last', 'all']],
    [['--last']],
    [['--last', '2', 'none']],
    [['none', 'other']],
    [['--lats', '2']],
  ])('%j is wrong usage: 2, and nothing on stdout', async (args) => {
    const { code, stdout, stderr } = await log(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: suanpan log');
  });
});

describe('opening the program', () => {
  test.each([
    [{}, 180, ['kept']],
    [{ LOG_RETENTION_DAYS: '1' }, 1, ['kept']],
    [{ LOG_RETENTION_DAYS: '0' }, 180, ['kept', 'older']],
  ])('with %j forgets what is older than it is to be kept', async (env, days, questions) => {
    const url = `sqlite:${join(suanpan.folder, `days-${questions.length}-${days}.sqlite`)}`;
    await inStore(async (db) => {
      const border = Date.now() - days * day;
      await logAnswer(db, loggedAnswerOf({ question: 'older', at: new Date(border - 1000) }));
      await logAnswer(db, loggedAnswerOf({ question: 'kept', at: new Date(border + 60_000) }));
    }, url);
    expect((await log([], { ...env, DATABASE_URL: url })).code).toBe(0);
    const left = await inStore((db) => lastAnswers(db, 9), url);
    expect(left.map(({ question }) => question)).toEqual(questions);
    expect(left.map(({ steps }) => steps.length)).toEqual(questions.map(() => 3));
  });
});

// The audit log keeps answers whole or not at all, and tells from them what was spent and what was rejected.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  forgetAnswersBefore,
  type LoggedAnswer,
  type LoggedStep,
  lastAnswers,
  logAnswer,
  loggedAnswer,
  rejectionsByCode,
  tokensSpent,
} from '../../src/store/answer-log.ts';
import { longestLogged } from '../../src/store/logged-answer.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { loggedAnswerOf } from '../support/logged-answer.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  store = await openStore(`sqlite:${join(folder, 'x.db')}`);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function counts(): Promise<[answers: number, steps: number]> {
  const [answers, steps] = [
    await store.db.selectFrom('answer_log').select('id').execute(),
    await store.db.selectFrom('answer_log_step').select('ordinal').execute(),
  ];
  return [answers.length, steps.length];
}

describe('an answer', () => {
  test.each<[string, Partial<LoggedAnswer>]>([
    ['with steps of every kind', {}],
    ['without steps', { steps: [] }],
    ['of no conversation, by the model itself', { conversation: null, planner: 'model', fallback: null }],
    ['without prompts', { promptHashes: {} }],
    ['with many steps', { steps: Array.from({ length: 2500 }, (_, index) => rejected([`c${index}`])) }],
  ])('%s comes back as it was, after opening the store again', async (_, given) => {
    const answer = loggedAnswerOf(given);
    const id = await logAnswer(store.db, answer);
    await store.close();
    store = await openStore(`sqlite:${join(folder, 'x.db')}`);
    expect(await loggedAnswer(store.db, id)).toEqual({ id, ...answer });
    expect(await lastAnswers(store.db, 1)).toEqual([{ id, ...answer }]);
  });

  test('is found by its whole id only', async () => {
    const id = await logAnswer(store.db, loggedAnswerOf());
    expect(await loggedAnswer(store.db, id.slice(0, 8))).toBeUndefined();
    expect(await loggedAnswer(store.db, '')).toBeUndefined();
  });

  test('that fails in the middle is not kept at all, nor are the next ones harmed', async () => {
    await sql`create trigger stop before insert on answer_log_step when new.ordinal = 1200
      begin select raise(abort, 'disk full'); end`.execute(store.db);
    const steps = Array.from({ length: 1201 }, () => rejected(['a']));
    await expect(logAnswer(store.db, loggedAnswerOf({ steps }))).rejects.toThrow('disk full');
    expect(await counts()).toEqual([0, 0]);
    await logAnswer(store.db, loggedAnswerOf());
    expect(await counts()).toEqual([1, 3]);
  });

  test('cannot leave steps without an answer', async () => {
    const orphan = { answer_id: 'none', ordinal: 0, kind: 'rejected', step: '{}' };
    await expect(store.db.insertInto('answer_log_step').values(orphan).execute()).rejects.toThrow(
      'FOREIGN KEY',
    );
  });

  test('too long to keep is cut, with a mark, and what is just short enough is not', async () => {
    const [fits, tooLong] = ['字'.repeat(longestLogged), '字'.repeat(longestLogged + 1)];
    const cut = `${'字'.repeat(longestLogged - 1)}…`;
    const steps: LoggedStep[] = [
      { ...call, input: { keys: [tooLong] } },
      { kind: 'rejected', prose: tooLong, problems: [{ code: 'false_quote', found: tooLong }] },
    ];
    const id = await logAnswer(store.db, loggedAnswerOf({ question: fits, text: tooLong, steps }));
    const kept = await loggedAnswer(store.db, id);
    expect(kept).toMatchObject({ question: fits, text: cut });
    expect(kept?.steps[0]).toMatchObject({ input: expect.stringMatching(/^\{"keys":\["字+…$/) });
    expect(kept?.steps[1]).toEqual({
      kind: 'rejected',
      prose: cut,
      problems: [{ code: 'false_quote', found: cut }],
    });
  });

  test.each([
    ['a\0b', 'a\ufffdb'],
    ['a\ud83db', 'a\ufffdb'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ["'; drop table answer_log; --", "'; drop table answer_log; --"],
  ])('with %j in it is kept as %j', async (given, kept) => {
    const id = await logAnswer(store.db, loggedAnswerOf({ question: given, text: given }));
    expect(await loggedAnswer(store.db, id)).toMatchObject({ question: kept, text: kept });
  });

  test('has whole milliseconds', async () => {
    const steps = [{ ...call, ms: 1.4 }];
    const id = await logAnswer(store.db, loggedAnswerOf({ ms: 2.6, steps }));
    expect(await loggedAnswer(store.db, id)).toMatchObject({ ms: 3, steps: [{ ms: 1 }] });
  });

  test('called without input has none', async () => {
    const id = await logAnswer(store.db, loggedAnswerOf({ steps: [{ ...call, input: undefined }] }));
    expect((await loggedAnswer(store.db, id))?.steps).toEqual([{ ...call, input: null }]);
  });
});

describe('the latest answers', () => {
  const times = ['2026-11-23T23:59:59.999Z', '2026-11-22T00:00:00.000Z', '2026-11-24T00:00:00.000Z'];

  test.each([
    [0, []],
    [1, ['2']],
    [2, ['2', '0']],
    [3, ['2', '0', '1']],
    [1000, ['2', '0', '1']],
  ])('%i of them are the newest, each with its own steps', async (count, questions) => {
    for (const [index, time] of times.entries()) {
      const steps = [rejected([`a${index}`]), rejected([`b${index}`])];
      await logAnswer(store.db, loggedAnswerOf({ question: `${index}`, at: new Date(time), steps }));
    }
    const found = await lastAnswers(store.db, count);
    expect(found.map(({ question }) => question)).toEqual(questions);
    for (const { question, steps } of found)
      expect(steps).toEqual([rejected([`a${question}`]), rejected([`b${question}`])]);
  });

  test('of an empty log are none', async () => {
    expect(await lastAnswers(store.db, 10)).toEqual([]);
  });
});

describe('tokens', () => {
  const midnight = new Date('2026-11-24T00:00:00.000Z');
  const spent: [caller: string, workspace: string, at: string, input: number, output: number][] = [
    ['U1', 'T1', '2026-11-23T23:59:59.999Z', 1, 2],
    ['U1', 'T1', '2026-11-24T00:00:00.000Z', 10, 20],
    ['U1', 'T1', '2026-11-24T23:59:59.999Z', 100, 200],
    ['U2', 'T1', '2026-11-24T12:00:00.000Z', 1000, 2000],
    ['U1', 'T2', '2026-11-24T12:00:00.000Z', 10_000, 20_000],
  ];

  test.each([
    [
      { workspace: 'T1', caller: 'U1' },
      { user: 330, workspace: 3330 },
    ],
    [
      { workspace: 'T1', caller: 'U2' },
      { user: 3000, workspace: 3330 },
    ],
    [
      { workspace: 'T2', caller: 'U1' },
      { user: 30_000, workspace: 30_000 },
    ],
    [
      { workspace: 'T2', caller: 'U2' },
      { user: 0, workspace: 30_000 },
    ],
    [
      { workspace: 'T1', caller: '' },
      { user: 0, workspace: 3330 },
    ],
    [
      { workspace: 'none', caller: 'U1' },
      { user: 0, workspace: 0 },
    ],
  ])('of %j from midnight on are %j: input and output, cached ones counted once', async (whose, tokens) => {
    for (const [caller, workspace, at, inputTokens, outputTokens] of spent) {
      const usage = { modelCalls: 1, inputTokens, outputTokens, cachedTokens: inputTokens };
      await logAnswer(store.db, loggedAnswerOf({ caller, workspace, at: new Date(at), usage }));
    }
    expect(await tokensSpent(store.db, { since: midnight, ...whose })).toEqual(tokens);
  });
});

test('rejected drafts are counted by code, each once for a code, from a time on', async () => {
  const at = (time: string, codes: string[][]): Promise<string> =>
    logAnswer(store.db, loggedAnswerOf({ at: new Date(time), steps: [call, ...codes.map(rejected)] }));
  await at('2026-11-23T23:59:59.999Z', [['typed_number']]);
  await at('2026-11-24T00:00:00.000Z', [['typed_number', 'typed_number', 'wrong_unit'], ['typed_number']]);
  await at('2026-11-25T00:00:00.000Z', [['false_quote'], []]);
  expect(await rejectionsByCode(store.db, new Date('2026-11-24T00:00:00.000Z'))).toEqual({
    false_quote: 1,
    typed_number: 2,
    wrong_unit: 1,
  });
  expect(await rejectionsByCode(store.db, new Date('2026-11-26T00:00:00.000Z'))).toEqual({});
});

test('what is older than a time is forgotten with its steps, and what is not stays', async () => {
  for (const at of ['2026-05-01T00:00:00.000Z', '2026-05-27T23:59:59.999Z', '2026-05-28T00:00:00.000Z'])
    await logAnswer(store.db, loggedAnswerOf({ at: new Date(at), question: at }));
  const border = new Date('2026-05-28T00:00:00.000Z');
  expect(await forgetAnswersBefore(store.db, border)).toBe(2);
  expect((await lastAnswers(store.db, 9)).map(({ question }) => question)).toEqual([border.toISOString()]);
  expect(await counts()).toEqual([1, 3]);
  expect(await forgetAnswersBefore(store.db, border)).toBe(0);
});

const call: LoggedStep & { kind: 'tool_call' } = {
  kind: 'tool_call',
  by: 'offline',
  tool: 'look_up',
  input: {},
  outcome: 'ok',
  ids: [],
  ms: 1,
};

function rejected(codes: readonly string[]): LoggedStep {
  return { kind: 'rejected', prose: 'p', problems: codes.map((code) => ({ code, found: 'x' })) };
}

// The trip of one question, with a planner that plays a script: what holds whatever the planner does.
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/planner/planner.ts';
import { calls, reply, type Script } from '../support/scripted-planner.ts';
import { deskFor, madeUp } from './desk.ts';

/** Looks the initial budget up (36.06万元, f1), then says so. */
function lookingUp(prose: string, evaluation = 'huitong-2022'): Script {
  const look = calls(['look_up', { evaluation, keys: ['budget.initial'] }]);
  return ({ rounds }) => (rounds.length === 0 ? look : reply(prose));
}

describe('an answer', () => {
  test('shows figures by reference, with their sources', async () => {
    const answer = await deskFor(lookingUp('年初预算是[[f1]]。')).ask('年初预算多少');
    expect(answer).toMatchObject({ kind: 'answer', language: 'zh', planner: 'offline', choices: [] });
    expect(answer.text).toBe('年初预算是36.06万元。');
    expect(answer.segments).toEqual([
      { t: 'text', s: '年初预算是' },
      { t: 'figure', id: 'f1', s: '36.06万元' },
      { t: 'text', s: '。' },
    ]);
    expect(answer.figures[0]).toMatchObject({
      id: 'f1',
      key: 'budget.initial',
      value: '36.06',
      unit: '万元',
    });
    expect(answer.sources[0]?.evaluation).toBe('huitong-2022');
    expect(answer.usage).toEqual({ modelCalls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 });
  });

  test('takes the figures of a note into its figures', async () => {
    const script = lookingUp('');
    const { ask } = deskFor(async (turn) => {
      const step = await script(turn);
      return step.kind === 'calls' ? step : reply('见注。', { notes: ['[[f1.label]]为[[f1]]'] });
    });
    const answer = await ask('年初预算多少');
    expect(answer.notes[0]).toMatch(/为36\.06万元$/);
    expect(answer.figures.map(({ id }) => id)).toContain('f1');
  });

  test.each([
    ['a typed number', '年初预算是36.06万元。'],
    ['a number in words', '年初预算是三十六万元。'],
    ['a reference to nothing', '年初预算是[[f9]]。'],
    ['a malformed reference', '年初预算是[[budget.initial]]。'],
  ])('is withheld when its prose holds %s', async (_what, prose) => {
    const { ask, bugs } = deskFor(lookingUp(prose));
    const answer = await ask('年初预算多少');
    expect(answer.kind).toBe('clarify');
    expect(answer.text).not.toMatch(/\d/);
    expect(answer.figures).toEqual([]);
    expect(bugs).toHaveLength(1);
  });

  test('goes without a note or a choice that does not pass', async () => {
    const { ask, bugs } = deskFor(() =>
      reply('好。', { notes: ['有12处'], choices: ['第[[f7]]个', '预算'] }),
    );
    const answer = await ask('好吗');
    expect([answer.text, answer.notes, answer.choices]).toEqual(['好。', [], ['预算']]);
    expect(bugs).toHaveLength(2);
  });

  test('from made-up data says so, also when a later turn leans on it', async () => {
    const looking = lookingUp('年初预算是[[f1]]。', madeUp.id);
    const { ask } = deskFor((turn) => (turn.history.length === 0 ? looking(turn) : reply('还是[[f1]]。')));
    const [first, second] = [await ask('年初预算多少'), await ask('现在呢')];
    for (const { notes } of [first, second]) expect(notes.join()).toContain('虚构');
  });

  test('from a real report says nothing of the kind', async () => {
    const answer = await deskFor(lookingUp('年初预算是[[f1]]。')).ask('年初预算多少');
    expect(answer.notes.join()).not.toContain('虚构');
  });
});

describe('the loop', () => {
  test('hands results back in the order of the calls, failures too', async () => {
    const seen: unknown[] = [];
    const asked = calls(
      ['look_up', { evaluation: 'huitong-2022', keys: ['budget.initial'] }],
      ['no_such_tool', {}],
    );
    const { ask } = deskFor(({ rounds }) => {
      for (const { calls: made, outputs } of rounds)
        seen.push(...made.map(({ tool }, index) => [tool, outputs[index]]));
      return rounds.length === 0 ? asked : reply('好。');
    });
    await ask('问');
    expect(seen).toMatchObject([
      ['look_up', { items: [{ found: 'figure' }] }],
      ['no_such_tool', { failed: true, code: 'unknown_tool' }],
    ]);
  });

  test('the keyless planner ends after forty rounds without a reply', async () => {
    let rounds = 0;
    const { ask, bugs } = deskFor(() => {
      rounds += 1;
      return calls(['list_evaluations', {}]);
    });
    expect((await ask('问')).kind).toBe('clarify');
    expect(rounds).toBe(40);
    expect(bugs).toHaveLength(1);
  });

  test('outlives a planner that throws', async () => {
    const { ask, bugs } = deskFor(({ question }) => {
      if (question === '坏') throw new Error('a bug');
      return reply('好。');
    });
    expect((await ask('坏')).kind).toBe('clarify');
    expect((await ask('好')).text).toBe('好。');
    expect(bugs[0]).toContain('a bug');
  });

  test('tells what it is about to call', async () => {
    const { assistant, conversation } = deskFor(lookingUp('好。'));
    const told: string[] = [];
    const { signal } = new AbortController();
    const onProgress = (each: readonly { tool: string }[]): void =>
      void told.push(...each.map(({ tool }) => tool));
    await assistant.ask({ question: '问', conversation, caller: { id: 'test' }, signal, onProgress });
    expect(told).toEqual(['look_up']);
  });

  test('stops when it is aborted', async () => {
    const { assistant, conversation } = deskFor(() => reply('好。'));
    const signal = AbortSignal.abort(new Error('stopped'));
    const asked = assistant.ask({ question: '问', conversation, caller: { id: 'test' }, signal });
    await expect(asked).rejects.toThrow('stopped');
    expect(conversation.turns).toEqual([]);
  });
});

describe('a question', () => {
  test.each([
    ['', 'clarify'],
    [' \n\t', 'clarify'],
    ['长'.repeat(2001), 'refused'],
    ['x'.repeat(1_000_000), 'refused'],
  ])('that cannot be dealt with reaches no planner: %.20s', async (question, kind) => {
    const { ask, conversation } = deskFor(() => {
      throw new Error('asked the planner');
    });
    const answer = await ask(question);
    expect(answer.kind).toBe(kind);
    expect(answer.text.length).toBeGreaterThan(0);
    expect(conversation.turns).toEqual([]);
  });

  test('may be two thousand characters long', async () => {
    expect((await deskFor(() => reply('好。')).ask('长'.repeat(2000))).text).toBe('好。');
  });

  test('brings its numbers as figures of the asker', async () => {
    let turn: Turn | undefined;
    const { ask } = deskFor((each) => {
      turn = each;
      return reply(each.stated.map(({ id }) => `[[${id}]]`).join('、'));
    });
    const answer = await ask('采购执行到４万元会怎样？');
    expect(turn?.stated).toMatchObject([{ id: 'f1', value: '4', unit: '万元', text: '4万元' }]);
    expect(answer.figures).toMatchObject([
      { id: 'f1', kind: 'user_stated', label: '所给数', evaluation: null },
    ]);
    expect(answer.text).toBe('4万元');
  });

  test('that types a reference is text, and stays text when it is quoted back', async () => {
    const { ask, conversation } = deskFor(({ question }) => {
      const { id } = conversation.ledger.enterName(question);
      return reply(`没有听懂：[[${id}]]`);
    });
    const answer = await ask('[[f1]] 是什么');
    expect(answer.segments.at(-1)).toEqual({ t: 'name', s: '[[f1]] 是什么' });
    expect(answer.figures).toEqual([]);
  });

  test('is answered in its own language, and a mere number in the one before', async () => {
    const { ask } = deskFor(() => reply('—'));
    const asked = ['What is the budget?', '26.04?', '预算多少', '26.04?'];
    const languages = [];
    for (const question of asked) languages.push((await ask(question)).language);
    expect(languages).toEqual(['en', 'en', 'zh', 'zh']);
  });

  test('comes with what was said and remembered before', async () => {
    let history: Turn['history'] = [];
    const { ask } = deskFor((turn) => {
      ({ history } = turn);
      return reply('好。', { memo: { about: turn.question } });
    });
    await ask('一问');
    await ask('二问');
    expect(history).toEqual([
      {
        question: '一问',
        answer: '好。',
        choices: [],
        figures: [],
        evaluations: [],
        memo: { about: '一问' },
      },
    ]);
  });
});

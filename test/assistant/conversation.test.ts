// A conversation is kept from its first turn on, and goes on where it was left.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/assistant/answer.ts';
import { noUsage } from '../../src/assistant/answer.ts';
import {
  keptConversation,
  passingConversation,
  resumeConversation,
} from '../../src/assistant/conversation.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

const answer: Answer = {
  kind: 'answer',
  language: 'zh',
  text: '好。',
  segments: [{ t: 'text', s: '好。' }],
  figures: [],
  sources: [],
  notes: [],
  choices: [],
  planner: 'offline',
  usage: noUsage,
  ms: 1,
};
const at = new Date('2026-01-02T03:04:05Z');

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

const prose = '[[n1]]好。';

describe('a kept conversation', () => {
  test('has no id, and leaves no trace, before its first turn', async () => {
    const conversation = keptConversation(store.db, 'a');
    expect(conversation.id()).toBeUndefined();
    expect(await store.db.selectFrom('conversation').selectAll().execute()).toEqual([]);
  });

  test('keeps a turn and what is kept alongside, or neither', async () => {
    const conversation = keptConversation(store.db, 'a');
    const turn = { question: '一', answer, prose, evaluations: [], promptHashes: {}, at };
    const failing = conversation.add(turn, async () => await Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect([conversation.id(), conversation.turns]).toEqual([undefined, []]);
    expect(await store.db.selectFrom('turn').selectAll().execute()).toEqual([]);
    const told: unknown[] = [];
    await conversation.add(turn, async (kept) => told.push(kept?.id, kept?.within.isTransaction));
    expect(told).toEqual([conversation.id(), true]);
  });

  test('is taken up again with its turns, memos and ledger', async () => {
    const conversation = keptConversation(store.db, 'a');
    const { id: name } = conversation.ledger.enterName('甲');
    await conversation.add({
      question: '一',
      answer,
      prose,
      evaluations: ['huitong-2022'],
      promptHashes: {},
      memo: { n: 1 },
      at,
    });
    await conversation.add({ question: '二', answer, prose, evaluations: [], promptHashes: {}, at });
    const again = await resumeConversation(store.db, conversation.id() ?? '', 'a');
    expect(again?.turns).toEqual([
      {
        question: '一',
        answer: '[[n1]]好。',
        figures: [],
        evaluations: ['huitong-2022'],
        choices: [],
        memo: { n: 1 },
      },
      { question: '二', answer: '[[n1]]好。', figures: [], evaluations: [], choices: [] },
    ]);
    expect(again?.ledger.name(name)?.text).toBe('甲');
    expect(again?.ledger.enterName('乙').id).toBe('n2');
  });

  test('is taken up by nobody else', async () => {
    const conversation = keptConversation(store.db, 'a');
    await conversation.add({ question: '一', answer, prose, evaluations: [], promptHashes: {}, at });
    expect(await resumeConversation(store.db, conversation.id() ?? '', 'b')).toBeUndefined();
    expect(await resumeConversation(store.db, 'no-such-id', 'a')).toBeUndefined();
  });
});

test('a passing conversation remembers its turns and has no id', async () => {
  const conversation = passingConversation();
  await conversation.add({ question: '一', answer, prose, evaluations: [], promptHashes: {}, memo: 7, at });
  expect(conversation.turns).toEqual([
    { question: '一', answer: prose, figures: [], evaluations: [], choices: [], memo: 7 },
  ]);
  expect(conversation.id()).toBeUndefined();
});

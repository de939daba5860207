// Conversations by place, posted answers and feedback in the store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import {
  answerInMessage,
  feedbackOn,
  forgetPostedAnswersBefore,
  keepFeedback,
  keepPlace,
  keepPostedAnswer,
  postedAnswer,
} from '../../src/store/slack-answers.ts';
import { conversationAt, placeConversation } from '../../src/store/slack-conversations.ts';
import { keepDraftMessage, standsIn } from '../../src/store/slack-drafts.ts';
import { decideDrop, dropById, forgetDropsBefore, keepDrop, placeDrop } from '../../src/store/slack-drops.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

const place = { team: 'T1', channel: 'C1', thread: '1.1', asker: 'U1', sight: 'all' };
const at = new Date('2026-05-06T07:08:09.000Z');
const answer = { id: 'a1', team: 'T1', channel: 'C1', thread: '1.1', asker: 'U1', question: 'q', at };

test.each(['team', 'channel', 'thread', 'asker', 'sight'] as const)(
  'with another %s it is another conversation',
  async (part) => {
    await placeConversation(store.db, place, 'c1');
    expect(await conversationAt(store.db, place)).toBe('c1');
    expect(await conversationAt(store.db, { ...place, [part]: 'other' })).toBeUndefined();
  },
);

const message = { team: 'T1', channel: 'C1', ts: '1.2' };

test.each(['team', 'channel', 'ts'] as const)('with another %s it is another message', async (part) => {
  expect(await keepDraftMessage(store.db, message, 'd1')).toBe(true);
  expect(await standsIn(store.db, message, 'd1')).toBe(true);
  expect(await standsIn(store.db, { ...message, [part]: 'other' }, 'd1')).toBe(false);
});

test('a message holds one draft for good, and a draft may stand in several', async () => {
  expect(await keepDraftMessage(store.db, message, 'd1')).toBe(true);
  expect(await keepDraftMessage(store.db, message, 'd2')).toBe(false);
  expect(await keepDraftMessage(store.db, message, 'd1')).toBe(true);
  expect(await keepDraftMessage(store.db, { ...message, ts: '3.4' }, 'd1')).toBe(true);
  expect([await standsIn(store.db, message, 'd1'), await standsIn(store.db, message, 'd2')]).toEqual([
    true,
    false,
  ]);
});

test('of two conversations placed at once the first stays', async () => {
  await placeConversation(store.db, place, 'c1');
  await placeConversation(store.db, place, 'c2');
  expect(await conversationAt(store.db, place)).toBe('c1');
});

test('a posted answer is found again as it was kept', async () => {
  await keepPostedAnswer(store.db, { ...answer, answer: { text: 'x' } });
  await keepPostedAnswer(store.db, { ...answer, ts: '2.2', answer: { text: 'y' } });
  expect(await postedAnswer(store.db, 'a1')).toEqual({ ...answer, ts: '2.2', answer: { text: 'y' } });
  expect(await postedAnswer(store.db, 'a2')).toBeUndefined();
});

test('a posted answer is found by where it came to stand', async () => {
  await keepPostedAnswer(store.db, { ...answer, answer: { text: 'x' } });
  await keepPlace(store.db, 'a1', { channel: 'D1', thread: '3.3', ts: '4.4' });
  expect(await answerInMessage(store.db, { team: 'T1', channel: 'D1', ts: '4.4' })).toEqual({
    ...answer,
    channel: 'D1',
    thread: '3.3',
    ts: '4.4',
    answer: { text: 'x' },
  });
});

test('a person has one opinion of an answer, the last; it goes with the answer', async () => {
  await keepPostedAnswer(store.db, { ...answer, answer: {} });
  await keepFeedback(store.db, 'a1', { user: 'U1', rating: 'good', at });
  await keepFeedback(store.db, 'a1', { user: 'U1', rating: 'bad', reason: 'the year', at });
  await keepFeedback(store.db, 'a1', { user: 'U2', rating: 'good', at });
  expect(await feedbackOn(store.db, 'a1')).toEqual([
    { user: 'U1', rating: 'bad', reason: 'the year', at },
    { user: 'U2', rating: 'good', at },
  ]);
  expect(await keepFeedback(store.db, 'none', { user: 'U1', rating: 'good', at })).toBe(false);
  await forgetPostedAnswersBefore(store.db, new Date(at.getTime() + 1));
  expect(await feedbackOn(store.db, 'a1')).toEqual([]);
});

const drop = {
  id: 'd1',
  team: 'T1',
  channel: 'DU1',
  asker: 'U1',
  language: 'zh' as const,
  files: [{ name: '甲.xlsx', bytes: Buffer.from([0, 255, 10, 128]) }],
  basis: 'b1',
};

test('dropped files are had back byte by byte until they are decided about, which is once', async () => {
  await keepDrop(store.db, drop, at);
  await keepDrop(store.db, { ...drop, basis: 'b2' }, at);
  await placeDrop(store.db, 'd1', '3.3');
  expect(await dropById(store.db, 'd1')).toEqual({ ...drop, ts: '3.3', state: 'open' });
  expect(await decideDrop(store.db, 'd1', { decision: 'imported', by: 'i1', batch: 'a1' })).toBe(true);
  expect(await decideDrop(store.db, 'd1', { decision: 'cancelled', by: 'i2' })).toBe(false);
  const { files: _, ...head } = drop;
  const decided = { state: 'imported', decidedBy: 'i1', batch: 'a1' };
  expect(await dropById(store.db, 'd1')).toEqual({ ...head, ts: '3.3', ...decided });
  const { files } = await store.db.selectFrom('slack_drop').select('files').executeTakeFirstOrThrow();
  expect(files).toBeNull();
});

test('dropped files that nobody decides about are forgotten in time', async () => {
  await keepDrop(store.db, drop, at);
  await forgetDropsBefore(store.db, at);
  expect(await dropById(store.db, 'd1')).toBeDefined();
  await forgetDropsBefore(store.db, new Date(at.getTime() + 1));
  expect(await dropById(store.db, 'd1')).toBeUndefined();
});

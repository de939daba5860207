import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConversation, saveTurn, startConversation } from '../../src/store/conversations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { timeOrderedId } from '../../src/store/time-ordered-id.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = new Date('2024-05-06T07:08:09.000Z');
const turn = (question: string, ledger: unknown): Parameters<typeof saveTurn>[1] & object => ({
  conversationId: '',
  question,
  answer: { text: '26.04%' },
  memo: { last: 'f1' },
  promptHashes: { 'zh/answer': 'abc' },
  usage: { modelCalls: 0 },
  at,
  ledger,
});

test('a conversation goes on after a restart: turns in order, and the ledger of the last', async () => {
  const url = `sqlite:${join(folder, 'x.db')}`;
  const first = await openStore(url);
  const id = await startConversation(first.db, 'me', at);
  await saveTurn(first.db, { ...turn('政采执行率多少', { figures: [1] }), conversationId: id });
  await saveTurn(first.db, { ...turn('那党建的呢', { figures: [1, 2] }), conversationId: id });
  await first.close();

  const second = await openStore(url);
  const { conversationId: _, ledger: __, ...kept } = turn('政采执行率多少', {});
  expect(await loadConversation(second.db, id, 'me')).toEqual({
    id,
    owner: 'me',
    startedAt: at,
    ledger: { figures: [1, 2] },
    turns: [kept, { ...kept, question: '那党建的呢' }],
  });
  await second.close();
});

test('only the owner can take a conversation up again', async () => {
  const store = await openStore('sqlite::memory:');
  const id = await startConversation(store.db, 'me');
  expect(await loadConversation(store.db, id, 'you')).toBeUndefined();
  expect(await loadConversation(store.db, 'none', 'me')).toBeUndefined();
  expect(await loadConversation(store.db, id, 'me')).toMatchObject({ turns: [] });
  await store.close();
});

test('a turn of no conversation is not kept', async () => {
  const store = await openStore('sqlite::memory:');
  await expect(saveTurn(store.db, { ...turn('q', {}), conversationId: 'none' })).rejects.toThrow(
    'FOREIGN KEY',
  );
  await store.close();
});

test('ids sort by the time they were made and are UUIDs of version 7', () => {
  const ids = [0, 1, 1_700_000_000_000, 1_800_000_000_000].map((ms) => timeOrderedId(new Date(ms)));
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 1000 }, () => timeOrderedId(at))).size).toBe(1000);
});

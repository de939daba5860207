// A program that is not closed for months forgets the audit log as one that is opened each day does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openApp, promptsFolder } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { lastAnswers, logAnswer } from '../../src/store/answer-log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { loggedAnswerOf } from '../support/logged-answer.ts';

const day = 24 * 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'suanpan-retention-'));
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('what grows too old while the program runs is forgotten within a day', { timeout: 60_000 }, async () => {
  const url = `sqlite:${join(folder, 'store.sqlite')}`;
  const read = parseConfig({
    DATABASE_URL: url,
    DATA_DIR: join(import.meta.dirname, '../../data'),
    LOG_RETENTION_DAYS: '30',
    LOG_LEVEL: 'error',
  });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const app = await openApp(read.config, loadPrompts(promptsFolder), () => undefined);
  const other = await openStore(url);
  const border = Date.now() - 30 * day;
  await logAnswer(other.db, loggedAnswerOf({ question: 'older', at: new Date(border - 1000) }));
  await logAnswer(other.db, loggedAnswerOf({ question: 'kept', at: new Date(border + day) }));
  await vi.advanceTimersByTimeAsync(day);
  await expect
    .poll(async () => (await lastAnswers(other.db, 9)).map(({ question }) => question))
    .toEqual(['kept']);
  await app.close();
  expect(vi.getTimerCount()).toBe(0);
  await other.close();
});

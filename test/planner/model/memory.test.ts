// What was said before the program ended is known after it has begun again: the turns, and the figures under their ids.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type App, openApp, promptsFolder } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import { loadPrompts } from '../../../src/prompts.ts';
import { startModelServer } from '../../support/model-server.ts';
import { loose } from './desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'suanpan-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));
const prompts = loadPrompts(promptsFolder);

async function open(url: string): Promise<App> {
  const read = parseConfig({
    DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
    DATA_DIR: join(import.meta.dirname, '../../../data'),
    OPENAI_BASE_URL: url,
    OPENAI_MODEL: 'scripted',
    LOG_LEVEL: 'error',
  });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return await openApp(read.config, prompts, () => undefined);
}

test('a conversation goes on after a restart with its turns and figures', { timeout: 60_000 }, async () => {
  let rate = '';
  const server = await startModelServer(({ raw }, index) => {
    if (index === 0)
      return { call: [['look_up', { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] }]] };
    rate ||= /\\"id\\":\\"(f\d+)\\",\\"key\\":\\"procurement\.execution_rate\.?\w*\\"/.exec(raw)?.[1] ?? '';
    return { say: `采购推进偏慢：[[${rate}.label]]为[[${rate}]]。` };
  });
  const caller = { id: 'me' };
  const { signal } = new AbortController();
  const before = await open(server.url);
  const conversation = before.startConversation(caller.id);
  const first = await before.assistant.ask({ question: loose, conversation, caller, signal });
  await before.close();

  const after = await open(server.url);
  const resumed = await after.resumeConversation(conversation.id() ?? '', caller.id);
  if (!resumed) throw new Error('not kept');
  const second = await after.assistant.ask({
    question: '再展开谈谈你的这一总体观感',
    conversation: resumed,
    caller,
    signal,
  });
  const told = server.requests.at(-1)?.raw ?? '';
  const [latest] = await after.log.last(1);
  await after.close();
  await server.close();
  expect([first.planner, second.planner]).toEqual(['model', 'model']);
  expect(told).toContain(loose);
  expect(told).toContain(`[[${rate}]]`);
  expect(second.figures.map(({ id }) => id)).toContain(rate);
  expect(second.text).toContain('26.04%');
  expect(latest?.conversation).toBe(conversation.id());
});

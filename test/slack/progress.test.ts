// Signs of work: only where there is time to see them, and gone afterwards.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { promptsFolder } from '../../src/app.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openClients } from '../../src/slack/clients.ts';
import { openJournal } from '../../src/slack/journal.ts';
import { beginProgress, type Progress, type ProgressParts } from '../../src/slack/progress.ts';
import { statusOf } from '../../src/slack/views/progress.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import type { Said } from '../support/slack/speaking.ts';
import { threadKey } from '../support/slack/workspace.ts';

const prompts = loadPrompts(promptsFolder);
const journal = openJournal({ logLevel: 'silent', logText: 'hidden' }, () => undefined);

let slack: FakeSlack;
let said: Said;
beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [] });
  said = slack.user('U1').dm('x');
});
afterEach(() => slack.close());

function begun(more: Partial<ProgressParts> = {}): Progress {
  const { posts } = openClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, concurrency: 1 }, journal);
  return beginProgress({
    client: posts,
    prompts,
    language: 'zh',
    journal,
    channel: said.channel,
    thread: said.ts,
    again: false,
    status: statusOf('zh', prompts),
    stream: undefined,
    streamTo: undefined,
    onStream: () => Promise.resolve(),
    ...more,
  });
}

test('an answer that is there at once costs no call besides its own', async () => {
  const progress = begun();
  await progress.settled();
  await progress.end();
  expect(slack.calls).toEqual([]);
});

test('what takes longer is said to be looked up, in words and as a session, until it is there', async () => {
  const progress = begun();
  const at = threadKey(said.channel, said.ts);
  await slack.waitFor(
    () => (slack.workspace.sessions.get(at)?.status === 'processing' ? true : undefined),
    'work',
  );
  await slack.waitFor(() => slack.workspace.statuses.get(at), 'a status');
  await progress.settled();
  await progress.end();
  await slack.settled();
  expect(slack.workspace.sessions.get(at)?.status).toBe('active');
});

test('what an earlier try may have left is taken away, however soon the answer is there', async () => {
  const progress = begun({ again: true });
  await progress.settled();
  await progress.end();
  const sent = slack.calls.map(({ method, args }) => [method, args.status]);
  expect(sent).toContainEqual(['assistant.threads.setStatus', '']);
  expect(sent).toContainEqual(['agents.sessions.setStatus', 'active']);
});

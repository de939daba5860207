// While a model writes a draft, whoever asked for it sees that it does, in their language, and can stop it: then nothing
// of it is kept, it is said, and no sign of work is left, however the draft was asked for.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actions, command, draftShortcut } from '../../src/slack/action-ids.ts';
import { type ModelServer, type Scripted, startModelServer } from '../support/model-server.ts';
import { threadKey, type View } from '../support/slack/workspace.ts';
import { answered, dialogue, draftIn, draftsIn, until, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

let model: ModelServer;
let house: SlackHouse;
/** What the model says in the end, whether or not anybody still listens. */
let comes: PromiseWithResolvers<Scripted>;
beforeAll(async () => {
  model = await startModelServer(() => comes.promise);
  house = await openHouse('http', {
    env: { OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' },
  });
}, 60_000);
beforeEach(() => {
  comes = Promise.withResolvers();
});
afterEach(async () => {
  comes.resolve({ fault: { status: 400 } });
  await house.slack.settled();
});
afterAll(async () => {
  await house.stop();
  await model.close();
});

interface Working {
  channel: string;
  threadTs: string;
}

/** Waits until the model is asked, and a thread says that a draft is being written. */
async function atWork(act: () => Promise<unknown>): Promise<Working & { status: string }> {
  const before = model.requests.length;
  await act();
  const { slack } = house;
  const [key, { status }] = await slack.waitFor(
    () =>
      [...slack.workspace.statuses].find(
        ([each]) => slack.workspace.sessions.get(each)?.status === 'processing',
      ),
    'a sign of work',
  );
  await slack.waitFor(() => (model.requests.length > before ? true : undefined), 'a request', 20_000);
  const at = slack.workspace.messages.find(
    ({ channel, ts, threadTs = ts }) => threadKey(channel, threadTs) === key,
  );
  if (!at) throw new Error(`no thread ${key}`);
  return { channel: at.channel, threadTs: at.threadTs ?? at.ts, status };
}

async function countDrafts(): Promise<number> {
  return (await house.app.db.selectFrom('draft').select('id').execute()).length;
}

const ways: [string, string, RegExp, (person: string) => Promise<View>][] = [
  [
    'the button below an answer',
    'U1',
    /起草/,
    async (person) => {
      const answer = await answered(house, person);
      return await dialogue(house, person, () => house.slack.user(person).press(answer, actions.draft));
    },
  ],
  [
    'the shortcut on a message',
    'U3',
    /draft/,
    async (person) => {
      const answer = await answered(house, person);
      return await dialogue(house, person, () => house.slack.user(person).shortcut(draftShortcut, answer));
    },
  ],
  [
    'the command',
    'U2',
    /起草/,
    (person) => dialogue(house, person, () => house.slack.user(person).command(command, 'draft 汇通', 'C2')),
  ],
];

describe.each(ways)('asked for by %s', (_, person, status, form) => {
  test('it is shown at once, and stopped by whoever asked for it, by nobody else', async () => {
    const user = house.slack.user(person);
    const view = await form(person);
    const [drafts, requests] = [await countDrafts(), model.requests.length];
    const at = await atWork(() => user.submit(view));
    expect(at.status).toMatch(status);
    if (at.channel === 'C1') await house.slack.user('UGUEST').stop(at);
    expect(house.slack.workspace.sessions.get(threadKey(at.channel, at.threadTs))?.status).toBe('processing');
    await user.stop(at);
    const said = await house.slack.waitFor(
      () =>
        house.slack.workspace.messages.find(
          ({ text, channel }) => channel === at.channel && /停止|stopped/.test(text),
        ),
      'that it was stopped',
    );
    comes.resolve({ say: '不会有人读到。' });
    // Looks for statuses and sessions at work.
    await house.slack.settled();
    expect(model.requests).toHaveLength(requests + 1);
    expect(await countDrafts()).toBe(drafts);
    expect(written(said.blocks)).not.toMatch(/正在起草|being written/);
    house.slack.workspace.messages.splice(house.slack.workspace.messages.indexOf(said), 1);
  });
});

test('written anew: stopped, it stands as it was, and whoever asked is told alone', async () => {
  comes.resolve({ fault: { status: 400 } });
  const before = new Set(draftsIn(house).map(({ ts }) => ts));
  const answer = await answered(house);
  const user = house.slack.user('U1');
  await user.submit(await dialogue(house, 'U1', () => user.press(answer, actions.draft)));
  const draft = structuredClone(
    await house.slack.waitFor(() => draftsIn(house).find(({ ts }) => !before.has(ts)), 'a draft', 20_000),
  );
  await house.slack.settled();
  comes = Promise.withResolvers();
  const form = await dialogue(house, 'U1', () => user.press(draft, actions.draftRegenerate));
  const at = await atWork(() => user.submit(form, { remark: '更具体' }));
  await user.stop(at);
  const word = await house.slack.waitFor(
    () => user.sees('C1').find(({ isEphemeral, text }) => isEphemeral && text.includes('停止')),
    'that it was stopped',
  );
  expect(word.text).toContain('什么也没有写');
  await until(house, draft, actions.draftExport);
  await house.slack.settled();
  const events = await house.app.db
    .selectFrom('draft_event')
    .select('event')
    .where('draft_id', '=', draftIn(draft))
    .execute();
  expect(events).toEqual([{ event: 'create' }]);
});

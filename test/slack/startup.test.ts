// Starting the Slack app where something is wrong: what is said, and what to do. In this process, over one program.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp, promptsFolder } from '../../src/app.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { runSlack, type SlackHouse } from '../../src/slack/run.ts';
import { freePort } from '../support/free-port.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { type Answer, slackAnswering } from '../support/slack/slack-answering.ts';
import { type Finished, installSuanpan, type Suanpan } from '../support/suanpan.ts';

let slack: FakeSlack;
let suanpan: Suanpan;
let app: App;
beforeAll(async () => {
  slack = await startFakeSlack();
  suanpan = installSuanpan();
  app = await openApp(configOf({}), prompts, () => undefined);
});
afterAll(async () => {
  await app.close();
  suanpan.remove();
  await slack.close();
});

const prompts = loadPrompts(promptsFolder);

function configOf(env: Record<string, string>): Config {
  const read = parseConfig({ DATABASE_URL: 'sqlite::memory:', LANG: 'en_US.UTF-8', ...env });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** Starts it in this process over one program, and ends nothing: opening one for each row takes most of the time. */
async function started(env: Record<string, string>, more: Partial<SlackHouse> = {}): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  const code = await runSlack({
    config: configOf(env),
    prompts,
    args: [],
    print: (text) => {
      stdout += text;
    },
    complain: (text) => {
      stderr += text;
    },
    open: async () => app,
    saysItself: () => false,
    issueLines: () => [],
    around: { told: () => new Promise(() => undefined), leave: () => undefined },
    ...more,
  });
  return { code, stdout, stderr };
}

const tokens = (): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
});
const inHttpMode = (): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
});

describe('the Slack app does not start, and says why and what to do', { timeout: 90_000 }, () => {
  test.each([
    ['without a bot token', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN.*OAuth & Permissions/],
    ['with a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/],
    [
      'with the placeholders of docs/slack.md',
      { SLACK_BOT_TOKEN: 'xoxb-…', SLACK_APP_TOKEN: 'xapp-…' },
      /SLACK_BOT_TOKEN .*placeholder.*OAuth & Permissions[\s\S]*SLACK_APP_TOKEN .*placeholder.*App-Level Tokens/,
    ],
  ])('%s', async (_, env, expected) => {
    const { code, stderr, stdout } = await suanpan.run([], { env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\bat .*\.ts|xoxb-\w|xapp-\w/);
  });

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'with a wrong bot token',
      () => ({ ...tokens(), SLACK_BOT_TOKEN: 'xoxb-1-wrong' }),
      /SLACK_BOT_TOKEN \(invalid_auth\)\. Copy it again/,
    ],
    [
      'with the placeholder of a bot token',
      () => ({ ...tokens(), SLACK_BOT_TOKEN: 'xoxb-your-token' }),
      /SLACK_BOT_TOKEN \(invalid_auth\)\. .*placeholder.*OAuth & Permissions/,
    ],
    [
      'with a wrong app token',
      () => ({ ...tokens(), SLACK_APP_TOKEN: 'xapp-wrong' }),
      /SLACK_APP_TOKEN \(invalid_auth\).*placeholder.*App-Level Tokens/,
    ],
    [
      'where Slack cannot be reached',
      () => ({ ...tokens(), SLACK_API_URL: 'http://127.0.0.1:2/' }),
      /cannot be reached at 127\.0\.0\.1:2 \(ECONNREFUSED\)/,
    ],
  ])('%s', async (_, env, expected) => {
    const { code, stderr, stdout } = await started(env());
    expect({ code, stderr, stdout }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(expected),
      stdout: '',
    });
    expect(stderr).not.toMatch(/\bat .*\.ts|xoxb-\w|xapp-\w/);
  });

  // Slack as far as a start needs it, with whatever stands in its way.
  const answers = { ok: true, team_id: 'T1', team: 't', bot_id: 'B1', user_id: 'U', user: 'u' };
  const { bot_id: _, ...person } = answers;
  test.each<[string, Answer, Record<string, string>, RegExp]>([
    [
      'with a HOST that no name server knows',
      answers,
      { HOST: 'no-such-host.invalid' },
      /HOST.*no-such-host/,
    ],
    ['with a HOST that is no address', answers, { HOST: '999.1.1.1' }, /HOST.*999\.1\.1\.1/],
    ['with a HOST of another machine', answers, { HOST: '192.0.2.1' }, /HOST.*192\.0\.2\.1/],
    ['with the token of a person', person, {}, /SLACK_BOT_TOKEN.*xoxb-/],
    [
      'where a proxy answers with a page',
      '<html>Sign in</html>',
      {},
      /127\.0\.0\.1:\d+ answered.*HTTP 200.*proxy/,
    ],
    ['where a proxy answers that it may not', 403, {}, /127\.0\.0\.1:\d+ answered.*HTTP 403.*proxy/],
    ['where a proxy sends elsewhere', 302, {}, /127\.0\.0\.1:\d+ answered.*HTTP 3xx.*proxy/],
    ['where another service answers', { hello: 1 }, {}, /127\.0\.0\.1:\d+ answered.*SLACK_API_URL/],
    ['where something unforeseen happens', { ok: true, bot_id: 'B1' }, {}, /went wrong.*SLACK_API_URL/],
  ])('%s', async (_, answer, given, expected) => {
    const { url, close } = await slackAnswering(() => answer);
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: url,
      PORT: String(await freePort()),
      ...given,
    };
    const { code, stderr, stdout } = await started(env);
    close();
    expect({ code, stderr, stdout }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(expected),
      stdout: '',
    });
    expect(stderr).not.toMatch(/\bat .*\.ts|xoxb-\d|<html>|SLACK_BOT_TOKEN \(/);
  });

  test('without the permissions it needs', async () => {
    const poor = await startFakeSlack({ scopes: ['chat:write'] });
    const { code, stderr } = await started({ ...tokens(), SLACK_API_URL: poor.apiUrl });
    await poor.close();
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/users:read, im:history/),
    });
  });

  test('with fewer permissions than it could use it starts, and says which it goes without', async () => {
    const poor = await startFakeSlack({ scopes: ['chat:write', 'users:read', 'im:history', 'commands'] });
    // Ended by a port that is taken, after it was said.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const PORT = String(typeof address === 'object' ? address?.port : '');
    const { stderr } = await started({ ...inHttpMode(), SLACK_API_URL: poor.apiUrl, PORT });
    server.close();
    await poor.close();
    expect(stderr).toMatch(
      /lacks permissions.*: app_mentions:read, assistant:write,.*usergroups:read\..*manifest/,
    );
    expect(stderr).toContain(PORT);
  });

  test('with an access file that is not in order', async () => {
    const file = join(suanpan.folder, 'access.yaml');
    writeFileSync(file, 'members:\n  sea: []\n');
    const { code, stderr } = await suanpan.run(['slack'], { env: { ...tokens(), ACCESS_FILE: file } });
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/access\.yaml:2.*see/) });
  });

  test('with a store that cannot be opened, and with a program that cannot', async () => {
    const env = { ...tokens(), DATABASE_URL: 'postgres://db/suanpan' };
    const store = await suanpan.run(['slack'], { env });
    expect(store).toMatchObject({ code: 1, stdout: '' });
    expect(store.stderr).toMatch(/PostgreSQL, which is not supported/);
    const { code, stderr: said } = await started(tokens(), {
      open: () => Promise.reject(new TypeError('xoxb-secret')),
    });
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/TypeError/) });
    expect(said).not.toMatch(/xoxb-secret|\bat .*\.ts/);
  });

  test('with a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const PORT = String(typeof address === 'object' ? address?.port : '');
    const { code, stderr } = await started({ ...inHttpMode(), PORT });
    server.close();
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining(PORT) });
  });

  test('with words after it', async () => {
    expect(await suanpan.run(['slack', 'now'])).toMatchObject({ code: 2 });
    expect(await suanpan.run(['slack', '--help'])).toMatchObject({ code: 0 });
  });
});

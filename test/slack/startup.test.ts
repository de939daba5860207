// Starting and ending the Slack app as people do: `npm start` with tokens, and what is said where something is wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { promptsFolder } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { runSlack } from '../../src/slack/run.ts';
import { freePort } from '../support/free-port.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { type Answer, slackAnswering } from '../support/slack/slack-answering.ts';
import { installSuanpan, type Suanpan } from '../support/suanpan.ts';

let slack: FakeSlack;
let suanpan: Suanpan;
beforeAll(async () => {
  slack = await startFakeSlack();
  suanpan = installSuanpan();
});
afterAll(async () => {
  suanpan.remove();
  await slack.close();
});

const tokens = (): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
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

  // From here on signals are listened for: in processes, which end with what they listen to.
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
    const { code, stderr, stdout } = await suanpan.spawn([], { env: env() });
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
    const { code, stderr, stdout } = await suanpan.spawn(['slack'], { env });
    close();
    expect({ code, stderr, stdout }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(expected),
      stdout: '',
    });
    expect(stderr).not.toMatch(/\bat .*\.ts|xoxb-\d|<html>|SLACK_BOT_TOKEN \(/);
  });

  test('where only the WebSocket of socket mode cannot be reached', async () => {
    const { url, close } = await slackAnswering(() => ({ ...answers, url: 'ws://127.0.0.1:9/' }));
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url };
    const { code, stderr } = await suanpan.spawn(['slack'], { env });
    close();
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/127\.0\.0\.1:9 .*WebSocket/),
    });
  });

  test.each<[string, string, (method: string) => object | undefined]>([
    ['Slack does not answer who the app is', 'auth.test', () => undefined],
    [
      'Slack does not say where to connect',
      'apps.connections.open',
      (method) => (method === 'auth.test' ? answers : undefined),
    ],
    [
      'the connection does not come about',
      'apps.connections.open',
      () => ({ ...answers, url: 'ws://127.0.0.1:9/' }),
    ],
  ])('told to end while %s, it ends', async (_, last, answer) => {
    const heard: string[] = [];
    const { url, close } = await slackAnswering((method) => {
      heard.push(method);
      return answer(method);
    });
    const { PATH = '' } = process.env;
    const env = { PATH, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url };
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), 'slack'], {
      env: { ...env, XDG_STATE_HOME: suanpan.folder },
      stdio: 'ignore',
    });
    await vi.waitFor(() => expect(heard).toContain(last), { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const told = performance.now();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    close();
    expect(performance.now() - told).toBeLessThan(10_000);
  });

  test('without the permissions it needs', async () => {
    const poor = await startFakeSlack({ scopes: ['chat:write'] });
    const { code, stderr } = await suanpan.spawn(['slack'], {
      env: { ...tokens(), SLACK_API_URL: poor.apiUrl },
    });
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
    const { SLACK_APP_TOKEN: _, ...rest } = tokens();
    const env = { ...rest, SLACK_API_URL: poor.apiUrl, SLACK_SIGNING_SECRET: 'x', PORT };
    const { stderr } = await suanpan.spawn(['slack'], { env });
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
    const read = parseConfig(tokens());
    if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
    let said = '';
    const code = await runSlack({
      config: read.config,
      prompts: loadPrompts(promptsFolder),
      args: [],
      print: () => undefined,
      complain: (text) => {
        said += text;
      },
      open: () => Promise.reject(new TypeError('xoxb-secret')),
      saysItself: () => false,
      issueLines: () => [],
    });
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/TypeError/) });
    expect(said).not.toMatch(/xoxb-secret|\bat .*\.ts/);
  });

  test('with a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const PORT = String(typeof address === 'object' ? address?.port : '');
    const { SLACK_APP_TOKEN: _, ...rest } = tokens();
    const env = { ...rest, SLACK_SIGNING_SECRET: slack.signingSecret, PORT };
    const { code, stderr } = await suanpan.spawn(['slack'], { env });
    server.close();
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining(PORT) });
  });

  test('with words after it', async () => {
    expect(await suanpan.run(['slack', 'now'])).toMatchObject({ code: 2 });
    expect(await suanpan.run(['slack', '--help'])).toMatchObject({ code: 0 });
  });
});

test('what is granted without data and what is wrong in the data folder is said at start', async () => {
  const data = join(suanpan.folder, 'data');
  mkdirSync(join(data, 'evaluations'), { recursive: true });
  cpSync(join(import.meta.dirname, '../../data/frameworks'), join(data, 'frameworks'), { recursive: true });
  writeFileSync(join(data, 'evaluations/broken.yaml'), 'year: [\n');
  const file = join(suanpan.folder, 'granted.yaml');
  writeFileSync(file, 'members:\n  see:\n    - departments: [huitogn]\n');
  const env = { ...tokens(), DATA_DIR: data, ACCESS_FILE: file };
  // Stopped by a wrong token after both are said.
  const { stderr } = await suanpan.spawn(['slack'], { env: { ...env, SLACK_BOT_TOKEN: 'xoxb-wrong' } });
  expect(stderr).toMatch(/granted\.yaml:3:\d+ members\.see\[0\]\.departments\[0\]: .*"huitogn"/);
  expect(stderr).toMatch(/broken\.yaml:2/);
});

test('npm start with tokens runs it, says so, answers, and ends when told to', async () => {
  const { PATH = '' } = process.env;
  const main = join(import.meta.dirname, '../../src/main.ts');
  const env = { PATH, XDG_STATE_HOME: suanpan.folder, LANG: 'en_US.UTF-8', ...tokens() };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    slack.changed();
  });
  await slack.waitFor(() => (said.includes('is running in Slack') ? true : undefined), 'the start', 30_000);
  expect(said).toContain('No ACCESS_FILE is given');
  await slack.waitFor(() => (slack.sockets.open() > 0 ? true : undefined), 'a socket');
  const question = slack.user('U1').dm('政采执行率是多少？');
  await slack.waitFor(
    () => slack.repliesTo(question).find(({ text }) => text.includes('26.04%')),
    'an answer',
    20_000,
  );
  const told = performance.now();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(performance.now() - told).toBeLessThan(10_000);
  expect(said).not.toMatch(/26\.04|政采|xoxb-/);
}, 90_000);

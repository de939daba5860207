// The Slack app as a process of its own: what only a process shows, that it ends, by itself or when it is told to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { slackAnswering } from '../support/slack/slack-answering.ts';
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
const inHttpMode = (): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
});
// Slack as far as a start needs it.
const answers = { ok: true, team_id: 'T1', team: 't', bot_id: 'B1', user_id: 'U', user: 'u' };

describe('the Slack app does not start, and the process ends', { timeout: 90_000 }, () => {
  // Refused by Slack, by the machine after everything is open, and by nobody reckoned with.
  test.each<[string, string[], () => Record<string, string>, RegExp]>([
    [
      'with a wrong bot token',
      [],
      () => ({ ...tokens(), SLACK_BOT_TOKEN: 'xoxb-1-wrong' }),
      /SLACK_BOT_TOKEN \(invalid_auth\)\. Copy it again/,
    ],
    [
      'with a HOST of another machine',
      ['slack'],
      () => ({ ...inHttpMode(), HOST: '192.0.2.1' }),
      /HOST.*192\.0\.2\.1/,
    ],
  ])('%s', async (_, args, env, expected) => {
    const { code, stderr, stdout } = await suanpan.spawn(args, { env: env() });
    expect({ code, stderr, stdout }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(expected),
      stdout: '',
    });
    expect(stderr).not.toMatch(/\bat .*\.ts|xoxb-\w|xapp-\w/);
  });

  test('where something unforeseen happens', async () => {
    const { url, close } = await slackAnswering(() => ({ ok: true, bot_id: 'B1' }));
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: url };
    const { code, stderr } = await suanpan.spawn(['slack'], { env });
    close();
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/went wrong.*SLACK_API_URL/),
    });
  });

  // Most of it is waiting: the four go on side by side.
  test.concurrent('where only the WebSocket of socket mode cannot be reached', async () => {
    const { url, close } = await slackAnswering(() => ({ ...answers, url: 'ws://127.0.0.1:9/' }));
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url };
    const { code, stderr } = await suanpan.spawn(['slack'], { env });
    close();
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/127\.0\.0\.1:9 .*WebSocket/),
    });
  });

  test.concurrent.each<[string, string, (method: string) => object | undefined]>([
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
    await vi.waitFor(() => expect(heard).toContain(last), { timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const told = performance.now();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    close();
    expect(performance.now() - told).toBeLessThan(10_000);
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

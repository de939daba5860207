// Puts the demo together: a fake Slack, the app as a process of its own beside it, the page in front.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { startPage } from './page-server.ts';

export interface Demo {
  /** Where a browser finds the page. */
  url: string;
  slack: FakeSlack;
  /** For what the app keeps; removed at the end. */
  folder: string;
  /** The exit code of the app, once it has ended. */
  appEnded: Promise<number | null>;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Any free one where it is 0. */
  port: number;
  appOutput: 'inherit' | 'ignore';
  /** More of the environment of the app, such as a model. */
  env?: Readonly<Record<string, string>>;
}

const main = join(import.meta.dirname, '../../src/main.ts');
const shipped = join(import.meta.dirname, '../../data');
const appStartsWithinMs = 30_000;

export async function startDemo({ port, appOutput, env = {} }: DemoOptions): Promise<Demo> {
  const slack = await startFakeSlack();
  // First, so that nothing else is running yet where its port is taken.
  const page = await startPage(slack, port).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  const appPort = await freePort();
  const appUrl = `http://127.0.0.1:${appPort}`;
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-demo-'));
  const app = spawn(process.execPath, [main, 'slack'], {
    // The model of the environment is used where there is one; Slack's names are the demo's own.
    env: {
      ...process.env,
      DATA_DIR: shipped,
      DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
      ACCESS_FILE: join(import.meta.dirname, 'access.yaml'),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: slack.signingSecret,
      HOST: '127.0.0.1',
      PORT: String(appPort),
      SLACK_API_URL: slack.apiUrl,
      ...env,
    },
    stdio: ['ignore', appOutput, appOutput],
  });
  const appEnded = new Promise<number | null>((resolve) => app.on('exit', (code) => resolve(code)));
  const close = async (): Promise<void> => {
    await page.close();
    await ended(app, appEnded);
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([isUp(`${appUrl}/health`), appEnded]);
    if (app.exitCode !== null) throw Error(`The app ended with code ${app.exitCode}`);
  } catch (error) {
    await close();
    throw error;
  }
  slack.deliverTo(`${appUrl}/slack/events`);
  return { url: page.url, slack, folder, appEnded, close };
}

async function ended(app: ChildProcess, appEnded: Promise<unknown>): Promise<void> {
  app.kill('SIGTERM');
  await appEnded;
}

async function isUp(health: string): Promise<void> {
  const until = Date.now() + appStartsWithinMs;
  while (Date.now() < until) {
    const answered = await fetch(health).catch(() => undefined);
    if (answered?.ok) return;
    await wait(100);
  }
  throw Error(`The app did not start within ${appStartsWithinMs} ms`);
}

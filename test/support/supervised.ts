// The program under a supervisor that starts it anew whenever it ends, for tests that kill it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { FakeSlack } from './slack/fake-slack.ts';

export interface Program {
  /** Gives how long it was away, in milliseconds. */
  kill(): Promise<number>;
  /** Tells it to end; gives its exit code, and how long it took, in milliseconds. */
  end(): Promise<{ code: number | null; ms: number }>;
}

/** Starts the program, and starts it anew whenever it ends, as a supervisor does. */
export async function supervise(
  slack: FakeSlack,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const port = await freePort();
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    DATABASE_URL: `sqlite:${join(folder, 'x.sqlite')}`,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    SLACK_CONCURRENCY: '8',
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...more,
  };
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  let ending = false;
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [main, 'slack'], { env, cwd: folder, stdio: 'ignore' });
    child.once('exit', () => ending || start());
  };
  start();
  await until(() => isHealthy(port), 60_000);
  return {
    kill: async () => {
      const dying = child;
      const killed = performance.now();
      dying.kill('SIGKILL');
      await once(dying, 'exit');
      // The next kill is to hit it at work, not at birth.
      await until(() => isHealthy(port), 60_000);
      return performance.now() - killed;
    },
    end: async () => {
      ending = true;
      const told = performance.now();
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await exited;
      return { code: child.exitCode, ms: performance.now() - told };
    },
  };
}

const main = join(import.meta.dirname, '../../src/main.ts');

async function isHealthy(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Asks again and again, and gives up after a time. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (await holds()) return;
    await wait(100);
  }
}

// Many questions in many conversations while the program is killed again and again and Slack's answers go wrong: what
// came of it. Everything by chance comes from one seed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts';
import type { Fault } from './slack/faults.ts';
import type { Said } from './slack/speaking.ts';

export interface Chaos {
  questions: number;
  conversations: number;
  kills: number;
  /** Of all calls to Slack, how many go wrong: 0.05. */
  faults: number;
  seed: number;
  /** How Slack waits before it brings an event the second, third and fourth time; then it gives up. */
  retryDelaysMs: readonly number[];
}

export interface Outcome {
  /** Questions without an answer, and those with more than one. */
  lost: string[];
  twice: string[];
  /** Conversations whose answers do not stand in the order of the questions. */
  outOfOrder: string[];
  /** Questions that Slack gave up delivering. */
  undelivered: number;
  kills: number;
  faults: number;
  calls: number;
  seconds: number;
}

/** Each with words that its answer has and no other answer. */
const kinds = [
  { question: '政府采购执行率是多少？', sign: '政府采购执行率为' },
  { question: '年初预算是多少？', sign: '年初预算为' },
  { question: '项目支出是多少？', sign: '项目支出为' },
  { question: '基本支出是多少？', sign: '基本支出为' },
];

export async function runChaos(
  chaos: Chaos,
  say: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const chance = seeded(chaos.seed);
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const users = Array.from({ length: 10 }, (_, index) => ({ id: `U${index + 1}`, locale: 'zh-CN' }));
  const { retryDelaysMs } = chaos;
  const slack = await startFakeSlack({ seed: { users, channels: [] }, retryDelaysMs });
  const begun = performance.now();
  const program = await supervise(slack, folder);
  try {
    slack.faults.byChance((method) => (chance() < chaos.faults ? faultFor(method, chance) : undefined));
    const asking = ask(slack, chaos, chance);
    for (let count = 0; count < chaos.kills; count += 1) {
      await wait(1000 + chance() * 4000);
      await program.kill();
      say(`killed ${count + 1} of ${chaos.kills}; ${answered(slack)} answers so far`);
    }
    const asked = await asking;
    slack.faults.byChance(undefined);
    await until(() => answered(slack) >= chaos.questions, 400_000);
    await wait(1500);
    const undelivered = (await Promise.all(asked.flat().map(({ said }) => said.delivered))).filter(
      ({ kind }) => kind === 'lost',
    ).length;
    return {
      ...compared(slack, asked),
      undelivered,
      kills: chaos.kills,
      faults: slack.calls.filter(({ isFaulty }) => isFaulty).length,
      calls: slack.calls.length,
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  } finally {
    await program.end();
    await slack.close();
    rmSync(folder, { recursive: true });
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function faultFor(method: string, chance: () => number): Fault {
  const faults: Fault[] = [
    { method, status: 500 },
    { method, status: 500, when: 'after' },
    { method, cut: true },
    { method, cut: true, when: 'after' },
    { method, status: 429, headers: { 'retry-after': '1' } },
    { method, delayMs: 400 },
  ];
  return pick(faults, chance);
}

interface Asked {
  said: Said;
  sign: string;
}

/**
 * All conversations at once; within one, the next question waits until Slack has brought the last to the program, which
 * is the order it is to be answered in, but not for its answer.
 */
async function ask(slack: FakeSlack, chaos: Chaos, chance: () => number): Promise<Asked[][]> {
  const conversations = Array.from({ length: chaos.conversations }, (_, number) =>
    questionsFor(Math.ceil((chaos.questions - number) / chaos.conversations), chance),
  );
  return await Promise.all(
    conversations.map(async (questions, number) => {
      const asked: Asked[] = [];
      const user = slack.user(`U${(number % 10) + 1}`);
      for (const { question, sign } of questions) {
        await wait(20 + chance() * 400);
        const said = user.dm(question, asked[0]?.said);
        await said.delivered;
        asked.push({ said, sign });
      }
      return asked;
    }),
  );
}

/** Never the same twice running, which asks for something else than what was said. */
function questionsFor(count: number, chance: () => number): (typeof kinds)[number][] {
  const questions: (typeof kinds)[number][] = [];
  while (questions.length < count)
    questions.push(
      pick(
        kinds.filter((kind) => kind !== questions.at(-1)),
        chance,
      ),
    );
  return questions;
}

function pick<T>(from: readonly T[], chance: () => number): T {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

function answered({ workspace }: FakeSlack): number {
  return workspace.messages.filter(
    ({ user, stream }) => user === workspace.botUser && stream?.state !== 'open',
  ).length;
}

function compared(
  { workspace }: FakeSlack,
  conversations: readonly Asked[][],
): Pick<Outcome, 'lost' | 'twice' | 'outOfOrder'> {
  const found: Pick<Outcome, 'lost' | 'twice' | 'outOfOrder'> = { lost: [], twice: [], outOfOrder: [] };
  for (const asked of conversations) {
    const [first] = asked;
    if (!first) continue;
    const answers = workspace.messages.filter(
      ({ user, threadTs, channel }) =>
        user === workspace.botUser && threadTs === first.said.ts && channel === first.said.channel,
    );
    const keys = answers.map(
      ({ metadata, ts }) => /"key":"([^"]+)"/.exec(JSON.stringify(metadata ?? ''))?.[1] ?? ts,
    );
    const missing = asked.length - new Set(keys).size;
    if (missing > 0) found.lost.push(`${first.said.ts}: ${missing}`);
    if (new Set(keys).size < keys.length) found.twice.push(first.said.ts);
    const wrong = answers.findIndex(({ text }, index) => !text.includes(asked[index]?.sign ?? ''));
    if (missing === 0 && wrong >= 0)
      found.outOfOrder.push(
        `${first.said.ts} from ${wrong}: ${answers[wrong]?.text.slice(0, 40)}, not ${asked[wrong]?.sign}`,
      );
  }
  return found;
}

interface Program {
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** Starts the program, and starts it anew whenever it ends, as a supervisor does. */
async function supervise(slack: FakeSlack, folder: string): Promise<Program> {
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
  };
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  let ending = false;
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [main, 'slack'], { env, cwd: folder, stdio: 'ignore' });
    child.once('exit', () => ending || start());
  };
  start();
  await until(() => isHealthy(port), 30_000);
  return {
    kill: async () => {
      const dying = child;
      dying.kill('SIGKILL');
      await once(dying, 'exit');
      // The next kill is to hit it at work, not at birth.
      await until(() => isHealthy(port), 60_000);
    },
    end: async () => {
      ending = true;
      child.kill('SIGTERM');
      await once(child, 'exit');
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

async function until(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (await holds()) return;
    await wait(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

// Many questions in many conversations while the program is killed again and again and Slack's answers go wrong: what
// came of it. Everything by chance comes from one seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Delivered } from './slack/delivery.ts';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts';
import type { Fault } from './slack/faults.ts';
import type { Said } from './slack/speaking.ts';
import { supervise, until } from './supervised.ts';

export interface Chaos {
  questions: number;
  conversations: number;
  kills: number;
  /** Of all calls to Slack, how many go wrong: 0.05. */
  faults: number;
  seed: number;
  /** How Slack waits before it brings an event the second, third and fourth time; then it gives up. */
  retryDelaysMs: readonly number[];
  /** How long somebody waits at least and at most before the next question. */
  pauseMs: readonly [least: number, most: number];
}

export interface Outcome {
  /** Questions without an answer, and those with more than one. */
  lost: string[];
  twice: string[];
  /** Conversations whose answers do not stand in the order of the questions. */
  outOfOrder: string[];
  /** Questions that Slack gave up because it was not told in time that they had come. */
  unacknowledged: number;
  /** Questions that Slack gave up because the program was not there at any of the four times: they never came. */
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
    // On a slow machine, where it is away for longer, it is let live for longer, or all would wait for Slack to try again.
    let awayMs = 1000;
    for (let count = 0; count < chaos.kills; count += 1) {
      await wait(Math.min(Math.max(1000, awayMs), 5000) * (1 + chance() * 4));
      awayMs = await program.kill();
      say(`killed ${count + 1} of ${chaos.kills}; ${answered(slack)} answers so far`);
    }
    const asked = await asking;
    slack.faults.byChance(undefined);
    const coming = asked.flat().filter(({ delivered }) => !isGivenUp(delivered)).length;
    await until(() => answered(slack) >= coming, 400_000);
    await wait(1500);
    const givenUp = asked.flatMap((each) => each.map(({ delivered }) => delivered)).filter(isGivenUp);
    const undelivered = givenUp.filter((each) => each.kind === 'lost' && each.why === 'cut').length;
    return {
      ...compared(slack, asked),
      unacknowledged: givenUp.length - undelivered,
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
  delivered: Delivered;
  sign: string;
}

/**
 * All conversations at once; within one, the next question waits until Slack has brought the last to the program, which
 * is the order it is to be answered in, but not for its answer.
 */
async function ask(slack: FakeSlack, chaos: Chaos, chance: () => number): Promise<Asked[][]> {
  const [least, most] = chaos.pauseMs;
  const conversations = Array.from({ length: chaos.conversations }, (_, number) =>
    questionsFor(Math.ceil((chaos.questions - number) / chaos.conversations), chance),
  );
  return await Promise.all(
    conversations.map(async (questions, number) => {
      const asked: Asked[] = [];
      const user = slack.user(`U${(number % 10) + 1}`);
      for (const { question, sign } of questions) {
        await wait(least + chance() * (most - least));
        const said = user.dm(question, asked[0]?.said);
        asked.push({ said, sign, delivered: await said.delivered });
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
    const expected = asked.filter(({ delivered }) => !isGivenUp(delivered));
    const missing = expected.length - new Set(keys).size;
    if (missing > 0) found.lost.push(`${first.said.ts}: ${missing}`);
    if (new Set(keys).size < keys.length) found.twice.push(first.said.ts);
    const wrong = firstOutOfOrder(
      answers.map(({ text }) => text),
      expected.map(({ sign }) => sign),
    );
    if (missing <= 0 && wrong !== undefined)
      found.outOfOrder.push(`${first.said.ts} at ${wrong}: ${expected[wrong]?.sign}`);
  }
  return found;
}

function isGivenUp({ kind }: Delivered): boolean {
  return kind !== 'acked';
}

/** The first question whose answer does not stand after that of the one before. */
function firstOutOfOrder(answers: readonly string[], signs: readonly string[]): number | undefined {
  let at = -1;
  for (const [index, sign] of signs.entries()) {
    at = answers.findIndex((text, place) => place > at && text.includes(sign));
    if (at < 0) return index;
  }
  return undefined;
}

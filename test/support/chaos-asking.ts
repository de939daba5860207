// What people ask in a chaos, and where: in direct messages, several in one thread of a channel where answers stand, and
// several in one of a channel where each is answered alone.
import { setTimeout as wait } from 'node:timers/promises';
import { pick, type Random } from './pick.ts';
import type { Delivered } from './slack/delivery.ts';
import type { FakeSlack } from './slack/fake-slack.ts';
import type { Seed } from './slack/seed.ts';
import type { Said } from './slack/speaking.ts';

export const places = ['direct', 'thread', 'alone'] as const;
export type Place = (typeof places)[number];

export interface Asked {
  said: Said;
  delivered: Delivered;
  asker: string;
  question: string;
  /** Words that the answer has and no other answer. */
  sign: string;
}

/** One thread: the questions in the order in which Slack brought them. */
export interface Talk {
  place: Place;
  asked: Asked[];
}

export interface Asking {
  questions: number;
  conversations: number;
  /** How long somebody waits at least and at most before the next question. */
  pauseMs: readonly [least: number, most: number];
}

const people = Array.from({ length: 10 }, (_, index) => `U${index + 1}`);
const open = 'COPEN';
// One for each conversation: the answer to the first question of a thread stands beside the thread.
const closed = Array.from({ length: 50 }, (_, index) => `CALONE${index}`);

export const seed: Seed = {
  users: people.map((id) => ({ id, locale: 'zh-CN' })),
  channels: [open, ...closed].map((id) => ({ id, members: [...people, 'UBOT'] })),
};

/** Everybody may see everything; answers stand in the one channel and not in the others. */
export const accessFile = `members:\n  see:\n    - departments: all\nchannels:\n  ${open}:\n    answers: open\n`;

const questions = [
  { question: '政府采购执行率是多少？', sign: '政府采购执行率为' },
  { question: '年初预算是多少？', sign: '年初预算为' },
  { question: '项目支出是多少？', sign: '项目支出为' },
  { question: '基本支出是多少？', sign: '基本支出为' },
];

/**
 * All conversations at once; within one, the next question waits until Slack has brought the last to the program, which
 * is the order it is to be answered in, but not for its answer.
 */
export async function ask(slack: FakeSlack, asking: Asking, chance: Random): Promise<Talk[]> {
  const [least, most] = asking.pauseMs;
  return await Promise.all(
    Array.from({ length: asking.conversations }, async (_, number): Promise<Talk> => {
      const place = places[number % places.length] ?? 'direct';
      const count = Math.ceil((asking.questions - number) / asking.conversations);
      const asked: Asked[] = [];
      for (const { asker, question, sign } of plannedFor(place, number, count, chance)) {
        await wait(least + chance() * (most - least));
        const channel = place === 'thread' ? open : (closed[number % closed.length] ?? '');
        const user = slack.user(asker);
        const said =
          place === 'direct'
            ? user.dm(question, asked[0]?.said)
            : user.mention(channel, question, asked[0]?.said);
        asked.push({ said, asker, question, sign, delivered: await said.delivered });
      }
      return { place, asked };
    }),
  );
}

interface Planned {
  asker: string;
  question: string;
  sign: string;
}

/** Never the same twice running, in the thread or by one person, which asks for something else than what was said. */
function plannedFor(place: Place, number: number, count: number, chance: Random): Planned[] {
  const here = place === 'direct' ? 1 : 3;
  const askers = Array.from({ length: here }, (_, index) => people[(number + index) % people.length] ?? '');
  const planned: Planned[] = [];
  while (planned.length < count) {
    const asker = pick(chance, askers);
    const before = [planned.at(-1), planned.findLast((each) => each.asker === asker)];
    const others = questions.filter(({ sign }) => before.every((each) => each?.sign !== sign));
    planned.push({ asker, ...pick(chance, others) });
  }
  return planned;
}

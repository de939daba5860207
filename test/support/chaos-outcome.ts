// What came of a chaos: which answers are missing, stand twice, or stand before one that was asked for earlier.
import type { Asked, Place, Talk } from './chaos-asking.ts';
import type { Delivered } from './slack/delivery.ts';
import type { FakeSlack } from './slack/fake-slack.ts';

export interface Compared {
  /** Threads with fewer answers than questions, and with more. */
  lost: string[];
  twice: string[];
  /** Threads whose answers do not stand in the order of the questions. */
  outOfOrder: string[];
  /** Answers shown again to one person alone: such a one cannot be looked for when it is unclear whether it came. */
  againAlone: number;
  /** Questions that came, by where they were asked. */
  asked: Record<Place, number>;
}

export function compared(slack: FakeSlack, talks: readonly Talk[]): Compared {
  const found: Compared = {
    lost: [],
    twice: [],
    outOfOrder: [],
    againAlone: 0,
    asked: { direct: 0, thread: 0, alone: 0 },
  };
  for (const { place, asked } of talks) {
    const [first] = asked;
    if (!first) continue;
    const name = `${place} ${first.said.ts}`;
    const answers = answersTo(first, place, slack);
    const expected = asked.filter(({ delivered }) => !isGivenUp(delivered));
    found.asked[place] += expected.length;
    const missing = expected.length - new Set(answers.map(({ key }) => key)).size;
    if (missing > 0) found.lost.push(`${name}: ${missing}`);
    const again = answers.length - new Set(answers.map(({ key }) => key)).size;
    if (place === 'alone') found.againAlone += again;
    else if (again > 0) found.twice.push(name);
    const wrong = firstOutOfOrder(answers, expected);
    if (missing <= 0 && wrong !== undefined)
      found.outOfOrder.push(`${name} at ${wrong}: ${expected[wrong]?.sign}`);
  }
  return found;
}

/** Given up by Slack: it never came, or Slack was not told in time that it had. */
export function isGivenUp({ kind }: Delivered): boolean {
  return kind !== 'acked';
}

interface Given {
  /** The same for the same answer. */
  key: string;
  text: string;
  /** Who alone sees it. */
  to?: string;
}

function answersTo({ said: { ts, channel } }: Asked, place: Place, { workspace }: FakeSlack): Given[] {
  const isHere = (each: { channel: string; threadTs?: string | undefined }): boolean =>
    each.channel === channel && each.threadTs === ts;
  if (place === 'alone') return numbered(workspace.ephemerals.filter(isHere));
  return workspace.messages
    .filter((each) => isHere(each) && each.user === workspace.botUser && each.stream?.state !== 'open')
    .map((each) => ({ key: keyIn(each.metadata) ?? each.ts, text: each.text }));
}

function keyIn(metadata: unknown): string | undefined {
  return /"key":"([^"]+)"/.exec(JSON.stringify(metadata ?? ''))?.[1];
}

/** What one person sees carries no key: the same words again, next to each other, are the same answer. */
function numbered(shown: readonly { to: string; text: string }[]): Given[] {
  let number = 0;
  return shown.map(({ to, text }, index) => {
    const before = shown[index - 1];
    if (before?.to !== to || before.text !== text) number += 1;
    return { key: String(number), text, to };
  });
}

/** The first question whose answer does not stand after that of the one before. */
function firstOutOfOrder(answers: readonly Given[], expected: readonly Asked[]): number | undefined {
  let at = -1;
  for (const [index, { sign, asker }] of expected.entries()) {
    at = answers.findIndex(
      ({ text, to = asker }, place) => place > at && to === asker && text.includes(sign),
    );
    if (at < 0) return index;
  }
  return undefined;
}

/** How many answers stand, wherever. */
export function answered({ workspace }: FakeSlack): number {
  const { messages, ephemerals, botUser } = workspace;
  return (
    ephemerals.length +
    messages.filter(({ user, stream }) => user === botUser && stream?.state !== 'open').length
  );
}

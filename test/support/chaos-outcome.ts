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
    const expected = asked.filter(({ delivered }) => !isGivenUp(delivered));
    found.asked[place] += expected.length;
    const { missing, again, wrong } =
      place === 'alone' ? aloneIn(first, expected, slack) : standingIn(first, expected, slack);
    if (missing > 0) found.lost.push(`${name}: ${missing}`);
    if (place === 'alone') found.againAlone += again;
    else if (again > 0) found.twice.push(name);
    if (missing <= 0 && wrong !== undefined)
      found.outOfOrder.push(`${name} at ${wrong}: ${expected[wrong]?.sign}`);
  }
  return found;
}

/** Given up by Slack: it never came, or Slack was not told in time that it had. */
export function isGivenUp({ kind }: Delivered): boolean {
  return kind !== 'acked';
}

interface Found {
  missing: number;
  again: number;
  /** The first question whose answer does not stand after that of the one before. */
  wrong: number | undefined;
}

/** Answers that everybody in the thread sees; the same answer has the same key. */
function standingIn(
  { said: { ts, channel } }: Asked,
  expected: readonly Asked[],
  { workspace }: FakeSlack,
): Found {
  const answers = workspace.messages
    .filter(
      (each) =>
        each.channel === channel &&
        each.threadTs === ts &&
        each.user === workspace.botUser &&
        each.stream?.state !== 'open',
    )
    .map((each) => ({ key: keyIn(each.metadata) ?? each.ts, text: each.text }));
  const distinct = new Set(answers.map(({ key }) => key)).size;
  let at = -1;
  const wrong = expected.findIndex(({ sign }) => {
    at = answers.findIndex(({ text }, place) => place > at && text.includes(sign));
    return at < 0;
  });
  return {
    missing: expected.length - distinct,
    again: answers.length - distinct,
    wrong: wrong < 0 ? undefined : wrong,
  };
}

/**
 * Answers shown to one person alone, in the thread or, to its first question, beside it. Where it is unclear whether one
 * was shown, the person is told so in a direct message that names the question.
 */
function aloneIn(
  { said: { ts, channel } }: Asked,
  expected: readonly Asked[],
  { workspace }: FakeSlack,
): Found {
  const shown = workspace.ephemerals.filter(
    (each) =>
      each.channel === channel && (each.threadTs === ts || each.threadTs === undefined) && each.isSeen,
  );
  const told = workspace.messages.filter(
    ({ user, text }) => user === workspace.botUser && text.includes('？”'),
  );
  const isDirect = (id: string, person: string): boolean => {
    const channel = workspace.channels.get(id);
    return channel?.kind === 'im' && channel.members.has(person);
  };
  const isNotice = (each: (typeof told)[number], { asker, question }: Asked): boolean =>
    each.text.includes(question) && isDirect(each.channel, asker);
  // One person asks the same again, so that what was told of it is counted for all of them together.
  const alike = (one: Asked) => expected.filter((each) => each.asker === one.asker && each.sign === one.sign);
  const firsts = expected.filter((each) => alike(each)[0] === each);
  const balances = firsts.map((one) => {
    const seen = shown.filter((each) => isAnswer(each, one)).length;
    const noticed = told.filter((each) => isNotice(each, one)).length;
    return { missing: alike(one).length - seen - noticed, again: seen - alike(one).length };
  });
  /** Whether the rest can each stand behind the one before, or have been told of instead. */
  const fits = (index: number, at: number, notices: readonly (typeof told)[number][]): boolean => {
    const one = expected[index];
    if (one === undefined) return true;
    const next = shown.findIndex((each, place) => place > at && isAnswer(each, one));
    if (next >= 0 && fits(index + 1, next, notices)) return true;
    const notice = notices.find((each) => isNotice(each, one));
    return (
      notice !== undefined &&
      fits(
        index + 1,
        at,
        notices.filter((each) => each !== notice),
      )
    );
  };
  return {
    missing: sumOf(balances.map(({ missing }) => missing)),
    again: sumOf(balances.map(({ again }) => again)),
    wrong: fits(0, -1, told) ? undefined : 0,
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + Math.max(0, count), 0);
}

function isAnswer({ to, text }: { to: string; text: string }, { asker, sign }: Asked): boolean {
  return to === asker && text.includes(sign);
}

function keyIn(metadata: unknown): string | undefined {
  return /"key":"([^"]+)"/.exec(JSON.stringify(metadata ?? ''))?.[1];
}

/** How many answers stand, wherever. */
export function answered({ workspace }: FakeSlack): number {
  const { messages, ephemerals, botUser } = workspace;
  return (
    ephemerals.length +
    messages.filter(({ user, stream }) => user === botUser && stream?.state !== 'open').length
  );
}

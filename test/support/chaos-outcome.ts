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
  const used = new Set<unknown>();
  let [missing, at] = [0, -1];
  let wrong: number | undefined;
  for (const [index, { asker, question, sign }] of expected.entries()) {
    const isAnswer = ({ to, text }: { to: string; text: string }): boolean =>
      to === asker && text.includes(sign);
    const next = shown.findIndex((each, place) => place > at && isAnswer(each));
    const notice = told.find(
      (each) => !used.has(each) && each.text.includes(question) && isDirect(each.channel, asker),
    );
    if (next >= 0) {
      at = next;
      used.add(shown[next]);
    } else if (notice) used.add(notice);
    else if (shown.some((each) => !used.has(each) && isAnswer(each))) wrong ??= index;
    else missing += 1;
  }
  const again = shown.filter(
    (each) => !used.has(each) && expected.some(({ sign }) => each.text.includes(sign)),
  );
  return { missing, again: again.length, wrong };
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

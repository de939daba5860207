// Checks names that are cut short: "年初为[[f6]]，调整后为[[f5]]", "goods make up [[f33]]". A known label that differs from
// a figure's own in a part of it is told by that part.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { reading } from './terms.ts';

/** The part in which another label of the same unit differs stands right before the figure, and not its own. */
export function checkContrast({ figure, at, before }: FigureContext, known: readonly Figure[]): Problem[] {
  if (figure.kind !== 'reported' && figure.kind !== 'computed') return [];
  const clause = (before.slice(-furthest).split(clauseEnd).at(-1) ?? '').toLowerCase();
  const words = clause.replace(beside, '');
  const own = reading(figure.label);
  for (const other of known) {
    if (other.unit !== figure.unit || other.key === figure.key || other.value === figure.value) continue;
    const parts = apart(own, reading(other.label));
    if (parts === undefined || own.includes(parts.other) || !endsInPart(words, parts.other)) continue;
    if (!clause.includes(parts.own))
      return [{ code: 'wrong_label', at, found: parts.other, may: [other.id] }];
  }
  return [];
}

const furthest = 60;
const clauseEnd = /[,。;!?\n]|\.\s/;
// What may stand between the part of a name and the figure.
const beside =
  /(?:类|方面|部分|支出|预算|\s(?:expenditure|budget|spending|costs?))?的?(?:仅|只|约|共|才|就|便)?(?:为|是|:|有|达到?|占.{0,16}|\s(?:was|is|were|are|at|of|came to|stood at|(?:accounts?|accounted) for|(?:makes?|made) up|takes?|took)(?:\s(?:only|just|about))?)?\s?$/;

function endsInPart(words: string, part: string): boolean {
  if (!words.endsWith(part)) return false;
  const start = words.slice(0, words.length - part.length);
  const begins = /[a-z]/.test(part)
    ? /^(?:[^a-z]*|.*[:(|“"]\s?)(?:and\s)?(?:the\s|its\s)?$/
    : /(?:^|[\s、:(|“"]|其中|部分|采购|支出|预算|方面|而|则)$/;
  return begins.test(start);
}

/** What is left of two labels without their common beginning and end; undefined where too little is common or left. */
function apart(own: string, other: string): { own: string; other: string } | undefined {
  const latin = /[a-z]/.test(own);
  const joint = latin ? ' ' : '';
  const [mine, theirs] = [own.split(joint), other.split(joint)];
  const head = alike(mine, theirs);
  const tail = alike(mine.toReversed(), theirs.toReversed());
  const left = mine.slice(head, mine.length - tail).join(joint);
  const right = theirs.slice(head, theirs.length - tail).join(joint);
  if (head + tail < (latin ? 1 : 2) || left.length < 2 || right.length < 2) return undefined;
  return { own: left, other: right };
}

/** How many words two labels have in common from their beginning. */
function alike(mine: readonly string[], theirs: readonly string[]): number {
  const first = mine.findIndex((word, at) => word !== theirs[at]);
  return first < 0 ? mine.length : first;
}

// Phrases put together of one word from each of several parts, such as "my boss" + "keeps" + "saying" + "that". They
// are matched part by part where text is cut: written out there would be tens of thousands of them.
import { plainText } from '../../evaluation/plain-text.ts';
import { type Unit, unitsOf } from './units.ts';

export interface Phrases<Sense> {
  parts: readonly Part[];
  senses: readonly Sense[];
  /** The stems it may begin with: of most phrases there is nothing to try at most units. */
  begins: ReadonlySet<string>;
}

interface Part {
  /** The words by the stem of their first unit. */
  byStem: ReadonlyMap<string, readonly Word[]>;
  optional: boolean;
}

type Word = readonly Pick<Unit, 'text' | 'stem'>[];

/** Where a phrase ends, and whether each of its words is said just as it is listed. */
export interface PhraseEnd<Sense> {
  end: number;
  exact: boolean;
  senses: readonly Sense[];
}

/** `parts` lists the words of each part; an empty word stands for none. */
export function phrasesOf<Sense>(
  parts: readonly (readonly string[])[],
  senses: readonly Sense[],
): Phrases<Sense> {
  const made = parts.map((words) => ({
    byStem: Map.groupBy(
      words.filter((word) => word !== '').map((word) => unitsOf(plainText(word), [])),
      ([first]) => first?.stem ?? '',
    ),
    optional: words.includes(''),
  }));
  const firstNeeded = made.findIndex(({ optional }) => !optional);
  const openers = firstNeeded < 0 ? made : made.slice(0, firstNeeded + 1);
  return { senses, parts: made, begins: new Set(openers.flatMap(({ byStem }) => [...byStem.keys()])) };
}

/** All ends of such phrases that begin at a unit. */
export function phraseEnds<Sense>(
  units: readonly Unit[],
  start: number,
  all: readonly Phrases<Sense>[],
): PhraseEnd<Sense>[] {
  const stem = units[start]?.stem ?? '';
  return all.flatMap(({ parts, senses, begins }) => {
    if (!begins.has(stem)) return [];
    let reached = new Map([[start, true]]);
    for (const part of parts) {
      if (reached.size === 0) break;
      reached = after(part, units, reached);
    }
    return [...reached].flatMap(([end, exact]) => (end > start ? [{ end, exact, senses }] : []));
  });
}

/** From each place reached, and whether exactly, to the places behind one word of a part. */
function after(
  { byStem, optional }: Part,
  units: readonly Unit[],
  reached: ReadonlyMap<number, boolean>,
): Map<number, boolean> {
  const next = new Map(optional ? reached : []);
  for (const [at, exact] of reached) {
    for (const word of byStem.get(units[at]?.stem ?? '') ?? []) {
      const said = units.slice(at, at + word.length);
      if (said.length < word.length || !word.every(({ stem }, index) => stem === said[index]?.stem)) continue;
      const same = exact && word.every(({ text }, index) => text === said[index]?.text);
      const end = at + word.length;
      next.set(end, same || next.get(end) === true);
    }
  }
  return next;
}

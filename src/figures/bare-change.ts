// Checks words of change that no figure stands beside: "预算被调增", "the budget was raised", where it was cut.
import { downward, mended, upward } from './direction.ts';
import type { Figure } from './figure.ts';
import type { Problem } from './problem.ts';
import { figureMark, otherMark, type Reading } from './reading.ts';
import { reading } from './terms.ts';

/** The way a thing went is that of every figure of its change that is known; where they differ, nothing is said. */
export function checkBareChange({ text, origin }: Reading, known: readonly Figure[]): Problem[] {
  const changes = changesOf(known);
  return Array.from(text.matchAll(/[^,。;:!?\n.]+/g)).flatMap(({ 0: clause, index }) => {
    if (clause.includes(figureMark) || clause.includes(otherMark) || leftOpen.test(clause)) return [];
    if (text.startsWith('?', index + clause.length)) return [];
    const said = mended(clause).replace(lead, '');
    const change = changes.find(({ subject }) => said.toLowerCase().startsWith(subject));
    if (change === undefined) return [];
    const rest = said.slice(change.subject.length);
    const [up, down] = [upward.exec(rest)?.[0], downward.exec(rest)?.[0]];
    if (up && down) return [];
    const wrong = change.way === 'down' ? up : change.way === 'up' ? down : (up ?? down);
    return wrong === undefined
      ? []
      : [{ code: 'wrong_direction', at: origin[index] ?? 0, found: wrong, may: [] }];
  });
}

interface Change {
  subject: string;
  way: 'up' | 'down' | 'none';
}

/** What the figures of a change say of the thing that changed, the longest name first. */
function changesOf(known: readonly Figure[]): Change[] {
  const told = known.flatMap(({ kind, direction, label }): Change[] =>
    direction && kind !== 'hypothetical' && kind !== 'user_stated'
      ? [{ subject: reading(label).replace(ofChange, ''), way: direction }]
      : [],
  );
  return told
    .filter(({ subject, way }) => told.every((other) => other.subject !== subject || other.way === way))
    .filter(({ subject }) => subject !== '')
    .sort((a, b) => b.subject.length - a.subject.length);
}

const ofChange =
  /(?:的?(?:调整|变动|变化|增减)[率额幅度数]*|\s(?:adjustment|change)(?:\s(?:rate|amount))?)?(?:\s?\(.*\))?$/;

// What may stand before a subject, or nothing.
const lead =
  /\s?(?:(?:19|20)\d{2}年度?|年中|全年|当年|该|本|部门|单位|中心|其|(?:mid-year|the|its|this|in (?:19|20)\d{2})\s)*/i;

const leftOpen =
  /是否|如果|假如|若|不是|并非|没有|未|建议|应|须|要|还是|或|编制|\b(?:if|whether|not|never|would|could|should|must|may|might|or)\b|n't/i;

// Checks words of change that no figure stands beside: "预算被调增", "the budget was raised", where it was cut.
import { downward, mended, upward } from './direction.ts';
import type { Figure } from './figure.ts';
import type { Problem } from './problem.ts';
import { figureMark, otherMark, type Reading, readText } from './reading.ts';

/** The way a thing went is that of every figure of its change that is known; where they differ, nothing is said. */
export function checkBareChange({ text, origin }: Reading, known: readonly Figure[]): Problem[] {
  const ways = waysOf(known);
  if (ways.length === 0) return [];
  return Array.from(text.matchAll(/[^,。;:!?\n.]+/g)).flatMap(({ 0: clause, index }) => {
    if (clause.includes(figureMark) || clause.includes(otherMark) || leftOpen.test(clause)) return [];
    const behind = text.slice(index + clause.length, index + clause.length + 2);
    if (behind.startsWith('?')) return [];
    const said = mended(clause);
    for (const [subject, way] of ways) {
      const stands = subjectAt(said.toLowerCase(), subject);
      if (stands === undefined) continue;
      const rest = said.slice(stands);
      const [up, down] = [upward.exec(rest)?.[0], downward.exec(rest)?.[0]];
      const wrong = up && down ? undefined : way === 'down' ? up : down;
      if (wrong !== undefined)
        return [{ code: 'wrong_direction', at: origin[index] ?? 0, found: wrong, may: [] }];
    }
    return [];
  });
}

/** What the figures of a change say of the thing that changed, the longest name first. */
function waysOf(known: readonly Figure[]): [string, 'up' | 'down'][] {
  const found = new Map<string, Set<string>>();
  for (const { kind, direction, label } of known) {
    const subject = readText(label).toLowerCase().replace(change, '').trim();
    if (!direction || kind === 'hypothetical' || kind === 'user_stated' || subject === '') continue;
    found.set(subject, (found.get(subject) ?? new Set()).add(direction));
  }
  return [...found]
    .flatMap(([subject, ways]): [string, 'up' | 'down'][] =>
      ways.size === 1 ? [[subject, ways.has('up') ? 'up' : 'down']] : [],
    )
    .sort(([a], [b]) => b.length - a.length);
}

const change =
  /\(.*\)$|(?:的?(?:调整|变动|变化|增减)[率额幅度数]*|\s(?:adjustment|change)(?:\s(?:rate|amount))?)(?:\(.*\))?$/;

/** Where the words after a subject begin, if a clause begins with it. */
function subjectAt(clause: string, subject: string): number | undefined {
  const lead =
    /^\s?(?:(?:19|20)\d{2}年度?|年中|全年|当年|该|本|部门|单位|中心|其|(?:mid-year|the|its|this|in (?:19|20)\d{2})\s)*/.exec(
      clause,
    )?.[0] ?? '';
  return clause.startsWith(subject, lead.length) ? lead.length + subject.length : undefined;
}

const leftOpen =
  /是否|如果|假如|若|不是|并非|没有|并未|未|不应|建议|应|须|要|还是|或|编制|\b(?:if|whether|not|never|would|could|should|must|may|might|or)\b|n't/i;

// A rule over what is found, turned round: what would have to be found for so many points.
import { type Decimal, decimal, hundred, zero } from './decimal.ts';
import type { Assessment, RuleOf, ScoringRule } from './rule.ts';
import { settled } from './scoring-working.ts';

/**
 * What could be found that earns at least `score` of `weight`, that which earns the fewest points first; of a
 * checklist, what is met now and more. None where the rule cannot give it or asks for a number.
 */
export function findingsFor(
  rule: ScoringRule,
  weight: Decimal,
  score: Decimal,
  now: Assessment | undefined,
): Assessment[] {
  if (weight.lt(score)) return [];
  switch (rule.kind) {
    case 'states':
      return rule.states
        .filter(({ points }) => decimal(points).gte(score))
        .toSorted((a, b) => decimal(a.points).cmp(decimal(b.points)))
        .map(({ key }) => ({ kind: 'state', state: key }));
    case 'qualitative':
      return weight.eq(zero) ? [] : levelFor(rule, settled(score.times(hundred).div(weight)));
    case 'checklist':
      return rule.mode === 'gate'
        ? [{ kind: 'met', met: rule.elements.map(({ key }) => key) }]
        : elementsFor(rule, score, now);
    case 'threshold':
    case 'proportional':
    case 'reverse':
    case 'interpolation':
    case 'bands':
    case 'deduct_per_unit':
    case 'better_of':
      return [];
  }
}

/** The least share, in hundredths of a per cent, in the level it belongs to. */
function levelFor({ levels }: RuleOf<'qualitative'>, share: Decimal): Assessment[] {
  const least = share.round(2, 3);
  const level = levels.find(({ from }) => decimal(from).lte(least));
  if (!level || least.gt(hundred)) return [];
  return [{ kind: 'level', level: level.key, share: least.toFixed() }];
}

interface Chosen {
  points: Decimal;
  keys: string[];
}

/** What is met now, and of the further elements those that suffice with the fewest points, and of these the fewest. */
function elementsFor(
  { elements }: RuleOf<'checklist'>,
  score: Decimal,
  now: Assessment | undefined,
): Assessment[] {
  const met = now?.kind === 'met' ? now.met : [];
  const had = elements.filter(({ key }) => met.includes(key));
  const lacking = had.reduce((left, { points }) => left.minus(decimal(points)), score);
  const further = elements.filter(({ key }) => !met.includes(key));
  const [least] = choices(further, lacking)
    .filter(({ points }) => points.gte(lacking))
    .toSorted((a, b) => a.points.cmp(b.points));
  return least ? [{ kind: 'met', met: [...met, ...least.keys] }] : [];
}

/** The sums that some of the elements come to, each with the fewest elements that do; nothing is added to what suffices. */
function choices(elements: RuleOf<'checklist'>['elements'], lacking: Decimal): Chosen[] {
  const sums = new Map<string, Chosen>([['0', { points: zero, keys: [] }]]);
  for (const { key, points: own } of elements) {
    for (const { points, keys } of [...sums.values()].filter((each) => each.points.lt(lacking))) {
      const sum = points.plus(decimal(own));
      const known = sums.get(sum.toFixed());
      if (!known || known.keys.length > keys.length + 1)
        sums.set(sum.toFixed(), { points: sum, keys: [...keys, key] });
    }
  }
  return [...sums.values()];
}

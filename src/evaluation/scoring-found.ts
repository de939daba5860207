// Rules over what was found instead of measured: a state, a level with a chosen share, elements that are met.
import { type Decimal, decimal, hundred, zero } from './decimal.ts';
import type { Expression } from './expression.ts';
import type { Assessment, RuleOf } from './rule.ts';
import {
  inPoints,
  nothing,
  operation,
  pointsOf,
  reference,
  type Scored,
  scoreOf,
  unscored,
} from './scoring-working.ts';

interface Found {
  weight: Decimal;
  assessment?: Assessment | undefined;
}

export function scoreState({ states }: RuleOf<'states'>, { weight, assessment }: Found): Scored {
  if (!assessment) return unscored('no_actual');
  if (assessment.kind !== 'state') return unscored('not_matching');
  const state = states.find(({ key }) => key === assessment.state);
  return state ? pointsOf('state', decimal(state.points), weight) : unscored('not_matching');
}

/** A share outside of the level it is claimed for is a mistake in the data and not scored. */
export function scoreLevel({ levels }: RuleOf<'qualitative'>, { weight, assessment }: Found): Scored {
  if (!assessment) return unscored('no_actual');
  if (assessment.kind !== 'level') return unscored('not_matching');
  const place = levels.findIndex(({ key }) => key === assessment.level);
  const level = levels[place];
  const share = decimal(assessment.share);
  if (!level || !isWithin(share, decimal(level.from), levels[place - 1])) return unscored('not_matching');
  return scoreOf(
    operation('*', reference('weight'), reference('share')),
    { weight: inPoints(weight), share: { value: share, unit: '%' } },
    weight,
  );
}

function isWithin(share: Decimal, from: Decimal, above: { from: string } | undefined): boolean {
  return share.gte(from) && (above ? share.lt(decimal(above.from)) : share.lte(hundred));
}

export function scoreChecklist(
  { elements, mode }: RuleOf<'checklist'>,
  { weight, assessment }: Found,
): Scored {
  if (!assessment) return unscored('no_actual');
  if (assessment.kind !== 'met') return unscored('not_matching');
  if (assessment.met.some((met) => !elements.some(({ key }) => key === met))) return unscored('not_matching');
  const met = elements.filter(({ key }) => assessment.met.includes(key));
  if (mode === 'gate') {
    return met.length === elements.length
      ? pointsOf('weight', weight, weight)
      : pointsOf(nothing, zero, weight);
  }
  if (met.length === 0) return pointsOf(nothing, zero, weight);
  const operands = met.map(({ key }): Expression => reference(`element.${key}`));
  const points = met.map(({ key, points }) => [`element.${key}`, inPoints(decimal(points))] as const);
  return scoreOf(
    { kind: 'call', name: 'sum', operands },
    { weight: inPoints(weight), ...Object.fromEntries(points) },
    weight,
  );
}

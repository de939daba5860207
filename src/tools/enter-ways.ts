// Enters the single changes that take a score card to a goal, each tried out on the whole card.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { judgedAs } from '../evaluation/judged.ts';
import type { Assessment, ScoringRule } from '../evaluation/rule.ts';
import { ruleOf } from '../evaluation/score-card.ts';
import { type Change, type Way, waysTo } from '../evaluation/score-seek.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { enterFigure, enterName, sourceOf } from './enter.ts';
import { cardChange, enterCardChange } from './enter-card-change.ts';
import { changeOf, enterDifference } from './enter-difference.ts';
import { type Assumption, enterActual, enterShare } from './enter-score.ts';
import { worded } from './labels.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** What would have to be found: another state, a level with a share of the weight, further elements met. */
const found = z.object({
  kind: z.enum(['state', 'level', 'elements']),
  names: z.array(nameRef),
  /** The state or level found now. */
  now: nameRef.optional(),
});

export const way = z.object({
  key: z.string(),
  name: nameRef,
  /** Absent where neither a value nor a share of the weight is concerned. */
  current: figureRef.optional(),
  /** The nearest value that suffices: whole ones of what is counted, hundredths of anything else. */
  needed: figureRef.optional(),
  change: figureRef.optional(),
  /** Of an indicator that is judged, not measured. */
  found: found.optional(),
  card: cardChange,
});
type EnteredWay = z.infer<typeof way>;

export function enterWays(goal: FigureRef, evaluation: Evaluation, context: ToolContext): EnteredWay[] {
  return waysTo(decimal(goal.value), evaluation, context.catalogue).map((each) =>
    enterWay(each, evaluation, context),
  );
}

function enterWay({ indicator, change }: Way, evaluation: Evaluation, context: ToolContext): EnteredWay {
  const name = nameOf(indicator, context);
  const { figures, assumption } =
    change.kind === 'value'
      ? enterValueChange(indicator, change, evaluation, context)
      : enterFoundChange(indicator, change.assessment, evaluation, context);
  return {
    key: indicator.key,
    name: enterName(name, context, sourceOf(indicator.cite, evaluation)),
    ...figures,
    card: enterCardChange(assumption, evaluation, context),
  };
}

interface EnteredChange {
  figures: Pick<EnteredWay, 'current' | 'needed' | 'change' | 'found'>;
  assumption: Assumption;
}

function enterValueChange(
  indicator: Indicator,
  { key, needed: { value, unit } }: Extract<Change, { kind: 'value' }>,
  evaluation: Evaluation,
  context: ToolContext,
): EnteredChange {
  const own = key === `${indicator.key}.actual`;
  const current = enterActual(indicator, own ? indicator.measured_by : key, evaluation, context);
  const actual = worded('actual', context, { name: nameOf(indicator, context) });
  const label = worded('needed', context, { name: actual });
  const draft = { key, label, value: value.toFixed(), unit, evaluation: evaluation.id } as const;
  const needed = enterFigure({ ...draft, kind: 'hypothetical' }, context);
  return {
    figures: between(current, needed, key, indicator, context),
    assumption: { overrides: new Map([[key, { value, unit }]]), figures: new Map([[key, needed]]) },
  };
}

function enterFoundChange(
  indicator: Indicator,
  assessment: Assessment,
  evaluation: Evaluation,
  context: ToolContext,
): EnteredChange {
  const assessments = new Map([[indicator.key, assessment]]);
  const [judged] = judgedAs({ ...evaluation, indicators: [indicator] }, assessments).indicators;
  const current = enterShare(indicator, false, evaluation, context);
  const needed = judged && enterShare(judged, true, evaluation, context);
  return {
    figures: {
      ...(needed && between(current, needed, `${indicator.key}.share`, indicator, context)),
      found: enterFound(indicator, assessment, evaluation, context),
    },
    assumption: { overrides: new Map(), figures: new Map(), assessments },
  };
}

function between(
  current: FigureRef | undefined,
  needed: FigureRef,
  key: string,
  indicator: Indicator,
  context: ToolContext,
): Pick<EnteredWay, 'current' | 'needed' | 'change'> {
  const change =
    current && enterDifference(needed, current, changeOf(key, nameOf(indicator, context), context), context);
  return { ...(current && { current }), needed, ...(change && { change }) };
}

function enterFound(
  indicator: Indicator,
  assessment: Assessment,
  evaluation: Evaluation,
  context: ToolContext,
): z.infer<typeof found> {
  const rule = ruleOf(indicator, context.catalogue);
  const named = (keys: readonly string[]): z.infer<typeof nameRef>[] =>
    casesOf(rule)
      .filter(({ key }) => keys.includes(key))
      .map(({ key, names }) =>
        enterName(names[context.language][0] ?? key, context, sourceOf(indicator.cite, evaluation)),
      );
  const before = keysOf(indicator.assessment);
  const after = keysOf(assessment);
  if (assessment.kind === 'met')
    return { kind: 'elements', names: named(after.filter((key) => !before.includes(key))) };
  const [now] = named(before);
  return { kind: assessment.kind === 'level' ? 'level' : 'state', names: named(after), ...(now && { now }) };
}

function casesOf(rule: ScoringRule | undefined): readonly Pick<Indicator, 'key' | 'names'>[] {
  switch (rule?.kind) {
    case 'states':
      return rule.states;
    case 'qualitative':
      return rule.levels;
    case 'checklist':
      return rule.elements;
    case 'threshold':
    case 'proportional':
    case 'reverse':
    case 'interpolation':
    case 'bands':
    case 'deduct_per_unit':
    case 'better_of':
    case undefined:
      return [];
  }
}

function keysOf(assessment: Assessment | undefined): string[] {
  switch (assessment?.kind) {
    case 'state':
      return [assessment.state];
    case 'level':
      return [assessment.level];
    case 'met':
      return assessment.met;
    case 'not_applicable':
    case undefined:
      return [];
  }
}

function nameOf({ names, key }: Indicator, { language }: ToolContext): string {
  return names[language][0] ?? key;
}

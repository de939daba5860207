// Tool: the indicators of the target table, filtered, with counts by level.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { plainText } from '../evaluation/plain-text.ts';
import {
  comparators,
  type Evaluation,
  type Indicator,
  languages,
  type Wording,
} from '../evaluation/shape.ts';
import { units } from '../evaluation/unit.ts';
import type { Figure } from '../figures/figure.ts';
import { enterFigure, enterWording, sourceOf } from './enter.ts';
import { enterIndicator } from './enter-indicator.ts';
import { figureId, heldFigure } from './held-figures.ts';
import { worded } from './labels.ts';
import { evaluationId, keysMeant, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, indicatorRef, nameRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext, type ToolFailure } from './tool.ts';

const filter = z.object({
  level1: z.string().min(1).max(60).optional().describe('Level-one name, such as 产出 or Output'),
  level2: z.string().min(1).max(60).optional().describe('Level-two name, such as 产出成本 or Output cost'),
  type: z.enum(['quantitative', 'time', 'qualitative']).optional().describe('What kind of target it has'),
  comparator: z.enum(comparators).optional().describe('How its result is held against its target'),
  unit: z.enum(units).optional().describe('Unit of its target'),
  target: figureId.optional().describe('Id of a figure that its target must equal'),
  only: keysMeant.optional(),
});
type Filter = z.output<typeof filter>;

const group = z.object({ level1: nameRef, level2: nameRef.optional(), count: figureRef });
type Group = z.input<typeof group>;

export const listIndicators = defineTool({
  name: 'list_indicators',
  use: 'Use it to list or count the indicators of the target table, all or those of one level, type, comparator or unit.',
  effect: 'read',
  input: z.strictObject({ evaluation: evaluationId, ...filter.shape }),
  output: z.object({
    indicators: z.array(indicatorRef),
    count: figureRef,
    groups: z.array(group),
  }),
  async run({ evaluation: id, ...asked }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const wrong = unknownLevel(asked, evaluation, context);
    if (wrong) return wrong;
    const value = asked.target === undefined ? undefined : heldFigure(asked.target, context);
    if (value && isFailure(value)) return value;
    const indicators = evaluation.indicators.filter(
      (indicator) => fits(indicator, asked) && (value === undefined || hasTarget(indicator, value)),
    );
    return {
      indicators: indicators.map((indicator) => enterIndicator(indicator, evaluation, context)),
      count: enterCount(indicators, filterLabel(asked, evaluation, context), evaluation, context),
      groups: groupsOf(indicators, evaluation, context),
    };
  },
});

function unknownLevel(
  filter: Filter,
  evaluation: Evaluation,
  { language }: ToolContext,
): ToolFailure | undefined {
  for (const level of ['level1', 'level2'] as const) {
    const asked = filter[level];
    if (asked === undefined || evaluation.indicators.some((each) => isNamed(each[level], asked))) continue;
    const there = [...new Set(evaluation.indicators.map((each) => each[level][language]))];
    return failure('unknown_key', 'no_level', { level, asked, there: there.join(', ') });
  }
  return undefined;
}

function fits(indicator: Indicator, { level1, level2, type, comparator, unit, only }: Filter): boolean {
  const { target } = indicator;
  return (
    (level1 === undefined || isNamed(indicator.level1, level1)) &&
    (level2 === undefined || isNamed(indicator.level2, level2)) &&
    (type === undefined || indicator.type === type) &&
    (comparator === undefined || indicator.comparator === comparator) &&
    (unit === undefined || ('unit' in target && target.unit === unit)) &&
    (only === undefined || only.includes(indicator.key))
  );
}

/** The same value in the same unit; a figure without a unit is held against the bare number. */
function hasTarget({ target }: Indicator, { value, unit }: Figure): boolean {
  return (
    'value' in target && decimal(target.value).eq(decimal(value)) && (unit === '' || unit === target.unit)
  );
}

function isNamed(wording: Wording, name: string): boolean {
  return languages.some((language) => plainText(wording[language]) === plainText(name));
}

function groupsOf(indicators: readonly Indicator[], evaluation: Evaluation, context: ToolContext): Group[] {
  return [...Map.groupBy(indicators, ({ level1 }) => level1.zh).values()].flatMap((ofLevel1) => {
    const [first] = ofLevel1;
    if (!first) return [];
    const level1 = enterWording(first.level1, context, sourceOf(first.cite, evaluation));
    const counted = (wording: Wording, members: readonly Indicator[]): FigureRef =>
      enterCount(members, wording[context.language], evaluation, context);
    const groups = [...Map.groupBy(ofLevel1, ({ level2 }) => level2.zh).values()].flatMap((members) => {
      const [{ level2, cite } = first] = members;
      const source = sourceOf(cite, evaluation);
      return [{ level1, level2: enterWording(level2, context, source), count: counted(level2, members) }];
    });
    return [{ level1, count: counted(first.level1, ofLevel1) }, ...groups];
  });
}

function filterLabel(
  { level1, level2 }: Filter,
  { indicators }: Evaluation,
  { language }: ToolContext,
): string {
  const level = level2 === undefined ? 'level1' : 'level2';
  const asked = level2 ?? level1;
  const of = asked === undefined ? undefined : indicators.find((each) => isNamed(each[level], asked));
  return of ? of[level][language] : '';
}

/** A count belongs to the table it was counted in; it is nowhere stated, so nothing is quoted. */
function enterCount(
  members: readonly Indicator[],
  of: string,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef {
  const label = worded('indicators', context, { of });
  const section = members[0]?.cite[0]?.section;
  return enterFigure(
    {
      key: 'indicators.count',
      label,
      value: String(members.length),
      unit: '个',
      kind: 'count',
      evaluation: evaluation.id,
      ...(section && { source: { evaluation: evaluation.id, section } }),
    },
    context,
  );
}

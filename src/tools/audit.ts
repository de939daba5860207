// Tool: what the report states held against what follows from its own figures.
import { z } from 'zod';
import { type AuditFinding, audit as auditEvaluation } from '../evaluation/audit.ts';
import type { Computed } from '../evaluation/compute.ts';
import type { Decimal } from '../evaluation/decimal.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { type Unit, units } from '../evaluation/unit.ts';
import { display } from '../figures/display.ts';
import { enterFigure, enterName, enterWording } from './enter.ts';
import { enterComputed, hasValue } from './enter-computed.ts';
import { enterDifference } from './enter-difference.ts';
import { labelOf, worded } from './labels.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import { defineTool, isFailure, type ToolContext } from './tool.ts';

const finding = z.object({
  key: z.string(),
  name: nameRef,
  status: z.enum(['agrees', 'differs', 'not_checkable']),
  /** How serious it is where the two differ. */
  severity: z.enum(['error', 'warning', 'note']),
  /** Whether a reported value is held against the recomputed one, or the two sides of a check against each other. */
  compares: z.enum(['reported_with_recomputed', 'sides_of_check']),
  /** Up to which difference the two agree, and how that is written. */
  tolerance: z.object({ value: z.string(), unit: z.enum(units), written: nameRef }),
  /** What the report states, or the left side of a check. */
  left: figureRef.optional(),
  /** What was worked out, or the right side of a check. */
  right: figureRef.optional(),
  difference: figureRef.optional(),
  /** What it means that the two differ. */
  meaning: nameRef.optional(),
});

export const audit = defineTool({
  name: 'audit',
  use: 'Use it to check the figures of a report against each other: stated rates, sums, ceilings against budgets.',
  effect: 'read',
  input: z.strictObject({ evaluation: evaluationId }),
  output: z.object({ findings: z.array(finding), agrees: figureRef, differs: figureRef }),
  async run({ evaluation: id }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const audited = auditEvaluation(evaluation, context.catalogue);
    return {
      findings: audited.map((each) => findingOf(each, evaluation, context)),
      agrees: enterCount('agrees', audited, evaluation, context),
      differs: enterCount('differs', audited, evaluation, context),
    };
  },
});

function findingOf(
  { key, kind, left, right, difference, tolerance, severity, check }: AuditFinding,
  evaluation: Evaluation,
  context: ToolContext,
): z.input<typeof finding> {
  const label = check?.names[context.language][0] ?? labelOf(key, evaluation, context);
  const entered = (side: Computed): FigureRef | undefined =>
    hasValue(side) ? enterComputed(side, evaluation, context) : undefined;
  const [leftFigure, rightFigure] = [entered(left), entered(right)];
  const named = { key: `${key}.difference`, label: worded('difference', context) };
  const apart =
    difference && leftFigure && rightFigure && enterDifference(leftFigure, rightFigure, named, context);
  return {
    key,
    name: enterName(label, context),
    status: kind,
    severity,
    compares: check ? 'sides_of_check' : 'reported_with_recomputed',
    tolerance: toleranceOf(tolerance, difference?.unit ?? leftFigure?.unit ?? '', context),
    ...(leftFigure && { left: leftFigure }),
    ...(rightFigure && { right: rightFigure }),
    ...(apart && { difference: apart }),
    ...(check && kind === 'differs' && { meaning: enterWording(check.meaning, context) }),
  };
}

/** It is a rule of the check and no figure of the report, so it is written out with all its digits. */
function toleranceOf(
  tolerance: Decimal,
  unit: Unit,
  context: ToolContext,
): z.input<typeof finding>['tolerance'] {
  const value = tolerance.toFixed();
  const stated = { key: '', label: '', value, unit, kind: 'reported', evaluation: null } as const;
  return { value, unit, written: enterName(display(stated, context.language), context) };
}

function enterCount(
  kind: 'agrees' | 'differs',
  audited: readonly AuditFinding[],
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef {
  const value = String(audited.filter((each) => each.kind === kind).length);
  const label = worded(`checks.${kind}`, context);
  return enterFigure(
    { key: `audit.${kind}`, label, value, unit: '个', kind: 'count', evaluation: evaluation.id },
    context,
  );
}

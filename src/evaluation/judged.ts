// An evaluation as it would be if something else had been found of some of its indicators.
import type { Assessment } from './rule.ts';
import type { Evaluation } from './shape.ts';

/** What is to be taken as found, by the keys of the indicators. */
export type Assessments = ReadonlyMap<string, Assessment>;

export function judgedAs(evaluation: Evaluation, assessments: Assessments): Evaluation {
  const indicators = evaluation.indicators.map((indicator) => {
    const assessment = assessments.get(indicator.key);
    return assessment ? { ...indicator, assessment } : indicator;
  });
  return { ...evaluation, indicators };
}

// Rules written short for the tests of this folder, parsed with the shape that files are parsed with.
import { decimal } from '../../src/evaluation/decimal.ts';
import type { Quantity } from '../../src/evaluation/quantity.ts';
import { type ScoringRule, scoringRule } from '../../src/evaluation/rule.ts';
import { type Given, scoreByRule } from '../../src/evaluation/scoring.ts';
import { type Unit, units } from '../../src/evaluation/unit.ts';

/** Reads "26.04 %"; "5" has the empty unit. */
export function quantity(text: string): Quantity {
  const { value, unit } = measure(text);
  return { value: decimal(value), unit };
}

export function measure(text: string): { value: string; unit: Unit } {
  const [value = '', name = ''] = text.split(' ');
  const unit: Unit | undefined = units.find((each) => each === name);
  if (unit === undefined) throw new Error(`no such unit: ${name}`);
  return { value, unit };
}

export function rule(written: object): ScoringRule {
  return scoringRule.parse(written);
}

/** Bands such as "[80 %,90 %) 4": a square bracket takes its side in, an empty side is open. */
export function bands(...written: string[]): ScoringRule {
  return rule({
    kind: 'bands',
    bands: written.map((text) => {
      const [, left, from, to, right, points] = /^([[(])(.*),(.*)([\])]) (.*)$/.exec(text) ?? [];
      return {
        ...(from && { from: measure(from) }),
        ...(to && { to: measure(to) }),
        from_inclusive: left === '[',
        to_inclusive: right === ']',
        points,
      };
    }),
  });
}

/** The score as text, or why there is none. */
export function scoreText(
  of: ScoringRule,
  weight: string,
  actual?: string,
  more: Partial<Given> = {},
): string {
  const scored = scoreByRule(of, {
    weight: decimal(weight),
    ...(actual !== undefined && { actual: quantity(actual) }),
    ...more,
  });
  return scored.kind === 'scored' ? scored.score.value.toFixed() : scored.reason;
}

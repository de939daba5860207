// Wrong scoring rules in a file: each names its field and what is expected there.
import { describe, expect, test } from 'vitest';
import { readEvaluation } from '../../src/importers/yaml-file.ts';
import { smallReport, smallYaml } from '../support/small-evaluation.ts';

const sides = 'from_inclusive: true, to_inclusive: false';
const names = 'names: { zh: [项], en: [element] }';

/** The issues of the small evaluation with these lines added to its indicator, in "field: found → expected". */
function issuesOf(...lines: string[]): string[] {
  const content = smallYaml.replace('comparator: ">="', ['comparator: ">="', ...lines].join('\n    '));
  const read = readEvaluation('a.yaml', content, { report: smallReport });
  const issues = read.kind === 'refused' ? read.issues : [];
  return issues.map(({ field, code, found, expected, suggestion }) =>
    [`${field.replace('indicators[0].', '')} ${code}`, found, suggestion ?? expected]
      .filter((part) => part !== undefined)
      .join(' → '),
  );
}

describe('a rule that holds together is read', () => {
  test.each([
    ['{ kind: proportional, target: { value: "2", unit: 次 }, cap: "9", floor: "1" }'],
    ['{ kind: reverse, target: { value: "0", unit: 次 }, zero_at: "2", zero_target: all_or_nothing }'],
    [
      `{ kind: bands, bands: [{ from: { value: "0", unit: "%" }, to: { value: "0", unit: "%" }, from_inclusive: true, to_inclusive: true, points: "3" }, { from: { value: "0", unit: "%" }, from_inclusive: false, to_inclusive: false, points: "1" }] }`,
    ],
  ])('%s', (rule) => expect(issuesOf('weight: "10"', `rule: ${rule}`)).toEqual([]));
});

describe('a rule that does not hold together is refused', () => {
  test.each([
    ['{ kind: linear }', 'rule.kind not_allowed → linear'],
    [
      '{ kind: threshold, at: { value: "2", unit: 次 }, side: at_least, otherwise: "11" }',
      'rule.otherwise wrong_form → 11 → 0 – 10',
    ],
    [
      '{ kind: proportional, target: { value: "0", unit: 次 } }',
      'rule.target.value wrong_form → 0 → > 0 | zero_target: all_or_nothing',
    ],
    [
      '{ kind: proportional, target: { value: "-30", unit: "%" } }',
      'rule.target.value wrong_form → -30 → ≥ 0',
    ],
    ['{ kind: proportional, cap: "5", floor: "6" }', 'rule.floor wrong_form → 6 → 0 – 5'],
    [
      '{ kind: proportional, over_achievement: { beyond: "90", deduct: "1" } }',
      'rule.over_achievement.beyond wrong_form → 90 → ≥ 100',
    ],
    [
      '{ kind: reverse, target: { value: "2", unit: 次 }, zero_at: "1" }',
      'rule.zero_at wrong_form → 1 → > 1',
    ],
    [
      '{ kind: deduct_per_unit, from: { value: "100", unit: "%" }, per: { value: "0", unit: 百分点 }, deduct: "1", partial: floor, direction: below }',
      'rule.per.value wrong_form → 0 → > 0',
    ],
    [
      '{ kind: deduct_per_unit, from: { value: "100", unit: "%" }, per: { value: "1", unit: 次 }, deduct: "1", partial: floor, direction: below }',
      'rule.per.unit not_allowed → 次 → 百分点 | %',
    ],
    [
      '{ kind: deduct_per_unit, from: { value: "9", unit: 次 }, per: { value: "1", unit: 次 }, deduct: "0", partial: floor, direction: below }',
      'rule.deduct wrong_form → 0 → > 0',
    ],
    [
      '{ kind: deduct_per_unit, from: { value: "9", unit: 次 }, per: { value: "1", unit: 次 }, deduct: "1", direction: below }',
      'rule.partial missing → proportional | floor | ceil',
    ],
    [
      '{ kind: interpolation, knots: [{ at: { value: "9", unit: 次 }, points: "1" }, { at: { value: "8", unit: 次 }, points: "2" }] }',
      'rule.knots[1].at.value wrong_form → 8 → > 9',
    ],
    [
      '{ kind: interpolation, knots: [{ at: { value: "9", unit: 次 }, points: "1" }, { at: { value: "8", unit: "%" }, points: "2" }] }',
      'rule.knots[1].at.unit not_allowed → % → 次',
    ],
    [
      `{ kind: bands, bands: [{ from: { value: "90", unit: "%" }, ${sides}, points: "9" }, { to: { value: "80", unit: "%" }, ${sides}, points: "1" }] }`,
      'rule.bands[0].from wrong_form → 90 → = 80 % (bands[1].to)',
    ],
    [
      `{ kind: bands, bands: [{ from: { value: "90", unit: "%" }, ${sides}, points: "9" }, { to: { value: "90", unit: "%" }, from_inclusive: true, to_inclusive: true, points: "1" }] }`,
      'rule.bands[0].from_inclusive wrong_form → true → false (90 %)',
    ],
    [
      `{ kind: bands, bands: [{ from: { value: "90", unit: "%" }, ${sides}, points: "9" }, { to: { value: "90", unit: 次 }, ${sides}, points: "1" }] }`,
      'rule.bands[1].to.unit not_allowed → 次 → %',
    ],
    [
      `{ kind: states, states: [{ key: a, ${names}, points: "9" }, { key: a, ${names}, points: "1" }] }`,
      'rule.states[1].key taken → a',
    ],
    [
      `{ kind: qualitative, levels: [{ key: a, ${names}, from: "60" }, { key: b, ${names}, from: "80" }, { key: c, ${names}, from: "0" }] }`,
      'rule.levels[1].from wrong_form → 80 → < 60',
    ],
    [
      `{ kind: qualitative, levels: [{ key: a, ${names}, from: "60" }] }`,
      'rule.levels[0].from wrong_form → 60 → 0',
    ],
    [
      `{ kind: checklist, mode: cumulative, elements: [{ key: a, ${names}, points: "9" }] }`,
      'rule.elements wrong_form → 9 → ∑ points = 10',
    ],
  ])('%s', (rule, expected) => {
    const [issue = 'none', ...others] = issuesOf('weight: "10"', `rule: ${rule}`);
    expect([issue.startsWith(expected) ? expected : issue, others]).toEqual([expected, []]);
  });

  test('a rule without a weight', () =>
    expect(issuesOf('rule: { kind: proportional }')).toEqual(['weight missing → string']));
});

describe('what was found must be something the rule knows', () => {
  const levels = `rule: { kind: qualitative, levels: [{ key: reached, ${names}, from: "80" }, { key: missed, ${names}, from: "0" }] }`;
  test.each([
    ['{ kind: state, state: reached }', ['assessment.kind not_allowed → state → level | not_applicable']],
    [
      '{ kind: level, level: reeched, share: "90" }',
      ['assessment.level unknown_reference → reeched → reached'],
    ],
    ['{ kind: level, level: missed, share: "80" }', ['assessment.share wrong_form → 80 → ≥ 0, < 80']],
    ['{ kind: level, level: reached, share: "101" }', ['assessment.share wrong_form → 101 → 80 – 100']],
    ['{ kind: level, level: reached, share: "80" }', []],
    ['{ kind: not_applicable, policy: full_mark, reason: { zh: 无, en: none } }', []],
  ])('%s', (assessment, expected) =>
    expect(issuesOf('weight: "10"', levels, `assessment: ${assessment}`)).toEqual(expected),
  );
});

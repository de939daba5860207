// Which evaluation a question is about: named, or the one talked about before, or the only one there is.
import type { DepartmentIndex, StatedNumber } from '../planner.ts';

export type Chosen =
  | { kind: 'chosen'; evaluation: string; names: readonly string[] }
  | { kind: 'which'; options: { evaluation: string; label: string }[]; names: readonly string[] }
  | { kind: 'several'; options: { evaluation: string; label: string }[] }
  | { kind: 'none' };

/** `text` is the plain question; `last` the evaluation of the turn before. */
export function whichEvaluation(
  text: string,
  numbers: readonly StatedNumber[],
  departments: DepartmentIndex,
  last: string | undefined,
  language: 'zh' | 'en',
): Chosen {
  if (departments.count === 0) return { kind: 'none' };
  const found = departments.findIn(text);
  const names = found.map(({ start, end }) => text.slice(start, end));
  const options = departments.examples.map(({ evaluation, name, year }) => ({
    evaluation,
    label: `${name[language]} ${year}`,
  }));
  const distinct = [
    ...new Map(
      found.map((each) => [each.evaluations.map(({ evaluation }) => evaluation).join(), each]),
    ).values(),
  ];
  if (distinct.length > 1)
    return {
      kind: 'several',
      options: distinct.map(({ name, evaluations }) => ({
        evaluation: evaluations[0]?.evaluation ?? '',
        label: evaluations[0]?.title[language] ?? name,
      })),
    };
  const [only] = distinct;
  const asked = numbers.filter(({ kind }) => kind === 'year').map(({ value }) => Number(value));
  if (only) {
    const ofYear = only.evaluations.filter(({ year }) => asked.includes(year));
    const chosen =
      ofYear.length === 1
        ? ofYear[0]
        : only.evaluations.length === 1
          ? only.evaluations[0]
          : only.evaluations.find(({ evaluation }) => evaluation === last);
    if (chosen) return { kind: 'chosen', evaluation: chosen.evaluation, names };
    return {
      kind: 'which',
      options: only.evaluations.map(({ evaluation, year, title }) => ({
        evaluation,
        label: `${title[language]} ${year}`,
      })),
      names,
    };
  }
  if (last) return { kind: 'chosen', evaluation: last, names };
  const [single] = departments.examples;
  if (departments.count === 1 && single) return { kind: 'chosen', evaluation: single.evaluation, names };
  return { kind: 'which', options, names };
}

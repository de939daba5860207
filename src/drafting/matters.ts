// What a draft can be about: the problems the report names, and what the evaluation shows without naming it. Each comes
// with the section that fits it best. Pure.
import type { Catalogue } from '../evaluation/catalogue.ts';
import { compute } from '../evaluation/compute.ts';
import type { Evaluation, Finding } from '../evaluation/shape.ts';
import type { Section } from '../prompts/section-file.ts';

export interface Matter {
  /** The key of the problem, or the id of the section. */
  key: string;
  section: Section;
  problem?: Finding;
}

/** The problems in the order of the report, then the others in the order of the sections. */
export function mattersOf(
  evaluation: Evaluation,
  sections: readonly Section[],
  catalogue: Catalogue,
): Matter[] {
  const writable = sections.filter(
    ({ kind, needs }) =>
      kind === 'recommendation' && needs.every((key) => isThere(key, evaluation, catalogue)),
  );
  const problems = evaluation.findings.filter(({ type }) => type === 'problem');
  const named = problems.flatMap((problem): Matter[] => {
    const section = sectionFor(problem, writable);
    return section ? [{ key: problem.key, section, problem }] : [];
  });
  const shown = writable
    .filter((section) => standsAlone(section, evaluation, catalogue))
    .filter(({ id }) => !named.some(({ section }) => section.id === id));
  return [...named, ...shown.map((section) => ({ key: section.id, section }))];
}

/** The one that shares most of the problem's evidence; of equals the first; else the one for any problem. */
function sectionFor({ evidence = [] }: Finding, sections: readonly Section[]): Section | undefined {
  const shared = (section: Section): number =>
    section.for.evidence.filter((key) => evidence.includes(key)).length;
  const [best] = sections.toSorted((a, b) => shared(b) - shared(a));
  if (best && shared(best) > 0) return best;
  return sections.find((section) => section.for.any_problem);
}

function standsAlone({ for: about }: Section, evaluation: Evaluation, catalogue: Catalogue): boolean {
  const { differ, absent, indicators } = about;
  return (
    (differ.length > 1 && haveDifferentValues(differ, evaluation, catalogue)) ||
    (absent.length > 0 && absent.every((key) => evaluation.absent.some((each) => each.key === key))) ||
    evaluation.indicators.some(({ type }) => type === indicators)
  );
}

function haveDifferentValues(keys: readonly string[], evaluation: Evaluation, catalogue: Catalogue): boolean {
  const values = keys.map((key) => {
    const computed = compute(key, evaluation, catalogue);
    return 'quantity' in computed ? computed.quantity.value.toFixed() : undefined;
  });
  return !values.includes(undefined) && new Set(values).size > 1;
}

/** Whether a key has a value, or a fact of words or a list stands under it. */
function isThere(key: string, evaluation: Evaluation, catalogue: Catalogue): boolean {
  return (
    'quantity' in compute(key, evaluation, catalogue) || evaluation.facts.some((fact) => fact.key === key)
  );
}

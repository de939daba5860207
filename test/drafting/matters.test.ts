// What a draft can be about, and which section fits.
import { expect, test } from 'vitest';
import { mattersOf } from '../../src/drafting/matters.ts';
import { catalogue, huitong, lumingwan, prompts } from './desk.ts';

const sections = prompts.sections('zh');

test.each([
  [
    huitong,
    {
      'problem.budget_adjustment': 'budget_adjustment',
      'problem.performance_management': 'performance_management',
      'problem.procurement': 'procurement',
      execution_base: 'execution_base',
      missing_evidence: 'missing_evidence',
      targets: 'targets',
    },
  ],
  [
    lumingwan,
    {
      'problem.service_points': 'general',
      'problem.disclosure': 'general',
      'problem.event_cost': 'general',
      execution_base: 'execution_base',
      targets: 'targets',
    },
  ],
])('of $id are its problems, then what it shows without naming it', (evaluation, expected) => {
  const matters = mattersOf(evaluation, sections, catalogue);
  expect(Object.fromEntries(matters.map(({ key, section }) => [key, section.id]))).toEqual(expected);
});

test('a section without the figures it needs is not used: the general one is', () => {
  const facts = huitong.facts.filter(({ key }) => key !== 'procurement.executed');
  const matters = mattersOf({ ...huitong, facts }, sections, catalogue);
  expect(matters.find(({ key }) => key === 'problem.procurement')?.section.id).toBe('general');
});

test('a rate that is the same on either base is no matter', () => {
  const facts = huitong.facts.map((fact) =>
    fact.key === 'budget.initial' && fact.type === 'number' ? { ...fact, value: '11.07' } : fact,
  );
  const keys = mattersOf({ ...huitong, facts }, sections, catalogue).map(({ key }) => key);
  expect(keys).not.toContain('execution_base');
});

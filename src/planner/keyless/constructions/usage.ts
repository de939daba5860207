// What was used of what: the rates of the catalogue of which more is better, as one amount over another.
import type { Catalogue } from '../../../evaluation/catalogue.ts';
import { fractions } from '../../../evaluation/declared.ts';

export interface Usage {
  rate: string;
  used: string;
  budget: string;
}

/** Of the department as the report has it; the common metrics restate the same for any department. */
export function usages(catalogue: Pick<Catalogue, 'formulas' | 'metrics'>): Usage[] {
  return fractions(catalogue)
    .filter(({ key }) => catalogue.metrics.get(key)?.better === 'higher' && !key.startsWith('common.'))
    .map(({ key, part, whole }) => ({ rate: key, used: part, budget: whole }));
}

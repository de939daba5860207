// What was used of what: the rates of the catalogue of which more is better, as one amount over another.
import type { Catalogue } from '../../../evaluation/catalogue.ts';

export interface Usage {
  rate: string;
  used: string;
  budget: string;
}

/** Of the department as the report has it; the common metrics restate the same for any department. */
export function usages({ metrics }: Pick<Catalogue, 'metrics'>): Usage[] {
  return [...metrics.values()].flatMap(({ key, formula, better }) => {
    const [, used, budget] = /^([\w.]+) \/ ([\w.]+)$/.exec(formula ?? '') ?? [];
    return better === 'higher' && used && budget && !key.startsWith('common.')
      ? [{ rate: key, used, budget }]
      : [];
  });
}

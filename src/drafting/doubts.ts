// A draft's prose held against its ledger, as answers are.
import type { Evaluation } from '../evaluation/shape.ts';
import { departmentNames } from '../figures/departments.ts';
import type { Ledger } from '../figures/ledger.ts';
import { type Grounds, verify } from '../figures/verify.ts';
import { checkWritten } from '../figures/written.ts';
import type { DraftingDesk } from './desk.ts';
import type { Doubt, Stated } from './version.ts';

/** Everything verify finds. That a person's own number is theirs is said by its mark, not by the sentence. */
export function doubtsIn(
  prose: string,
  ledger: Ledger,
  evaluation: Evaluation,
  { allowedIn, namesIn }: Pick<DraftingDesk, 'allowedIn' | 'namesIn'>,
  stated: readonly Stated[] = [],
): Doubt[] {
  const own = new Set(stated.map(({ id }) => id));
  return verify(prose, ledger, allowedIn(evaluation), groundsOf(evaluation, namesIn))
    .filter(({ code, at }) => code !== 'wrong_kind' || !own.has(idAt(prose, at)))
    .map(({ code, found }) => ({ code, found }));
}

/** What a model's prose is held to besides. */
export function doubtsInWritten(
  prose: string,
  ledger: Ledger,
  evaluation: Evaluation,
  { namesIn }: Pick<DraftingDesk, 'namesIn'>,
): Doubt[] {
  return checkWritten(prose, ledger, groundsOf(evaluation, namesIn)).map(({ code, found }) => ({
    code,
    found,
  }));
}

function groundsOf(evaluation: Evaluation, namesIn: DraftingDesk['namesIn']): Grounds {
  const { names } = evaluation.department;
  return {
    names: namesIn(evaluation),
    isVisible: (id) => id === evaluation.id,
    years: new Map([[evaluation.id, evaluation.year]]),
    departments: departmentNames([{ evaluation: evaluation.id, names: [...names.zh, ...names.en] }]),
  };
}

function idAt(prose: string, at: number): string {
  return /^\[\[(\w+)/.exec(prose.slice(at, at + 12))?.[1] ?? '';
}

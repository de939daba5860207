// Whether the data a draft was written from are still what they were: which figures differ, and the ledger with them
// brought up to date. Pure.
import type { Figure } from '../figures/figure.ts';
import type { LedgerSnapshot } from '../figures/ledger.ts';

export interface Difference {
  id: string;
  label: string;
  was: string;
  /** What it is now; absent where the data no longer hold it. */
  now?: string;
}

/** The figures of a draft that the data now show otherwise. What belongs to no evaluation cannot change. */
export function differences(kept: LedgerSnapshot, current: LedgerSnapshot): Difference[] {
  const now = counterparts(kept.figures, current.figures);
  return kept.figures.filter(isOfData).flatMap((figure): Difference[] => {
    const same = now.get(figure.id);
    const { id, label, display } = figure;
    if (!same) return [{ id, label, was: display }];
    return same.value === figure.value && same.unit === figure.unit
      ? []
      : [{ id, label, was: display, now: same.display }];
  });
}

/** Quotes of a draft that the report no longer has. */
export function lostQuotes(kept: LedgerSnapshot, current: LedgerSnapshot): string[] {
  const now = new Set(current.quotes.map(({ source }) => source.quote));
  return kept.quotes.filter(({ source }) => !now.has(source.quote)).map(({ source }) => source.quote);
}

/** The kept ledger with the figures as they are now, under the ids they had. */
export function refreshed(kept: LedgerSnapshot, current: LedgerSnapshot): LedgerSnapshot {
  const idsBefore = new Map(
    [...counterparts(kept.figures, current.figures)].map(([before, { id }]) => [id, before]),
  );
  let next = kept.figures.length;
  const ids = new Map(
    current.figures.map((figure) => {
      const id = idsBefore.get(figure.id);
      if (id === undefined) next += 1;
      return [figure.id, id ?? `f${next}`];
    }),
  );
  const renamed = new Map(
    current.figures.map((figure) => [ids.get(figure.id) ?? figure.id, withIds(figure, ids)]),
  );
  const updated = kept.figures.map((figure) => renamed.get(figure.id) ?? figure);
  const known = new Set(updated.map(({ id }) => id));
  return { ...kept, figures: [...updated, ...[...renamed.values()].filter(({ id }) => !known.has(id))] };
}

function withIds(figure: Figure, ids: ReadonlyMap<string, string>): Figure {
  const { formula, inputs } = figure;
  const renamed = (id: string): string => ids.get(id) ?? id;
  return {
    ...figure,
    id: renamed(figure.id),
    ...(formula !== undefined && {
      formula: formula.replace(/\[\[(f\d+)/g, (_, id: string) => `[[${renamed(id)}`),
    }),
    ...(inputs && { inputs: inputs.map(renamed) }),
  };
}

function isOfData({ evaluation }: Figure): boolean {
  return evaluation !== null;
}

/**
 * What each kept figure is now, by its id. Several may be called the same, such as counts of lists; a draft is written
 * in the same order whatever the values, so they are matched in order, and by value where their number has changed.
 */
function counterparts(kept: readonly Figure[], current: readonly Figure[]): Map<string, Figure> {
  const now = Map.groupBy(current, identity);
  const pairs = [...Map.groupBy(kept, identity)].flatMap(([called, before]): [string, Figure][] => {
    const after = now.get(called) ?? [];
    if (after.length === before.length)
      return before.flatMap(({ id }, index): [string, Figure][] => {
        const same = after[index];
        return same ? [[id, same]] : [];
      });
    return byValue(before, after);
  });
  return new Map(pairs);
}

function byValue(before: readonly Figure[], after: readonly Figure[]): [string, Figure][] {
  const left = new Set(after);
  const pairs: [string, Figure][] = [];
  const take = (figure: Figure, found: Figure | undefined): boolean => {
    if (found) pairs.push([figure.id, found]);
    return found !== undefined && left.delete(found);
  };
  const changed = before.filter(
    (figure) =>
      !take(
        figure,
        [...left].find(({ value, unit }) => value === figure.value && unit === figure.unit),
      ),
  );
  for (const figure of changed) take(figure, [...left][0]);
  return pairs;
}

/** What a figure is, whatever its value. */
function identity({ evaluation, key, kind, label }: Figure): string {
  return JSON.stringify([evaluation, key, kind, label]);
}

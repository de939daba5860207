// Stated bands as they divide the scale: where one begins the next ends, and each bound belongs to one of the two.
import { decimal } from '../../../evaluation/decimal.ts';

/** A number of the asker; `holds` tells whether it belongs to the band, undefined where nothing says so. */
export interface Bound {
  id: string;
  value: string;
  holds?: boolean | undefined;
}

export interface StatedBand {
  grade: string;
  from?: Bound | undefined;
  to?: Bound | undefined;
  /** Whatever no other band holds. */
  isRest?: true;
}

export type Settled =
  | { kind: 'settled'; bands: StatedBand[] }
  /** Two bands hold the same scores, or scores between two belong to none. */
  | { kind: 'overlap' | 'gap'; upper: StatedBand; lower: StatedBand; high: Bound; low: Bound };

/** Puts the bands in order from the best scores down and settles every bound that is said of one side only. */
export function settled(stated: readonly StatedBand[]): Settled | undefined {
  const bands = closed(stated);
  if (!bands) return undefined;
  for (const [index, upper] of bands.entries()) {
    const lower = bands[index + 1];
    const [low, high] = [lower?.to, upper.from];
    if (!lower) break;
    if (!low || !high) return undefined;
    const apart = decimal(low.value).cmp(decimal(high.value));
    const both = low.holds === true && high.holds === true;
    if (apart > 0 || (apart === 0 && both)) return { kind: 'overlap', upper, lower, high, low };
    const none = low.holds === false && high.holds === false;
    if (apart < 0 || none) return { kind: 'gap', upper, lower, high, low };
    // 80-90 beside 90以上: what one does not hold is the other's; where neither says, the better band begins with it.
    const begins = high.holds ?? low.holds !== true;
    upper.from = { ...high, holds: begins };
    lower.to = { ...low, holds: !begins };
  }
  const [best, worst] = [bands[0], bands.at(-1)];
  if (best?.to) best.to = { ...best.to, holds: best.to.holds ?? true };
  if (worst?.from) worst.from = { ...worst.from, holds: worst.from.holds ?? true };
  return { kind: 'settled', bands };
}

/** The band that holds a score. */
export function bandOf(score: string, bands: readonly StatedBand[]): StatedBand | undefined {
  const value = decimal(score);
  return bands.find(({ from, to }) => {
    const above =
      !from || value.gt(decimal(from.value)) || (from.holds === true && value.eq(decimal(from.value)));
    const below = !to || value.lt(decimal(to.value)) || (to.holds === true && value.eq(decimal(to.value)));
    return above && below;
  });
}

/** 90以上优，80以上良，其余差: a side left open ends where its neighbour begins. */
function closed(stated: readonly StatedBand[]): StatedBand[] | undefined {
  const named = stated.filter(({ isRest }) => !isRest).map((band) => ({ ...band }));
  const rest = stated.filter(({ isRest }) => isRest);
  const upside = named.some(({ from, to }) => from && to && decimal(from.value).gte(decimal(to.value)));
  if (named.length === 0 || rest.length > 1 || upside) return undefined;
  const ordered = named.toSorted((a, b) => decimal(edge(b)).cmp(decimal(edge(a))));
  const last = ordered.at(-1);
  const [other] = rest;
  if (other && !last?.from) return undefined;
  const all: StatedBand[] = other ? [...ordered, { grade: other.grade }] : ordered;
  for (const [index, band] of all.entries()) {
    const [above, below] = [all[index - 1], all[index + 1]];
    if (!band.to && above?.from) band.to = opposite(above.from);
    if (!band.from && below?.to) band.from = opposite(below.to);
  }
  return all;
}

/** What a band is put in order by: of one without a lower bound the upper one, at which all of it lies below. */
function edge({ from, to }: StatedBand): string {
  return (
    from?.value ??
    decimal(to?.value ?? '0')
      .minus(decimal('0.000001'))
      .toFixed()
  );
}

function opposite({ holds, ...bound }: Bound): Bound {
  return { ...bound, holds: holds === undefined ? undefined : !holds };
}

// The unit of money that an answer is asked for: 多少千元, "in million yuan". Without one the report's own is kept.
import type { Unit } from '../../evaluation/unit.ts';
import type { Reading } from './reading.ts';

const asked = [
  ['unit.yuan', '元'],
  ['unit.thousand', '千元'],
  ['unit.million', '百万元'],
  ['unit.hundred_million', '亿元'],
] as const satisfies readonly (readonly [string, Unit])[];

/** The one unit that money is to be put in; undefined where none is named, or 万元. */
export function unitAsked({ has }: Reading): Unit | undefined {
  return asked.find(([cue]) => has(cue))?.[1];
}

/** Whether one unit is asked for: two of them are two questions. */
export function asksOneUnit({ has }: Reading): boolean {
  return asked.filter(([cue]) => has(cue)).length < 2;
}

/** The cues of every unit of money an answer may be asked for. */
export const unitCues: readonly string[] = [...asked.map(([cue]) => cue), 'unit.wan'];

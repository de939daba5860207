// "Did the rate reach 30%?", "is it above 50%?": a figure held against a line the asker names, and how far it is from it.

import { dimensionOf } from '../../../evaluation/unit.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey, dimensionOfAmount } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';

type Relation = 'above' | 'at_least' | 'below' | 'at_most';

interface Frame {
  key: string;
  line: string;
  /** The line was given without a unit. */
  bare: boolean;
  /** What is asked; undefined where the question denies something, so that yes and no would be unclear. */
  asked?: Relation | undefined;
}

export const threshold = construction<Frame>({
  name: 'threshold',
  understand(reading, circumstances) {
    const [number] = reading.numbers;
    const [entity] = reading.entities;
    if (!number || !entity || !reading.complete) return undefined;
    if (reading.numbers.length > 1 || reading.mentions.length > 1 || entity.kind !== 'key') return undefined;
    const relation = relationIn(reading, number);
    if (!relation || reading.has('ask.amount', 'if')) return undefined;
    if (
      !reading.has('verify') &&
      !reading.has('ask.yesno') &&
      !reading.marked('opens_yes_no', 'atStart') &&
      !reading.marked('ends_yes_no', 'atEnd')
    )
      return undefined;
    if (!reading.only(...known)) return undefined;
    const key = amountKey(entity, circumstances);
    // 到85了没: a bare number is in the unit of the figure; of a rate it might be meant as a share.
    const same =
      (number.unit === undefined && dimensionOfAmount(entity, circumstances) !== 'share') ||
      (number.unit !== undefined && dimensionOfAmount(entity, circumstances) === dimensionOf(number.unit));
    return key && same && isStatedOrComputed(key, circumstances)
      ? {
          key,
          line: number.id,
          bare: number.unit === undefined,
          asked: reading.marked('denies') && !reading.marked('either') ? undefined : relation,
        }
      : undefined;
  },
  *act({ key, line, bare, asked }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const [item] = items;
    const figure = item?.found === 'figure' ? (item.computed ?? item.reported) : undefined;
    if (!figure) return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
    const unit = bare ? figure.unit : undefined;
    const { sign } = yield* calculate(`${figure.id} - ${line}`, unit);
    const [more, less] = sign === 'negative' ? [line, figure.id] : [figure.id, line];
    const { figure: gap } = yield* calculate(`${more} - ${less}`, unit);
    const holds = {
      above: sign === 'positive',
      at_least: sign !== 'negative',
      below: sign === 'negative',
      at_most: sign !== 'positive',
    };
    return say(
      desk,
      'threshold',
      { figure, line: { id: line }, gap, sign, answer: asked && (holds[asked] ? 'yes' : 'no') },
      { figure: figure.id, notes: 'notes' in (item ?? {}) && item?.found === 'figure' ? item.notes : [] },
    );
  },
  about: ({ key }): Entity[] => [{ kind: 'key', key }],
});

function relationIn(reading: Reading, number: Reading['numbers'][number]): Relation | undefined {
  const { before, after } = reading;
  if (before(number, 'at_most') || after(number, 'within')) return 'at_most';
  if (before(number, 'at_least')) return 'at_least';
  if (before(number, 'exceeding')) return 'above';
  if (before(number, 'falling_short') || after(number, 'beneath')) return 'below';
  return after(number, 'upwards') ? 'at_least' : undefined;
}

function isStatedOrComputed(key: string, { evaluation, catalogue }: Circumstances): boolean {
  return catalogue.metrics.has(key) || evaluation.facts.some((fact) => fact.key === key);
}

const known = [
  'verify',
  'ask.yesno',
  'reach',
  'difference',
  'compare',
  'actual',
  'target',
  'spend',
  'score',
  'not',
  'need',
  'more',
  'unit.percent',
  'unit.wan',
];

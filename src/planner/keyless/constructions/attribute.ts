// Which side of a thing is asked for: its value, a result, a score, a weight, what was deducted.
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Attribute } from './describe.ts';
import { isAchieved } from './listing-asked.ts';

export function attributeOf(reading: Reading, entities: readonly Entity[]): Attribute {
  const beside = entities.every(({ kind }) => kind === 'indicator' || kind === 'dimension');
  const dimensions = entities.some((entity) => entity.kind === 'key' && entity.key === 'score.dimensions');
  if (
    dimensions &&
    (reading.has('breakdown', 'ask.points') || (reading.said.has('score') && reading.has('per')))
  )
    return 'score';
  if (dimensions && reading.has('ask.which') && !reading.has('weight', 'ask.points')) return 'value';
  if (reading.has('deduction')) return 'deduction';
  if (reading.has('weight')) return 'weight';
  if (
    reading.has('score') &&
    (beside ||
      entities.every(
        (entity) =>
          entity.kind === 'family' ||
          entity.kind === 'finding' ||
          (entity.kind === 'key' && (entity.key === 'score.dimensions' || !entity.key.startsWith('score.'))),
      ))
  )
    return 'score';
  if (beside && isAchieved(reading)) return 'actual';
  // "Is it true that more than 20 were supported?" is of the result, whatever the target is.
  const asserted = reading.has('verify') && reading.counts.length > 0 && reading.marked('hedge');
  if (beside && asserted && !reading.said.has('target')) return 'actual';
  const done = reading.has('actual') || reading.said.has('spend') || reading.marked('happened');
  if (done && beside && !reading.said.has('target') && !reading.has('need')) return 'actual';
  return 'value';
}

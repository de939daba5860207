// 建议呢, 它的建议, 针对哪个问题 after one problem or one recommendation: of that one, not of all.
import { z } from 'zod';
import type { Circumstances, Memo } from './construction.ts';
import { oneOf } from './constructions/listed.ts';
import { listing } from './constructions/listing.ts';
import type { ListingFrame } from './constructions/listing-asked.ts';
import { problemOf } from './entities.ts';
import { isObject } from './is-object.ts';
import { mentionOf } from './leaning.ts';
import type { Entity } from './lexicon.ts';
import { ordinalIn } from './ordinal.ts';
import type { Reading } from './reading.ts';
import { isElliptical } from './signs-of-leaning.ts';
import type { Understood } from './understanding.ts';

/** The question about the problem that was talked about last, or that what was talked about last concerns. */
export function ofLastFinding(reading: Reading, circumstances: Circumstances): Reading | undefined {
  const { last, evaluation, catalogue } = circumstances;
  const [list, ...others] = reading.entities;
  const [before, ...more] = last?.entities ?? [];
  if (!before || more.length > 0 || others.length > 0 || reading.mentions.length > 1) return undefined;
  if (list?.kind !== 'list' || !(list.of === 'problem' || list.of === 'recommendation')) return undefined;
  if (reading.counts.length > 0 || ordinalIn(reading) !== undefined || reading.marked('of_several'))
    return undefined;
  const isFinding =
    before.kind === 'finding' || last?.construction === 'cause' || last?.construction === 'advice';
  const follows = isElliptical(reading) || reading.marked('asks_how_to', 'wholly');
  if (!(reading.marked('of_it') || (follows && isFinding))) return undefined;
  const problem = problemOf(before, evaluation, catalogue);
  if (!problem) return undefined;
  const entity: Entity = { kind: 'finding', key: problem.key };
  return { ...reading, entities: [entity], mentions: [mentionOf(entity)] };
}

/** "Which one is about procurement?" after a list of problems or recommendations: that one of them. */
export function whichOfFindings(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const { last } = circumstances;
  const [entity, ...others] = reading.entities;
  const listed = last?.construction === 'listing' && last.entities[0]?.kind === 'list';
  const place = ordinalIn(reading);
  if (listed && place !== undefined && reading.marked('nth_one', 'atEnd'))
    return placed(last, place, circumstances);
  if (!listed || !entity || others.length > 0 || entity.kind === 'list' || !reading.complete)
    return undefined;
  if (!reading.marked('concerning') || !reading.has('ask.which') || !reading.only('ask.which'))
    return undefined;
  const frame = listing.redirect?.(last.frame, entity, circumstances);
  return frame === undefined ? undefined : { construction: listing, frame };
}

/** "Which is the first one": of the list, whatever else "first" may say. */
function placed({ frame }: Memo, ordinal: number, { evaluation }: Circumstances): Understood | undefined {
  const { subjects } = z.custom<ListingFrame>(isObject).parse(frame);
  const one = oneOf(subjects, ordinal, evaluation);
  return one === undefined
    ? undefined
    : { construction: listing, frame: { ...z.custom<ListingFrame>(isObject).parse(frame), ordinal, one } };
}

// 其中产出类的呢 after a list of indicators: those of them, and where what was talked about belongs.
import { z } from 'zod';
import type { Circumstances } from './construction.ts';
import { type Subject, subjectOf } from './constructions/listed.ts';
import { listing } from './constructions/listing.ts';
import type { ListingFrame } from './constructions/listing-asked.ts';
import { lookUpConstruction } from './constructions/look-up.ts';
import { isObject } from './is-object.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

/** Undefined where nothing of the last list is asked for; `unclear` where something is and cannot be told. */
export function withinList(reading: Reading, { last }: Circumstances): Understood | 'unclear' | undefined {
  const [entity, ...others] = reading.entities;
  if (!last || !entity || others.length > 0 || reading.mentions.length > 1 || !reading.complete)
    return undefined;
  const belongs = placed(reading, entity, last.entities);
  if (belongs) return belongs;
  if (!reading.marked('among')) return undefined;
  const subject = subjectOf(entity);
  if (subject?.of !== 'indicators') return undefined;
  if (last.construction !== 'listing' || reading.numbers.length > 0) return 'unclear';
  const frame = z.custom<ListingFrame>(isObject).parse(last.frame);
  const [of, ...more] = frame.subjects;
  const subjects = of && more.length === 0 ? both(of, subject) : undefined;
  if (!subjects || !reading.only('ask.which', 'ask.what', 'ask.amount', 'count', 'list')) return 'unclear';
  const count = frame.count || reading.has('count');
  return {
    construction: listing,
    frame: { ...frame, subjects, count, ordinal: undefined, one: undefined, counted: undefined },
  };
}

/** Indicators that are both; nothing where the two can only be one instead of the other. */
function both(of: Subject, subject: Extract<Subject, { of: 'indicators' }>): Subject[] | undefined {
  if (of.of !== 'indicators') return undefined;
  const clash = Object.entries(subject.filter).some(([name, value]) => {
    const [, own] = Object.entries(of.filter).find(([each]) => each === name) ?? [];
    return own !== undefined && own !== value;
  });
  const group = subject.group ?? of.group;
  return clash
    ? undefined
    : [{ of: 'indicators', filter: { ...of.filter, ...subject.filter }, ...(group && { group }) }];
}

/** 属于哪类指标: an indicator is shown with where it belongs. */
function placed(reading: Reading, entity: Entity, before: readonly Entity[]): Understood | undefined {
  const kind = entity.kind === 'list' && ['indicator', 'level1', 'level2'].includes(entity.of);
  const asks = kind && reading.marked('belongs') && reading.has('ask.which', 'ask.what');
  return asks && before.length > 0 && before.every((each) => each.kind === 'indicator')
    ? { construction: lookUpConstruction, frame: { entities: [...before], attribute: 'value' } }
    : undefined;
}

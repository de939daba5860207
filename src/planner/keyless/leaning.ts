// What a question that does not stand by itself takes over from the turn before, and which questions never do.

import { z } from 'zod';
import { subjectOf } from '../../evaluation/key-path.ts';
import type { Circumstances, Memo } from './construction.ts';
import { frameOf } from './constructions/told-last.ts';
import { amountKey, isText, isToldIn, sameEntity } from './entities.ts';
import type { Entity } from './lexicon.ts';
import { ordinalIn } from './ordinal.ts';
import type { Reading } from './reading.ts';
import { isElliptical, isOfTheWhole } from './signs-of-leaning.ts';
import type { Understood } from './understanding.ts';

/** What a later question may lean on, besides the last thing talked about: the one before that was another. */
export function earlierOf(entities: readonly Entity[], last: Memo | undefined): Entity[] {
  if (!last) return [];
  const again =
    entities.length === last.entities.length &&
    entities.every((each) => last.entities.some((one) => sameEntity(one, each)));
  // 按元算呢 asks more about the same thing, so that what came before it is still what came before.
  return again ? last.earlier : last.entities;
}

/** 超了吗, 换成小数呢, 第一条呢: what comes to a plain look-up without a word that asks for one, or to the last question, has lost what it asked. */
export function addsNothing(
  { construction, frame }: Understood,
  reading: Reading,
  { last }: Circumstances,
): boolean {
  if (reading.marked('as_written') && reading.has('convert')) return true;
  const isPlain = construction.name === 'look_up' || construction.name === 'listing';
  const asked = [...reading.cues].filter((cue) => !silent.includes(cue));
  if (!isPlain || asked.length > 0 || reading.numbers.length > 0 || isElliptical(reading)) return false;
  return sameFrame(frame, last?.frame) || construction.name === last?.construction;
}

// Words that ask for nothing by themselves.
const silent: readonly string[] = ['convert', 'verify', 'reach', 'sum', 'not'];

function sameFrame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a later question may set against each other: the single things talked about in turn, or several at once. */
export function trailOf(entities: readonly Entity[], last: Memo | undefined): Entity[] {
  const [only, ...others] = entities;
  if (!only || others.length > 0) return [...entities];
  const before = last?.trail ?? [];
  return before.some((each) => sameEntity(each, only)) ? before : [...before, only];
}

/** The question with what it leaves out filled in, the likeliest first. */
export function filledIn(reading: Reading, { last, evaluation, catalogue }: Circumstances): Reading[] {
  const { entities: latest, earlier } = last ?? { entities: [], earlier: [] };
  if (!latest.every((each) => isToldIn(each, evaluation))) return [];
  if (latest.length === 0 || reading.unknown.length > 0 || isOfTheWhole(reading)) return [];
  if (isNarrowed(last) || (reading.mentions.length === 0 && comparesShares(reading, last))) return [];
  // What is named stands for itself, unless something joins it to what was said before.
  const named = reading.mentions.length > 0;
  const leans = isElliptical(reading) || reading.marked('of_last');
  if (named && !leans && !joining.some((cue) => reading.said.has(cue))) return [];
  if (reading.entities.length < reading.mentions.length) return [];
  if (named) return [about(reading, [...without(latest, reading.entities), ...reading.entities])];
  if (namesGrade(reading, catalogue)) return [];
  // 一共有几家: of one thing that is told in words there is no number.
  if (reading.has('count', 'ask.amount') && latest.every((each) => isText(each, evaluation))) return [];
  if (reading.has('count') && latest.every(({ kind }) => kind === 'finding')) return [];
  if (ordinalIn(reading) !== undefined) return [];
  const size = reading.counts[0] ?? (reading.has('max', 'min') ? last?.trail?.length : undefined);
  const trail = size !== undefined && size > 2 ? (last?.trail ?? []).slice(-size) : [];
  if (trail.length === size && latest.length < trail.length) return [about(reading, trail)];
  // 两者相差多少, 哪个更大: the last thing and the one before it.
  const pair = latest.length === 1 && earlier.length === 1 ? [...earlier, ...latest] : undefined;
  if (pair && reading.marked('the_two')) return [about(reading, pair)];
  const ofTwo = pair && ofSeveral.some((cue) => reading.said.has(cue)) ? [about(reading, pair)] : [];
  // 一共呢, 两个加起来: of the two, or of what one group holds; a list told last is no sum of anything.
  if (reading.has('sum')) {
    const amounts = pair?.every((each) => amountKey(each, { evaluation, catalogue }) !== undefined);
    if (reading.has('count')) return [];
    return amounts ? ofTwo : addedUp(reading, latest, last);
  }
  return [about(reading, latest), ...ofTwo];
}

/** 那中呢: what is read as no name may be that of a grade. */
function namesGrade({ tokens, cues, numbers }: Reading, { grades }: Circumstances['catalogue']): boolean {
  const names = (grades?.bands ?? []).map(({ grade }) => grade.zh);
  return cues.size + numbers.length === 0 && tokens.some(({ text }) => names.includes(text));
}

/** Indicators of one group and one kind: the group alone would be more than was talked about. */
function isNarrowed(last: Memo | undefined): boolean {
  const kind = z.looseObject({ filter: z.looseObject({ type: z.string() }), group: z.looseObject({}) });
  const frame = z.looseObject({ subjects: z.tuple([kind]) });
  return last?.construction === 'listing' && frame.safeParse(last.frame).success;
}

/** 哪个高 after a share: a share and its whole are not the two that are compared. */
function comparesShares(reading: Reading, last: Memo | undefined): boolean {
  return (
    frameOf(last)?.operations.includes('share') === true && reading.has('compare', 'difference', 'max', 'min')
  );
}

/** What adds up is one group of amounts that was not only counted, or the several last spoken of. */
function addedUp(reading: Reading, latest: readonly Entity[], last: Memo | undefined): Reading[] {
  const [only, ...others] = latest;
  const apart = frameOf(last)?.operations.some(
    (each) => each === 'share' || each === 'ratio' || each === 'relative',
  );
  if (others.length > 0) return apart ? [] : [about(reading, [...latest])];
  const alone = (last?.trail?.length ?? 0) < 2;
  return only?.kind === 'group' && alone ? [about(reading, [only])] : [];
}

/** 第二条呢: the place in the list that was talked about; nothing where nothing is named but a place elsewhere. */
export function placedInLast(reading: Reading, { last }: Circumstances): Reading | undefined {
  if (reading.mentions.length > 0 || reading.unknown.length > 0) return undefined;
  const listed = placeInList(reading, last);
  return listed && about(reading, [listed]);
}

/** 第二条呢: of the list that was talked about, or that what was talked about stands in. */
function placeInList(reading: Reading, last: Memo | undefined): Entity | undefined {
  const [entity] = last?.entities ?? [];
  if (ordinalIn(reading) === undefined || !entity) return undefined;
  if (entity.kind === 'list') return entity;
  const of =
    last?.construction === 'advice' ? 'recommendation' : entity.kind === 'finding' && subjectOf(entity.key);
  return of ? { kind: 'list', of } : undefined;
}

// Where one of these is said, what stands on both sides belongs together.
export const joining: readonly string[] = [
  'compare',
  'difference',
  'share',
  'ratio',
  'sum',
  'max',
  'min',
  'if',
  'not',
  'verify',
];

// Words that take two things at least.
const ofSeveral: readonly string[] = ['compare', 'difference', 'sum', 'max', 'min'];

function without(entities: readonly Entity[], named: readonly Entity[]): Entity[] {
  return entities.filter((each) => !named.some((one) => sameEntity(one, each)));
}

function about(reading: Reading, entities: Entity[]): Reading {
  return {
    ...reading,
    entities,
    mentions: entities.map((entity) => mentionOf(entity)),
    complete: true,
  };
}

export function mentionOf(entity: Entity) {
  return { from: 0, to: 0, entities: [entity], parts: [], missing: 0, literal: true };
}

// What a question that does not stand by itself takes over from the turn before, and which questions never do.
import { subjectOf } from '../../evaluation/key-path.ts';
import type { Circumstances, Memo } from './construction.ts';
import { ordinalIn } from './constructions/listing.ts';
import { isText, isToldIn, sameEntity } from './entities.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { isElliptical, isOfTheWhole } from './signs-of-leaning.ts';

/** What a later question may lean on, besides the last thing talked about: the one before that was another. */
export function earlierOf(entities: readonly Entity[], last: Memo | undefined): Entity[] {
  if (!last) return [];
  const again =
    entities.length === last.entities.length &&
    entities.every((each) => last.entities.some((one) => sameEntity(one, each)));
  // 按元算呢 asks more about the same thing, so that what came before it is still what came before.
  return again ? last.earlier : last.entities;
}

/** The question with what it leaves out filled in, the likeliest first. */
export function filledIn(reading: Reading, { last, evaluation, catalogue }: Circumstances): Reading[] {
  const { entities: latest, earlier } = last ?? { entities: [], earlier: [] };
  if (!latest.every((each) => isToldIn(each, evaluation))) return [];
  if (latest.length === 0 || reading.unknown.length > 0 || isOfTheWhole(reading)) return [];
  // What is named stands for itself, unless something joins it to what was said before.
  const named = reading.mentions.length > 0;
  const leans = isElliptical(reading) || reading.marked('of_last');
  if (named && !leans && !joining.some((cue) => reading.said.has(cue))) return [];
  if (reading.entities.length < reading.mentions.length) return [];
  if (named) return [about(reading, [...without(latest, reading.entities), ...reading.entities])];
  if (namesGrade(reading, catalogue)) return [];
  // 一共有几家: of one thing that is told in words there is no number.
  if (reading.has('count', 'ask.amount') && latest.every((each) => isText(each, evaluation))) return [];
  const listed = placeInList(reading, last);
  if (listed) return [about(reading, [listed])];
  // 两者相差多少, 哪个更大: the last thing and the one before it.
  const pair = latest.length === 1 && earlier.length === 1 ? [...earlier, ...latest] : undefined;
  if (pair && reading.marked('the_two')) return [about(reading, pair)];
  const ofTwo = pair && ofSeveral.some((cue) => reading.said.has(cue)) ? [about(reading, pair)] : [];
  return [about(reading, latest), ...ofTwo];
}

/** 那中呢: what is read as no name may be that of a grade. */
function namesGrade({ tokens, cues, numbers }: Reading, { grades }: Circumstances['catalogue']): boolean {
  const names = (grades?.bands ?? []).map(({ grade }) => grade.zh);
  return cues.size + numbers.length === 0 && tokens.some(({ text }) => names.includes(text));
}

/** 第二条呢: of the list that was talked about, or that what was talked about stands in. */
function placeInList({ text }: Reading, last: Memo | undefined): Entity | undefined {
  const [entity] = last?.entities ?? [];
  if (ordinalIn(text) === undefined || !entity) return undefined;
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

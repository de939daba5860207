// Questions about a group, tried before all others: what is left out of it, its order, which of it is meant, whether all
// of it is so, what belongs to it. What says such a thing and is not understood is not answered as something else.

import type { Circumstances, Construction } from '../construction.ts';
import { arithmetic } from '../constructions/arithmetic.ts';
import { belonging } from '../constructions/belonging.ts';
import { lookUpConstruction } from '../constructions/look-up.ts';
import { addendsOf, partsOf } from '../constructions/parts.ts';
import { quantified } from '../constructions/quantified.ts';
import { entitiesOf, selection } from '../constructions/selection.ts';
import { sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { type Background, type Reading, read } from '../reading.ts';
import type { Understood } from '../understanding.ts';
import { isYesNo } from '../yes-no.ts';
import { belongingIn } from './belonging-in.ts';
import { wordIn } from './by-word.ts';
import { type Exception, exceptionIn } from './exceptions.ts';
import { type Group, groupOf } from './group.ts';
import { membersNamed, membersOf, picked, without } from './members-named.ts';
import { orderedIn } from './ordering.ts';
import { patternOf, placesOf, readWithout } from './passage.ts';
import { questionsIn } from './passed-over.ts';
import { placesIn } from './places.ts';
import { quantifiedIn } from './quantifiers.ts';

/** `unclear` where it is about a group in a way that is not understood; undefined where it is no such question. */
export function ofASet(
  text: string,
  whole: Reading,
  background: Background,
  circumstances: Circumstances,
): Understood | 'unclear' | undefined {
  const exception = exceptionIn(text, background);
  if (exception && isOfAGroup(text, whole, background))
    return excepted(text, exception, background, circumstances) ?? 'unclear';
  const order = orderedIn(text, background, circumstances);
  if (order) return as(arithmetic, order);
  const belongs = belongingIn(text, background, circumstances);
  if (belongs) return as(belonging, belongs);
  const asked = quantifiedIn(text, whole, background, circumstances);
  if (asked) return as(quantified, asked);
  return (
    placed(text, background, circumstances) ??
    byWord(text, background, circumstances) ??
    counted(whole, circumstances)
  );
}

function as(construction: Construction, frame: object): Understood {
  return { construction, frame };
}

/** 扣除5分, 假如去掉, 采购预算不含服务吗: what is taken off a score, supposed, or held to be so is no exception. */
function isOfAGroup(text: string, { numbers, has, said, marked }: Reading, background: Background): boolean {
  const asks = placesOf(text, 'asks_something', background).length > 0;
  const confirmed = said.has('verify') || isYesNo({ marked });
  return numbers.length === 0 && !has('score') && !said.has('if') && (asks || !confirmed);
}

function excepted(
  text: string,
  { left, taken, remaining }: Exception,
  background: Background,
  circumstances: Circumstances,
): Understood | undefined {
  const rest = readWithout(text, taken, background);
  if (!rest.complete || rest.numbers.length > 0 || !rest.only(...askable)) return undefined;
  const gone = readWithout(
    text,
    [
      { start: 0, end: left.start },
      { start: left.end, end: text.length },
    ],
    background,
  );
  const group = groupOf(rest, circumstances);
  if (!group) return withoutPart(rest, gone, circumstances);
  const [place, ...morePlaces] = placesIn(text.slice(left.start, left.end), background.lexicon);
  const named =
    place && morePlaces.length === 0 ? atPlaces(group, place.of) : membersNamed(gone, group, circumstances);
  const kept = named && without(group, named);
  if (!kept || !rest.counts.every((count) => count === membersOf(kept).length)) return undefined;
  if (remaining !== undefined && remaining !== membersOf(kept).length) return undefined;
  return ofGroup(rest, kept, 'rest', circumstances);
}

/** 去掉货物，采购预算还剩多少: a whole less one of its own parts. */
function withoutPart(rest: Reading, gone: Reading, circumstances: Circumstances): Understood | undefined {
  const [whole, ...others] = rest.entities;
  const [part, ...more] = gone.entities;
  if (whole?.kind !== 'key' || part?.kind !== 'key' || others.length + more.length > 0 || !gone.complete)
    return undefined;
  const parts = partsOf(whole, circumstances);
  const remaining = parts.filter((each) => !sameEntity(each, part));
  // 支出决算除了基本支出还包括什么: the other parts, where no amount is asked for.
  if (
    remaining.length > 0 &&
    remaining.length < parts.length &&
    rest.has('ask.what', 'ask.which', 'list') &&
    !rest.has('ask.amount')
  )
    return as(lookUpConstruction, { entities: remaining, attribute: 'value' });
  const isPart = part.key.startsWith(`${whole.key}.`) || parts.some((each) => sameEntity(each, part));
  return isPart ? as(arithmetic, { operations: ['difference'], operands: [whole, part] }) : undefined;
}

/** Some of a group: their sum or extreme where that is asked for, else which they are. */
function ofGroup(
  rest: Reading,
  kept: Group,
  how: 'rest' | 'places' | 'word',
  circumstances: Circumstances,
): Understood | undefined {
  const operands = entitiesOf(kept);
  const operations = (['sum', 'average', 'max', 'min'] as const).filter((each) => rest.said.has(each));
  const total = rest.entities.some((entity) => addendsOf(entity, circumstances).length > 0);
  const isSum = total && rest.has('ask.amount') && !rest.has('count', 'list', 'ask.which');
  if (operations.length === 0 && !isSum) return as(selection, { group: kept, how });
  // What is counted all together is no sum of what each amounts to.
  if (operations.length === 1 && operations[0] === 'sum' && rest.has('count'))
    return as(selection, { group: kept, how });
  if (kept.of !== 'indicators' && kept.of !== 'amounts') return undefined;
  return operands.length > 1
    ? as(arithmetic, { operations: operations.length > 0 ? operations : ['sum'], operands })
    : as(lookUpConstruction, { entities: operands, attribute: 'value' });
}

const askable = [
  'ask.which',
  'ask.what',
  'ask.amount',
  'list',
  'count',
  'target',
  'sum',
  'average',
  'max',
  'min',
  'other',
  'remaining',
  'ask.yesno',
  'stand_for',
];

/** The first and the third of the problems; the second point of the second of them. */
function placed(text: string, background: Background, circumstances: Circumstances): Understood | undefined {
  const [first, second, ...others] = placesIn(text, background.lexicon);
  if (!first || others.length > 0 || questionsIn(text, background).length > 1) return undefined;
  const rest = readWithout(
    text,
    second ? [first, second, ...pointWord(text, second.end, background)] : [first],
    background,
  );
  if (
    !rest.complete ||
    rest.numbers.length > 0 ||
    !rest.only(
      'ask.which',
      'ask.what',
      'list',
      'target',
      'stand_for',
      'ask.do',
      'ask.who',
      'ask.amount',
      'summary',
    )
  )
    return undefined;
  const [entity, ...more] = rest.entities;
  if (entity?.kind === 'finding' && more.length === 0 && !second)
    return ofPoints(entity.key, first.of, circumstances);
  const group = groupOf(rest, circumstances);
  if (!group || group.of === 'amounts') return undefined;
  if (group.of === 'findings' && first.plain && !second) return undefined;
  const chosen = atPlaces(group, first.of);
  if (!chosen && group.of === 'items') return as(selection, { group, how: 'beyond' });
  if (!chosen) return undefined;
  if (!second) return as(selection, { group: chosen, how: 'places' });
  const [only, ...several] = chosen.of === 'findings' ? chosen.keys : [];
  return only && several.length === 0 ? ofPoints(only, second.of, circumstances) : undefined;
}

/** 的第二点: what is counted within. */
function pointWord(text: string, end: number, background: Background): { start: number; end: number }[] {
  const point = new RegExp(`^\\s*${patternOf('point_word', background)}`).exec(text.slice(end));
  return point ? [{ start: end, end: end + point[0].length }] : [];
}

function ofPoints(
  key: string,
  places: (size: number) => number[],
  { evaluation }: Circumstances,
): Understood | undefined {
  const points = evaluation.findings.find((each) => each.key === key)?.points ?? [];
  const group = atPlaces({ of: 'points', key, at: points.map((_, index) => index) }, places);
  return group && as(selection, { group, how: 'places' });
}

/** Nothing where one of the places is beyond the end. */
function atPlaces(group: Group, places: (size: number) => number[]): Group | undefined {
  const members = membersOf(group);
  const at = places(members.length);
  if (at.length === 0 || at.some((index) => members[index] === undefined)) return undefined;
  const chosen = new Set(at.map((index) => members[index]));
  return picked(group, (key) => chosen.has(key));
}

function byWord(
  text: string,
  background: Background,
  circumstances: Circumstances,
): Understood | 'unclear' | undefined {
  const found = wordIn(text, background);
  if (!found) return undefined;
  const rest = readWithout(text, [found.taken], background);
  if (!rest.complete || rest.numbers.length > 0 || !rest.only(...askable)) return undefined;
  const group = groupOf(rest, circumstances);
  if (!group || group.of === 'amounts') return undefined;
  const word = read(text, background, found.word.start, found.word.end);
  const named = membersNamed(word, group, circumstances, 'told');
  // The word is that of the members that are meant, so that nothing else is.
  if (!named && group.of === 'indicators') return 'unclear';
  // The one problem that is about something is known by what it rests on: see problem-of-kind.ts.
  if (named?.of === 'findings' && named.type === 'problem' && named.keys.length === 1) return undefined;
  return named && ofGroup(rest, named, 'word', circumstances);
}

/** 成本目标有几个: what a total adds up is counted. */
function counted(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const [entity, ...others] = reading.entities;
  if (
    !entity ||
    others.length > 0 ||
    !reading.complete ||
    !reading.has('count') ||
    reading.numbers.length > 0
  )
    return undefined;
  const added: Entity[] = addendsOf(entity, circumstances);
  if (added.length === 0 || !reading.only('count', 'ask.amount', 'target', 'ask.which', 'list'))
    return undefined;
  const keys = added.flatMap((each) => ('key' in each ? [each.key] : []));
  return as(selection, { group: { of: 'indicators', keys }, how: 'all' });
}

// How a question goes on from the turn before: asked again about something else, or too short to stand by itself.

import { z } from 'zod';
import { isPart, subjectOf } from '../../evaluation/key-path.ts';
import type { Circumstances, Memo } from './construction.ts';
import { constructions } from './constructions/catalogue.ts';
import { rateTurnedAmount } from './constructions/look-up.ts';
import { isToldIn, sameEntity } from './entities.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import type { Mention } from './matching.ts';
import { ordinalIn } from './ordinal.ts';
import type { Reading } from './reading.ts';
import { isElliptical } from './signs-of-leaning.ts';
import type { Understood } from './understanding.ts';

/** A short question after another that would lose its topic: the goods after a rate, the execution of "it". */
export function strays(reading: Reading, { last, catalogue }: Circumstances, lexicon: Lexicon): boolean {
  const { mentions, entities, text } = reading;
  const [before] = last?.entities ?? [];
  const [entity] = entities;
  if (!before || !entity || mentions.length !== 1 || reading.has('share', 'difference')) return false;
  // A part such as the goods has no execution of its own to fall back on.
  const ofPart = before.kind === 'key' && isPart(before.key);
  if (entity.kind === 'family') return ofPart || !mentions[0]?.literal;
  // 项目呢, 剩下的呢: short words that are not what something else is called belong to what was talked about.
  const elsewhere =
    entity.kind !== before.kind ||
    ('key' in entity && 'key' in before && subjectOf(entity.key) !== subjectOf(before.key));
  const own = mentions[0]?.parts.every((part) =>
    part.every((atom) => atom.startsWith('w:') || isOfOne(atom, lexicon)),
  );
  const isCut = isShort(text) && (isElliptical(reading) || !asksItself(reading));
  if ((isCut || reading.marked('refers_back')) && elsewhere && !mentions[0]?.literal && !own) return true;
  // "What rate is that?" after an amount: many rates rest on it.
  if (mentions[0] && isBareRate(reading, mentions[0])) return true;
  if (isOnBase(reading)) return true;
  return isElliptical(reading) && rateTurnedAmount(before, entity, catalogue);
}

/** How much, which, whether: with a question word of its own it need not be the rest of another question. */
function asksItself({ cues, marked }: Reading): boolean {
  if (marked('opens_question', 'atStart')) return true;
  return Array.from(cues).some((cue) => cue.startsWith('ask.') || cue === 'verify' || cue === 'list');
}

/** Whether a word stands in the names of one thing only. */
function isOfOne(atom: string, { names }: Lexicon): boolean {
  const called = names.flatMap((index) => index.get(atom) ?? []).map(({ entity }) => entity);
  const [first] = called;
  return first !== undefined && called.every((each) => sameEntity(each, first));
}

/** "完成了吗?" after a target asks for the result of that indicator, not for any execution rate. */
export function result(
  { entities, mentions, said, unknown, numbers, marked }: Reading,
  { last }: Circumstances,
): Understood | undefined {
  const [before] = last?.entities ?? [];
  const construction = constructions.find(({ name }) => name === 'look_up');
  // "How much was spent on it": what was spent is no topic of its own.
  const about =
    entities.length === mentions.length &&
    entities.every(
      ({ kind }) => kind === 'family' || ((kind === 'key' || kind === 'group') && marked('on_it')),
    );
  // "How much did it cost" asks for what was.
  const asksActual = said.has('actual') || said.has('spend') || entities.some(({ kind }) => kind === 'group');
  if (
    before?.kind !== 'indicator' ||
    !construction ||
    !about ||
    !asksActual ||
    said.has('target') ||
    unknown.length + numbers.length > 0
  )
    return undefined;
  return { construction, frame: { entities: [before], attribute: 'actual' } };
}

/** 那汇通呢: the last question of another department, where nothing but its name is said. */
export function askedOf(reading: Reading, { last, evaluation }: Circumstances): Understood | undefined {
  const { mentions, unknown, numbers, years, cues } = reading;
  const construction = constructions.find(({ name }) => name === last?.construction);
  const onlyNamed = mentions.length + unknown.length + numbers.length + years.length + cues.size === 0;
  if (!last || !construction || last.evaluation === evaluation.id || !onlyNamed || !isElliptical(reading))
    return undefined;
  return last.entities.every((each) => isToldIn(each, evaluation))
    ? { construction, frame: last.frame }
    : undefined;
}

/** "And basic expenditure?" asks the last question again about something else. */
export function redirected(
  reading: Reading,
  circumstances: Circumstances,
  lexicon: Lexicon,
): Understood | undefined {
  const { last } = circumstances;
  const elliptical = isElliptical(reading);
  if (
    !last ||
    !elliptical ||
    reading.unknown.length > 0 ||
    reading.mentions.length !== 1 ||
    reading.numbers.length > 0 ||
    !reading.only(...saidAgain(last)) ||
    reading.has('share')
  )
    return undefined;
  if (reading.marked('as_a', 'atStart')) return undefined;
  const like =
    besides(last.entities.at(-1), reading, lexicon, circumstances) ??
    siblingOf(last.entities.at(-1), reading, lexicon, circumstances) ??
    inPlaceOf(last.entities.at(-1), reading, lexicon);
  const own = reading.complete ? reading.entities[0] : undefined;
  const named =
    like ??
    (reading.mentions[0]?.literal ||
    own?.kind === 'grade' ||
    own?.kind === last.entities[0]?.kind ||
    ofFindings.includes(last.construction)
      ? own
      : undefined);
  const entity = named && inItsPlace(named, reading, circumstances);
  const construction = constructions.find(({ name }) => name === last.construction);
  const frame = entity && construction?.redirect?.(aimed(last, reading), entity, circumstances);
  if (!construction || frame === undefined) return undefined;
  // 按年初预算呢 asks for what was asked on another base, never for the base itself.
  const about = construction.about(frame);
  if (isOnBase(reading) && about.length === 1 && about[0] && entity && sameEntity(about[0], entity))
    return undefined;
  return { construction, frame };
}

/** 第二个问题的呢: that one, of whatever was asked of another; a list itself finds its place by itself. */
function inItsPlace(
  named: Entity,
  reading: Reading,
  { last, evaluation }: Circumstances,
): Entity | undefined {
  const ordinal = ordinalIn(reading);
  if (named.kind !== 'list' || ordinal === undefined) return named;
  if (last?.construction === 'listing') return undefined;
  const found = evaluation.findings.filter(({ type }) => type === named.of)[ordinal - 1];
  return found && { kind: 'finding', key: found.key };
}

/** 它的达标率目标呢 after a result was asked for: now the target is. */
function aimed({ frame, construction }: Memo, { said }: Reading): unknown {
  const asked = z.looseObject({ attribute: z.string() }).safeParse(frame);
  return construction === 'look_up' &&
    said.has('target') &&
    asked.success &&
    asked.data.attribute === 'actual'
    ? { ...asked.data, attribute: 'value' }
    : frame;
}

// 那采购的呢: after problems, causes and recommendations, those about it.
const ofFindings: readonly string[] = ['listing', 'cause', 'advice'];

/** Words of the last question that may be said once more. */
function saidAgain({ entities, construction }: Memo): string[] {
  if (construction === 'grade') return ['need', 'difference', 'ask.points', 'ask.amount'];
  return entities.at(-1)?.kind === 'indicator' ? ['target'] : [];
}

function isBareRate({ tokens }: Reading, { from, to, literal }: Mention): boolean {
  return !literal && to - from === 1 && tokens[from]?.senses.some(({ atom }) => atom === 't:rate') === true;
}

function isOnBase({ marked }: Reading): boolean {
  return marked('on_base', 'atStart');
}

/** 那它的达标率呢: of the indicators that measure the same as the last one, the one whose name has all that is said. */
function siblingOf(
  last: Entity | undefined,
  { mentions: [mention], tokens }: Reading,
  lexicon: Lexicon,
  { evaluation }: Circumstances,
): Entity | undefined {
  if (last?.kind !== 'indicator' || !mention) return undefined;
  const together = evaluation.findings.flatMap(({ answers = [] }) =>
    answers.includes(last.key) ? answers : [],
  );
  const said = tokens
    .slice(mention.from, mention.to)
    .map(({ senses }) => senses.map(({ atom }) => atom))
    .filter((atoms) => mention.parts.some((part) => part.some((atom) => atoms.includes(atom))));
  const fits = lexicon.names
    .flatMap((index) => (said[0] ?? []).flatMap((atom) => index.get(atom) ?? []))
    .filter(
      ({ entity, parts }) =>
        entity.kind === 'indicator' &&
        entity.key !== last.key &&
        together.includes(entity.key) &&
        said.every((atoms) => parts.some((part) => part.some((atom) => atoms.includes(atom)))),
    );
  const found = new Map(fits.map(({ entity }) => [JSON.stringify(entity), entity]));
  return said.length > 0 && found.size === 1 ? fits[0]?.entity : undefined;
}

/** 那企业服务的呢 after the cost of party building: the one of the same group whose name has all that is said. */
function besides(
  last: Entity | undefined,
  { mentions: [mention], tokens }: Reading,
  lexicon: Lexicon,
  { evaluation }: Circumstances,
): Entity | undefined {
  const own = evaluation.indicators.find(({ key }) => last?.kind === 'indicator' && key === last.key);
  if (!own || !mention) return undefined;
  const said = tokens.slice(mention.from, mention.to).map(({ senses }) => senses.map(({ atom }) => atom));
  const fits = evaluation.indicators.filter(
    ({ key, level2 }) =>
      key !== own.key &&
      level2.zh === own.level2.zh &&
      namesOf({ kind: 'indicator', key }, lexicon).some((parts) =>
        said.every((atoms) => parts.some((part) => part.some((atom) => atoms.includes(atom)))),
      ),
  );
  const [only] = fits;
  return only && fits.length === 1 ? { kind: 'indicator', key: only.key } : undefined;
}

/** "And the staff one?" after enterprise satisfaction: a thing of the same kind whose name has these words and shares the rest. */
function inPlaceOf(
  last: Entity | undefined,
  { mentions, tokens }: Reading,
  lexicon: Lexicon,
): Entity | undefined {
  const [mention] = mentions;
  if (!last || !mention || last.kind !== 'indicator') return undefined;
  const lent = allPartsOf(last, lexicon);
  const said = tokens
    .slice(mention.from, mention.to)
    .map(({ senses }) => senses.map(({ atom }) => atom))
    .filter((atoms) => mention.parts.some((part) => part.some((atom) => atoms.includes(atom))));
  const fits = lexicon.names
    .flatMap((index) => said.flatMap((atoms) => atoms.flatMap((atom) => index.get(atom) ?? [])))
    .filter(
      ({ entity, parts }) =>
        entity.kind === 'indicator' &&
        entity.key !== last.key &&
        parts.every((part) =>
          part.some(
            (atom) => said.some((atoms) => atoms.includes(atom)) || lent.some((each) => each.includes(atom)),
          ),
        ),
    );
  const keys = new Map(fits.map(({ entity }) => [JSON.stringify(entity), entity]));
  return keys.size === 1 ? fits[0]?.entity : undefined;
}

/** A short question goes on about what was talked about last; a long one says itself what it is about. */
export function favouring(last: Memo | undefined, text: string, lexicon: Lexicon): Lexicon {
  const entity = last?.entities.at(-1);
  const refersBack = lexicon.marks.get('refers_back')?.anywhere.test(text) === true;
  if (entity?.kind !== 'key' || !(isShort(corrected(text, lexicon)) || refersBack)) return lexicon;
  return { ...lexicon, favoured: { root: subjectOf(entity.key), key: entity.key } };
}

/** 不对，我问的是…: what is said in place of what was understood. */
function corrected(text: string, { marks }: Lexicon): string {
  const said = text.replace(marks.get('corrects')?.atStart ?? /$^/, '').replace(/^[\s,，.]+/, '');
  return said === text ? text : said.replace(marks.get('follow_on')?.atStart ?? /$^/, '');
}

function isShort(text: string): boolean {
  const plain = text.trim();
  return plain.split(/\s+/).length <= 7 && plain.length <= (/[a-z]/.test(plain) ? 45 : 12);
}

export function partsOfLast(last: Memo | undefined, lexicon: Lexicon): readonly (readonly string[])[] {
  const entity = last?.entities.at(-1);
  if (!entity) return [];
  const title = JSON.stringify(entity);
  return lexicon.titles.find((layer) => layer.has(title))?.get(title) ?? [];
}

/** The parts of all names of a thing. */
function allPartsOf(entity: Entity, lexicon: Lexicon): readonly (readonly string[])[] {
  return namesOf(entity, lexicon).flat();
}

/** The names of a thing, each in its parts. */
export function namesOf(entity: Entity, lexicon: Lexicon): (readonly (readonly string[])[])[] {
  const records = lexicon.names.flatMap((index) => [...index.values()].flat());
  return records.filter((each) => sameEntity(each.entity, entity)).map(({ parts }) => parts);
}

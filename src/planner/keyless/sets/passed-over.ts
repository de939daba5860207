// What a question says of a group, or asks besides, and what it was understood as leaves out: then it was not understood.

import type { Catalogue } from '../../../evaluation/catalogue.ts';
import type { Evaluation } from '../../../evaluation/shape.ts';
import { listFacts } from '../constructions/list-facts.ts';
import { addendsOf } from '../constructions/parts.ts';
import type { Entity } from '../lexicon.ts';
import { type Background, clauses, read } from '../reading.ts';
import type { Understood } from '../understanding.ts';
import { patternOf, placesOf, type Span } from './passage.ts';
import { placesIn } from './places.ts';
import { quantifierIn } from './quantifiers.ts';

interface Known {
  evaluation: Evaluation;
  catalogue: Catalogue;
}

/** Whether a place in a list, a word such as 都 or 分别, or one of several questions is not in what is to be answered. */
export function passedOver(
  text: string,
  parts: readonly Understood[],
  background: Background,
  known: Known,
): boolean {
  return (
    passesPlace(text, parts, background, known) ||
    passesQuantifier(text, parts, background, known) ||
    passesRespective(text, parts, background, known) ||
    passesTime(text, parts, background, known) ||
    passesItem(text, parts, background)
  );
}

function passesPlace(
  text: string,
  parts: readonly Understood[],
  { lexicon }: Background,
  known: Known,
): boolean {
  const places = placesIn(text, lexicon);
  if (places.length === 0) return false;
  return parts.some((part) => {
    const about = aboutOf(part);
    if (part.construction.name === 'look_up') return about.some((entity) => isListed(entity, known));
    if (part.construction.name !== 'listing') return false;
    const [only, ...others] = about;
    return others.length > 0 || only?.kind !== 'finding' || places.length > 1;
  });
}

/** 都是100%吗, answered with a sum or a list. */
function passesQuantifier(
  text: string,
  parts: readonly Understood[],
  background: Background,
  known: Known,
): boolean {
  const quantifier = quantifierIn(text, background);
  const some = placesOf(text, 'only_some', background).length > 0;
  if (!some && (!quantifier || quantifier.of === 'any')) return false;
  return parts.some((part) => {
    const { name } = part.construction;
    // 都完成了吗: that no results are there is true of all of them.
    if (name === 'listing' && placesOf(text, 'asks_result', background).length > 0) return false;
    if (some) return name === 'cause' || name === 'advice';
    return aboutOf(part).some((entity) => grouped(name, entity, known));
  });
}

/** Whether a construction told of a group what is true of it as a whole. */
function grouped(name: string, entity: Entity, known: Known): boolean {
  if (name === 'cause' || name === 'advice') return true;
  if (name === 'look_up') return entity.kind === 'finding' || isListed(entity, known);
  const isGroup = entity.kind === 'group' || entity.kind === 'list' || addendsOf(entity, known).length > 0;
  return isGroup && (name === 'claim' || name === 'threshold' || name === 'listing');
}

/** A和B分别是什么, answered with one of them. */
function passesRespective(
  text: string,
  parts: readonly Understood[],
  background: Background,
  known: Known,
): boolean {
  if (placesOf(text, 'respectively', background).length === 0) return false;
  const [part, ...others] = parts;
  if (!part || others.length > 0 || part.construction.name !== 'look_up') return false;
  const [only, ...more] = aboutOf(part);
  return (
    more.length === 0 &&
    only !== undefined &&
    only.kind !== 'family' &&
    only.kind !== 'finding' &&
    !isListed(only, known) &&
    addendsOf(only, known).length === 0
  );
}

/** "Who heads it and when was it founded", answered with who founded it. */
function passesTime(
  text: string,
  parts: readonly Understood[],
  background: Background,
  { evaluation }: Known,
): boolean {
  // "How many offices are there and who leads them": of what is listed nobody is known to lead it.
  const lists = parts.some((part) => aboutOf(part).some((entity) => isListed(entity, { evaluation })));
  if (
    parts.length > 1 &&
    lists &&
    new RegExp(`${patternOf('asks_who', background)}[^,?]*${patternOf('of_those', background)}`).test(text)
  )
    return true;
  if (placesOf(text, 'asks_when', background).length === 0) return false;
  return parts.every(
    (part) =>
      part.construction.name === 'look_up' &&
      aboutOf(part).every((entity) => {
        const fact = evaluation.facts.find((each) => entity.kind === 'key' && each.key === entity.key);
        return fact?.type === 'text' && !/\d/.test(fact.text.zh);
      }),
  );
}

/** 总分、等级、评价年度, answered with two of them: an item that only has words of the field was not understood. */
function passesItem(text: string, parts: readonly Understood[], background: Background): boolean {
  const items = clauses(text, true);
  return (
    parts.every(({ construction }) => construction.name === 'look_up') &&
    items.some(({ start, end }, index) => {
      const joined =
        isJoint(text.slice(end, items[index + 1]?.start)) ||
        isJoint(text.slice(items[index - 1]?.end ?? start, start));
      const { mentions, tokens, cues } = read(text, background, start, end);
      const ofTheField = tokens.some(({ senses }) => senses.some(({ role }) => role === 'domain'));
      return joined && mentions.length === 0 && cues.size === 0 && ofTheField;
    })
  );
}

function isJoint(between: string): boolean {
  return between.trim() === '、';
}

/** The stretches that each ask something of their own. */
export function questionsIn(text: string, background: Background): Span[] {
  const asks = new RegExp(patternOf('asks_something', background));
  return clauses(text)
    .flatMap((clause) => joinedIn(text, clause, background))
    .filter(({ start, end }) => asks.test(text.slice(start, end)));
}

/** "Who heads it and when was it founded": two questions in one clause. */
function joinedIn(text: string, { start, end }: Span, background: Background): Span[] {
  const joint = ` ${patternOf('joins_questions', background)} (?=${patternOf('opens_question', background)})`;
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(new RegExp(joint, 'g'))) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...spans, { start: from, end }];
}

/** One thing looked up is no answer to several questions, and a list none to who and when. */
export function answersFewer(
  { construction, frame }: Understood,
  questions: readonly Span[],
  text: string,
  background: Background,
  known: Known,
): boolean {
  if (questions.length < 2) return false;
  const apart = new RegExp(patternOf('asks_apart', background));
  if (
    questions.slice(1).some(({ start, end }) => apart.test(text.slice(start, end))) &&
    construction.name === 'listing'
  )
    return true;
  // "What is it, who approved it and why was it cut?", answered with why.
  if (construction.name === 'cause') return true;
  if (construction.name === 'grade') return placesOf(text, 'asks_percent', background).length > 0;
  if (construction.name !== 'look_up') return false;
  const about = construction.about(frame);
  const told = about.every((entity) => isMany(entity, known) || isAbsent(entity, known));
  // What is told of an indicator is its target and where it stands.
  const placed =
    about.every(({ kind }) => kind === 'indicator') && placesOf(text, 'level_word', background).length > 0
      ? 1
      : 0;
  return !told && about.length + placed < questions.length;
}

function isMany(entity: Entity, known: Known): boolean {
  // Of a dimension all that is asked for may be missing at once.
  if (entity.kind === 'dimension') return true;
  return entity.kind === 'family' || isListed(entity, known) || addendsOf(entity, known).length > 0;
}

function isAbsent(entity: Entity, { evaluation }: Known): boolean {
  return entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key);
}

function aboutOf({ construction, frame }: Understood): Entity[] {
  return construction.about(frame);
}

function isListed(entity: Entity, { evaluation }: Pick<Known, 'evaluation'>): boolean {
  return (
    entity.kind === 'item' ||
    (entity.kind === 'key' && listFacts(evaluation).some(({ key }) => key === entity.key))
  );
}

// From a question to what is to be done about it: as a whole, clause by clause, or leaning on the turn before.
import type { Circumstances, Construction, Memo } from './construction.ts';
import { constructions } from './constructions/catalogue.ts';
import { rateTurnedAmount } from './constructions/look-up.ts';
import { sameEntity } from './entities.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import { apart, type Background, clauses, isShareOf, mostWords, type Reading, read } from './reading.ts';

export interface Understood {
  construction: Construction;
  frame: unknown;
}

export type Understanding =
  | { kind: 'understood'; parts: Understood[] }
  | { kind: 'partly'; reading: Reading };

/** Interprets plain text. Understood only if every part of it is. */
export function understand(
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
): Understanding {
  const lent = partsOfLast(circumstances.last, background.lexicon);
  const whole = read(text, { ...background, lent });
  if (whole.tokens.length > mostWords) return { kind: 'partly', reading: whole };
  // What is left out (除了…以外) and what remains are one thought.
  if (whole.marked('except')) return { kind: 'partly', reading: whole };
  const single = interpret(whole, circumstances, background.lexicon);
  if (single) return { kind: 'understood', parts: [single] };
  const several = distributed(whole, circumstances);
  if (several) return { kind: 'understood', parts: several };
  const spans = clauses(text);
  const parts: Understood[] = [];
  let last = circumstances.last;
  for (const span of spans) {
    const reading = read(
      text,
      { ...background, lent: partsOfLast(last, background.lexicon) },
      span.start,
      span.end,
    );
    if (idle(reading)) continue;
    const single = interpret(reading, { ...circumstances, last }, background.lexicon);
    const understood = single
      ? [single]
      : (distributed(reading, { ...circumstances, last }) ??
        inStretches(reading, span, text, background, { ...circumstances, last }));
    if (!understood) return { kind: 'partly', reading: whole };
    for (const each of understood) {
      last = remember(each, circumstances);
      if (!parts.some((part) => JSON.stringify(part) === JSON.stringify(each))) parts.push(each);
    }
  }
  // Half an assumption answered as fact would be worse than no answer.
  if (whole.said.has('if') && parts.some(({ construction }) => plain.has(construction.name)))
    return { kind: 'partly', reading: whole };
  return parts.length > 0 ? { kind: 'understood', parts } : { kind: 'partly', reading: whole };
}

const plain: ReadonlySet<string> = new Set(['look_up', 'listing', 'arithmetic', 'claim', 'sum_check']);

/** What a later question may lean on. */
export function remember(
  { construction, frame }: Understood,
  { evaluation }: Circumstances,
  figure?: string,
): Memo {
  return {
    evaluation: evaluation.id,
    construction: construction.name,
    frame,
    entities: construction.about(frame),
    figure,
  };
}

function interpret(reading: Reading, circumstances: Circumstances, lexicon: Lexicon): Understood | undefined {
  const again = redirected(reading, circumstances, lexicon);
  if (again || strays(reading, circumstances)) return again;
  return result(reading, circumstances) ?? direct(reading, circumstances) ?? leaning(reading, circumstances);
}

function direct(reading: Reading, circumstances: Circumstances): Understood | undefined {
  for (const construction of constructions) {
    const frame = construction.understand(reading, circumstances);
    if (frame !== undefined) return { construction, frame };
  }
  return undefined;
}

/** A short question after another that would lose its topic: the goods after a rate, the execution of "it". */
function strays(reading: Reading, { last, catalogue }: Circumstances): boolean {
  const { mentions, entities, text } = reading;
  const [before] = last?.entities ?? [];
  const [entity] = entities;
  if (!before || !entity || mentions.length !== 1 || reading.has('share', 'difference')) return false;
  // A part such as the goods has no execution of its own to fall back on.
  const isPart = before.kind === 'key' && before.key.split('.').length > 2;
  if (entity.kind === 'family') return isPart || !mentions[0]?.literal;
  // 项目呢, 剩下的呢: short words that are not what something else is called belong to what was talked about.
  const elsewhere =
    entity.kind !== before.kind ||
    ('key' in entity && 'key' in before && entity.key.split('.')[0] !== before.key.split('.')[0]);
  const own = mentions[0]?.parts.every((part) => part.every((atom) => atom.startsWith('w:')));
  const short = text.trim().split(/\s+/).length <= 7 && text.trim().length <= (/[a-z]/.test(text) ? 45 : 12);
  if (short && elsewhere && !mentions[0]?.literal && !own) return true;
  if (isOnBase(text)) return true;
  return isElliptical(reading) && rateTurnedAmount(before, entity, catalogue);
}

/** "完成了吗?" after a target asks for the result of that indicator, not for any execution rate. */
function result(
  { entities, mentions, said, unknown, numbers }: Reading,
  { last }: Circumstances,
): Understood | undefined {
  const [before] = last?.entities ?? [];
  const construction = constructions.find(({ name }) => name === 'look_up');
  const about = entities.length === mentions.length && entities.every(({ kind }) => kind === 'family');
  if (
    before?.kind !== 'indicator' ||
    !construction ||
    !about ||
    !(said.has('actual') || said.has('spend')) ||
    said.has('target') ||
    unknown.length + numbers.length > 0
  )
    return undefined;
  return { construction, frame: { entities: [before], attribute: 'actual' } };
}

/** "Score, grade and how many problems": things of different kinds, each understood by itself. */
function distributed(reading: Reading, circumstances: Circumstances): Understood[] | undefined {
  if (!reading.complete || reading.mentions.length < 2 || reading.numbers.length > 0) return undefined;
  if (isShareOf(reading) || reading.said.has('share')) return undefined;
  const parts = reading.mentions.map((mention) => {
    const [entity] = mention.entities;
    return entity && direct({ ...reading, mentions: [mention], entities: [entity] }, circumstances);
  });
  return parts.every((part) => part !== undefined) && apart(reading) ? parts : undefined;
}

/** "Score, grade and how many problems": each stretch between the joining words understood by itself. */
function inStretches(
  reading: Reading,
  span: { start: number; end: number },
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
): Understood[] | undefined {
  if (reading.numbers.length > 0 || joining.some((cue) => reading.said.has(cue))) return undefined;
  const cuts = reading.tokens.filter(
    ({ senses }, index) =>
      senses.some(({ role }) => role === 'separator') &&
      !reading.mentions.some(({ from, to }) => index >= from && index < to),
  );
  if (cuts.length === 0) return undefined;
  const borders = [span.start, ...cuts.flatMap(({ start, end }) => [start, end]), span.end];
  const parts: Understood[] = [];
  for (let at = 0; at < borders.length; at += 2) {
    const stretch = read(text, { ...background, lent: [] }, borders[at], borders[at + 1]);
    const part = stretch.mentions.length > 0 && stretch.complete ? direct(stretch, circumstances) : undefined;
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

// Where one of these is said, what stands on both sides belongs together.
const joining: readonly string[] = [
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

/** "And basic expenditure?" asks the last question again about something else. */
function redirected(
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
    !reading.only() ||
    reading.has('share')
  )
    return undefined;
  if (/^(?:and )?as an? /.test(reading.text.trim())) return undefined;
  const like = inPlaceOf(last.entities.at(-1), reading, lexicon);
  const own = reading.complete ? reading.entities[0] : undefined;
  const entity =
    like ?? (reading.mentions[0]?.literal || own?.kind === last.entities[0]?.kind ? own : undefined);
  const construction = constructions.find(({ name }) => name === last.construction);
  const frame = entity && construction?.redirect?.(last.frame, entity, circumstances);
  if (!construction || frame === undefined) return undefined;
  // 按年初预算呢 asks for what was asked on another base, never for the base itself.
  const about = construction.about(frame);
  if (isOnBase(reading.text) && about.length === 1 && about[0] && entity && sameEntity(about[0], entity))
    return undefined;
  return { construction, frame };
}

function isOnBase(text: string): boolean {
  return /^(?:那)?按|^(?:and )?(?:on|against) the/.test(text.trim());
}

function isElliptical({ marked }: Reading): boolean {
  return marked('follow_on', 'atStart') || marked('follow_on_end', 'atEnd');
}

/** "And the staff one?" after enterprise satisfaction: a thing of the same kind whose name has these words and shares the rest. */
function inPlaceOf(
  last: Entity | undefined,
  { mentions, tokens }: Reading,
  lexicon: Lexicon,
): Entity | undefined {
  const [mention] = mentions;
  if (!last || !mention || last.kind !== 'indicator') return undefined;
  const lent = partsOf(last, lexicon);
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

/** "Why?" or "in yuan?" asks something about what was talked about last. */
function leaning(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const entities = circumstances.last?.entities ?? [];
  if (entities.length === 0 || reading.unknown.length > 0) return undefined;
  const missing =
    reading.mentions.length === 0
      ? entities
      : [
          ...entities.filter((each) => !reading.entities.some((one) => sameEntity(one, each))),
          ...reading.entities,
        ];
  if (reading.entities.length < reading.mentions.length) return undefined;
  return direct(
    { ...reading, entities: missing, mentions: missing.map((entity) => mentionOf(entity)), complete: true },
    circumstances,
  );
}

function mentionOf(entity: Entity) {
  return { from: 0, to: 0, entities: [entity], parts: [], missing: 0, literal: true };
}

/** A clause of greetings and particles only. */
function idle(reading: Reading): boolean {
  return (
    reading.mentions.length === 0 &&
    reading.unknown.length === 0 &&
    reading.numbers.length === 0 &&
    reading.only() &&
    [...reading.cues].every((cue) => cue === 'ask.what')
  );
}

function partsOfLast(last: Memo | undefined, lexicon: Lexicon): readonly (readonly string[])[] {
  const entity = last?.entities.at(-1);
  return entity ? partsOf(entity, lexicon) : [];
}

function partsOf(entity: Entity, lexicon: Lexicon): readonly (readonly string[])[] {
  for (const index of lexicon.names) {
    for (const records of index.values()) {
      const record = records.find((each) => sameEntity(each.entity, entity));
      if (record) return record.parts;
    }
  }
  return [];
}

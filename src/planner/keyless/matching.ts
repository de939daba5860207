// How well names fit a stretch of words: what each word may stand for, and what it costs where word and name differ.
import { subjectOf } from '../../evaluation/key-path.ts';
import type { Entity, Lexicon, NameRecord } from './lexicon.ts';
import type { Token } from './words.ts';

/** A stretch of words that names something. Several entities: the words fit all of them equally well. */
export interface Mention {
  from: number;
  to: number;
  entities: Entity[];
  /** The atoms of the best fitting name, lent to later mentions that are cut short. */
  parts: readonly (readonly string[])[];
  /** Parts of the name that the question left out and nothing supplied. */
  missing: number;
  /** Whether the question says the name as it is written. */
  literal: boolean;
  /** Whether the word before belongs to the name too: "total expenditure". */
  led?: boolean;
}

export type Parts = readonly (readonly string[])[];

/** The names that fit the words from `start` to `end` best: every word that must mean something is in the name. */
export function matchSpan(
  { tokens, words, said }: Sentence,
  start: number,
  end: number,
  lexicon: Lexicon,
  lent: Parts,
  within: boolean,
): { mention: Mention; cost: number } | undefined {
  const span = words.slice(start, end);
  const musts = span.filter(({ must }) => must);
  const spanned = new Set(span.flatMap(({ atoms }) => atoms));
  if (musts.length > longestName || !span.some(({ telling }) => telling)) return undefined;
  const edges = [span[0], span.at(-1)];
  const joints = tokens
    .slice(start, end)
    .filter(isJoint)
    .map(({ text }) => text);
  const spelled = spellings(tokens, start, end);
  const [rarest = []] = (musts.length > 0 ? musts : span.filter(({ atoms }) => atoms.length > 0))
    .map(({ atoms }) => namesWith(atoms, lexicon))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  let best: { cost: number; missing: number; records: NameRecord[] } | undefined;
  for (const record of new Set(rarest.flat())) {
    if (musts.length > record.parts.length) continue;
    if (!musts.every((word) => isIn(record, word))) continue;
    if (!edges.every((edge) => edge && isSaidBy(record, edge))) continue;
    const left = record.parts.filter((part) => !part.some((atom) => spanned.has(atom)));
    const places = left.map((part) => lent.findIndex((each) => overlap(part, each)));
    const missing = places.filter((place) => place < 0).length;
    if (missing > 0 && musts.length === 0) continue;
    // "Basic and project expenditure" are two things; their sum must be said to be one.
    if (joints.length > 0 && left.some((part) => part.every((atom) => reckoned.has(atom)))) continue;
    // The first word lent says most: of 采购预算 it is 采购.
    const borrowed = places
      .filter((place) => place >= 0)
      .reduce((sum, place) => sum + 0.15 + place * 0.05, 0);
    // 公司 is not 评价公司: what the data are known not to hold must be named by more than one common word.
    const absent = isAbsent(record, lexicon);
    const bare =
      absent &&
      record.parts.length === 1 &&
      record.soft.length > 0 &&
      !record.soft.some((word) => said.includes(word)) &&
      (record.parts[0] ?? []).every((atom) => atom.startsWith('t:'));
    if (bare) continue;
    // What was named before lends words to a thing cut short, not to a cue such as 的比例.
    if (left.length > missing && edges.some((edge) => edge?.cue && edge.atoms.includes('share'))) continue;
    const unused = span.filter(
      (word) => !word.must && word.atoms.length > 0 && !isSaidBy(record, word),
    ).length;
    const crossed = span.filter((word) => word.asks && !isIn(record, word)).length;
    const literal = spelled.includes(record.written);
    // After something was named, words in another shape are rather more about it: 采购预算多少，实际执行了多少.
    const stray = lent.length > 0 && left.length === 0 && !literal && within ? 0.3 : 0;
    const joined =
      joints.filter(
        (joint) => !record.soft.includes(joint) && !(joint === '&' && record.soft.includes('and')),
      ).length * 0.8;
    // "Amount cut" said as it is written is that name, though its words by themselves are only cues.
    const whole = literal && musts.length === 0 && (record.soft.length > 0 || span.length > 1);
    const cost =
      stray -
      (whole ? wholeName : 0) +
      joined +
      missing * 0.9 +
      borrowed +
      unused * 0.06 +
      crossed * 0.6 +
      softCost(record, said) +
      record.doubt -
      (isFavoured(record, lexicon, literal) ? favour : 0) -
      (literal ? 0.05 : 0) +
      (inOrder(record.parts, span) ? 0 : 0.04) +
      (absent ? 0.08 : 0);
    if (!best || cost < best.cost - 1e-9) best = { cost, missing, records: [record] };
    else if (Math.abs(cost - best.cost) < 1e-9) best.records.push(record);
  }
  const first = best?.records[0];
  if (!best || !first) return undefined;
  const entities = preferred(unique(best.records.map(({ entity }) => entity)));
  const literal = best.records.some(({ written }) => spelled.includes(written));
  const alone = spellings(tokens, start, end, 0);
  const led = best.records.some(({ written }) => spelled.includes(written) && !alone.includes(written));
  const mention = { from: start, to: end, entities, parts: first.parts, missing: best.missing, literal, led };
  return {
    mention,
    cost: best.cost + (entities.length > 1 ? 0.4 : 0) + familyCost(entities, literal, lent),
  };
}

/** The words of a question, each with what it may be to a name: every stretch of them is held against many names. */
export interface Sentence {
  tokens: readonly Token[];
  words: readonly Word[];
  said: string;
}

export function sentenceOf(tokens: readonly Token[]): Sentence {
  return { tokens, words: tokens.map(saidBy), said: tokens.map(({ text }) => text).join(' ') };
}

/** What a word may stand for; `asSaid` where a name must have it in the same shape. */
interface Word {
  atoms: readonly string[];
  text: string;
  asSaid: boolean;
  must: boolean;
  telling: boolean;
  asks: boolean;
  cue: boolean;
}

function saidBy(token: Token): Word {
  const { kind, text, number, senses } = token;
  const atoms = atomsOf(token);
  return {
    atoms,
    text,
    asSaid: atoms.every((atom) => loose.has(atom)),
    must: mustBeCovered(token),
    telling: kind === 'word' && number === undefined,
    asks:
      senses.some(({ atom }) => atom.startsWith('ask.') || atom === 'verify') &&
      !senses.some(({ role }) => role === 'filler' || role === 'light'),
    cue: senses.length > 0 && senses.every(({ role }) => role === 'cue' || role === 'separator'),
  };
}

/** Whether a name has what a word stands for. */
function isIn({ atoms }: NameRecord, word: Word): boolean {
  return word.atoms.some((atom) => atoms.has(atom));
}

function isSaidBy(record: NameRecord, word: Word): boolean {
  return isIn(record, word) && (!word.asSaid || record.text.includes(word.text));
}

/** The words of a span as one, without and with light words beside it: 支出, 总支出, 砍掉的钱. */
function spellings(tokens: readonly Token[], start: number, end: number, before = 1): string[] {
  const join = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text.replaceAll(' ', ''))
      .join('');
  const light = (index: number) =>
    tokens[index]?.senses.some(({ role }) => role === 'light' || role === 'filler') === true;
  const from = before > 0 && light(start - 1) ? start - 1 : start;
  const spelled = [join(start, end), join(from, end)];
  for (let to = end; to < end + mostTrailing && light(to); to += 1)
    spelled.push(join(start, to + 1), join(from, to + 1));
  return spelled;
}

const mostTrailing = 3;

/** Light words decide between names that are otherwise equal: those said speak for a name, those unsaid against it. */
function softCost({ soft }: NameRecord, said: string): number {
  const present = soft.filter((word) => said.includes(word)).length;
  return (soft.length - present) * 0.03 - Math.min(present, 2) * 0.04;
}

/** Whether the words come in the order of the name. */
function inOrder(parts: Parts, span: readonly { atoms: readonly string[] }[]): boolean {
  const places = parts
    .map((part) => span.findIndex(({ atoms }) => overlap(part, atoms)))
    .filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

function isAbsent({ entity }: NameRecord, { absent }: Lexicon): boolean {
  return entity.kind === 'key' && absent.has(entity.key);
}

/** After the procurement budget, 实际执行 is rather that of procurement; what was named last only where its name is written. */
function isFavoured({ entity }: NameRecord, { favoured }: Lexicon, literal: boolean): boolean {
  if (!favoured || entity.kind !== 'key') return false;
  return entity.key === favoured.key ? literal : subjectOf(entity.key) === favoured.root;
}

const favour = 0.25;
const wholeName = 0.42;

/** By atom; a name may stand in several of them. */
function namesWith(atoms: readonly string[], { names }: Lexicon): (readonly NameRecord[])[] {
  return names.flatMap((index) => atoms.map((atom) => index.get(atom) ?? []));
}

function sizeOf(lists: readonly (readonly NameRecord[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

export function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((atom) => b.includes(atom));
}

function unique(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((entity) => [JSON.stringify(entity), entity])).values()];
}

/** Several things at once are meant only where nothing single fits; least of all right after something was named. */
function familyCost([first]: readonly Entity[], literal: boolean, lent: Parts): number {
  if (first?.kind !== 'family') return 0;
  return lent.length > 0 && !literal ? 0.55 : 0.25;
}

/** Where a name belongs to things of different kinds, the more general or more telling kind is meant. */
function preferred(entities: readonly Entity[]): Entity[] {
  const best = Math.min(...entities.map(({ kind }) => precedence.indexOf(kind)));
  const same = entities.filter(({ kind }) => precedence.indexOf(kind) === best);
  return precedence[best] === 'key'
    ? entities.filter(({ kind }) => kind === 'key' || kind === 'indicator')
    : same;
}

const precedence: readonly Entity['kind'][] = [
  'list',
  'family',
  'group',
  'dimension',
  'item',
  'grade',
  'key',
  'indicator',
  'finding',
];

// No name is made of more words that must mean something.
const longestName = 9;

// Cues with many ways of saying: as part of a name each must be said as the name says it.
const loose: ReadonlySet<string> = new Set([
  'difference',
  'compare',
  'more',
  'need',
  'remaining',
  'max',
  'min',
  'reach',
  'target',
]);

const reckoned: ReadonlySet<string> = new Set(['sum', 'difference', 'share', 'compare', 'ratio', 't:rate']);

/** Whether a token may be part of a name. */
export function isHeavy(token: Token): boolean {
  return (
    token.senses.some(
      ({ role }) => role === 'topic' || role === 'list' || role === 'proper' || role === 'cue',
    ) || token.kind === 'number'
  );
}

export function mustBeCovered(token: Token): boolean {
  if (token.kind === 'unknown') return true;
  if (token.kind !== 'word' || token.number) return false;
  return !token.senses.some(
    ({ role }) => role === 'filler' || role === 'light' || role === 'separator' || role === 'cue',
  );
}

/** "And" joins two things rather than belonging to the name of one. */
function isJoint({ senses }: Token): boolean {
  return (
    senses.length > 0 &&
    senses.every(({ role }) => role === 'separator' || role === 'filler') &&
    senses.some(({ role }) => role === 'separator')
  );
}

export function atomsOf(token: Token): string[] {
  if (token.kind === 'number') return [`w:${token.number?.value ?? token.text}`];
  return token.senses
    .filter(({ role }) => role === 'cue' || role === 'topic' || role === 'list' || role === 'proper')
    .map(({ atom }) => atom);
}

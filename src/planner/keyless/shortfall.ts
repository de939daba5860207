// What is said when a question was not understood completely: a passage of the report that holds all its words, or
// the nearest data with the words that were not clear. Never an answer as if it had been understood.
import { sameNumber } from '../../evaluation/decimal.ts';
import { findNumbers } from '../../evaluation/numerals.ts';
import type { Evaluation } from '../../evaluation/shape.ts';
import type { Item } from '../../tools/shapes.ts';
import type { Action, Desk, Draft } from './construction.ts';
import { cause } from './constructions/cause.ts';
import { amountKey, problemOf } from './entities.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './reading.ts';
import { countEvaluations, lookUp } from './requests.ts';
import { stemOf } from './units.ts';
import type { Chosen } from './which-evaluation.ts';
import { samples, say } from './wording.ts';

/** Nothing in the question belongs to this field, or stands in what the report says. */
export function offTopic(
  reading: Reading,
  names: readonly string[],
  evaluation: Evaluation,
  passages: () => readonly Passage[],
): boolean {
  if (reading.said.has('foreign')) return true;
  const resolved = reading.mentions.some(({ missing }) => missing === 0);
  return (
    !resolved &&
    names.length === 0 &&
    // An amount to be put in another measure.
    !reading.numbers.some(({ unit }) => unit === '万元' || unit === '元') &&
    // 11.07万折合多少亿: a number of the report.
    !reading.numbers.some(({ value }) => value.includes('.') && isStatedIn(value, evaluation)) &&
    !['score', 'deduction', 'grade.of', 'target', 'weight', 'spend', 'remaining'].some((cue) =>
      reading.said.has(cue),
    ) &&
    !reading.tokens.some(({ senses }) => senses.some(({ role }) => role === 'domain')) &&
    !reading.tokens.some(({ kind, text }) => kind !== 'stop' && isTelling(text) && inReport(text, passages()))
  );
}

function isStatedIn(value: string, { facts }: Evaluation): boolean {
  return facts.some((fact) => fact.type === 'number' && sameNumber(fact.value, value));
}

/** Long enough not to stand in a text by chance. */
function isTelling(text: string): boolean {
  return /^\p{Script=Han}{3,}$/u.test(text) || /^[a-z]{7,}$/.test(text);
}

/** Asks back which is meant; of more than are offered it says how many there are. `seen`: evaluations the asker may see. */
export function* chooseDepartment(
  chosen: Extract<Chosen, { kind: 'which' | 'several' }>,
  seen: number,
  desk: Desk,
): Action {
  const choices = chosen.options.map(({ label }) => label);
  const asBack = { kind: 'clarify', choices } as const;
  if (chosen.kind === 'several') return say(desk, 'several_departments', {}, asBack);
  const isPart = chosen.names.length === 0 && choices.length < seen;
  const count = isPart ? yield* countEvaluations() : undefined;
  return say(desk, 'which_department', { count }, asBack);
}

export function nothingToLookInto({ prompts, language }: Pick<Desk, 'prompts' | 'language'>): Draft {
  const prose = prompts.render(language, 'answers.department_unknown');
  return { kind: 'not_in_data', prose, notes: [], choices: [] };
}

/** What can honestly be said about a question of which some words, or their sense together, were not understood. */
export function* partly(reading: Reading, desk: Desk, passages: () => readonly Passage[]): Action {
  const why =
    reading.said.has('ask.why') &&
    reading.numbers.length === 0 &&
    reading.entities.filter((entity) => problemOf(entity, desk.evaluation, desk.catalogue));
  if (why && why.length > 0) return yield* cause.act({ entities: why, part: 'cause' }, desk);
  // What is supposed with a number need not be in the data.
  const supposed = reading.said.has('if') && reading.numbers.length > 0;
  const absent = supposed ? undefined : absentKey(reading, desk);
  if (absent) {
    const { items } = yield* lookUp(desk.evaluation.id, [absent]);
    const [item] = items;
    if (item?.found === 'absent')
      return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data', notes: item.notes });
  }
  // What is left out is not what is asked for.
  const passage = reading.marked('leaves_out')
    ? undefined
    : (quotedPassage(reading, passages) ?? citedPassage(reading, passages) ?? passageFor(reading, passages));
  if (passage) {
    const { items } = yield* lookUp(desk.evaluation.id, [passage]);
    const [item] = items;
    if (item?.found === 'finding') return say(desk, 'finding', { item }, { notes: item.notes });
    if (item?.found === 'text') return say(desk, 'text', { item }, { notes: item.notes });
  }
  const keys = nearestKeys(reading, desk);
  const lines: string[] = [];
  if (keys.length > 0) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    for (const item of items.filter(isThere)) lines.push(say(desk, 'seen', { item }).prose);
  }
  const words = quotable(reading.unknown);
  const strange =
    words.length > 0 &&
    words.every((word) => !inReport(word, passages())) &&
    words.some((word) => isThing(word, reading));
  const draft = say(
    desk,
    strange ? 'not_known' : 'not_understood',
    { words, nearest: lines },
    { kind: strange ? 'not_in_data' : 'clarify' },
  );
  return { ...draft, choices: draft.kind === 'clarify' ? samples(desk) : [] };
}

/** Something named that is known not to be in the data; whatever else was meant, that much is certain. */
function absentKey({ mentions }: Reading, { evaluation }: Desk): string | undefined {
  const keys = mentions.flatMap(({ entities: [first, ...others], missing }) =>
    first?.kind === 'key' &&
    missing === 0 &&
    [first, ...others].every(
      (entity) => entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key),
    )
      ? [first.key]
      : [],
  );
  return keys.find((key) => evaluation.absent.some((absence) => absence.key === key));
}

function isThere(item: Item): boolean {
  return item.found !== 'absent' && item.found !== 'unknown';
}

/** Keys of what the question did mention, so that something known stands beside what is not. */
function nearestKeys({ mentions }: Reading, desk: Desk): string[] {
  const keys = mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) => {
      if (entity.kind === 'family') return entity.members;
      if (entity.kind === 'indicator' || entity.kind === 'finding') return [entity.key];
      const key = amountKey(entity, desk) ?? (entity.kind === 'key' ? entity.key : undefined);
      return key ? [key] : [];
    }),
  );
  return [...new Set(keys)].slice(0, 3);
}

/** The words of the asker that may be shown again: letters only, so that no number and no reference comes back. */
function quotable(words: readonly string[]): string[] {
  return words
    .filter((word) => /^(?:\p{Script=Han}{1,12}|[a-z][a-z' -]{1,29})$/u.test(word))
    .filter(
      (word) => findNumbers(word).length === 0 && !numberLike.test(word) && !/\b[ivxlcdm]+\b/.test(word),
    )
    .slice(0, 3);
}

// Words that say a number in one way or another are not said again.
const numberLike =
  /[零〇一二两三四五六七八九十百千万亿半几双俩仨倍折成]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|teen|twent|thirt|fort|fift|hundred|thousand|illion|half|halv|third|quarter|th$|doubl|tripl|dozen|twice|thrice|fold|zero|score|couple|single|pair|first|second/;

/** Whether an unknown word can be something asked for: not what someone does (归, drew) nor how (quickly). */
function isThing(word: string, { tokens, slice, marked }: Reading): boolean {
  if (!/[a-z]/.test(word)) return word.length > 1;
  const token = tokens.find(({ text }) => text === word);
  const ahead = slice(0, token?.start ?? 0).trimEnd();
  return !/(?:ly|ing|ed)$/.test(word) && !marked('before_a_verb', 'atEnd', ahead);
}

function inReport(word: string, passages: readonly Passage[]): boolean {
  return passages.some(({ words }) => words.includes(word));
}

/** Words in quotation marks that stand in one passage only: that passage is asked about. */
function quotedPassage({ text, numbers }: Reading, passages: () => readonly Passage[]): string | undefined {
  const [, words = ''] = /[“"「『](.{2,40}?)[”"」』]/u.exec(text) ?? [];
  if (words === '' || numbers.length > 0) return undefined;
  const holding = passages().filter((passage) => passage.words.includes(words));
  return holding.length === 1 ? holding[0]?.key : undefined;
}

/** 缺少组织保障说的是哪个问题: what was not understood stands, with its neighbours, word for word in one passage only. */
function citedPassage(
  { text, unknown, numbers }: Reading,
  passages: () => readonly Passage[],
): string | undefined {
  if (unknown.length === 0 || numbers.length > 0) return undefined;
  const stretches = text
    .split(/[^\p{Script=Han}\w]+/u)
    .flatMap((run) => stretchesOf(run))
    .filter((stretch) => unknown.every((word) => stretch.includes(word)));
  for (const stretch of stretches.sort((a, b) => b.length - a.length)) {
    const holding = passages().filter(({ words }) => words.includes(stretch));
    if (holding.length > 0) return holding.length === 1 ? holding[0]?.key : undefined;
  }
  return undefined;
}

/** Every run of at least four Han characters in it. */
function stretchesOf(run: string): string[] {
  if (!/^\p{Script=Han}{4,30}$/u.test(run)) return [];
  return Array.from(run).flatMap((_, from) =>
    Array.from({ length: Math.max(0, run.length - from - 3) }, (__, more) =>
      run.slice(from, from + 4 + more),
    ),
  );
}

/** The one passage that holds every content word of the question; only where no amount is asked for. */
function passageFor(reading: Reading, passages: () => readonly Passage[]): string | undefined {
  if (
    !reading.only(
      'ask.what',
      'ask.which',
      'ask.who',
      'ask.yesno',
      'ask.where',
      'ask.how',
      'ask.do',
      'list',
      'not',
      'target',
      'need',
      'up',
      'change',
    ) ||
    reading.numbers.length > 0
  ) {
    return undefined;
  }
  const content = reading.tokens.filter(
    ({ kind, senses }) =>
      kind === 'unknown' ||
      (senses.some(({ role }) => role === 'topic' || role === 'list') &&
        !senses.some(({ role }) => role === 'filler')),
  );
  // Words that many passages have prove nothing: enough of them must be the passage's own.
  const telling = content.filter(
    ({ kind, senses }) => kind === 'unknown' || senses.some(({ atom }) => atom.startsWith('w:')),
  );
  if (content.length < 3 || telling.length < 2) return undefined;
  const holding = passages().filter(({ words }) => content.every(({ text }) => holds(words, text)));
  return holding.sort((a, b) => a.words.length - b.words.length)[0]?.key;
}

function holds(words: string, text: string): boolean {
  if (!/^[a-z]/.test(text)) {
    const pairs = pairsOf(text);
    return words.includes(text) || (pairs.length > 1 && pairs.every((pair) => words.includes(pair)));
  }
  const stem = stemOf(text);
  return stem.length > 3 && new RegExp(`\\b${stem.replace(/[^a-z]/g, '')}`).test(words);
}

/** Neighbouring characters, two by two; nothing where the text is not all Han. */
function pairsOf(text: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

// What is said when a question was not understood completely: a passage of the report that holds all its words, or
// the nearest data with the words that were not clear. Never an answer as if it had been understood.
import { sameNumber } from '../../evaluation/decimal.ts';
import type { Evaluation } from '../../evaluation/shape.ts';
import type { Item } from '../../tools/shapes.ts';
import type { Action, Desk, Draft } from './construction.ts';
import { cause } from './constructions/cause.ts';
import { amountKey, problemOf } from './entities.ts';
import { mentioned } from './mentioned.ts';
import { quotable, thingsNamed } from './names-not-found.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './reading.ts';
import { citedPassage, inReport, passageFor, quotedPassage } from './report-passages.ts';
import { type Asking, countEvaluations, lookUp, searchReport } from './requests.ts';
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
  const spoken = yield* mentioned(reading, desk);
  if (spoken) return spoken;
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
  const unheard =
    words.length > 0 && words.every((word) => !inReport(word, passages())) ? thingsNamed(words, reading) : [];
  const strange = unheard.length > 0 && !(yield* standInReport(unheard, desk));
  const draft = say(
    desk,
    strange ? 'not_known' : 'not_understood',
    { words: strange ? unheard : words, nearest: lines },
    { kind: strange ? 'not_in_data' : 'clarify' },
  );
  return { ...draft, choices: draft.kind === 'clarify' ? samples(desk) : [] };
}

/** Whether each of the words stands somewhere in the report: nothing is said not to be there before it was looked for. */
function* standInReport(words: readonly string[], desk: Desk): Asking<boolean> {
  for (const word of words) {
    const { passages } = yield* searchReport(desk.evaluation.id, word);
    // Characters of a word may stand in a passage without the word.
    if (!passages.some(({ quote }) => /^[a-z]/.test(word) || quote.includes(word))) return false;
  }
  return words.length > 0;
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

// 绩效管理工作缺哪两方面的保障: words that no name explains, but that all stand in one passage the report is quoted with.
import { plainText } from '../../../evaluation/plain-text.ts';
import type { Evaluation, Language } from '../../../evaluation/shape.ts';
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { unitsOf } from '../units.ts';
import { joinDrafts, say } from '../wording.ts';
import { describe } from './describe.ts';

interface Frame {
  entity: Extract<Entity, { kind: 'finding' | 'key' }>;
}

/** Only what is asked in words: how much, whether, who and by when want more than a passage with the same words. */
export const inItsWords = construction<Frame>({
  name: 'in_its_words',
  understand(reading, circumstances) {
    const asksWords =
      reading.has('ask.which', 'ask.what', 'ask.do') &&
      reading.only('ask.which', 'ask.what', 'ask.do', 'list');
    const words = contentOf(reading);
    if (!asksWords || reading.unknown.length === 0 || reading.numbers.length > 0 || !areTelling(words))
      return undefined;
    const [entity, ...others] = holding(words, circumstances);
    return entity && others.length === 0 ? { entity } : undefined;
  },
  *act({ entity: { key } }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const drafts = [say(desk, 'in_its_words', {})];
    for (const item of items) drafts.push(yield* describe(item, { attribute: 'value' }, desk));
    return joinDrafts(drafts);
  },
  about: ({ entity }) => [entity],
});

/** The words that say what is asked about: unknown ones, and those that names are made of. */
function contentOf({ tokens }: Reading): string[] {
  const roles = new Set(['topic', 'proper']);
  return tokens
    .filter(({ kind, senses }) => kind === 'unknown' || senses.some(({ role }) => roles.has(role)))
    .map(({ text }) => text);
}

/** A single short word stands in many passages by chance. */
function areTelling(words: readonly string[]): boolean {
  return words.length > 1 && words.join('').length > 4;
}

/** Findings first: a fact is often quoted with a part of the same sentence. */
function holding(words: readonly string[], { evaluation, language }: Circumstances): Frame['entity'][] {
  const { findings, facts } = passages(evaluation, language);
  const has = ({ text }: Passage) => words.every((word) => holds(text, word, language));
  const found = findings.filter(has);
  return (found.length > 0 ? found : facts.filter(has)).map(({ entity }) => entity);
}

interface Passage {
  entity: Frame['entity'];
  text: string;
}

/** In English the translated wording stands for the quotes, which are Chinese. */
function passages(
  { findings, facts }: Evaluation,
  language: Language,
): Record<'findings' | 'facts', Passage[]> {
  return {
    findings: findings.map(({ key, summary, points = [], cause, effect, cite }) => {
      const told = [
        { text: summary, cite },
        ...points,
        ...(cause ? [cause] : []),
        ...(effect ? [effect] : []),
      ];
      const words = told.flatMap((each) => [
        each.text[language],
        ...(language === 'zh' ? quotesOf(each.cite) : []),
      ]);
      return { entity: { kind: 'finding', key }, text: plainText(words.join('\n')) };
    }),
    facts: facts.flatMap((fact) => {
      if (fact.type !== 'text') return [];
      const words = language === 'zh' ? [fact.text.zh, ...quotesOf(fact.cite)] : [fact.text.en];
      return [{ entity: { kind: 'key', key: fact.key }, text: plainText(words.join('\n')) }];
    }),
  };
}

function quotesOf(cite: readonly { quote: string }[]): string[] {
  return cite.map(({ quote }) => quote);
}

function holds(text: string, word: string, language: Language): boolean {
  if (language === 'zh') return text.includes(word);
  const there = new Set(stemsOf(text));
  return stemsOf(word).every((stem) => there.has(stem));
}

function stemsOf(text: string): string[] {
  return unitsOf(text, []).map(({ stem }) => stem);
}

// "Does the report mention employment?", 报告讲疫情了吗: the points of its findings that hold the word, or one for the same thing.
import { plainText } from '../../evaluation/plain-text.ts';
import { type Finding, languages } from '../../evaluation/shape.ts';
import type { Desk, Draft } from './construction.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { holds } from './report-passages.ts';
import { type Asking, lookUp } from './requests.ts';
import { say } from './wording.ts';

/** What the report says of words that name nothing of its own; undefined where that is not asked, or it says nothing. */
export function* mentioned(reading: Reading, desk: Desk): Asking<Draft | undefined> {
  const { numbers, marked } = reading;
  if (!marked('asks_mention') || numbers.length > 0) return undefined;
  const words = [...reading.unknown, ...ofNothingStated(reading, desk)].filter((word) =>
    /^(?:\p{Script=Han}{2,}|[a-z-]{4,})$/u.test(word),
  );
  const alike = words.flatMap((word) => sameThing(word, desk));
  const keys = desk.evaluation.findings
    .filter((each) => places(each, alike).length > 0)
    .map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const { items } = yield* lookUp(desk.evaluation.id, keys);
  const told = items.flatMap((item) => {
    const finding = desk.evaluation.findings.find(({ key }) => 'key' in item && key === item.key);
    if (item.found !== 'finding' || !finding) return [];
    const at = places(finding, alike);
    return [{ name: item.name, points: item.points.filter((_, index) => at.includes(index)) }];
  });
  return say(desk, 'mentioned', { told });
}

/** The words of a name that stands for nothing the report states. */
function ofNothingStated({ mentions, tokens }: Reading, { evaluation }: Desk): string[] {
  const isAbsent = (entity: Entity) =>
    entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key);
  return mentions
    .filter(({ entities }) => entities.every(isAbsent))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ text }) => text));
}

/** The word, and those that the vocabulary joins with it under one name, in both languages. */
function sameThing(word: string, { prompts }: Desk): string[] {
  const topics = languages.map((language) => prompts.vocabulary(language).topics);
  const names = topics.flatMap((topic) => Object.keys(topic).filter((name) => topic[name]?.includes(word)));
  return [word, ...names.flatMap((name) => topics.flatMap((topic) => topic[name] ?? []))];
}

/** At which points of a finding one of the words stands. */
function places({ points = [] }: Finding, words: readonly string[]): number[] {
  return points.flatMap(({ text, cite }, index) => {
    const said = plainText([text.zh, text.en, ...cite.map(({ quote }) => quote)].join(' '));
    return words.some((word) => holds(said, word)) ? [index] : [];
  });
}

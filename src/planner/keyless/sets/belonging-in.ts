// 属于产出还是效益, "is X part of Y": what is asked to belong to what.
import { plainText } from '../../../evaluation/plain-text.ts';
import type { Indicator } from '../../../evaluation/shape.ts';
import type { Circumstances } from '../construction.ts';
import type { Belonging } from '../constructions/belonging.ts';
import { listFacts } from '../constructions/list-facts.ts';
import type { Entity } from '../lexicon.ts';
import type { Background, Reading } from '../reading.ts';
import { groupOf } from './group.ts';
import { patternOf, placesOf, readWithout, type Span } from './passage.ts';

interface Verb extends Span {
  /** Said only of the items of a list. */
  onlyItems?: true;
}

export function belongingIn(
  text: string,
  background: Background,
  circumstances: Circumstances,
): Belonging | undefined {
  const verb = verbIn(text, background) ?? placeIn(text, background);
  if (!verb) return undefined;
  const asked = [...placesOf(text, 'yes_no_tail', background), ...questionWords(text, background)];
  const outside = (start: number, end: number) =>
    asked.filter((span) => span.start >= start && span.end <= end);
  const one = readWithout(text.slice(0, verb.start), outside(0, verb.start), {
    ...background,
    numbers: background.numbers.filter(({ end }) => end <= verb.start),
  });
  const other = text.slice(verb.end).replace(/[?。.]+$/, '');
  const item = one.entities.length === 1 && one.complete ? one.entities[0] : undefined;
  const ends = placesOf(text, 'belongs_in_end', background).filter(({ start }) => start >= verb.end);
  if (item?.kind === 'item')
    return ofItem(
      item,
      readWithout(text, [{ start: 0, end: verb.end }, ...ends, ...asked], background),
      circumstances,
    );
  if (verb.onlyItems) return undefined;
  if (!one.complete || one.numbers.length > 0 || !one.only('target', 'list')) return undefined;
  const members = membersOf(one, circumstances);
  const options = optionsIn(other, background);
  const tests = options.map((option) => kindOf(option, background, circumstances));
  if (members.length === 0 || options.length === 0 || !tests.every((each) => each !== undefined))
    return undefined;
  const fitting = tests.filter((fits) => members.every(fits));
  const partly = tests.some((fits) => members.some(fits) && !members.every(fits));
  if (partly) return undefined;
  const keys = members.map(({ key }) => key);
  if (options.length > 1)
    return { of: 'indicators', keys, verdict: fitting.length === 0 ? 'neither' : undefined };
  return { of: 'indicators', keys, verdict: fitting.length > 0 ? 'yes' : 'no' };
}

/** 属于, "part of"; 是 between an indicator and the name of a group. */
function verbIn(text: string, background: Background): Verb | undefined {
  const [verb, ...others] = placesOf(text, 'belongs', background);
  if (verb) return others.length === 0 && verb.start > 0 ? verb : undefined;
  const [whether] = placesOf(text, 'whether_it_is', background);
  if (whether && whether.start > 0) return whether;
  const [copula] = placesOf(text, 'is_of_kind', background);
  const asks = new RegExp(`^${patternOf('asks_after_is', background)}`);
  if (!copula || copula.start === 0 || /[,?]/.test(text.slice(0, copula.start))) return undefined;
  return isAsked(text, background) && !asks.test(text.slice(copula.end)) ? copula : undefined;
}

function isAsked(text: string, background: Background): boolean {
  const [particle, or] = ['asserts', 'or_asked'].map((mark) => patternOf(mark, background));
  return new RegExp(`(?:${particle}|${or}.+?)[?。]?$`).test(text);
}

/** 在开发区里吗, "in the zone?": where a thing of a list is. */
function placeIn(text: string, background: Background): Verb | undefined {
  const [verb, ...others] = placesOf(text, 'belongs_in', background);
  const ends = new RegExp(
    `${patternOf('belongs_in_end', background)}(?:${patternOf('asserts', background)})?[?。]?$`,
  );
  const isPlace = /\p{Script=Han}/u.test(text) ? ends.test(text) : /^(?:is|are)\b/.test(text);
  return verb && others.length === 0 && isPlace && verb.start > 0 ? { ...verb, onlyItems: true } : undefined;
}

/** "Is …", 是不是: belongs to no name. */
function questionWords(text: string, background: Background): Span[] {
  const [opener] = placesOf(text, 'opens_yes_no', background);
  return [...(opener?.start === 0 ? [opener] : []), ...placesOf(text, 'yes_no_head', background)];
}

function membersOf(reading: Reading, circumstances: Circumstances): Indicator[] {
  const { indicators } = circumstances.evaluation;
  const [entity, ...others] = reading.entities;
  if (others.length > 0) return [];
  if (entity?.kind === 'indicator') return indicators.filter(({ key }) => key === entity.key);
  const group = groupOf(reading, circumstances);
  return group?.of === 'indicators' ? indicators.filter(({ key }) => group.keys.includes(key)) : [];
}

function optionsIn(text: string, background: Background): string[] {
  const tails = placesOf(text, 'yes_no_tail', background);
  const [is, kind] = ['is_of_kind', 'kind_word'].map((mark) => patternOf(mark, background));
  const besides = new RegExp(`^\\s*(?:${is}|the\\b)|${kind}`, 'g');
  const bare = tails.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return bare
    .split(new RegExp(`${patternOf('or_else', background)}|[、,]`))
    .map((option) => option.replace(besides, '').trim())
    .filter((option) => option !== '');
}

/** Which indicators are of a group or kind of that name; nothing where there is no such. */
function kindOf(
  option: string,
  { lexicon }: Background,
  { evaluation, language }: Circumstances,
): ((indicator: Indicator) => boolean) | undefined {
  const [, type] = kinds.find(([mark]) => lexicon.marks.get(mark)?.wholly.test(option)) ?? [];
  const ofLevel = (level: 'level1' | 'level2') => (each: Indicator) => {
    const name = plainText(each[level][language]);
    return name === option || (level === 'level2' && withoutGroup(each, language) === option);
  };
  for (const level of ['level1', 'level2'] as const)
    if (evaluation.indicators.some(ofLevel(level))) return ofLevel(level);
  return type === undefined ? undefined : (each) => each.type === type;
}

const kinds = [
  ['is_quantitative', 'quantitative'],
  ['is_qualitative', 'qualitative'],
  ['is_timely', 'time'],
] as const;

/** 产出质量 is called 质量 within 产出. */
function withoutGroup({ level1, level2 }: Indicator, language: 'zh' | 'en'): string {
  return plainText(level2[language]).replace(plainText(level1[language]), '').trim();
}

/** One of a list belongs to what the report says the list is of, in the very words that list it. */
function ofItem(
  { key, index }: Extract<Entity, { kind: 'item' }>,
  { entities, unknown }: Reading,
  { evaluation }: Circumstances,
): Belonging | undefined {
  const list = listFacts(evaluation).find((fact) => fact.key === key);
  const [whole, ...others] = entities;
  if (!list || whole?.kind !== 'key' || others.length > 0 || unknown.length > 0) return undefined;
  if (whole.key === key) return { of: 'item', key, index };
  const fact = evaluation.facts.find((each) => each.key === whole.key);
  const names = [...(fact?.names?.zh ?? []), ...(fact?.type === 'text' ? [fact.text.zh] : [])];
  const quoted = list.cite.some(({ quote }) => {
    const listed = list.items[index]?.zh.some((name) => quote.includes(name));
    return listed && names.some((name) => name.length > 2 && quote.includes(name));
  });
  return quoted ? { of: 'item', key, index } : undefined;
}

// Every shipped evaluation: quotes are verbatim, references lead somewhere, and no wording of ours types a number.
import { describe, expect, test } from 'vitest';
import type { Citation, Evaluation, Wording } from '../../src/evaluation/shape.ts';
import { readEvaluations, readFrameworks } from './read-data.ts';

const frameworks = readFrameworks();
const facts = frameworks.flatMap((file) => file.facts);
const metrics = frameworks.flatMap((file) => file.metrics);
const catalogueKeys = new Set([...facts, ...metrics].map(({ key }) => key));

describe.each(readEvaluations())('$data.id', ({ data, report }) => {
  test('quotes its report word for word', () => {
    expect(citations(data).length).toBeGreaterThan(60);
    expect(citations(data).filter(({ quote }) => !report.includes(quote))).toEqual([]);
  });

  test('states only facts the catalogue declares, of the declared type and unit, each once', () => {
    const declared = new Map(facts.map((fact) => [fact.key, fact]));
    const wrong = data.facts.filter((fact) => {
      const expected = declared.get(fact.key);
      return expected?.type !== fact.type || (fact.type === 'number' && expected.unit !== fact.unit);
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
    expect(repeated(data.facts)).toEqual([]);
  });

  test('declares absent only what the catalogue knows and the evaluation does not state', () => {
    const stated = new Set(data.facts.map(({ key }) => key));
    expect(data.absent.filter(({ key }) => !catalogueKeys.has(key) || stated.has(key))).toEqual([]);
    expect(repeated(data.absent)).toEqual([]);
  });

  test('states or declares absent every fact of the catalogue', () => {
    const known = new Set([...data.facts, ...data.absent, ...heldElsewhere(data)].map(({ key }) => key));
    expect(facts.map(({ key }) => key).filter((key) => !known.has(key))).toEqual([]);
  });

  test('refers only to keys that exist', () => {
    const own = [...data.facts, ...data.indicators, ...data.dimensions, ...data.findings].map(
      ({ key }) => key,
    );
    const keys = new Set([...catalogueKeys, ...own]);
    const inNotes = data.notes.flatMap(({ text }) => [text.zh, text.en]).flatMap(references);
    const used = [
      ...data.findings.flatMap(({ evidence = [], answers = [] }) => [...evidence, ...answers]),
      ...data.absent.flatMap(({ see = [] }) => see),
      ...data.notes.flatMap(({ about }) => about),
    ];
    expect([...used, ...inNotes].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('shows beside what is absent only what is there', () => {
    const absent = new Set(data.absent.map(({ key }) => key));
    expect(data.absent.flatMap(({ see = [] }) => see).filter((key) => absent.has(key))).toEqual([]);
  });

  test('answers each problem with a recommendation, and nothing but problems', () => {
    const keysOf = (type: string): string[] =>
      data.findings.filter((f) => f.type === type).map(({ key }) => key);
    const answered = data.findings
      .filter((f) => f.type === 'recommendation')
      .flatMap(({ answers = [] }) => answers);
    expect(answered.sort()).toEqual(keysOf('problem').sort());
  });

  test('types no number in a wording of its own', () => {
    expect(wordings(data).flatMap(numbersIn)).toEqual([]);
  });
});

test('frameworks type no number in a wording of their own', () => {
  const texts = [
    ...metrics.flatMap(({ base, undefined_when, definition, caveats }) => [
      base,
      undefined_when,
      definition,
      ...caveats,
    ]),
    ...frameworks.flatMap(({ checks }) => checks.map(({ meaning }) => meaning)),
  ];
  expect(texts.flatMap((text) => (text ? numbersIn(text) : []))).toEqual([]);
});

test.each(['共三个问题', '调减24.99万元', '２家', 'a cut of two thirds', 'twenty projects', '翻了一倍'])(
  'the test of wordings would notice the number in “%s”',
  (text) => {
    expect(numbersIn({ zh: text, en: 'nothing' })).not.toEqual([]);
  },
);

function citations(data: Evaluation): Citation[] {
  const points = data.findings.flatMap(({ points: all = [] }) => all);
  const parts = data.findings.flatMap(({ cause, effect }) => [cause, effect]).flatMap((part) => part ?? []);
  const citing = [
    ...data.facts,
    ...data.dimensions,
    ...data.indicators,
    ...data.findings,
    ...points,
    ...parts,
  ];
  return citing.flatMap(({ cite }) => cite);
}

/** What the program says in its own words. Facts, targets and names are the report's and may hold numbers. */
function wordings(data: Evaluation): Wording[] {
  return [
    ...data.findings.flatMap(({ summary, points = [], cause, effect }) =>
      [summary, ...points.map(({ text }) => text), cause?.text, effect?.text].flatMap((text) => text ?? []),
    ),
    ...data.absent.map(({ instead }) => instead),
    ...data.notes.map(({ text }) => text),
  ];
}

/** Digits of any script, Chinese numerals and English number words, outside of [[references]]. */
function numbersIn({ zh, en }: Wording): string[] {
  const text = `${zh} ${en}`.replaceAll(/\[\[[^\]]*\]\]/g, '').replaceAll('统一', '');
  const chinese = /[\p{Nd}〇零一二两三四五六七八九十百千万亿半倍]/gu;
  const english =
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|first|second|third|half|twice|once|double)s?\b/gi;
  return [...(text.match(chinese) ?? []), ...(text.match(english) ?? [])];
}

function references(text: string): string[] {
  return [...text.matchAll(/\[\[([^\]]*)\]\]/g)].flatMap(([, key]) => key ?? []);
}

/** What is a list in the catalogue but stands with the indicators and dimensions themselves. */
function heldElsewhere({ indicators, dimensions }: Evaluation): { key: string }[] {
  const held = [
    indicators.every(({ weight }) => weight) && 'indicators.weights',
    indicators.every(({ score }) => score) && 'indicators.scores',
    indicators.every(({ actual }) => actual) && 'indicators.actuals',
    indicators.every(({ actual }) => actual) && 'survey.results',
    dimensions.every(({ weight }) => weight) && 'dimensions.weights',
    dimensions.every(({ score }) => score) && 'dimensions.scores',
  ];
  return held.flatMap((key) => (key ? [{ key }] : []));
}

function repeated(entries: { key: string }[]): string[] {
  const keys = entries.map(({ key }) => key);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

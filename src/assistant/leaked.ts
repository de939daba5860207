// Whether a reply repeats the instructions: words in a row that stand there and nowhere else the model has them from.
import type { Language } from '../evaluation/shape.ts';
import type { Figure } from '../figures/figure.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Problem } from '../figures/problem.ts';
import { parseProse } from '../figures/prose.ts';
import type { Means } from './compose.ts';

/** What a model was told besides the data. */
export interface Told {
  /** The rules that no reply may repeat. */
  rules: string;
  /** What the asker has said, the newest last: that may be repeated. */
  questions: readonly string[];
}

/**
 * How many units in a row count as repeated, how many are telling by themselves, and how many in all, each stretch
 * once. Of two thousand honest answers none came to more than 7 and 15 in Chinese, 6 and 7 in English. A unit is a
 * Chinese character or a word.
 */
const limits: Readonly<Record<Language, { stretch: number; one: number; all: number }>> = {
  zh: { stretch: 4, one: 8, all: 18 },
  en: { stretch: 3, one: 7, all: 10 },
};

/** What the asker said, and what the data and the catalogue call things, is no secret. */
export function leaked(reply: string, { rules, questions }: Told, means: Means): Problem[] {
  const { ledger, language } = means;
  const { stretch, one, all } = limits[language];
  const tells = (repeated: readonly Stretch[]): boolean =>
    repeated.some(({ units }) => units >= one) ||
    repeated.reduce((sum, { further }) => sum + further, 0) >= all;
  const repeated = stretchesIn(unitsOf(withLabels(reply, ledger)), sequence(rules), stretch);
  if (!tells(repeated)) return [];
  const open = sequence([...questions, ...dataWords(means)].join('\n'));
  const secret = repeated.filter(({ words }) => !open.includes(words));
  const [longest] = secret.toSorted((a, b) => b.units - a.units);
  if (!longest || !tells(secret)) return [];
  return [{ code: 'leaked_instructions', at: 0, found: longest.words.trim(), may: [] }];
}

interface Stretch {
  words: string;
  units: number;
  /** How many of its units the one before does not hold. */
  further: number;
}

/** The stretches of a text that stand in another one, each as long as can be and named once. */
function stretchesIn(units: readonly string[], known: string, least: number): Stretch[] {
  const found = new Map<string, Stretch>();
  let end = 0;
  for (let from = 0; from < units.length; from += 1) {
    let to = from;
    let words = ' ';
    while (to < units.length && known.includes(`${words}${units[to]} `)) {
      words += `${units[to]} `;
      to += 1;
    }
    if (to - from < least || to <= end) continue;
    if (!found.has(words)) found.set(words, { words, units: to - from, further: to - Math.max(from, end) });
    end = to;
  }
  return [...found.values()];
}

/** Every unit with a space on both sides, so that one text stands in another only as whole words. */
function sequence(text: string): string {
  return ` ${unitsOf(text).join(' ')} `;
}

// Whatever stands between them: marks and spaces do not hide a repetition.
function unitsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+/gu) ?? []
  );
}

/** References are the data's; only what a calculation is called, the model has said itself. */
function withLabels(reply: string, ledger: Ledger): string {
  const pieces = parseProse(reply);
  const labels = pieces.flatMap((piece) => {
    const figure = 'id' in piece ? ledger.figure(piece.id) : undefined;
    return figure && isModels(figure) ? [figure.label] : [];
  });
  const typed = pieces.map((piece) => ('text' in piece ? piece.text : '\n'));
  return [typed.join(''), ...new Set(labels)].join('\n');
}

function isModels({ key }: Figure): boolean {
  return key.startsWith('calculated.');
}

function dataWords({ ledger, grounds }: Means): string[] {
  const { names, quotes, figures } = ledger.snapshot();
  const terms = (grounds?.names ?? []).flatMap((index) => [...index.values()].flat());
  return [
    ...names.map((name) => name.text),
    ...quotes.map(({ source }) => source.quote),
    ...figures.filter((figure) => !isModels(figure)).map(({ label }) => label),
    ...terms.map(({ text }) => text),
  ];
}

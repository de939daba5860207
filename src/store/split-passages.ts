// Cuts the cleaned text of a report into passages by its own headings, each with the words that English finds it by.
import type { Citation, Evaluation, Naming } from '../evaluation/shape.ts';
import type { PassageDraft } from './passages.ts';

/**
 * The passages of a report, in its order. Every text is verbatim. Without a text, the quotes of the evaluation serve.
 * @param namesOf names that the catalogue gives to a key, for facts that bring none of their own
 */
export function splitPassages(
  evaluation: Evaluation,
  text: string,
  namesOf: (key: string) => Naming | undefined = () => undefined,
): PassageDraft[] {
  const labels = citedLabels(evaluation, namesOf);
  const pieces = text.trim() === '' ? quotedPieces(labels) : sectionPieces(text);
  const english = pieces.map(() => new Set<string>());
  for (const label of labels) {
    for (const index of places(label.cites, pieces))
      for (const words of label.english) english[index]?.add(words);
  }
  return pieces.map(({ section, text: words, heading }, index) => ({
    section,
    text: words,
    keywords: [heading, ...(english[index] ?? [])].join('\n').trim(),
  }));
}

interface Piece {
  section: string;
  heading: string;
  text: string;
}

function sectionPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let place: Place = { section: preamble, chapter: '', part: preamble, heading: '' };
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    if (line === '') continue;
    const next = headingPlace(line, place);
    if (next) place = next;
    else for (const sentence of sentences(line)) pieces.push({ ...place, text: sentence });
  }
  return pieces;
}

interface Place {
  section: string;
  /** 三, the chapter the next （一） belongs to. */
  chapter: string;
  /** 一（二）, the part the next table belongs to. */
  part: string;
  heading: string;
}

const preamble = '摘要导语';

/** Where a heading leads: 三、… to 三, then （一）… to 三（一）, then 表1 … to 三（一）表1. Undefined for any other line. */
function headingPlace(line: string, { chapter, part }: Place): Place | undefined {
  if (line.length > longestHeading || /[。；：，]$/.test(line)) return undefined;
  if (/^摘\s*要$/.test(line)) return { section: preamble, chapter: '', part: preamble, heading: line };
  const first = /^([一二三四五六七八九十]+)、/.exec(line)?.[1];
  if (first !== undefined) return { section: first, chapter: first, part: first, heading: line };
  const second = /^[（(]([一二三四五六七八九十]+)[）)]/.exec(line)?.[1];
  const within = `${chapter}（${second}）`;
  if (second !== undefined) return { section: within, chapter, part: within, heading: line };
  const table = /^表\s*(\d+)/.exec(line)?.[1];
  if (table !== undefined) return { section: `${part}表${table}`, chapter, part, heading: line };
  return undefined;
}

// Longer lines that start like a heading are paragraphs.
const longestHeading = 60;

/** A short paragraph stays whole; a long one is cut after its full stops and semicolons. */
function sentences(line: string): string[] {
  if (line.length <= longestPassage) return [line];
  return (line.match(/[^。；]+[。；]?[”’）]*/g) ?? [line]).map((sentence) => sentence.trim()).filter(Boolean);
}

const longestPassage = 120;

function quotedPieces(labels: readonly Label[]): Piece[] {
  const cites = labels.flatMap((label) => label.cites);
  const quotes = new Map(cites.map((cite) => [`${cite.section}\n${cite.quote}`, cite]));
  return [...quotes.values()].map(({ section, quote }) => ({ section, heading: '', text: quote }));
}

interface Label {
  cites: readonly Citation[];
  english: string[];
}

/** Everything the evaluation cites, with the English words of it. */
function citedLabels(evaluation: Evaluation, namesOf: (key: string) => Naming | undefined): Label[] {
  const { facts, dimensions, indicators, findings } = evaluation;
  return [
    ...facts.map(({ cite, names, key }) => ({
      cites: cite,
      english: (names ?? namesOf(key))?.en ?? [keyWords(key)],
    })),
    ...[...dimensions, ...indicators].map(({ cite, names }) => ({ cites: cite, english: names.en })),
    ...findings.flatMap(({ cite, names, summary, points, cause, effect }) => [
      { cites: cite, english: [...names.en, summary.en] },
      ...(points ?? []).map((point) => ({
        cites: point.cite,
        english: [...(point.names?.en ?? []), point.text.en],
      })),
      ...[cause, effect].flatMap((part) => (part ? [{ cites: part.cite, english: [part.text.en] }] : [])),
    ]),
  ];
}

/** budget.adjustment_rate: the words of a key are English, and better than none. */
function keyWords(key: string): string {
  return key.replace(/[._]/g, ' ');
}

/**
 * Where something cited stands: in each section the pieces that share most of its quotes, since a short quote such
 * as 100% stands in many. A quote that is in none, such as a heading, belongs to its whole section.
 */
function places(cites: readonly Citation[], pieces: readonly Piece[]): number[] {
  return [...new Set(cites.map(({ section }) => section))].flatMap((section) => {
    const quotes = cites.filter((cite) => cite.section === section).map(({ quote }) => quote);
    const shared = pieces.map((piece) =>
      piece.section === section ? quotes.filter((quote) => overlap(quote, piece.text)).length : -1,
    );
    const most = Math.max(0, ...shared);
    return shared.flatMap((count, index) => (count === most ? [index] : []));
  });
}

function overlap(quote: string, passage: string): boolean {
  return passage.includes(quote) || quote.includes(passage);
}

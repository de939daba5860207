// Grades with the scores they are given from and to, as a question states them: "90分（含）以上为优，80-90良，不到60差".
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../words.ts';
import type { Bound, StatedBand } from './bands-settled.ts';

export interface StatedBands {
  bands: StatedBand[];
  /** The first token behind the bands, where the question itself begins. */
  rest: number;
}

/** The bands a question states; undefined unless every word of them is understood. */
export function bandsIn(reading: Reading, circumstances: Circumstances): StatedBands | undefined {
  const { tokens } = reading;
  const grades = gradesIn(reading, circumstances);
  const first = tokens.findIndex(({ number }) => number);
  const [top] = grades;
  if (!top || first < 0) return undefined;
  const bands: StatedBand[] = [];
  // 优为90分以上 names the grade first, 90分以上为优 the score.
  const gradeFirst = top.at < first;
  let from = gradeFirst ? top.at : 0;
  for (const [index, { at, grade }] of grades.entries()) {
    const start = gradeFirst ? at + 1 : from;
    const end = gradeFirst ? lastOfBand(tokens, at + 1, grades[index + 1]?.at) : at;
    const band = bandOf(tokens.slice(start, end), grade, index === 0 && !gradeFirst, reading);
    // A grade behind the bands is one that is asked about.
    if (band === undefined) break;
    bands.push(band);
    from = gradeFirst ? end : at + 1;
  }
  const rest = from;
  const distinct = new Set(bands.map(({ grade }) => grade)).size === bands.length;
  return bands.length > 1 && distinct ? { bands, rest } : undefined;
}

/** Tokens that name a grade of the scale, also such as are other words besides: 中, 差. */
export function gradesIn(
  { tokens, mentions }: Reading,
  { catalogue }: Circumstances,
): { at: number; grade: string }[] {
  return tokens.flatMap((token, at) => {
    const mention = mentions.find(({ from, to }) => at >= from && at < to);
    const [named] = mention?.entities ?? [];
    if (named?.kind === 'grade') return mention?.from === at ? [{ at, grade: named.grade }] : [];
    const own = catalogue.grades?.bands.find(({ grade: { zh } }) => namesGrade(token, zh));
    return own && !mention ? [{ at, grade: own.grade.zh }] : [];
  });
}

function namesGrade({ senses }: Token, grade: string): boolean {
  return senses.some(({ atom }) => atom === `p:${grade}` || atom === `w:${grade}`);
}

/** Where the band of a grade named first ends: at the next grade, or at the mark behind its last number. */
function lastOfBand(tokens: readonly Token[], from: number, next: number | undefined): number {
  if (next !== undefined && tokens.slice(from, next).some(({ number }) => number)) return next;
  const bound = tokens.findIndex(({ number }, at) => at >= from && number);
  const mark = tokens.findIndex(({ text }, at) => bound >= 0 && at > bound && /^[,;。.?!]$/.test(text));
  return mark < 0 ? tokens.length : mark;
}

function bandOf(
  tokens: readonly Token[],
  grade: string,
  opens: boolean,
  reading: Reading,
): StatedBand | undefined {
  const numbers = tokens.flatMap((token) => stated(token, reading));
  const [low, high, ...others] = numbers;
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  if (others.length > 0 || numbers.some(({ unit }) => unit !== undefined && unit !== '分')) return undefined;
  const words = (from: number, to: number) => saidIn(reading.slice(from, to), reading);
  if (!low) {
    const said = words(start, end);
    return said?.length === 1 && said[0] === 'band_rest' ? { grade, isRest: true } : undefined;
  }
  const ahead = reading.slice(start, low.start);
  const before = saidIn(opens ? ahead.replace(/^.*[,:。]/, '') : ahead, reading);
  const behind = words((high ?? low).end, end);
  const between = high && words(low.end, high.start);
  if (!before || !behind || (high && !between)) return undefined;
  return between
    ? twoBounds(grade, [low, high], [before, between, behind])
    : oneBound(grade, low, [...before, ...behind]);
}

function stated({ number, start }: Token, { numbers, counted }: Reading): StatedNumber[] {
  const found = number && [...numbers, ...counted].find((each) => each.start === start);
  return found ? [found] : [];
}

function oneBound(
  grade: string,
  { id, value }: StatedNumber,
  said: readonly string[],
): StatedBand | undefined {
  const sides = said.filter((word) => word in sideOf);
  const [word, ...others] = sides;
  const side = word === undefined ? undefined : sideOf[word];
  if (!side || others.length > 0 || said.some((each) => !(each in sideOf) && !(each in noted)))
    return undefined;
  const bound: Bound = { id, value, holds: noteIn(said) ?? side.holds };
  return { grade, [side.of]: bound };
}

const sideOf: Record<string, { of: 'from' | 'to'; holds: boolean | undefined }> = {
  band_from: { of: 'from', holds: true },
  band_least: { of: 'from', holds: true },
  band_over: { of: 'from', holds: false },
  band_under: { of: 'to', holds: false },
  band_most: { of: 'to', holds: true },
  // 60以下 beside 60-80: whether sixty belongs to it, the other band says.
  band_beneath: { of: 'to', holds: undefined },
};

const noted: Record<string, boolean> = { band_included: true, band_excluded: false };

function noteIn(said: readonly string[]): boolean | undefined {
  const note = said.find((word) => word in noted);
  return note === undefined ? undefined : noted[note];
}

type Words = readonly string[];

function twoBounds(
  grade: string,
  [one, two]: readonly [StatedNumber, StatedNumber],
  [before, between, behind]: readonly [Words, Words, Words],
): StatedBand | undefined {
  const lower = [...before, ...between.filter((word) => word === 'band_from' || word in noted)];
  const upper = [...between.filter((word) => sideOf[word]?.of === 'to'), ...behind];
  const joined = between.filter((word) => word === 'band_to');
  const known =
    between.every((word) => word in sideOf || word in noted || word === 'band_to') &&
    lower.every((word) => sideOf[word]?.of === 'from' || word in noted || word === 'band_between') &&
    upper.every((word) => sideOf[word]?.of === 'to' || word in noted || word === 'band_between');
  if (!known || joined.length > 1 || !(between.length > 0 || before.includes('band_between')))
    return undefined;
  const bound = ({ id, value }: StatedNumber, said: Words): Bound => ({
    id,
    value,
    holds: noteIn(said) ?? sideOf[said.find((word) => word in sideOf) ?? '']?.holds,
  });
  return { grade, from: bound(one, lower), to: bound(two, upper) };
}

const kinds = [
  'band_included',
  'band_excluded',
  'band_from',
  'band_least',
  'band_over',
  'band_under',
  'band_most',
  'band_beneath',
  'band_to',
  'band_between',
  'band_rest',
  'band_link',
];

/** What a few words come to one after another, those that only join left out; undefined where one is not known. */
function saidIn(text: string, { marked }: Reading): string[] | undefined {
  const said: string[] = [];
  let left = text.replace(/^[\s,;、()[\]"“”]+/, '');
  while (left.length > 0) {
    const found = longestIn(left, marked);
    if (!found) return undefined;
    if (found.kind !== 'band_link') said.push(found.kind);
    left = left.slice(found.length).replace(/^[\s,;、()[\]"“”]+/, '');
  }
  return said;
}

function longestIn(text: string, marked: Reading['marked']): { kind: string; length: number } | undefined {
  for (let length = Math.min(text.length, longestWord); length > 0; length -= 1) {
    const head = text.slice(0, length);
    // A Latin word is not cut.
    if (/[a-z]$/.test(head) && /^[a-z]/.test(text.slice(length))) continue;
    const kind = kinds.find((each) => marked(each, 'wholly', head));
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

const longestWord = 28;

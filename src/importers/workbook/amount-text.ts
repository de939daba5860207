// Amounts as people type them: full width, with blanks, thousands separators, a comparator before, a unit behind.
import { languages } from '../../evaluation/shape.ts';
import { type Unit, unitsOfData } from '../../evaluation/unit.ts';
import { even, type WorkbookWords } from './words.ts';

export interface AmountText {
  /** A plain decimal; undefined where the text holds none, or more than one. */
  value?: string;
  comparator?: string;
  /** Undefined where none is given, null where what stands there is no unit. */
  unit?: Unit | null;
}

/** What a text says as an amount. A text that is anything else is one without a value. */
export function amountIn(text: string, words: WorkbookWords): AmountText {
  let rest = even(text).replaceAll('−', '-').replaceAll('–', '-');
  const before = longestAt(rest, marksOf(words, 'comparator'), 'start');
  if (before) rest = rest.slice(before.word.length);
  const after = longestAt(rest, marksOf(words, 'comparator_after'), 'end');
  if (after) rest = rest.slice(0, -after.word.length);
  const [, sign = '', whole, digits = '', unit = ''] =
    /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/.exec(rest) ?? [];
  // What goes on in digits or signs is no unit: 100-120, 12,05, 1.2E+02.
  if (whole === undefined || (before && after) || /^[^\p{L}%]|\d/u.test(unit)) return {};
  const value = `${sign === '-' ? '-' : ''}${whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')}${digits}`;
  const comparator = (before ?? after)?.meaning;
  return {
    value,
    ...(comparator && { comparator }),
    ...(unit !== '' && { unit: unitIn(unit, words) ?? null }),
  };
}

/** The unit that a text names, however it is written. */
export function unitIn(text: string, words: WorkbookWords): Unit | undefined {
  const sought = even(text);
  for (const language of languages) {
    for (const [unit, names] of Object.entries(words[language].units)) {
      if (names.some((name) => even(name) === sought)) return toUnit(unit);
    }
  }
  return toUnit(text.trim());
}

function toUnit(text: string): Unit | undefined {
  const named = text === 'none' ? '' : text;
  return unitsOfData.find((unit) => unit === named);
}

/** Whether the text only says that there is nothing. */
export function saysNothing(text: string, words: WorkbookWords): boolean {
  const sought = even(text);
  return languages.some((language) => words[language].blank.some((word) => even(word) === sought));
}

interface Mark {
  word: string;
  meaning: string;
}

function marksOf(words: WorkbookWords, values: string): Mark[] {
  return languages.flatMap((language) =>
    Object.entries(words[language].values[values] ?? {}).flatMap(([meaning, each]) =>
      each.map((word) => ({ word: even(word), meaning })),
    ),
  );
}

function longestAt(text: string, marks: readonly Mark[], side: 'start' | 'end'): Mark | undefined {
  return marks
    .filter(({ word }) => (side === 'start' ? text.startsWith(word) : text.endsWith(word)))
    .reduce<Mark | undefined>(
      (best, mark) => (mark.word.length > (best?.word.length ?? 0) ? mark : best),
      undefined,
    );
}

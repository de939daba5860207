// How a figure looks. The only place where a value becomes characters, so that rounding happens once.

import { type Decimal, decimal, roundHalfUp, zero } from '../evaluation/decimal.ts';
import type { Language } from '../evaluation/shape.ts';
import { convert, type Unit } from '../evaluation/unit.ts';
import type { FigureDraft } from './figure.ts';

/**
 * Writes a figure with unit and comparator. What was stated (reported, target, user_stated) keeps its own digits;
 * what was worked out is rounded half up: two decimals for 万元, %, 百分点 and 倍, at most two for the others, at most
 * four for a bare ratio, and the larger and smaller units of money to the cent, so that a converted amount is all there.
 * A value that would round to zero without being zero shows two significant digits. Yuan are grouped; English gives
 * yuan beside 万元.
 */
export function display(draft: FigureDraft, language: Language): string {
  const value = decimal(draft.value);
  const digits = isStated(draft) ? statedDigits(draft) : roundedDigits(value, draft.unit);
  return (
    sign(draft.comparator) + (language === 'zh' ? digits + draft.unit : inEnglish(digits, value, draft.unit))
  );
}

/** As `display`, for the marks of a picture: English money without yuan beside it. */
export function displayBriefly(draft: FigureDraft, language: Language): string {
  return display(draft, draft.unit === '万元' ? 'zh' : language);
}

function isStated({ kind }: FigureDraft): boolean {
  return kind === 'reported' || kind === 'target' || kind === 'user_stated';
}

function statedDigits({ value, unit }: FigureDraft): string {
  return unit === '元' ? grouped(value) : value;
}

function roundedDigits(value: Decimal, unit: Unit): string {
  const { places, fixed } = precision(unit);
  const rounded = roundHalfUp(value, places);
  if (rounded.eq(zero) && !value.eq(zero)) return twoSignificant(value);
  const digits = fixed ? rounded.toFixed(places) : rounded.toFixed();
  return unit === '元' ? grouped(digits) : digits;
}

function precision(unit: Unit): { places: number; fixed: boolean } {
  switch (unit) {
    case '万元':
    case '%':
    case '百分点':
    case '倍':
      return { places: 2, fixed: true };
    case '元':
    case '分':
    case '个':
    case '家':
    case '次':
    case '人':
      return { places: 2, fixed: false };
    case '':
      return { places: 4, fixed: false };
    case '千元':
      return { places: 5, fixed: false };
    case '百万元':
      return { places: 8, fixed: false };
    case '亿元':
      return { places: 10, fixed: false };
  }
}

function twoSignificant(value: Decimal): string {
  return roundHalfUp(value, 1 - value.e).toFixed();
}

function grouped(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
}

function inEnglish(digits: string, value: Decimal, unit: Unit): string {
  switch (unit) {
    case '万元':
    case '亿元': {
      const yuan = convert(value, unit, '元') ?? value;
      return `${digits}${unit} (${roundedDigits(yuan, '元')} yuan)`;
    }
    case '元':
      return `${digits} yuan`;
    case '千元':
      return `${digits} thousand yuan`;
    case '百万元':
      return `${digits} million yuan`;
    case '%':
      return `${digits}%`;
    case '百分点':
      return `${digits} percentage points`;
    case '分':
      return digits === '1' ? '1 point' : `${digits} points`;
    case '倍':
      return `${digits} times`;
    case '个':
    case '家':
    case '次':
    case '人':
    case '':
      return digits;
  }
}

function sign(comparator: FigureDraft['comparator']): string {
  switch (comparator) {
    case '>=':
      return '≥';
    case '<=':
      return '≤';
    case undefined:
      return '';
  }
}

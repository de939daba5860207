// Numbers that a person typed into a draft. They may stand, but as the person's: each becomes a figure of kind
// user_stated, or a name where it is no amount (a date, a room).
import { decimal } from '../evaluation/decimal.ts';
import { type FoundNumber, findNumbers } from '../evaluation/numerals.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Allowed } from '../figures/allowed.ts';
import type { Ledger } from '../figures/ledger.ts';
import { parseProse } from '../figures/prose.ts';
import { readProse } from '../figures/reading.ts';
import { findTypedNumbers } from '../figures/typed-numbers.ts';
import type { Stated } from './version.ts';

export interface Entry {
  ledger: Ledger;
  language: Language;
  person: string;
  label: string;
  allowed: Allowed;
}

/** The prose with references in place of typed numbers, and what was entered for them. */
export function entered(prose: string, entry: Entry): { prose: string; added: Stated[] } {
  const spans = spansOf(prose, entry.allowed);
  const added: Stated[] = [];
  let result = '';
  let at = 0;
  for (const { from, to, amount } of spans) {
    const text = prose.slice(from, to);
    const { id } = amount ? enterAmount(amount, entry) : entry.ledger.enterName(text);
    added.push({ id, text, by: entry.person });
    result += `${prose.slice(at, from)}[[${id}]]`;
    at = to;
  }
  return { prose: result + prose.slice(at), added };
}

interface Stretch {
  from: number;
  to: number;
  amount?: FoundNumber;
}

/** Every typed number; with its unit where it is an amount. In order, none overlapping. */
function spansOf(prose: string, allowed: Allowed): Stretch[] {
  const pieces = parseProse(prose);
  const reading = readProse(pieces);
  const typed = findTypedNumbers(reading.text, allowed).map(({ from, to }) => {
    const last = reading.origin[to - 1] ?? prose.length;
    return { from: reading.origin[from] ?? 0, to: last + widthAt(prose, last) };
  });
  const amounts = pieces.flatMap((piece) =>
    piece.kind === 'text'
      ? findNumbers(piece.text)
          .filter(({ kind }) => kind === 'amount')
          .map((amount) => ({ from: piece.at + amount.start, to: piece.at + amount.end, amount }))
      : [],
  );
  const dates = Array.from(prose.matchAll(date), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  })).filter((span) => typed.some((other) => overlap(span, other)));
  const meant = amounts.filter((amount) => typed.some((span) => overlap(span, amount)));
  const whole: Stretch[] = [
    ...dates,
    ...meant.filter((amount) => !dates.some((span) => overlap(span, amount))),
  ];
  const others = typed.filter((span) => !whole.some((other) => overlap(span, other)));
  return [...whole, ...others].toSorted((a, b) => a.from - b.from);
}

// 2027年3月底, 3月31日, 2027-03-31
const date =
  /(?:\d{4}\s?年)?\d{1,2}\s?月(?:\d{1,2}\s?[日号]|[底末初])?|\d{4}\s?年[底末初]?|\d{4}-\d{1,2}-\d{1,2}/g;

function widthAt(text: string, at: number): number {
  return String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Shown with the digits that were typed. */
function enterAmount(
  { text, value, unit = '' }: FoundNumber,
  { ledger, language, label }: Entry,
): { id: string } {
  const digits = /\d+(?:\.\d+)?/.exec(text)?.[0];
  const asTyped = digits !== undefined && decimal(digits).eq(decimal(value)) ? digits : value;
  return ledger.enterFigure(
    { key: 'user.stated', label, value: asTyped, unit, evaluation: null, kind: 'user_stated' },
    language,
  );
}

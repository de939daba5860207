// A number with a home: what it is, where it comes from, how it was worked out. The only form in which a
// number reaches a screen.
import type { Language } from '../evaluation/shape.ts';
import type { Unit } from '../evaluation/unit.ts';

/**
 * reported: stated by the report · computed: worked out from other figures · target: what was aimed at, no result ·
 * count: counted from the data · hypothetical: under an assumption of the asker · user_stated: typed by the asker.
 */
export type FigureKind = 'reported' | 'computed' | 'target' | 'count' | 'hypothetical' | 'user_stated';

/** Where a figure or a name stands. `quote` is verbatim from the report, or absent where nothing is quoted. */
export interface Source {
  evaluation: string;
  section: string;
  quote?: string;
}

export interface Figure {
  /** f1, f2, …: unique within a conversation. */
  id: string;
  key: string;
  /** In the language of the conversation's turn. */
  label: string;
  /** Exact decimal text, not rounded. */
  value: string;
  unit: Unit;
  /** What a person is shown: rounded half up once, with unit and comparator. Made by `display` only. */
  display: string;
  /** Id of the evaluation, or null for a figure that belongs to none, such as a typed number. */
  evaluation: string | null;
  kind: FigureKind;
  /** ≥, ≤ on targets. */
  comparator?: '>=' | '<=';
  /**
   * The expression that was evaluated, as prose that refers to its operands: "[[f3]] ÷ [[f4]]".
   * Rendered like any prose, so formula and operands cannot drift apart.
   */
  formula?: string;
  /** Ids of the operands, in the order in which the formula names them. */
  inputs?: string[];
  source?: Source;
  /** Which way the underlying change went, where the value itself is an absolute one. */
  direction?: 'up' | 'down' | 'none';
}

/** What a tool hands to the ledger: a figure without the parts that the ledger and the display decide. */
export type FigureDraft = Omit<Figure, 'id' | 'display'>;

/** Words of the data that may hold numbers of their own: names, titles, document numbers, dates, wordings. */
export interface Name {
  /** n1, n2, … */
  id: string;
  text: string;
  source?: Source;
}

/** A verbatim passage of the report; the numbers in it are the report's own. */
export interface Quote {
  /** q1, q2, … */
  id: string;
  source: Source & { quote: string };
}

/** One piece of an answer, free of any surface. `text` holds no number in any form. */
export type Segment =
  | { t: 'text'; s: string }
  | { t: 'figure'; id: string; s: string }
  | { t: 'quote'; s: string; source: Source }
  | { t: 'name'; s: string };

export type { Language };

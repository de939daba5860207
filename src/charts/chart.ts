// What a chart is before it is drawn: text and marks that hold no number but figures and names of the data.
import type { Figure, Language } from '../figures/figure.ts';
import type { FigureRef } from '../tools/shapes.ts';

export const chartNames = ['budget', 'target', 'score', 'deductions', 'trend', 'ranking'] as const;
export type ChartName = (typeof chartNames)[number];

/** How a mark is coloured; the words beside it say the same. */
export type Tone = 'plain' | 'good' | 'bad' | 'faint';

/** One bar, column or point. Without `value` nothing is drawn and `text` says why. */
export interface Mark {
  label: string;
  /** Decides the length only; what is read is `text`. */
  value?: FigureRef;
  /** Printed at the mark. */
  text: string;
  /** What the value is a part of, drawn behind it. */
  whole?: FigureRef;
  /** What was aimed at, drawn as a line across. */
  aim?: FigureRef;
  /** Where a floating column begins. */
  from?: FigureRef;
  tone: Tone;
}

/** rows: bars, one below the other · columns: a waterfall · line: years from left to right. */
export type ChartBody = { kind: 'rows' | 'columns' | 'line'; marks: Mark[] };

export interface Chart {
  name: ChartName;
  language: Language;
  /** The finding. */
  title: string;
  /** What is shown, of whom, in which unit. */
  subtitle: string;
  body: ChartBody;
  /** Where the figures stand, and that the data is made up where it is. */
  footer: string[];
  /** The whole chart in words. */
  alt: string;
  /** Every figure shown and all it was worked out from. */
  figures: Figure[];
  /** Words of the data shown, which may hold numbers of their own. */
  names: string[];
}

export type Why = 'no_budget' | 'no_actuals' | 'no_dimension_scores' | 'no_scores' | 'no_values' | 'one_year';

/** The data does not hold what the chart needs. */
export interface NotDrawn {
  kind: 'not_drawn';
  why: Why;
}

/** What a kind of chart makes of the data; `title` and `note` are prose with references. */
export interface Plan {
  kind: 'plan';
  title: string;
  subject: string;
  unit: string;
  body: ChartBody;
  notes: string[];
  madeUp: string[];
}

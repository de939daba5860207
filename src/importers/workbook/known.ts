// What is recognised in a workbook: headings of every layout, and the facts that the catalogue names.
import type { Catalogue } from '../../evaluation/catalogue.ts';
import { layouts, type SheetLayout } from './layout.ts';
import { allWords, even, partsOf, type WorkbookWords, withoutBrackets, written } from './words.ts';

/** A sheet of the layout, or one with a row an evaluation and a column a fact. */
export type TableLayout = SheetLayout | 'funds';

export const tableLayouts: readonly TableLayout[] = [...layouts, 'funds'];

export interface Known {
  words: WorkbookWords;
  catalogue: Catalogue;
  /** Every heading of a layout, made even, and the column it means. */
  headings(layout: TableLayout): ReadonlyMap<string, string>;
  /** The key of the fact that the catalogue calls this, in any language, by its first name or an alias. */
  factNamed(text: string): string | undefined;
}

/** Gathered once for all the files of an import. */
export function knownIn(words: WorkbookWords, catalogue: Catalogue): Known {
  const headings = new Map(tableLayouts.map((layout) => [layout, headingsOf(layout, words)]));
  const facts = new Map<string, string>();
  for (const { key, names } of catalogue.facts.values()) {
    facts.set(key, key);
    for (const name of [...names.zh, ...names.en]) if (!facts.has(even(name))) facts.set(even(name), key);
  }
  return {
    words,
    catalogue,
    headings: (layout) => headings.get(layout) ?? new Map(),
    factNamed: (text) => {
      const part = [...partsOf(text), ...partsOf(withoutBrackets(text))].find((each) => facts.has(each));
      return part === undefined ? undefined : facts.get(part);
    },
  };
}

/** The heading of a column as it is written, in every language. */
export function headingOf(layout: TableLayout, id: string, words: WorkbookWords): string {
  return written(words, (of) => of.columns[`${idOf(layout)}.${id}`] ?? of.columns[id]);
}

export function idOf(layout: TableLayout): string {
  return layout === 'funds' ? layout : layout.id;
}

function headingsOf(layout: TableLayout, words: WorkbookWords): Map<string, string> {
  const columns = layout === 'funds' ? whose : layout.columns.map(({ id }) => id);
  const headings = new Map<string, string>();
  for (const scope of [`${idOf(layout)}.`, '']) {
    for (const id of columns) {
      for (const heading of allWords(words, (of) => of.columns[`${scope}${id}`])) {
        if (!headings.has(even(heading))) headings.set(even(heading), id);
      }
    }
  }
  return headings;
}

/** The columns that say whose funds they are. */
const whose = ['evaluation', 'department_zh', 'department_en', 'year'];

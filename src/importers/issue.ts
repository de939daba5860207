// A problem found in a file, as data: the surfaces put it into words.

export type IssueCode =
  /** The file cannot be read, or is not UTF-8 text; `detail` is the code of the system. */
  | 'unreadable'
  | 'empty'
  | 'not_json'
  | 'too_large'
  | 'too_deep'
  /** More references to anchors than any honest file has. */
  | 'too_many_aliases'
  /** Not YAML; `found` is the line, `detail` the parser's code of what is wrong. */
  | 'not_yaml'
  | 'duplicate_key'
  /** A text or a list that must hold something. */
  | 'empty_value'
  | 'missing'
  | 'unknown_key'
  | 'wrong_type'
  /** A number, truth value or null where text is expected: it needs quotes. */
  | 'needs_quotes'
  /** Not one of the values there are. */
  | 'not_allowed'
  /** The right type, but not in the form that is expected. */
  | 'wrong_form'
  | 'not_a_key'
  | 'not_an_id'
  | 'not_a_decimal'
  | 'not_a_day'
  /** The same key, number, id or name given to two things. */
  | 'taken'
  /** A key that nothing has. */
  | 'unknown_reference'
  /** The access file grants a department that there is no data of. A warning. */
  | 'department_without_data'
  /** A quote that does not stand in the report word for word. */
  | 'quote_not_found'
  /** A report named by a path instead of a file name beside the evaluation. */
  | 'outside_folder'
  | 'wrong_formula'
  /** A formula that needs its own result. */
  | 'circular'
  /** Units of a formula or a check that do not go together: `detail` are they, or what `found` comes to where another is `expected`. */
  | 'units_clash'
  | WorkbookCode;

/** What is found in workbooks and tables alone. */
export type WorkbookCode =
  /** Neither .xlsx, .csv nor .yaml by its name. */
  | 'unknown_kind'
  | 'not_workbook'
  | 'not_csv'
  /** Protected by a password, or of the format before .xlsx: the two cannot be told apart from outside. */
  | 'encrypted'
  | 'has_macros'
  | 'external_links'
  /** Cut, changed after it was saved, or not what its own directory says. */
  | 'damaged'
  | 'archive_too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_many_cells'
  | 'too_many_merges'
  /** No sheet has headings that are known. */
  | 'no_table'
  /** Two columns with the same meaning. */
  | 'heading_taken'
  /** A heading that is nearly a known one; `suggestion` is that one. */
  | 'heading_near'
  /** A table without a column it needs; `expected` is its heading. */
  | 'column_missing'
  | 'cell_too_long'
  /** A cell that must hold something. */
  | 'cell_empty'
  /** A name of a fact that neither the catalogue has nor the row explains; `suggestion` is one that there is. */
  | 'unknown_fact'
  /** Two cells of a row, or a cell and its heading, that say different things; `expected` is what the other says. */
  | 'contradicts'
  /** ≥ or the like where there must be the amount itself. */
  | 'comparator_here'
  | 'cell_error'
  | 'no_cached_value'
  | 'not_number'
  | 'date_as_number'
  | 'unit_unknown'
  | 'merged'
  /** A row that belongs to no evaluation, or to none that is known. */
  | 'no_evaluation'
  | 'unknown_evaluation'
  /** The stored data changed between the preview and the import. */
  | 'changed_since'
  /** Of a department or year that whoever imports may not see, or it would replace such a one. */
  | 'out_of_sight'
  /** What holds the file did not hand it over; `detail` is the code it gave. */
  | 'not_fetched'
  | WorkbookWarning;

/** What does not keep a file from being imported, but should be looked at. */
export type WorkbookWarning =
  | 'hidden_sheet'
  | 'sheet_not_read'
  | 'column_not_read'
  /** A row above the headings of a table, as in the head of a form. */
  | 'above_not_read'
  /** Funds above the headings that are those of a project. */
  | 'project_funds'
  /** An amount of a form of which the evaluation states another one, or that it is absent: not replaced. */
  | 'stated_already'
  | 'untranslated'
  | 'kept_as_words'
  | 'weights_not_full'
  | 'differs_from_recomputed'
  | 'score_differs'
  | 'score_above_weight'
  /** A result in a unit that cannot be compared with that of its target. */
  | 'units_differ'
  | 'adjustment_unexplained'
  | 'far_above_target';

export interface Issue {
  code: IssueCode;
  file: string;
  /** From 1. Absent where the problem is the file as a whole. */
  line?: number;
  column?: number;
  /** In a workbook: the sheet, and the cell such as B7. */
  sheet?: string;
  cell?: string;
  /** Path of the field, such as facts[3].value, or the heading of the column; empty for the whole file. */
  field: string;
  found?: string;
  expected?: string;
  /** What was probably meant. */
  suggestion?: string;
  /** The code of what is wrong, where the kind of issue has such. */
  detail?: string;
}

/** What came of reading a file: a value that can be trusted, or every problem that was found. */
export type Read<T> = { kind: 'read'; value: T } | { kind: 'refused'; issues: Issue[] };

/** A problem before it is known where in the file it stands. */
export interface Problem extends Omit<Issue, 'file' | 'line' | 'column' | 'sheet' | 'cell' | 'field'> {
  path: readonly PropertyKey[];
  /** The problem is the name of the field, not its value. */
  atKey?: boolean;
}

/** Where an issue stands: `x.xlsx Facts!E5`, `x.yaml:12:5`; the file is left out where it goes without saying. */
export function placeOf({ file, line, column, sheet, cell }: Issue, namesFile = true): string {
  const inSheet = [sheet, cell].filter((part) => part !== undefined).join('!');
  if (inSheet !== '') return namesFile ? `${file} ${inSheet}` : inSheet;
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** facts[3].value */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** Shortens what was found and replaces its control characters, so that neither a megabyte nor an escape reaches a screen. */
export function excerpt(text: string): string {
  const shown = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
  return shown.replace(/\p{Cc}/gu, '\uFFFD');
}

const longestExcerpt = 80;

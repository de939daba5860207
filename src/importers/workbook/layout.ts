// The layout of a workbook as data: which sheets there are, their columns, and where in an evaluation each belongs.
// Reading and writing both follow this table; headings and words are in prompts/<language>/workbook.yaml.

export type ColumnKind =
  /** A text; the other kinds of text keep their blanks. */
  | 'text'
  /** Texts below each other in one cell. */
  | 'list'
  | 'amount'
  /** An amount that may bring its comparator and unit along, or a wording instead. */
  | 'measure'
  | 'integer'
  | 'date'
  | 'unit'
  /** One of the words of `values` in the word file. */
  | 'choice'
  /** A rule or an assessment, in the notation of evaluation files. */
  | 'structure';

export interface Column {
  id: string;
  kind: ColumnKind;
  /** Where the value belongs in the item of the row. */
  path: readonly string[];
  /** Which words of `values` a choice is made from. */
  values?: string;
  /** A blank or merged cell means what stands above it. */
  carried?: true;
}

export type ListName = 'facts' | 'dimensions' | 'indicators' | 'limits' | 'findings' | 'absent' | 'notes';

export interface SheetLayout {
  id: string;
  /** The list of the evaluation whose items the rows are; of the others the code knows what they are. */
  list?: ListName;
  columns: readonly Column[];
  /** A table is recognised by these. Without one of them it is another, or incomplete. */
  needs: readonly string[];
}

const text = (id: string, ...path: string[]): Column => ({
  id,
  kind: 'text',
  path: path.length > 0 ? path : [id],
});
const list = (id: string, ...path: string[]): Column => ({
  id,
  kind: 'list',
  path: path.length > 0 ? path : [id],
});
const amount = (id: string): Column => ({ id, kind: 'amount', path: [id] });
const choice = (id: string, values: string, ...path: string[]): Column => ({
  id,
  kind: 'choice',
  values,
  path: path.length > 0 ? path : [id],
});

const evaluation = text('evaluation');
const key = text('key');
const names = [list('names_zh', 'names', 'zh'), list('names_en', 'names', 'en')];
const cite = [text('section', 'cite', 'section'), text('quote', 'cite', 'quote')];
const wording = (id: string, ...path: string[]): Column[] => [
  text(`${id}_zh`, ...path, 'zh'),
  text(`${id}_en`, ...path, 'en'),
];
const measure = (id: string): Column[] => [
  { id: `${id}_value`, kind: 'measure', path: [id, 'value'] },
  { id: `${id}_unit`, kind: 'unit', path: [id, 'unit'] },
  ...wording(id, id, 'wording'),
];
const carried = (columns: Column[]): Column[] => columns.map((column) => ({ ...column, carried: true }));

export const evaluationsSheet: SheetLayout = {
  id: 'evaluations',
  columns: [
    text('evaluation', 'id'),
    text('department_id', 'department', 'id'),
    list('department_zh', 'department', 'names', 'zh'),
    list('department_en', 'department', 'names', 'en'),
    { id: 'year', kind: 'integer', path: ['year'] },
    ...wording('title', 'title'),
    choice('made_up', 'truth'),
    text('report_file', 'report'),
    { id: 'data_date', kind: 'date', path: ['data_date'] },
    { id: 'score_digits', kind: 'integer', path: ['score_digits'] },
  ],
  needs: ['evaluation', 'year'],
};

export const factsSheet: SheetLayout = {
  id: 'facts',
  list: 'facts',
  columns: [
    evaluation,
    key,
    choice('type', 'fact_type'),
    { id: 'value', kind: 'measure', path: ['value'] },
    { id: 'unit', kind: 'unit', path: ['unit'] },
    ...wording('text', 'text'),
    ...names,
    list('notes'),
    ...cite,
  ],
  needs: ['key', 'value'],
};

/** The items of facts that are lists. */
export const itemsSheet: SheetLayout = {
  id: 'items',
  columns: [evaluation, text('fact'), ...names],
  needs: ['fact'],
};

export const indicatorsSheet: SheetLayout = {
  id: 'indicators',
  list: 'indicators',
  columns: [
    evaluation,
    { id: 'no', kind: 'integer', path: ['no'] },
    key,
    ...carried([...wording('level1', 'level1'), ...wording('level2', 'level2')]),
    ...names,
    choice('type', 'indicator_type'),
    choice('comparator', 'comparator'),
    ...measure('target'),
    ...measure('actual'),
    amount('weight'),
    amount('self_score'),
    amount('score'),
    ...wording('deduction', 'deduction'),
    { id: 'rule', kind: 'structure', path: ['rule'] },
    text('measured_by'),
    { id: 'assessment', kind: 'structure', path: ['assessment'] },
    list('notes'),
    ...cite,
  ],
  needs: ['names_zh', 'target_value'],
};

export const detailsSheet: SheetLayout = {
  id: 'details',
  columns: [
    evaluation,
    text('finding'),
    choice('role', 'role'),
    ...names,
    ...wording('text', 'text'),
    ...cite,
  ],
  needs: ['finding', 'role'],
};

/** Further places in the report, beside the first that stands in the row itself. */
export const citationsSheet: SheetLayout = {
  id: 'citations',
  columns: [evaluation, text('sheet'), text('row'), text('section'), text('quote')],
  needs: ['row', 'section', 'quote'],
};

export const reportSheet: SheetLayout = {
  id: 'report',
  columns: [evaluation, choice('continued', 'truth'), text('line')],
  needs: ['line'],
};

export const layouts: readonly SheetLayout[] = [
  evaluationsSheet,
  factsSheet,
  itemsSheet,
  {
    id: 'dimensions',
    list: 'dimensions',
    columns: [evaluation, key, ...names, amount('weight'), amount('score'), ...cite],
    needs: ['names_zh', 'score'],
  },
  indicatorsSheet,
  {
    id: 'limits',
    list: 'limits',
    columns: [
      evaluation,
      key,
      ...names,
      text('indicator'),
      amount('below'),
      choice('effect', 'effect', 'effect', 'kind'),
      { id: 'at', kind: 'amount', path: ['effect', 'at'] },
      ...cite,
    ],
    needs: ['indicator', 'below', 'effect'],
  },
  {
    id: 'findings',
    list: 'findings',
    columns: [
      evaluation,
      key,
      choice('type', 'finding'),
      ...names,
      ...wording('summary', 'summary'),
      list('evidence'),
      list('answers'),
      list('notes'),
      ...cite,
    ],
    needs: ['type', 'summary_zh'],
  },
  detailsSheet,
  {
    id: 'absent',
    list: 'absent',
    columns: [evaluation, key, ...names, ...wording('instead', 'instead'), list('see')],
    needs: ['key', 'instead_zh'],
  },
  {
    id: 'notes',
    list: 'notes',
    columns: [evaluation, key, list('about'), ...wording('text', 'text')],
    needs: ['about', 'text_zh'],
  },
  citationsSheet,
  reportSheet,
];

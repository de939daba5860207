// A section of a draft is a file: front matter that says what it is for and what evidence it needs, then its templates.
// What is not words must be the same in every language.
import { parse } from 'yaml';
import { z } from 'zod';
import { comparators } from '../evaluation/shape.ts';
import { amount, key, unit } from '../evaluation/written.ts';

const word = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be one lower-case word');

const threshold = z.strictObject({
  id: word,
  /** The metric it is a suggestion for. */
  of: key,
  value: amount,
  unit,
  comparator: z.enum(comparators).extract(['>=', '<=']),
});

/** What a section is written about; the first three make it a matter of its own, whether or not the report names a problem. */
const purposes = z.strictObject({
  /** A problem of the report that rests on any of these. */
  evidence: z.array(key).default([]),
  /** Metrics that do not have the same value. */
  differ: z.array(key).default([]),
  /** What the report is known to leave out, all of it. */
  absent: z.array(key).default([]),
  /** Indicators of this type. */
  indicators: z.enum(['quantitative', 'time', 'qualitative']).optional(),
  /** Any problem that no other section is for. */
  any_problem: z.boolean().default(false),
});

const head = z.strictObject({
  id: word,
  kind: z.enum(['problem', 'recommendation', 'summary', 'replies']),
  purpose: z.string().min(1),
  /** What people choose it by. */
  name: z.string().min(1),
  /** What stands above it. */
  heading: z.string().min(1),
  /** What its measures are to produce, for the reply table. */
  deliverables: z.string().default(''),
  for: purposes.prefault({}),
  /** Keys without which it cannot be written. */
  needs: z.array(key).default([]),
  /** Keys it uses where they are there. */
  uses: z.array(key).default([]),
  /** Indicators it lists, each list under a name of its own. */
  lists: z
    .array(z.strictObject({ as: word, type: z.enum(['quantitative', 'time', 'qualitative']).optional() }))
    .default([]),
  thresholds: z.array(threshold).default([]),
  /** Keys whose caveats must be told. */
  caveats: z.array(key).default([]),
});
export type Section = z.output<typeof head>;

/** The templates a section file may have, each under a heading of its name. */
export const sectionTemplates = ['instruction', 'finding', 'skeleton'] as const;

export interface SectionFile {
  section: Section;
  templates: { name: (typeof sectionTemplates)[number]; text: string }[];
}

/** Reads one file. @throws an error that names the file and what is wrong with it */
export function readSectionFile(content: string, file: string): SectionFile {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
  if (front === undefined || body === undefined)
    throw new Error(`prompts: sections/${file} has no front matter`);
  const read = head.safeParse(parse(front));
  if (!read.success) throw new Error(`prompts: sections/${file}: ${z.prettifyError(read.error)}`);
  const templates = body
    .split(/^## +(?=\w+$)/m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const name = sectionTemplates.find((each) => each === title.trim());
      if (!name)
        throw new Error(`prompts: sections/${file} has a template "${title.trim()}" that is not known`);
      return { name, text: lines.join('\n').trim() };
    });
  if (!templates.some(({ name }) => name === 'skeleton'))
    throw new Error(`prompts: sections/${file} has no skeleton`);
  return { section: read.data, templates };
}

/** What must be the same in every language. */
export function commonPart(section: Section): string {
  const words = new Set(['purpose', 'name', 'heading', 'deliverables']);
  return JSON.stringify(Object.entries(section).filter(([field]) => !words.has(field)));
}

/** The names a template of a section may use besides its evidence. */
const given = new Set([
  'department',
  'year',
  'tone',
  'length',
  'problem',
  'advice',
  'caveats',
  'matters',
  'score',
]);
const fields = new Set([
  'ref',
  'label',
  'name',
  'formula',
  'quote',
  'section',
  'base',
  'absent',
  'below_zero',
  'instead',
  'count',
  'items',
]);

/** The placeholders, as dotted paths, that a section uses without having declared them. */
export function undeclared(section: Section, paths: readonly string[]): string[] {
  const keys = new Set([...section.needs, ...section.uses]);
  const lists = new Set(section.lists.map(({ as }) => as));
  const thresholds = new Set(section.thresholds.map(({ id }) => id));
  return paths.filter((path) => {
    const [root = '', ...rest] = path.split('.');
    switch (root) {
      case 'evidence':
        return !(fields.has(rest.at(-1) ?? '') && keys.has(rest.slice(0, -1).join('.')));
      case 'list':
        return !lists.has(rest[0] ?? '');
      case 'threshold':
        return !(thresholds.has(rest[0] ?? '') && (rest[1] === 'ref' || rest[1] === 'label'));
      default:
        return !given.has(root);
    }
  });
}

// Puts a draft together: title, opening, and the parts that were chosen, as one prose in the marks of blocks.ts.
import type { Evaluation } from '../evaluation/shape.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import { type Evidence, gather, lookUp } from './evidence.ts';
import type { Matter } from './matters.ts';
import { refer, type Shown } from './references.ts';
import { below, finding, paragraphs, recommendation } from './skeleton.ts';

/** A section with what it is written from. */
export interface Gathered {
  matter: Matter;
  evidence: Evidence;
  /** From the template. */
  skeleton: string;
}

/** Writes the recommendation of one matter: the skeleton, or something better. */
export type WriteSection = (gathered: Gathered) => Promise<string>;

export interface Assignment {
  evaluation: Evaluation;
  matters: readonly Matter[];
  choices: Choices;
}

/** The whole prose of a draft; what it refers to is in the ledger of the context. */
export async function compose(
  assignment: Assignment,
  context: ToolContext,
  desk: DraftingDesk,
  writeSection: WriteSection,
): Promise<string> {
  const { evaluation, matters, choices } = assignment;
  const has = (part: Choices['parts'][number]): boolean => choices.parts.includes(part);
  const gathered: Gathered[] = [];
  for (const matter of matters) {
    const evidence = await gather(matter, evaluation, context, desk);
    const skeleton = recommendation(matter.section, evidence, choices, desk, has('problems'));
    gathered.push({ matter, evidence, skeleton });
  }
  const say = (id: string): string => desk.prompts.render(choices.language, `drafting.${id}`);
  const begun = await opening(assignment, context, desk);
  const lines = gathered.map((each) => lineOf(each, each.skeleton));
  const summary = has('summary') ? await overviewOf('summary', lines, assignment, context, desk) : '';
  const found = has('problems') ? findings(gathered, choices, desk) : [];
  const texts = has('recommendations') ? await written(gathered, writeSection) : [];
  const done = gathered.map((each, index) => lineOf(each, texts[index] ?? each.skeleton));
  const replies = has('replies') ? await overviewOf('replies', done, assignment, context, desk) : '';
  return paragraphs([
    begun,
    summary,
    ...(has('problems') ? [`## ${say('problems_heading')}`, ...found] : []),
    ...(has('recommendations')
      ? [`## ${say('recommendations_heading')}`, ...advised(gathered, texts, choices, desk)]
      : []),
    replies,
  ]);
}

function findings(gathered: readonly Gathered[], choices: Choices, desk: DraftingDesk): string[] {
  return gathered.map(({ matter: { section }, evidence }) => {
    const heading = evidence.problem?.name ?? section.name;
    return `### ${heading}\n\n${finding(section, evidence, choices, desk)}`;
  });
}

/** One after the other, so that what a model may cost is known before the next. */
async function written(gathered: readonly Gathered[], writeSection: WriteSection): Promise<string[]> {
  const texts: string[] = [];
  for (const each of gathered) texts.push(await writeSection(each));
  return texts;
}

function advised(
  gathered: readonly Gathered[],
  texts: readonly string[],
  choices: Choices,
  desk: DraftingDesk,
): string[] {
  return gathered.map((each, index) =>
    paragraphs([`### ${headingOf(each)}`, texts[index] ?? '', below(each.evidence, choices, desk)]),
  );
}

async function opening(
  { evaluation, choices: { tone, language } }: Assignment,
  context: ToolContext,
  desk: DraftingDesk,
): Promise<string> {
  const department = refer(context.ledger.enterName(evaluation.department.names[language][0] ?? ''));
  const [found] = await lookUp(['evaluation.basis'], evaluation.id, context, desk);
  const basis = found?.found === 'text' ? refer(found.text) : '';
  const data = { tone, department, year: evaluation.year, basis };
  const say = (id: string): string => desk.prompts.render(language, `drafting.${id}`, data);
  return paragraphs([`# ${say('title')}`, say('opening'), evaluation.made_up ? say('made_up') : '']);
}

/** A matter on one line: what it is, its main figure, what is done about it. */
interface Line {
  name: string;
  section: string;
  heading: string;
  deliverables: string;
  figure: Shown | undefined;
  /** Where there is no figure: what the report says came of it, or what it says. */
  quotes: readonly string[];
  /** What its measures begin with, which is what each of them is. */
  measures: string[];
}

function lineOf(gathered: Gathered, text: string): Line {
  const { section } = gathered.matter;
  const { problem } = gathered.evidence;
  return {
    name: problem?.name ?? section.name,
    section: problem?.section ?? '',
    heading: headingOf(gathered),
    deliverables: section.deliverables,
    figure: problem?.figures.at(-1),
    quotes: problem ? (problem.effect?.quotes ?? [problem.short]) : [],
    measures: Array.from(text.matchAll(measureName), ([, name = '']) => name.trim()),
  };
}

// Up to the first mark that ends or interrupts it.
const measureName = /^- ([^：:；;。，,（(|\n]+)/gm;

/** What fits any problem is headed by what the report itself advises. */
function headingOf({ matter: { section }, evidence: { advice } }: Gathered): string {
  return section.for.any_problem && advice ? advice.name : section.heading;
}

/** The summary or the reply table: a section that looks at all matters together. */
async function overviewOf(
  kind: 'summary' | 'replies',
  matters: readonly Line[],
  { evaluation, choices: { language, length, tone } }: Assignment,
  context: ToolContext,
  desk: DraftingDesk,
): Promise<string> {
  const section = desk.prompts.sections(language).find((each) => each.kind === kind);
  if (!section) return '';
  const evidence = await gather({ section }, evaluation, context, desk);
  const data = { ...evidence, matters, length, tone };
  return `## ${section.heading}\n\n${desk.prompts.render(language, `section.${section.id}.skeleton`, data)}`;
}

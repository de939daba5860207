// Puts a draft together: title, opening, and the parts that were chosen, as one prose in the marks of blocks.ts.
import type { Evaluation } from '../evaluation/shape.ts';
import type { Section } from '../prompts/section-file.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import { type Evidence, gather, lookUp } from './evidence.ts';
import type { Matter } from './matters.ts';
import { refer, type Shown } from './references.ts';
import { finding, paragraphs, recommendation } from './skeleton.ts';

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
  { evaluation, matters, choices }: Assignment,
  context: ToolContext,
  desk: DraftingDesk,
  writeSection: WriteSection,
): Promise<string> {
  const { parts, language } = choices;
  const gathered: Gathered[] = [];
  for (const matter of matters) {
    const evidence = await gather(matter, evaluation, context, desk);
    const found = parts.includes('problems');
    gathered.push({
      matter,
      evidence,
      skeleton: recommendation(matter.section, evidence, choices, desk, found),
    });
  }
  const lines = gathered.map(lineOf);
  const say = (id: string): string => desk.prompts.render(language, `drafting.${id}`);
  const chapter = async (kind: 'summary' | 'replies'): Promise<string> => {
    const section = desk.prompts.sections(language).find((each) => each.kind === kind);
    if (!parts.includes(kind) || !section) return '';
    return `## ${section.heading}\n\n${await chapterText(section, lines, { evaluation, matters, choices }, context, desk)}`;
  };
  const findings = gathered.map(
    ({ matter, evidence }) =>
      `### ${evidence.problem?.name ?? matter.section.name}\n\n${finding(matter.section, evidence, choices, desk)}`,
  );
  const advised: string[] = [];
  for (const each of parts.includes('recommendations') ? gathered : []) {
    advised.push(`### ${headingOf(each)}\n\n${await writeSection(each)}`);
  }
  return paragraphs([
    await opening({ evaluation, matters, choices }, context, desk),
    await chapter('summary'),
    ...(parts.includes('problems') ? [`## ${say('problems_heading')}`, ...findings] : []),
    ...(advised.length > 0 ? [`## ${say('recommendations_heading')}`, ...advised] : []),
    await chapter('replies'),
  ]);
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
  quote: string | undefined;
}

function lineOf(gathered: Gathered): Line {
  const { section } = gathered.matter;
  const { problem } = gathered.evidence;
  return {
    name: problem?.name ?? section.name,
    section: problem?.section ?? '',
    heading: headingOf(gathered),
    deliverables: section.deliverables,
    figure: problem?.figures.at(-1),
    quote: problem?.short,
  };
}

/** What fits any problem is headed by what the report itself advises. */
function headingOf({ matter: { section }, evidence: { advice } }: Gathered): string {
  return section.for.any_problem && advice ? advice.name : section.heading;
}

async function chapterText(
  section: Section,
  matters: readonly Line[],
  { evaluation, choices: { language, length, tone } }: Assignment,
  context: ToolContext,
  desk: DraftingDesk,
): Promise<string> {
  const evidence = await gather({ section }, evaluation, context, desk);
  return desk.prompts.render(language, `section.${section.id}.skeleton`, {
    ...evidence,
    matters,
    length,
    tone,
  });
}

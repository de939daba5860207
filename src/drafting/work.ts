// Makes the content of versions: a whole draft, the same draft with a paragraph written anew, and with its figures
// brought up to date.
import type { Evaluation } from '../evaluation/shape.ts';
import { openLedger } from '../figures/ledger.ts';
import type { Writer } from '../planner/writer.ts';
import type { ToolContext } from '../tools/tool.ts';
import { parseBlocks, printBlocks } from './blocks.ts';
import type { Choices } from './choices.ts';
import { compose, type Gathered } from './compose.ts';
import type { DraftingDesk, Payer } from './desk.ts';
import { doubtsIn } from './doubts.ts';
import { gather } from './evidence.ts';
import { refreshed } from './freshness.ts';
import type { Matter } from './matters.ts';
import { recommendation } from './skeleton.ts';
import type { Content, Origin } from './version.ts';
import { emptyNotes, type Notes, spentIn, written } from './write.ts';

export interface Work {
  evaluation: Evaluation;
  matters: readonly Matter[];
  choices: Choices;
  context: ToolContext;
  desk: DraftingDesk;
  payer: Payer;
}

/** A whole draft: by the model where there is one, section by section, else from the templates. */
export async function newContent(work: Work, remark: string | null): Promise<Content> {
  const { context, desk, choices, matters, evaluation } = work;
  const notes = emptyNotes();
  const over = await overBudget(work);
  if (over !== undefined) notes.fallbacks.push(over);
  const writer = over === undefined ? desk.writer : undefined;
  const writing = compose(work, context, desk, async (gathered) => {
    const better = writer && (await written(gathered, { remark }, writer, work, notes));
    return better ?? gathered.skeleton;
  });
  const prose = await notingStop(writing, work, notes, remark);
  const from = origin(work, notes, remark, notes.byModel ? 'model' : 'template');
  await noteCost(work, notes, from);
  return {
    prose,
    ledger: context.ledger.snapshot(),
    choices,
    matters: matters.map(({ key }) => key),
    stated: [],
    doubts: doubtsIn(prose, context.ledger, evaluation, desk),
    origin: from,
  };
}

export type Rewritten =
  | { kind: 'rewritten'; content: Content }
  | { kind: 'unknown_paragraph' }
  | { kind: 'failed'; why: string };

/** The draft with one paragraph or item written anew by the model. `number` counts the blocks from 1. */
export async function paragraphAnew(
  before: Content,
  { number, remark }: { number: number; remark: string | null },
  work: Work,
  writer: Writer,
): Promise<Rewritten> {
  const blocks = parseBlocks(before.prose);
  const block = blocks[number - 1];
  const gathered = await gatheredFor(before, number, work);
  if (!block || !('text' in block) || block.kind === 'title' || block.kind === 'heading' || !gathered)
    return { kind: 'unknown_paragraph' };
  const over = await overBudget(work);
  if (over !== undefined) return { kind: 'failed', why: over };
  const notes = emptyNotes();
  const writing = written(gathered, { remark, paragraph: block.text }, writer, work, notes);
  const text = await notingStop(writing, work, notes, remark);
  const from = origin(work, notes, remark, 'model');
  await noteCost(work, notes, from);
  if (text === undefined) return { kind: 'failed', why: notes.fallbacks.join(' ') };
  const prose = printBlocks(blocks.with(number - 1, { ...block, text: text.replace(/^-\s+/, '') }));
  const stated = before.stated.filter(({ id }) => prose.includes(`[[${id}]]`));
  const content: Content = {
    ...before,
    prose,
    ledger: work.context.ledger.snapshot(),
    stated,
    doubts: doubtsIn(prose, work.context.ledger, work.evaluation, work.desk, stated),
    origin: from,
  };
  return { kind: 'rewritten', content };
}

/** The matter whose heading stands above a block; the ledger of the draft goes on. */
async function gatheredFor(
  before: Content,
  number: number,
  { evaluation, matters, choices, context, desk }: Work,
): Promise<Gathered | undefined> {
  const above = parseBlocks(before.prose).slice(0, number);
  const heading = above.findLast((block) => block.kind === 'heading');
  for (const matter of matters) {
    const evidence = await gather(matter, evaluation, context, desk);
    const skeleton = recommendation(matter.section, evidence, choices, desk, true);
    const headings = [
      matter.section.heading,
      matter.section.name,
      evidence.problem?.name,
      evidence.advice?.name,
    ];
    if (heading && 'text' in heading && headings.includes(heading.text))
      return { matter, evidence, skeleton };
  }
  return undefined;
}

/** The draft with its figures as the data have them now. `current` is the ledger of the same draft written today. */
export function refreshedContent(
  before: Content,
  current: Content['ledger'],
  { desk, evaluation }: Work,
): Content {
  const ledger = refreshed(before.ledger, current);
  const doubts = doubtsIn(before.prose, openLedger(ledger), evaluation, desk, before.stated);
  return { ...before, ledger, doubts };
}

/** A sentence where nothing may be spent on a model any more. */
async function overBudget({ desk, payer, choices: { language } }: Work): Promise<string | undefined> {
  const over = desk.writer && (await desk.meter?.over(payer));
  return over && desk.prompts.render(language, 'drafting.over_budget', { reason: over });
}

/** What was spent before somebody stopped it is noted as well. */
async function notingStop<T>(
  writing: Promise<T>,
  work: Work,
  notes: Notes,
  remark: string | null,
): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (work.context.signal.aborted)
      await noteCost(work, { ...notes, fellBack: 'stopped' }, origin(work, notes, remark, 'model'));
    throw error;
  }
}

async function noteCost(
  work: Work,
  { steps, byModel, fellBack }: Notes,
  { promptHashes }: Origin,
): Promise<void> {
  if (steps.length === 0) return;
  const subject = work.matters.map(({ key }) => key).join(', ');
  const { language } = work.choices;
  await work.desk.meter?.note({
    payer: work.payer,
    language,
    subject,
    promptHashes,
    byModel,
    fellBack,
    steps,
  });
}

function origin(
  { choices: { language }, matters, desk: { prompts, writer } }: Work,
  notes: Notes,
  remark: string | null,
  by: Origin['by'],
): Origin {
  const spent = spentIn(notes);
  const ids = [
    'drafting.basis',
    ...matters.flatMap(({ section }) => [
      `section.${section.id}.skeleton`,
      `section.${section.id}.instruction`,
    ]),
    ...(writer ? ['drafting.rules', 'drafting.brief'] : []),
  ].filter((id) => prompts.has(language, id));
  return {
    by,
    model: spent.length > 0 ? (writer?.model ?? null) : null,
    promptHashes: Object.fromEntries(ids.map((id) => [id, prompts.hash(language, id)])),
    remark,
    fallbacks: notes.fallbacks,
    spent,
  };
}

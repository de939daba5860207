// What stands on a person's App Home: of each evaluation they may see, score, grade, main metrics and problems.
import type { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import { lookUp } from '../tools/look-up.ts';
import { scoreCard } from '../tools/score-card.ts';
import type { FigureRef, Item } from '../tools/shapes.ts';
import type { Tool, ToolContext } from '../tools/tool.ts';
import { drafterOf } from './drafter.ts';
import type { SlackParts } from './parts.ts';
import { suggestionsFor } from './suggestions.ts';
import { toolContextOf, type Viewer } from './viewer.ts';
import { titleOf } from './views/draft-lines.ts';
import type { HomeDepartment } from './views/home-department.ts';
import { type HomeDraft, mostHomeDrafts } from './views/home-drafts.ts';
import { departmentsPerPage, type Home } from './views/home-view.ts';

/** `asked`: which page of the departments, from 0; one that is not there is the last. */
export async function homeOf(viewer: Viewer, asked: number, parts: SlackParts): Promise<Home> {
  const { evaluations } = viewer.view;
  const total = await evaluations.count();
  const pages = Math.ceil(total / departmentsPerPage);
  const page = Math.max(0, Math.min(asked, pages - 1));
  const first = page * departmentsPerPage;
  const heads = (await evaluations.list(first + departmentsPerPage)).slice(first);
  const opened = await Promise.all(heads.map(({ id }) => evaluations.open(id)));
  const departments: HomeDepartment[] = [];
  for (const evaluation of opened.filter((each) => each !== undefined))
    departments.push(await departmentOf(evaluation, viewer, parts));
  const questions = suggestionsFor(viewer, parts.prompts);
  const drafts = await draftsOf(viewer, parts);
  return { language: viewer.language, departments, total, page, drafts, questions };
}

async function draftsOf(viewer: Viewer, { program, access }: SlackParts): Promise<HomeDraft[]> {
  // One more than are shown, so that it can be said that there are more.
  const drafts = await program.drafting.own(drafterOf(viewer, access), mostHomeDrafts + 1);
  return drafts.flatMap((draft): HomeDraft[] => {
    const { id, state, evaluation, at } = draft;
    if (state === 'archived') return [];
    const status = state === 'drafting' ? 'draft' : state;
    return [{ id, title: titleOf(draft) ?? evaluation, status, changed: at.toISOString().slice(0, 10) }];
  });
}

async function departmentOf(
  evaluation: Evaluation,
  viewer: Viewer,
  parts: SlackParts,
): Promise<HomeDepartment> {
  const { id, department, year, findings, data_date, made_up } = evaluation;
  const context = toolContextOf(viewer, parts);
  const card = await gives(scoreCard, { evaluation: id }, context, parts);
  const looked = await gives(lookUp, { evaluation: id, keys: context.catalogue.mainMetrics }, context, parts);
  return {
    evaluation: id,
    name: department.names[viewer.language][0] ?? id,
    year,
    ...(card?.score && { score: card.score }),
    ...(card?.grade && { grade: card.grade.text }),
    metrics: (looked?.items ?? []).flatMap(figureIn),
    problems: findings
      .filter(({ type }) => type === 'problem')
      .map(({ names, summary }) => names?.[viewer.language][0] ?? summary[viewer.language]),
    ...(data_date !== undefined && { dataDate: data_date }),
    madeUp: made_up,
    mayDraft: viewer.rights.may.includes('draft'),
  };
}

function figureIn(item: Item): FigureRef[] {
  const figure = item.found === 'figure' ? (item.computed ?? item.reported) : undefined;
  return figure ? [figure] : [];
}

/** What a tool gives, or undefined where it cannot. */
async function gives<Output extends z.ZodType>(
  { name, output }: Tool<z.ZodType, Output>,
  input: unknown,
  context: ToolContext,
  { program }: SlackParts,
): Promise<z.output<Output> | undefined> {
  const result = await program.runTool(name, input, context);
  return 'output' in result ? output.parse(result.output) : undefined;
}

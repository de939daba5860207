// One chart from an evaluation, whatever its kind: the plan of its kind, put into words and figures.
import type { Evaluation } from '../evaluation/shape.ts';
import type { Figure, Language } from '../figures/figure.ts';
import { render } from '../figures/render.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import { altOf } from './alt.ts';
import { budget } from './budget.ts';
import { type Chart, type ChartName, chartNames, type NotDrawn, type Plan } from './chart.ts';
import { ranking, trend } from './compared.ts';
import { type Drawing, sayer } from './drawing.ts';
import { deductions, scores } from './scores.ts';
import { target } from './target.ts';

export interface Wanted {
  name: ChartName;
  evaluation: Evaluation;
  /** Key of the metric, fact or indicator part for `trend` and `ranking`. */
  key?: string;
  /** Ids of the evaluations that `trend` and `ranking` may draw; all of them where not given. */
  among?: readonly string[];
}

export type Drawn = { kind: 'chart'; chart: Chart } | NotDrawn;

export async function draw(wanted: Wanted, context: ToolContext, prompts: Prompts): Promise<Drawn> {
  const { language, ledger } = context;
  const say = sayer(prompts, language);
  const plan = await planOf(wanted.name, { ...wanted, context, say });
  if (plan.kind === 'not_drawn') return plan;
  const { subject, unit, notes, madeUp } = plan;
  const body = {
    ...plan.body,
    marks: plan.body.marks.map((mark) => ({ ...mark, label: begun(mark.label, language) })),
  };
  const title = render(plan.title, ledger, language);
  const marks = body.marks.flatMap(({ value, whole, aim, from }) =>
    [value, whole, aim, from].flatMap((each) => each ?? []),
  );
  const behind = marks.map(({ id }) => render(`[[${id}]]`, ledger, language));
  const subtitle = say('subtitle', { subject, unit });
  const footer = [
    ...notes,
    say('source', { subject: wanted.evaluation.title[language], name: wanted.name }),
    ...(madeUp.length > 0 ? [say('made_up', { departments: madeUp })] : []),
  ];
  const figures = new Map<string, Figure>(
    [title, ...behind].flatMap((each) => each.figures.map((figure) => [figure.id, figure])),
  );
  const heading = begun(title.text, language);
  const alt = altOf({ title: heading, subtitle, body, footer, language }, prompts);
  const names = [
    subject,
    wanted.evaluation.title[language],
    ...body.marks.map(({ label }) => label),
    ...title.segments.flatMap((segment) => (segment.t === 'name' ? segment.s : [])),
    ...madeUp,
  ];
  return {
    kind: 'chart',
    chart: {
      name: wanted.name,
      language,
      title: heading,
      subtitle,
      body,
      footer,
      alt,
      figures: [...figures.values()],
      names,
    },
  };
}

/** A sentence or a label begins with a capital, whatever name stands first. */
function begun(text: string, language: Language): string {
  return language === 'en' ? text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : text;
}

/** The charts that this evaluation holds the data for. */
export async function drawable(
  evaluation: Evaluation,
  context: ToolContext,
  prompts: Prompts,
): Promise<ChartName[]> {
  const drawn = await Promise.all(
    chartNames.map(async (name) => ({ name, drawn: await draw({ name, evaluation }, context, prompts) })),
  );
  return drawn.flatMap((each) => (each.drawn.kind === 'chart' ? each.name : []));
}

async function planOf(name: ChartName, drawing: Drawing): Promise<Plan | NotDrawn> {
  switch (name) {
    case 'budget':
      return budget(drawing);
    case 'target':
      return target(drawing);
    case 'score':
      return scores(drawing);
    case 'deductions':
      return deductions(drawing);
    case 'trend':
      return await trend(drawing);
    case 'ranking':
      return await ranking(drawing);
  }
}

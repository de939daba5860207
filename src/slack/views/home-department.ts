// One department on App Home: score and grade in words, main metrics with their direction, problems, date of the data.
import type { AnyBlock } from '@slack/types';
import type { FigureRef } from '../../tools/shapes.ts';
import { actions, numbered } from '../action-ids.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';
import { actionsRow, button, context, header } from './elements.ts';
import { type Line, runs } from './lines.ts';
import { richText } from './rich-text.ts';
import type { Say } from './words.ts';

export interface HomeDepartment {
  evaluation: string;
  name: string;
  year: number;
  score?: Pick<FigureRef, 'id' | 'display'>;
  grade?: string;
  /** The main metrics, in the order in which they are shown; `direction` where an absolute value hides it. */
  metrics: readonly Pick<FigureRef, 'id' | 'label' | 'display' | 'direction'>[];
  /** Names of the problems the report states. */
  problems: readonly string[];
  /** YYYY-MM-DD */
  dataDate?: string;
  madeUp: boolean;
  mayDraft: boolean;
}

/** At most five blocks; `place` tells its buttons from those of the others. */
export function departmentBlocks(department: HomeDepartment, place: number, say: Say): AnyBlock[] {
  const { evaluation, name, year, dataDate, madeUp, mayDraft } = department;
  const facts = [
    ...(madeUp ? [say('made_up')] : []),
    ...(dataDate === undefined ? [] : [say('data_date', { date: dataDate })]),
  ];
  const [lines = []] = runs(linesOf(department, say), limits.richText - 200);
  const spoken = `${name} ${year}`;
  return [
    header(say('home_department', { name, year })),
    ...(lines.length > 0 ? [richText(lines)] : []),
    ...(facts.length > 0 ? [context(facts)] : []),
    actionsRow([
      button({
        action: numbered(actions.homeScore, place),
        label: say('button_score'),
        value: { kind: 'evaluation', evaluation },
        spoken: `${say('button_score')}, ${spoken}`,
      }),
      ...(mayDraft
        ? [
            button({
              action: numbered(actions.homeDraft, place),
              label: say('button_draft'),
              value: { kind: 'problem', evaluation },
              spoken: `${say('button_draft')}, ${spoken}`,
            }),
          ]
        : []),
    ]),
    { type: 'divider' },
  ];
}

const most = { metrics: 6, problems: 5, name: 120 };

function linesOf({ score, grade, metrics, problems }: HomeDepartment, say: Say): Line[] {
  const result: Line['segments'] = [
    ...(score ? [text(`${say('score')} `), figure(score)] : [text(say('no_score'))]),
    ...(grade === undefined ? [] : [text(` · ${say('grade')} `), { t: 'name' as const, s: grade }]),
  ];
  return [
    { segments: result },
    ...metrics.slice(0, most.metrics).map((metric) => metricLine(metric, say)),
    ...(problems.length === 0 ? [] : [{ segments: [text(say('home_problems'))] }]),
    ...problems.slice(0, most.problems).map(
      (problem): Line => ({
        bullet: 0,
        segments: [{ t: 'name', s: clipped(problem, most.name) }],
      }),
    ),
    ...(problems.length > most.problems ? [{ segments: [text(say('and_more'))] }] : []),
  ];
}

function metricLine({ direction, label, ...metric }: HomeDepartment['metrics'][number], say: Say): Line {
  return {
    bullet: 0,
    segments: [
      { t: 'name', s: `${clipped(label, most.name)} ` },
      figure(metric),
      ...(direction ? [text(` ${say('direction', { direction })}`)] : []),
    ],
  };
}

function figure({ id, display }: Pick<FigureRef, 'id' | 'display'>): Line['segments'][number] {
  return { t: 'figure', id, s: display };
}

function text(s: string): Line['segments'][number] {
  return { t: 'text', s };
}

// The score of one evaluation: total and grade first, then what the report gives of dimensions and indicators.
import type { z } from 'zod';
import type { Language, Segment } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import type { scoreCard } from '../../tools/score-card.ts';
import type { FigureRef } from '../../tools/shapes.ts';
import { actions } from '../action-ids.ts';
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Place } from './answer-post.ts';
import { clipped } from './cut.ts';
import { actionsRow, button, context, header } from './elements.ts';
import { type Line, runs, textOf } from './lines.ts';
import { type Part, packed, type SlackMessage } from './pack.ts';
import { richText } from './rich-text.ts';
import { colons, type Say, sayIn } from './words.ts';

export interface Score {
  language: Language;
  place: Place;
  card: z.output<typeof scoreCard.output>;
  /** Whether this person may draft for this evaluation. */
  mayDraft: boolean;
}

export function scoreView({ language, place, card, mayDraft }: Score, prompts: Prompts): SlackMessage[] {
  const say = sayIn(language, prompts);
  const writer = { say, colon: colons[language] };
  const facts = [
    ...(place.madeUp ? [say('made_up')] : []),
    ...(card.reportStatesBands ? [] : [say('scale_source', { source: card.scaleSource.text })]),
    ...(place.dataDate === undefined ? [] : [say('data_date', { date: place.dataDate })]),
  ].map((fact) => clipped(fact, longestFact));
  const draft = button({
    action: actions.draft,
    label: say('button_draft'),
    value: { kind: 'problem', evaluation: place.evaluation },
  });
  return packed(
    [
      { text: mrkdwn(clipped(place.title, limits.header)), blocks: [header(place.title)] },
      ...[totals, dimensions, indicators, bands].flatMap((section) => partsOf(section(card, writer))),
      ...(facts.length > 0 ? [{ text: mrkdwn(facts.join('\n')), blocks: [context(facts)] }] : []),
      ...(mayDraft ? [{ text: '', blocks: [actionsRow([draft])] }] : []),
    ],
    say('continued'),
  );
}

const longestFact = 600;

type Card = Score['card'];

interface Writer {
  say: Say;
  colon: string;
}

function totals({ score, grade, full, up, down, missing }: Card, writer: Writer): Line[] {
  const { say, colon } = writer;
  return [
    score ? row(score.label, score, writer) : said(say('no_score')),
    ...(grade ? [{ segments: [name(`${say('grade')}${colon}${grade.text}`)] }] : []),
    row(full.label, full, writer),
    ...(up ? [row(up.gap.label, up.gap, writer)] : []),
    ...(down ? [row(down.margin.label, down.margin, writer)] : []),
    ...(missing.length > 0 ? [said(say('missing', { names: missing.map(({ text }) => text) }))] : []),
  ];
}

function dimensions({ dimensions: found }: Card, writer: Writer): Line[] {
  const stated = found.filter(({ score, weight }) => score ?? weight);
  if (stated.length === 0) return [];
  return [said(writer.say('dimensions')), ...stated.map((each) => listed(each, writer))];
}

function indicators({ indicators: found }: Card, writer: Writer): Line[] {
  if (found.length === 0) return [];
  return [said(writer.say('indicators')), ...found.map((each) => listed(each, writer))];
}

function bands({ bands: found }: Card, writer: Writer): Line[] {
  if (found.length === 0) return [];
  const rows = found.map(({ grade, from }) => ({ bullet: 0, ...row(grade.text, from, writer) }));
  return [said(writer.say('bands')), ...rows];
}

type Listed = Pick<Card['dimensions'][number], 'name' | 'score' | 'weight'>;

function listed({ name: named, score, weight }: Listed, { say, colon }: Writer): Line {
  return {
    bullet: 0,
    segments: [
      name(`${named.text}${colon}`),
      score ? figure(score) : { t: 'text', s: say('score_not_stated') },
      ...(weight ? [{ t: 'text' as const, s: ` · ${say('weight')} ` }, figure(weight)] : []),
    ],
  };
}

function row(label: string, ref: FigureRef, { colon }: Writer): Line {
  return { segments: [name(`${label}${colon}`), figure(ref)] };
}

function said(s: string): Line {
  return { segments: [{ t: 'text', s }] };
}

function name(s: string): Segment {
  return { t: 'name', s };
}

function figure({ id, display }: FigureRef): Segment {
  return { t: 'figure', id, s: display };
}

function partsOf(lines: readonly Line[]): Part[] {
  return runs(lines, limits.richText - 200).map((run) => ({
    text: mrkdwn(run.map(textOf).join('\n')),
    blocks: [richText(run)],
  }));
}

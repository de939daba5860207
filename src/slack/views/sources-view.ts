// The modal "Sources": where an answer stands, with the words of the report.
import type { AnyBlock, ModalView } from '@slack/types';
import type { AnswerSource } from '../../assistant/answer.ts';
import type { Prompts } from '../../prompts.ts';
import { actions, callbacks } from '../action-ids.ts';
import { limits } from '../limits.ts';
import type { AnswerPost, Place } from './answer-post.ts';
import { context, header } from './elements.ts';
import { type Line, runs } from './lines.ts';
import { modal } from './modal.ts';
import { onePage } from './pages.ts';
import { richText } from './rich-text.ts';
import { type Say, sayIn } from './words.ts';

export interface Sources extends Pick<AnswerPost, 'answer' | 'id' | 'evaluations'> {
  page?: number;
}

export function sourcesView({ answer, id, evaluations, page = 0 }: Sources, prompts: Prompts): ModalView {
  const say = sayIn(answer.language, prompts);
  const groups = [...Map.groupBy(answer.sources, ({ evaluation }) => evaluation)].flatMap(
    ([evaluation, sources]) => {
      const place = evaluations.find((each) => each.evaluation === evaluation);
      return evaluationBlocks(evaluation, place, sources, say);
    },
  );
  const blocks = onePage(groups, {
    page,
    action: actions.sourcesPage,
    value: (to) => ({ kind: 'page', answer: id, page: to }),
    say,
    most: mostBlocks,
  });
  return modal(
    {
      callback: callbacks.sources,
      title: 'title_sources',
      blocks: blocks.length > 0 ? blocks : [context([say('no_sources')])],
      about: { kind: 'page', answer: id, page },
    },
    say,
  );
}

const mostBlocks = 40;
const longest = limits.richText - 200;

function evaluationBlocks(
  evaluation: string,
  place: Place | undefined,
  sources: readonly AnswerSource[],
  say: Say,
): AnyBlock[][] {
  const facts = [
    ...(place?.dataDate === undefined ? [] : [say('data_date', { date: place.dataDate })]),
    ...(place?.madeUp === true ? [say('made_up')] : []),
  ];
  const head = [header(place?.title ?? evaluation), ...(facts.length > 0 ? [context(facts)] : [])];
  const quotes = runs(
    sources.map((source) => sourceLine(source, say)),
    longest,
  );
  return [head, ...quotes.map((run) => [richText(run)])];
}

function sourceLine({ evaluation, section, quote }: AnswerSource, say: Say): Line {
  const place = { t: 'name' as const, s: say('place', { section }) };
  if (quote === null) return { bullet: 0, segments: [place] };
  const source = { evaluation, section, quote };
  return { bullet: 0, segments: [place, { t: 'text', s: ' ' }, { t: 'quote', s: `“${quote}”`, source }] };
}

// A chart that was asked for, by the button below an answer or by command: drawn and uploaded when its turn comes.
import { answersStandIn } from '../access/rights.ts';
import { altOf } from '../charts/alt.ts';
import type { Chart } from '../charts/chart.ts';
import { draw, drawable, type Wanted } from '../charts/draw.ts';
import type { Prompts } from '../prompts.ts';
import type { Claim } from '../store/inbox.ts';
import { type ChartWork, chartWork } from './asked.ts';
import { refusalOf } from './calls.ts';
import { chartOf } from './chart-offer.ts';
import { evaluationMeant } from './chart-subject.ts';
import { targetFor } from './draft-place.ts';
import { mrkdwn } from './escape.ts';
import { limits } from './limits.ts';
import type { SlackParts } from './parts.ts';
import { seenAnswer } from './seen-answer.ts';
import { tellAlone } from './tell.ts';
import { type Picture, uploadPicture } from './upload.ts';
import { toolContextOf, type Viewer, viewerOf } from './viewer.ts';
import type { Notice } from './views/notices.ts';

/** Does one piece of the inbox. Rejects where it has to be tried again, or was aborted. */
export async function workOnChart(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const wish = chartWork.parse(held.request);
  const { place } = wish;
  const viewer = await viewerFor(wish, parts);
  const tell = (notice: Notice): Promise<void> =>
    tellAlone(notice, place, { ...viewer, key: `${held.id}:${notice.kind}` }, parts);
  const outcome = await pictureFor(wish, held.id, viewer, parts);
  if (outcome.kind === 'none') return await tell(outcome.notice);
  const { channel, thread } = place;
  // A command and its answer are seen by one person alone, which no file can be.
  const isHere =
    place.kind === 'direct' || (place.kind === 'channel' && answersStandIn(parts.access, channel));
  const target = await targetFor(isHere ? { channel, thread } : {}, viewer, parts);
  try {
    await uploadPicture(parts.clients.posts, {
      target,
      picture: outcome.picture,
      botId: parts.botId,
      since: new Date(wish.at),
      sentPerhaps: held.claims > 1,
      signal,
    });
  } catch (error) {
    const code = refusalOf(error);
    if (code === undefined) throw error;
    parts.journal.warn('chart_refused', { id: held.id, problem: code });
    return await tell({ kind: 'chart_refused', code });
  }
  if (target.channel !== channel) await tell({ kind: 'chart_sent' });
  parts.journal.info('charted', { id: held.id });
}

/** Says that no picture will come; the answer stands as it was. */
export async function apologiseForChart(held: Claim, _: AbortSignal, parts: SlackParts): Promise<void> {
  const wish = chartWork.parse(held.request);
  const viewer = await viewerFor(wish, parts);
  const told = { ...viewer, key: `${held.id}:chart_failed` };
  await tellAlone({ kind: 'chart_failed', reference: held.id }, wish.place, told, parts);
}

async function viewerFor({ place, asker: user }: ChartWork, parts: SlackParts): Promise<Viewer> {
  return await viewerOf({ user, team: place.team, place }, parts);
}

type Outcome = { kind: 'picture'; picture: Picture } | { kind: 'none'; notice: Notice };

async function pictureFor(wish: ChartWork, id: string, viewer: Viewer, parts: SlackParts): Promise<Outcome> {
  const found = await wantedBy(wish, viewer, parts);
  if (found.kind === 'none') return found;
  const { wanted, language } = found;
  const { prompts } = parts;
  const context = toolContextOf({ ...viewer, language }, parts);
  const drawn = await draw(wanted, context, prompts);
  if (drawn.kind === 'not_drawn') {
    const possible = await drawable(wanted.evaluation, context, prompts);
    const text = prompts.render(language, 'charts.not_drawn', {
      why: drawn.why,
      name: wanted.name,
      possible,
    });
    return { kind: 'none', notice: { kind: 'chart_not_drawn', text } };
  }
  const { chart } = drawn;
  const { toPng, toSvg } = await import('../charts/picture.ts');
  const picture = await toSvg(chart, parts.fonts);
  const { missing } = picture;
  if (missing.length > 0) parts.journal.warn('missing_glyphs', { id, characters: missing.join(' ') });
  return {
    kind: 'picture',
    picture: {
      file: await toPng(picture),
      filename: `${wanted.evaluation.id}-${chart.name}-${id.slice(-8)}.png`,
      title: chart.title,
      alt: altOf(chart, prompts, limits.fileAlt),
      comment: mrkdwn(commentOn(chart, missing, prompts)),
    },
  };
}

/** What is read where the picture is not seen: the finding, and where it stands. */
function commentOn({ title, footer, language }: Chart, missing: readonly string[], prompts: Prompts): string {
  const characters = missing.join(' ');
  const boxes = characters === '' ? [] : [prompts.render(language, 'charts.missing_glyphs', { characters })];
  return [title, ...footer, ...boxes].join('\n');
}

type Found =
  | { kind: 'wanted'; wanted: Wanted; language: Viewer['language'] }
  | Extract<Outcome, { kind: 'none' }>;

/** With the rights of now: what may not be seen is said to be gone, in the same words as what never was. */
async function wantedBy(wish: ChartWork, viewer: Viewer, parts: SlackParts): Promise<Found> {
  if (viewer.view.departments.count === 0)
    return none({ kind: wish.kind === 'chart' ? 'no_access' : 'gone' });
  switch (wish.kind) {
    case 'chart_of': {
      const seen = await seenAnswer(parts.program.db, wish.answer, viewer);
      const wanted = seen && (await chartOf(seen.answer, viewer, parts));
      return wanted ? { kind: 'wanted', wanted, language: seen.answer.language } : none({ kind: 'gone' });
    }
    case 'chart': {
      const { name, words } = wish;
      const id = evaluationMeant(words, name, viewer);
      const evaluation = id === undefined ? undefined : await viewer.view.evaluations.open(id);
      if (evaluation) return { kind: 'wanted', wanted: { name, evaluation }, language: viewer.language };
      const departments = viewer.view.departments.examples.map(
        ({ name: of, year }) => `${of[viewer.language]} ${year}`,
      );
      return none({
        kind: 'chart_which',
        departments,
        isMore: viewer.view.departments.count > departments.length,
      });
    }
  }
}

function none(notice: Notice): Extract<Outcome, { kind: 'none' }> {
  return { kind: 'none', notice };
}

// Brings an answer to where it belongs: as the end of the stream that was begun, else as a message; to the asker alone
// where others could read it; by direct message where Slack allows nothing else.
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import type { Language } from '../evaluation/shape.ts';
import { keepPlace } from '../store/slack-answers.ts';
import type { Asker } from './askers.ts';
import { persist, refusalOf } from './calls.ts';
import { chartOf } from './chart-offer.ts';
import { draftIn } from './concerned.ts';
import { mrkdwn } from './escape.ts';
import type { Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import { findOrphan, post, replaceStream, type Target, unreachable, withdrawStream } from './post.ts';
import type { Progress } from './progress.ts';
import { evaluationsIn } from './seen-answer.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Viewer } from './viewer.ts';
import type { Place } from './views/answer-post.ts';
import { answerView } from './views/answer-view.ts';
import { helpView } from './views/help-view.ts';
import { type Notice, noticeView } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';
import { richText } from './views/rich-text.ts';

export interface Deliverable {
  answer: Answer;
  view: View;
  asker: Asker;
  progress: Progress | undefined;
}

/** Posts every message of an answer that is not posted yet, in order. */
export async function deliver(
  { answer, view, asker, progress }: Deliverable,
  job: Job,
  parts: SlackParts,
): Promise<void> {
  const { id, come } = job;
  const evaluations = await placesOf(answer, view);
  const messages = answerView(
    {
      answer,
      id,
      evaluations,
      ...(await draftIn(answer, view, asker.rights)),
      chart: (await chartOf(answer, { view }, parts)) !== undefined,
      onlyYou: come.target.only !== undefined && job.asked.place.kind === 'channel',
    },
    parts.prompts,
  );
  const [first, ...others] = messages;
  if (!first) throw new Error('an answer has at least one message');
  const ts = await sendFirst({ message: first, key: `${id}:0`, progress }, job, parts);
  for (const [index, message] of others.entries()) await sendOnce(message, `${id}:${index + 1}`, job, parts);
  if (ts === undefined) return;
  const { channel, thread = '' } = come.target;
  await keepPlace(parts.program.db, id, { channel, thread, ts });
}

/** Says something in place of an answer, once. */
export async function sayNotice(
  { notice, language, progress }: { notice: Notice; language: Language; progress?: Progress | undefined },
  job: Job,
  parts: SlackParts,
): Promise<void> {
  const message = noticeView(notice, language, parts.prompts);
  await sendFirst({ message, key: `${job.id}:${notice.kind}`, progress }, job, parts);
}

/** What can be asked, to somebody who called the app without asking anything. */
export async function sayHelp(viewer: Viewer, job: Job, parts: SlackParts): Promise<void> {
  const { language, rights } = viewer;
  const questions = suggestionsFor(viewer, parts.prompts);
  const mayDraft = rights.may.includes('draft');
  const mayImport = rights.may.includes('import');
  const messages = helpView({ language, questions, mayDraft, mayImport }, parts.prompts);
  for (const [index, message] of messages.entries())
    await sendOnce(message, `${job.id}:help${index}`, job, parts);
}

/** What was pressed on Home, put as a message into the direct messages, with the answer to come in its thread. */
export async function beginThread(question: string, job: Job, parts: SlackParts): Promise<void> {
  const { come, asked } = job;
  if (come.target.thread !== undefined) return;
  come.target = await directTo(asked.asker, job, parts);
  const blocks = [richText([{ segments: [{ t: 'name', s: question }] }])];
  const thread = await sendOnce({ text: mrkdwn(question), blocks }, `${job.id}:asked`, job, parts);
  if (thread !== undefined) come.target = { ...come.target, thread };
  await job.keep();
}

/** Takes the place of the stream where one was begun, by this try or an earlier one. */
async function sendFirst(
  { message, key, progress }: { message: SlackMessage; key: string; progress: Progress | undefined },
  job: Job,
  parts: SlackParts,
): Promise<string | undefined> {
  const { come, signal } = job;
  const { posts } = parts.clients;
  if ((await progress?.settled())?.doubtful) await findStream(job, parts);
  const { stream, target } = come;
  if (stream === undefined) return await sendOnce(message, key, job, parts);
  const { channel } = target;
  if (target.only !== undefined) {
    await withdrawStream(posts, { channel, ts: stream }, signal);
    delete come.stream;
    return await sendOnce(message, key, job, parts);
  }
  await progress?.finish(message.blocks);
  // A stream has no fallback of its own; and where it could take no more, this is how the answer gets there.
  await replaceStream(posts, { channel, ts: stream, message, key }, signal);
  return stream;
}

/** Looks for the stream of a try that died before it could keep which one it was, or of which Slack did not tell. */
export async function findStream({ come, signal }: Job, { clients, botId }: SlackParts): Promise<void> {
  if (come.stream !== undefined || come.target.only !== undefined) return;
  const found = await persist(() => findOrphan(clients.posts, come.target, botId), signal);
  if (found !== undefined) come.stream = found;
}

async function sendOnce(
  message: SlackMessage,
  key: string,
  job: Job,
  parts: SlackParts,
): Promise<string | undefined> {
  const client = parts.clients.posts;
  const { sentPerhaps, signal, come } = job;
  const sending = { message, key, sentPerhaps, signal };
  if (come.shown?.includes(key)) return undefined;
  try {
    const ts = await post(client, { ...sending, target: come.target });
    // Of several parts, the next may have to wait: then only those that are left are shown.
    if (come.target.only !== undefined) {
      come.shown = [...(come.shown ?? []), key];
      await job.keep();
    }
    return ts;
  } catch (error) {
    if (job.asked.place.kind === 'direct' || !unreachable.has(refusalOf(error) ?? '')) throw error;
    come.target = await directTo(job.asked.asker, job, parts);
    await job.keep();
    return await post(client, { ...sending, target: come.target });
  }
}

async function directTo(user: string, { signal }: Job, { clients: { posts } }: SlackParts): Promise<Target> {
  const { channel } = await persist(() => posts.conversations.open({ users: user }), signal);
  if (channel?.id === undefined) throw new Error('Slack opened a direct message without an id');
  return { channel: channel.id };
}

/** The evaluations an answer shows something of, as far as they may be seen. */
export async function placesOf(answer: Answer, view: View): Promise<Place[]> {
  const opened = await Promise.all(evaluationsIn(answer).map((id) => view.evaluations.open(id)));
  return opened
    .filter((each) => each !== undefined)
    .map(({ id, title, data_date, made_up }) => ({
      evaluation: id,
      title: title[answer.language],
      madeUp: made_up,
      ...(data_date !== undefined && { dataDate: data_date }),
    }));
}

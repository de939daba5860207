// Brings an answer to where it belongs: as the end of the stream that was begun, else as a message; to the asker alone
// where others could read it; by direct message where Slack allows nothing else.
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import type { Language } from '../evaluation/shape.ts';
import { keepPlace } from '../store/slack-answers.ts';
import type { Asker } from './askers.ts';
import { persist } from './calls.ts';
import { chartOf } from './chart-offer.ts';
import { draftIn } from './concerned.ts';
import { mrkdwn } from './escape.ts';
import type { Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import { findOrphan, replaceStream, withdrawStream } from './post.ts';
import type { Progress } from './progress.ts';
import { evaluationsIn } from './seen-answer.ts';
import { directTo, type Sent, sendOnce } from './send-once.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Viewer } from './viewer.ts';
import type { Place } from './views/answer-post.ts';
import { answerView } from './views/answer-view.ts';
import { helpView } from './views/help-view.ts';
import { type Notice, noticeView, perhapsAnswered } from './views/notices.ts';
import { richText } from './views/rich-text.ts';

export interface Deliverable {
  question: string;
  answer: Answer;
  view: View;
  asker: Asker;
  progress: Progress | undefined;
}

/** Posts every message of an answer that is not posted yet, in order. */
export async function deliver(
  { question, answer, view, asker, progress }: Deliverable,
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
  const instead = perhapsAnswered(question, answer.language, parts.prompts);
  const ts = await sendFirst({ message: first, key: `${id}:0`, instead, progress }, job, parts);
  for (const [index, message] of others.entries())
    await sendOnce({ message, key: `${id}:${index + 1}`, instead }, job, parts);
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
    await sendOnce({ message, key: `${job.id}:help${index}` }, job, parts);
}

/** What was pressed on Home, put as a message into the direct messages, with the answer to come in its thread. */
export async function beginThread(question: string, job: Job, parts: SlackParts): Promise<void> {
  const { come, asked } = job;
  if (come.target.thread !== undefined) return;
  come.target = await directTo(asked.asker, job, parts);
  const blocks = [richText([{ segments: [{ t: 'name', s: question }] }])];
  const message = { text: mrkdwn(question), blocks };
  const thread = await sendOnce({ message, key: `${job.id}:asked` }, job, parts);
  if (thread !== undefined) come.target = { ...come.target, thread };
  await job.keep();
}

/** Takes the place of the stream where one was begun, by this try or an earlier one. */
async function sendFirst(
  { progress, ...sent }: Sent & { progress: Progress | undefined },
  job: Job,
  parts: SlackParts,
): Promise<string | undefined> {
  const { come, signal } = job;
  const { posts } = parts.clients;
  if ((await progress?.settled())?.doubtful) await findStream(job, parts);
  const { stream, target } = come;
  const { message, key } = sent;
  if (stream === undefined) return await sendOnce(sent, job, parts);
  const { channel } = target;
  if (target.only !== undefined) {
    await withdrawStream(posts, { channel, ts: stream }, signal);
    delete come.stream;
    return await sendOnce(sent, job, parts);
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

// Brings an answer to where it belongs: as the end of the stream that was begun, else as a message; to the asker alone
// where others could read it; by direct message where Slack allows nothing else.
import type { Answer } from '../assistant/answer.ts';
import type { View } from '../assistant/question.ts';
import { keepPostedAnswer } from '../store/slack-answers.ts';
import type { Asker } from './askers.ts';
import { persist, refusalOf } from './calls.ts';
import { mrkdwn } from './escape.ts';
import type { Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import { post, replace } from './post.ts';
import type { Progress } from './progress.ts';
import { evaluationsIn } from './seen-answer.ts';
import type { Place } from './views/answer-post.ts';
import { answerView } from './views/answer-view.ts';
import type { SlackMessage } from './views/pack.ts';

export interface Deliverable {
  answer: Answer;
  view: View;
  asker: Asker;
  progress: Progress | undefined;
}

/** Posts every message of an answer that is not posted yet, in order. */
export async function deliver({ answer, view, progress }: Deliverable, job: Job, parts: SlackParts): Promise<void> {
  const { id, come } = job;
  const evaluations = await placesOf(answer, view);
  const messages = answerView(
    { answer, id, evaluations, onlyYou: come.target.only !== undefined && job.asked.place.kind === 'channel' },
    parts.prompts,
  );
  const [first, ...others] = messages;
  if (!first) throw new Error('an answer has at least one message');
  const ts = await firstMessage(first, progress, job, parts);
  for (const [index, message] of others.entries())
    await sendOnce(message, `${id}:${index + 1}`, job, parts);
  if (ts !== undefined && come.answer && come.question !== undefined) {
    const { team, channel, thread = '' } = job.asked.place;
    const { question } = come;
    const posted = { id, team, channel, thread, ts, asker: job.asked.asker, question, answer, at: new Date() };
    await keepPostedAnswer(parts.program.db, posted);
  }
}

/** Says something that is no answer. `part` tells it from what else is said about the same question. */
export async function sayPlainly(text: string, part: string, job: Job, parts: SlackParts): Promise<void> {
  const section = { type: 'section', text: { type: 'mrkdwn', text: mrkdwn(text) } } as const;
  await sendOnce({ text: mrkdwn(text), blocks: [section] }, `${job.id}:${part}`, job, parts);
}

/** Takes the place of the stream where one was begun, by this try or an earlier one. */
async function firstMessage(
  message: SlackMessage,
  progress: Progress | undefined,
  job: Job,
  parts: SlackParts,
): Promise<string | undefined> {
  const key = `${job.id}:0`;
  await progress?.settled();
  const { stream, target } = job.come;
  if (stream === undefined) return await sendOnce(message, key, job, parts);
  if (!(await progress?.finish(message.blocks)))
    await replace(parts.clients.posts, { channel: target.channel, ts: stream, message, key }, job.signal);
  return stream;
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
  try {
    return await post(client, { ...sending, target: come.target });
  } catch (error) {
    if (come.target.only === undefined || !unreachable.has(refusalOf(error) ?? '')) throw error;
    const user = job.asked.asker;
    const { channel } = await persist(() => client.conversations.open({ users: user }), signal);
    if (channel?.id === undefined) throw error;
    come.target = { channel: channel.id };
    await job.keep();
    return await post(client, { ...sending, target: come.target });
  }
}

/** Where the app cannot show something to one person in a channel. */
const unreachable = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
  'is_archived',
  'cannot_reply_to_message',
  'messages_tab_disabled',
]);

async function placesOf(answer: Answer, view: View): Promise<Place[]> {
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

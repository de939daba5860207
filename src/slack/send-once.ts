// One message in answer to a question: posted, or found posted; shown once to the asker alone where others could read it;
// by direct message where Slack allows neither.
import { detectLanguage } from '../assistant/language.ts';
import { showAlone } from './alone.ts';
import { refusalOf } from './calls.ts';
import { directWith } from './direct.ts';
import type { Goal, Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import { post, unreachable } from './post.ts';
import { perhapsShown } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';

export interface Sent {
  message: SlackMessage;
  /** The same for every try to send the same message. */
  key: string;
  /**
   * What is said by direct message where nobody knows whether the asker was shown it; the same again, with a line above
   * that says so, unless given.
   */
  instead?: SlackMessage;
}

/** Gives its timestamp; undefined where the asker alone was shown it. */
export async function sendOnce(sent: Sent, job: Job, parts: SlackParts): Promise<string | undefined> {
  const { come } = job;
  const posted = async (): Promise<string | undefined> => {
    const { sentPerhaps, signal } = job;
    const { message, key } = sent;
    return await post(parts.clients.posts, { target: come.target, message, key, sentPerhaps, signal });
  };
  try {
    return await (come.target.only === undefined ? posted() : showOnce(sent, come.target.only, job, parts));
  } catch (error) {
    if (job.asked.place.kind === 'direct' || !unreachable.has(refusalOf(error) ?? '')) throw error;
    come.target = await directTo(job.asked.asker, job, parts);
    await job.keep();
    return await posted();
  }
}

export async function directTo(user: string, { signal }: Job, { clients }: SlackParts): Promise<Goal> {
  return { channel: await directWith(user, clients.posts, signal) };
}

/**
 * Noted before and after: of several parts, those that were shown are not shown again; and what was begun by a try that
 * died was perhaps shown, as is what Slack did not confirm.
 */
async function showOnce(sent: Sent, user: string, job: Job, parts: SlackParts): Promise<undefined> {
  const { come, signal } = job;
  const { message, key } = sent;
  if (come.shown?.includes(key)) return undefined;
  let outcome: Awaited<ReturnType<typeof showAlone>> = 'unclear';
  if (come.showing !== key) {
    come.showing = key;
    await job.keep();
    const { channel, thread, isNew } = come.target;
    const target = { channel, ...(thread !== undefined && !isNew && { thread }) };
    outcome = await showAlone(parts.clients.posts, { target, user, message, signal }).catch(
      async (error: unknown) => {
        delete come.showing;
        await job.keep();
        throw error;
      },
    );
  }
  if (outcome === 'unclear') await sayPerhaps(sent, user, job, parts);
  come.shown = [...(come.shown ?? []), key];
  delete come.showing;
  await job.keep();
  return undefined;
}

/** Once for all parts of an answer. */
async function sayPerhaps(
  { message, instead }: Sent,
  user: string,
  { id, come, signal, sentPerhaps }: Job,
  { clients: { posts }, prompts, journal, language }: SlackParts,
): Promise<void> {
  const key = `${id}:perhaps`;
  if (come.shown?.includes(key)) return;
  journal.warn('perhaps_shown', { id });
  const target = { channel: await directWith(user, posts, signal) };
  const said = instead ?? perhapsShown(message, detectLanguage(message.text, language), prompts);
  await post(posts, { target, message: said, key, sentPerhaps, signal });
  come.shown = [...(come.shown ?? []), key];
}

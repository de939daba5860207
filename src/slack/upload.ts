// A picture into a thread: the three steps in which Slack takes a file, each repeated where it failed for a reason that
// passes, and the whole done once.
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { persist, UploadError } from './calls.ts';
import { isUploaded, type Target } from './post.ts';

export interface Picture {
  file: Buffer;
  /** By which it is found again: no other upload has it. */
  filename: string;
  title: string;
  /** What a screen reader says; at most 1000 characters. */
  alt: string;
  /** The message it stands in, in Slack's own writing. */
  comment: string;
}

export interface Uploading {
  target: Target;
  picture: Picture;
  botId: string;
  /** When it was asked for: it was not uploaded before. */
  since: Date;
  /** Whether an earlier try may have uploaded it. */
  sentPerhaps: boolean;
  signal: AbortSignal;
}

export async function uploadPicture(client: WebClient, uploading: Uploading): Promise<void> {
  const { target, picture, botId, since, sentPerhaps, signal } = uploading;
  const { file, filename, title, alt, comment } = picture;
  const found = async (): Promise<true | undefined> =>
    (await isUploaded(client, { target, botId, names: [filename], since })) ? true : undefined;
  if (sentPerhaps && (await persist(found, signal))) return;
  // Slack's own library would call the alternative text by a name that the method does not know.
  const place = await persist(
    () => client.apiCall('files.getUploadURLExternal', { filename, length: file.length, alt_txt: alt }),
    signal,
  );
  const { upload_url, file_id } = uploadPlace.parse(place);
  await persist(() => send(upload_url, file, signal), signal);
  const complete = async (): Promise<true> => {
    await client.files.completeUploadExternal({
      files: [{ id: file_id, title }],
      channel_id: target.channel,
      initial_comment: comment,
      ...(target.thread !== undefined && { thread_ts: target.thread }),
    });
    return true;
  };
  await persist(complete, signal, found);
}

const uploadPlace = z.object({ upload_url: z.string(), file_id: z.string() });

async function send(url: string, file: Buffer, signal: AbortSignal): Promise<void> {
  const body = new Uint8Array(file);
  const limited = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  const answer = await fetch(url, { method: 'POST', body, signal: limited }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new UploadError({ cause: error });
  });
  if (!answer.ok) throw new UploadError({ cause: answer.status });
}

const longestMs = 20_000;

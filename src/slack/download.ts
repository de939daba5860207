// A file out of Slack: from Slack's own addresses and no other, within a time and a size, whatever Slack says of it. The
// token goes nowhere else, and no redirection is followed.
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { DownloadError, persist, refusalOf } from './calls.ts';

/** It will not come, however often it is asked for; the code is Slack's, or says what was wrong with what came. */
export interface NotFetched {
  kind: 'refused';
  code: string;
}

/** A file in Slack, as Slack describes it. */
export interface Found {
  kind: 'found';
  name: string | undefined;
  address: string;
  size: number | undefined;
}

export type Fetched = { kind: 'file'; bytes: Uint8Array } | { kind: 'too_large' } | NotFetched;

/** Both ask again where they failed for a reason that passes, and reject where that goes on. */
export interface Downloads {
  /** Asks what a file is: what came with the message may say no more than that there is one. */
  find(file: string, signal: AbortSignal): Promise<Found | NotFetched>;
  /** Fetches it, if it has at most so many bytes. */
  fetch(file: Found, most: number, signal: AbortSignal): Promise<Fetched>;
}

export interface DownloadParts {
  client: WebClient;
  token: string;
  /** Where Slack is, if it is not at its usual place. */
  apiUrl: string | undefined;
  /** Of one try. */
  longestMs?: number;
}

export function openDownloads({
  client,
  token,
  apiUrl = usualApi,
  longestMs = 20_000,
}: DownloadParts): Downloads {
  return {
    find: (file, signal) => found(client, file, signal),
    fetch: async ({ address, size }, most, signal) => {
      if (!isSlacks(address, apiUrl)) return refused('foreign_address');
      const tried = (): Promise<Fetched> => {
        const limited = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
        return fetched(address, { token, most, signal, limited });
      };
      const came = await persist(tried, signal);
      // A text that was cut reads like a whole one.
      const isWhole = came.kind !== 'file' || size === undefined || size === came.bytes.length;
      return isWhole ? came : refused('wrong_size');
    },
  };
}

const usualApi = 'https://slack.com/api/';

function refused(code: string): NotFetched {
  return { kind: 'refused', code };
}

async function found(client: WebClient, file: string, signal: AbortSignal): Promise<Found | NotFetched> {
  try {
    const answer = await persist(() => client.files.info({ file }), signal);
    const { name, url_private_download, url_private, size } = fileInfo.parse(answer.file);
    const address = url_private_download ?? url_private;
    return address === undefined
      ? refused('file_gone')
      : { kind: 'found', name: name ?? undefined, address, size };
  } catch (error) {
    const code = refusalOf(error);
    if (code === undefined) throw error;
    return refused(code);
  }
}

const fileInfo = z.object({
  name: z.string().nullish(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
  size: z.number().optional(),
});

/** At the host of the API, or at `files.` before it, as Slack has them. */
function isSlacks(address: string, apiUrl: string): boolean {
  const api = new URL(apiUrl);
  const at = URL.parse(address);
  return (
    at?.protocol === api.protocol &&
    at.port === api.port &&
    [api.hostname, `files.${api.hostname}`].includes(at.hostname)
  );
}

async function fetched(
  address: string,
  {
    token,
    most,
    signal,
    limited,
  }: { token: string; most: number; signal: AbortSignal; limited: AbortSignal },
): Promise<Fetched> {
  try {
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' },
      redirect: 'manual',
      signal: limited,
    });
    const code = problemOf(answer);
    if (code === undefined) return await bytesOf(answer, most);
    await answer.body?.cancel();
    return refused(code);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof DownloadError ? error : new DownloadError({ cause: error });
  }
}

/** Why an answer is not the file; a reason that passes is thrown. */
function problemOf({ status, headers }: Response): string | undefined {
  if (status === 429 || status >= 500) throw new DownloadError({ cause: status });
  if (status !== 200) return `http_${status}`;
  // Whoever may not have a file is shown a page to log in.
  return /^text\/html\b/i.test(headers.get('content-type') ?? '') ? 'login_page' : undefined;
}

async function bytesOf({ body }: Response, most: number): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    // Leaving the loop ends the download.
    if (length > most) return { kind: 'too_large' };
    parts.push(part);
  }
  return { kind: 'file', bytes: Buffer.concat(parts) };
}

// Calls to Slack that may fail: what a failure means, and repeating a call without doing its work twice.
import { setTimeout } from 'node:timers/promises';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/**
 * refused: Slack did not do it, and says why · limited: it did not, and takes none for a while · unclear: nobody knows
 * whether it did it.
 */
export type Fault = { kind: 'refused'; code: string } | { kind: 'limited'; ms: number } | { kind: 'unclear' };

/** What a failed call means, or undefined where the error is not one of Slack's. */
export function faultOf(error: unknown): Fault | undefined {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', ms: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'limited', ms: 1000 };
    return unsure.has(code) || !isCode(code) ? { kind: 'unclear' } : { kind: 'refused', code };
  }
  if (error instanceof WebAPIHTTPError || error instanceof WebAPIRequestError) return { kind: 'unclear' };
  if (error instanceof UploadError || error instanceof DownloadError) return { kind: 'unclear' };
  // A 429 that does not say how long.
  if (error instanceof Error && /retry.?after/i.test(error.message)) return { kind: 'limited', ms: 1000 };
  return undefined;
}

/** What is no code of Slack's was said by something else that answers in its place, such as a proxy with a page. */
function isCode(code: unknown): boolean {
  return typeof code === 'string' && /^[\w:.-]+$/.test(code);
}

/** A file did not get to the address that Slack gave for it. */
export class UploadError extends Error {
  override readonly name = 'UploadError';

  constructor(options: ErrorOptions) {
    super('the file was not taken', options);
  }
}

/** A file did not come, or not whole, from the address that Slack gave for it. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';

  constructor(options: ErrorOptions) {
    super('the file did not come', options);
  }
}

const unsure = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** The code of Slack's refusal, or undefined where it was none. */
export function refusalOf(error: unknown): string | undefined {
  const fault = faultOf(error);
  return fault?.kind === 'refused' ? fault.code : undefined;
}

/**
 * Makes a call, and makes it again after a while where it failed for a reason that passes.
 * @param found looks whether the call was heeded although it failed; without it the call must be harmless to repeat
 */
export async function persist<T>(
  call: () => Promise<T>,
  signal: AbortSignal,
  found?: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = faultOf(error);
      if (!fault || fault.kind === 'refused' || tries === mostTries) throw error;
      const ms = fault.kind === 'limited' ? fault.ms : firstPauseMs * 2 ** (tries - 1);
      if (ms > longestPauseMs) throw error;
      await setTimeout(ms, undefined, { signal });
      const done = fault.kind === 'unclear' && found ? await persist(found, signal) : undefined;
      if (done !== undefined) return done;
    }
  }
}

const mostTries = 4;
const firstPauseMs = 100;
// Longer pauses are for the inbox: the work goes back and others are served.
const longestPauseMs = 10_000;

// What went wrong at a model server, as a fault a person can be told of. The words of the server go no further.
import type * as Sdk from 'openai';
import { z } from 'zod';
import type { Fault } from '../planner.ts';

/** Tells the fault of what the client threw. `sdk` is the module of the client, handed in because it is loaded late. */
export function faultOf(error: unknown, sdk: typeof Sdk): Fault {
  if (error instanceof sdk.APIConnectionTimeoutError) return 'timeout';
  if (error instanceof sdk.APIConnectionError) return 'unreachable';
  if (error instanceof sdk.APIError)
    return error.status === undefined ? faultOfCode(error.code) : faultOfStatus(error.status, error.code);
  if (error instanceof RangeError) return 'too_long';
  if (error instanceof SyntaxError) return 'unreadable';
  // The connection broke inside the answer; fetch says so in a bare TypeError ("terminated").
  if (error instanceof TypeError) return 'cut_off';
  return 'unreadable';
}

/** What an answer is that has not the shape of one: an error the server tells, or nothing of this interface. */
export function faultOfBody(body: unknown): Fault {
  const { data, success } = told.safeParse(body);
  if (!success) return 'not_api';
  return faultOfCode(typeof data.error === 'string' ? undefined : data.error.code);
}

const told = z.object({
  error: z.union([z.string(), z.object({ code: z.union([z.string(), z.number()]).nullish() })]),
});

/** Tells the fault of an error inside an answer that began well; some servers give a status for its code. */
export function faultOfCode(code: string | number | null | undefined): Fault {
  if (/^[45]\d\d$/.test(String(code))) return faultOfStatus(Number(code), undefined);
  return (typeof code === 'string' ? codes.get(code) : undefined) ?? 'server_error';
}

const codes: ReadonlyMap<string, Fault> = new Map([
  ['rate_limit_exceeded', 'rate_limited'],
  ['insufficient_quota', 'quota_spent'],
  ['invalid_api_key', 'unauthorized'],
  ['model_not_found', 'model_not_found'],
]);

function faultOfStatus(status: number, code: string | null | undefined): Fault {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'model_not_found';
    case 402:
      return 'quota_spent';
    case 408:
      return 'timeout';
    case 429:
      return code === 'insufficient_quota' ? 'quota_spent' : 'rate_limited';
    default:
      return status < 500 ? 'bad_request' : 'server_error';
  }
}

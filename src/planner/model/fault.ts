// What went wrong at a model server, as a fault a person can be told of. The words of the server go no further.
import type * as Sdk from 'openai';
import type { Fault } from '../planner.ts';

/** Tells the fault of what the client threw. `sdk` is the module of the client, handed in because it is loaded late. */
export function faultOf(error: unknown, sdk: typeof Sdk): Fault {
  if (error instanceof sdk.APIConnectionTimeoutError) return 'timeout';
  if (error instanceof sdk.APIConnectionError) return 'unreachable';
  if (error instanceof sdk.APIError) return faultOfStatus(error.status, error.code);
  if (error instanceof RangeError) return 'too_long';
  if (error instanceof SyntaxError) return 'unreadable';
  // The connection broke inside the answer; fetch says so in a bare TypeError ("terminated").
  if (error instanceof TypeError) return 'cut_off';
  return 'unreadable';
}

function faultOfStatus(status: unknown, code: string | null | undefined): Fault {
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
      // Without a status it is an error inside a stream.
      return typeof status === 'number' && status < 500 ? 'bad_request' : 'server_error';
  }
}

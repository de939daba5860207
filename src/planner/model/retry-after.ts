// How long a server may ask to wait before a retry: a person is waiting too.

// Longer, and the keyless answer is the better one.
const longestWaitMs = 4000;

/** A fetch whose answers tell the client not to retry where the server asks for a long wait. */
export function retryingSoon(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    if (waitMs(response.headers) <= longestWaitMs) return response;
    const headers = new Headers(response.headers);
    headers.set('x-should-retry', 'false');
    return new Response(response.body, {
      status: response.status,
      statusText: response.statusText,
      headers,
    });
  };
}

/** What the client will wait, read as the client reads it; a date is taken as a long wait, none as no wait. */
function waitMs(headers: Headers): number {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (!Number.isNaN(exact)) return exact;
  const given = headers.get('retry-after');
  if (given === null) return 0;
  const seconds = Number.parseFloat(given);
  return Number.isNaN(seconds) ? Number.POSITIVE_INFINITY : seconds * 1000;
}

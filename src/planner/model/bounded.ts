// How much a server may send for one answer: reading it takes time and memory that others need too.

// Streamed in small pieces, a long answer with all its thoughts stays well below.
const mostBytes = 16_000_000;

/** A fetch whose answers break off with a RangeError where they grow beyond the bound. */
export function bounded(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    if (!response.body) return response;
    let bytes = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        bytes += part.byteLength;
        if (bytes > mostBytes) controller.error(new RangeError('the answer is too long'));
        else controller.enqueue(part);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
  };
}

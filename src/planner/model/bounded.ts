// How much a server may send for one answer: reading it takes time and memory that others need too.

// Streamed in small pieces, a long answer with all its thoughts stays well below.
const mostBytes = 16_000_000;

/** A fetch whose answers break off with a RangeError where they grow beyond the bound. */
export function bounded(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(counted(response.body), { status, statusText, headers });
  };
}

/** Reads only when it is read from, so that nothing piles up. */
function counted(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes <= mostBytes) return controller.enqueue(value);
        await reader.cancel();
        controller.error(new RangeError('the answer is too long'));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

// A streamed response: the event that ends it holds all of it.
import { z } from 'zod';

/** The body of the response, or undefined where the events stop before it was finished. */
export async function joinEvents(events: AsyncIterable<unknown>): Promise<unknown> {
  const items: unknown[] = [];
  let ended: z.infer<typeof response> | undefined;
  for await (const each of events) {
    // Most events tell of progress only; checking each costs more than reading it.
    if (!tells(each)) continue;
    const event = streamed.safeParse(each).data;
    if (event?.type === 'response.output_item.done') items.push(event.item);
    else if (event?.type === 'error') return { error: { code: event.code } };
    else if (event && 'response' in event)
      ended = { ...event.response, status: event.response.status ?? event.type.slice('response.'.length) };
  }
  if (ended === undefined) return undefined;
  // Some servers leave out at the end what they have sent before.
  return ended.output.length > 0 ? ended : { ...ended, output: items };
}

const response = z.looseObject({
  status: z.string().nullish(),
  output: z.array(z.unknown()).default([]),
});

function tells(event: unknown): boolean {
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  return typeof type === 'string' && telling.has(type);
}

const telling: ReadonlySet<string> = new Set([
  'response.output_item.done',
  'response.completed',
  'response.incomplete',
  'response.failed',
  'error',
]);

const streamed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('response.output_item.done'), item: z.unknown() }),
  // As the client hands it on where a server names no event beside the data.
  z.object({ type: z.literal('error'), code: z.string().nullish() }),
  z.object({
    type: z.enum(['response.completed', 'response.incomplete', 'response.failed']),
    response,
  }),
]);

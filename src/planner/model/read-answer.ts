// The answer of a server as it comes: a stream of events, or a body in one piece where a server or what stands before
// it sends one. Whatever it is, it is told for what it is.
import { joinChunks } from './chat-stream.ts';
import { fromCompletion } from './chat-wire.ts';
import { joinEvents } from './responses-stream.ts';
import { fromResponse } from './responses-wire.ts';
import type { Received } from './wire.ts';

const wires = {
  responses: { join: joinEvents, read: fromResponse },
  chat: { join: joinChunks, read: fromCompletion },
} as const;

export interface Arriving {
  /** With the body unread. */
  response: Response;
  /** Hands the body on as the client reads it: as events where those were asked for. */
  parsed: () => PromiseLike<unknown>;
  /** Whether events were asked for. */
  stream: boolean;
}

/**
 * @param hear told each stretch of what the model wrote, as far as it came
 * @throws what the client and fetch throw, and SyntaxError on JSON that ends too early
 */
export async function readAnswer(
  api: keyof typeof wires,
  { response, parsed, stream }: Arriving,
  hear: (written: string) => void,
): Promise<Received> {
  const { join, read } = wires[api];
  const type = response.headers.get('content-type') ?? '';
  if (!stream || /json|html/i.test(type)) {
    const body = await response.text();
    if (body === '' || !/json/i.test(type)) return { kind: 'fault', fault: 'not_api' };
    const received = read(JSON.parse(body));
    if (received.kind === 'reply' || received.fault === 'too_long') hear(body);
    return received;
  }
  let came = 0;
  const events = await parsed();
  if (!isEvents(events)) return { kind: 'fault', fault: 'not_api' };
  const joined = await join(
    heard(events, (written) => {
      came += 1;
      hear(written);
    }),
  );
  if (joined !== undefined) return read(joined);
  const saysEvents = /event-stream/i.test(type);
  return { kind: 'fault', fault: came > 0 || saysEvents ? 'cut_off' : 'not_api' };
}

async function* heard(events: AsyncIterable<unknown>, hear: (written: string) => void): AsyncGenerator {
  for await (const event of events) {
    hear(writtenIn(event));
    yield event;
  }
}

/** What the model wrote in one event of either format: text, thoughts or arguments. */
function writtenIn(event: unknown): string {
  if (!isRecord(event)) return '';
  if (typeof event.delta === 'string') return event.delta;
  const [choice] = Array.isArray(event.choices) ? event.choices : [];
  const delta = isRecord(choice) ? choice.delta : undefined;
  return delta === undefined || delta === null ? '' : textsIn(delta).join('');
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return isRecord(part) || Array.isArray(part) ? Object.values(part).flatMap(textsIn) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvents(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

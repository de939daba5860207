// What a Responses server sends for a scripted answer, whole or as events.
import { randomUUID } from 'node:crypto';
import type { Counting, Scripted } from './model-server.ts';

export function responseBody(scripted: Scripted, counting: Counting): Record<string, unknown> {
  const incomplete = 'ends' in scripted ? reasons[scripted.ends] : undefined;
  const interrupted = 'ends' in scripted && scripted.ends === 'interrupted';
  return {
    id: `resp_${randomUUID()}`,
    object: 'response',
    model: 'scripted',
    status: incomplete || interrupted ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: incomplete ? { reason: incomplete } : null,
    output: [{ type: 'reasoning', id: `rs_${randomUUID()}`, summary: [] }, ...itemsOf(scripted)],
    ...usages[counting],
  };
}

const usages: Readonly<Record<Counting, object>> = {
  used: {
    usage: {
      input_tokens: 100,
      output_tokens: 20,
      total_tokens: 120,
      input_tokens_details: { cached_tokens: 60 },
    },
  },
  nothing: {},
  zeros: { usage: { input_tokens: 0, output_tokens: 0, total_tokens: 0 } },
  empty: { usage: {} },
};

const reasons: Readonly<Record<string, string>> = {
  length: 'max_output_tokens',
  content_filter: 'content_filter',
};

function itemsOf(scripted: Scripted): Record<string, unknown>[] {
  if ('call' in scripted) {
    return scripted.call.map(([name, input]) => ({
      type: 'function_call',
      id: `fc_${randomUUID()}`,
      ...(scripted.id === null ? {} : { call_id: scripted.id ?? `call_${randomUUID()}` }),
      name,
      arguments: typeof input === 'string' ? input : JSON.stringify(input),
      status: 'completed',
    }));
  }
  const content = contentOf(scripted);
  if (!content) return [];
  return [
    {
      type: 'message',
      id: `msg_${randomUUID()}`,
      role: 'assistant',
      status: 'completed',
      content: [content],
    },
  ];
}

function contentOf(scripted: Scripted): Record<string, unknown> | undefined {
  if ('say' in scripted) return { type: 'output_text', text: scripted.say, annotations: [] };
  if (!('ends' in scripted) || scripted.ends === 'empty') return undefined;
  if (scripted.ends === 'refusal') return { type: 'refusal', refusal: 'I cannot.' };
  return { type: 'output_text', text: '采购推进偏慢，主要原因是', annotations: [] };
}

export function responseEvents(scripted: Scripted, counting: Counting): string[] {
  const response = responseBody(scripted, counting);
  const { output, status } = response;
  const items = Array.isArray(output) ? output : [];
  let sequence_number = 0;
  const event = (type: string, rest: object): string => {
    sequence_number += 1;
    return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number, ...rest })}\n\n`;
  };
  const pieces = 'say' in scripted ? (scripted.say.match(/[\s\S]{1,3}/g) ?? []) : [];
  return [
    event('response.created', { response: { ...response, status: 'in_progress', output: [] } }),
    ...items.map((item, output_index) => event('response.output_item.added', { output_index, item })),
    ...pieces.map((delta) =>
      event('response.output_text.delta', { output_index: 1, content_index: 0, delta }),
    ),
    ...items.map((item, output_index) => event('response.output_item.done', { output_index, item })),
    event(`response.${String(status)}`, { response }),
  ];
}

// What a Chat Completions server sends for a scripted answer, whole or in pieces.
import { randomUUID } from 'node:crypto';
import type { Counting, Scripted } from './model-server.ts';

const usages: Readonly<Record<Counting, object>> = {
  used: {
    usage: { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 60 } },
  },
  nothing: {},
  zeros: { usage: { prompt_tokens: 0, completion_tokens: 0 } },
  empty: { usage: {} },
};

export function chatBody(scripted: Scripted, counting: Counting): unknown {
  const { message, finish } = messageOf(scripted);
  return {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion',
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
    ...usages[counting],
  };
}

export function chatChunks(scripted: Scripted, counting: Counting): string[] {
  const id = `chatcmpl-${randomUUID()}`;
  const { message, finish } = messageOf(scripted);
  const chunk = (rest: object): string =>
    `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', model: 'scripted', ...rest })}\n\n`;
  const delta = (part: object): string =>
    chunk({ choices: [{ index: 0, delta: part, finish_reason: null }] });
  return [
    delta({ role: 'assistant', content: '' }),
    ...pieces(message.content).map((content) => delta({ content })),
    ...pieces(message.refusal).map((refusal) => delta({ refusal })),
    ...(message.tool_calls ?? []).flatMap(({ id: callId, function: { name, arguments: written } }, index) => [
      delta({ tool_calls: [{ index, id: callId, type: 'function', function: { name, arguments: '' } }] }),
      ...pieces(written).map((part) => delta({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]),
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }),
    ...(counting === 'nothing' ? [] : [chunk({ choices: [], ...usages[counting] })]),
    'data: [DONE]\n\n',
  ];
}

interface Message {
  content: string | null;
  refusal?: string;
  tool_calls?: { id?: string; type: 'function'; function: { name: string; arguments: string } }[];
}

function messageOf(scripted: Scripted): { message: Message; finish: string } {
  if ('say' in scripted) return { message: { content: scripted.say }, finish: 'stop' };
  if ('call' in scripted) {
    const tool_calls = scripted.call.map(([name, input]) => ({
      ...(scripted.id === null ? {} : { id: scripted.id ?? `call_${randomUUID()}` }),
      type: 'function' as const,
      function: { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) },
    }));
    return { message: { content: null, tool_calls }, finish: 'tool_calls' };
  }
  if (!('ends' in scripted) || scripted.ends === 'empty') return { message: { content: '' }, finish: 'stop' };
  if (scripted.ends === 'refusal')
    return { message: { content: null, refusal: 'I cannot.' }, finish: 'stop' };
  const finish = scripted.ends === 'interrupted' ? 'insufficient_system_resource' : scripted.ends;
  return { message: { content: '采购推进偏慢，主要原因是' }, finish };
}

/** Small enough to cut references in the middle. */
function pieces(text: string | null | undefined): string[] {
  return text?.match(/[\s\S]{1,3}/g) ?? [];
}

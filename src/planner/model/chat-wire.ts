// Chat Completions, for servers that do not speak the Responses API: both ways. Pure.
import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { z } from 'zod';
import { faultOfBody } from './fault.ts';
import {
  counted,
  type Entry,
  type ModelRequest,
  parseArguments,
  type Received,
  type RequestSettings,
  type Tokens,
  writtenArguments,
} from './wire.ts';

export function toChatRequest(
  { instructions, tools, entries }: ModelRequest,
  { model, maxOutputTokens }: RequestSettings,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    tools: tools.map((tool) => ({
      type: 'function',
      function: {
        name: tool.name,
        description: tool.description,
        parameters: tool.parameters,
        strict: true,
      },
    })),
    messages: [{ role: 'system', content: instructions }, ...entries.flatMap(messages)],
    // The newer name: servers that know only the older one leave it unread.
    max_completion_tokens: maxOutputTokens,
  };
}

function messages(entry: Entry): ChatCompletionMessageParam[] {
  switch (entry.kind) {
    case 'user':
      return [{ role: 'user', content: entry.text }];
    case 'assistant':
      return [{ role: 'assistant', content: entry.text }];
    case 'round':
      return [
        {
          role: 'assistant',
          content: null,
          ...thoughts.safeParse(entry.carried).data,
          tool_calls: entry.calls.map((call) => ({
            id: call.id,
            type: 'function',
            function: { name: call.tool, arguments: writtenArguments(call) },
          })),
        },
        ...entry.outputs.map(
          (content, index): ChatCompletionMessageParam => ({
            role: 'tool',
            tool_call_id: entry.calls[index]?.id ?? '',
            content,
          }),
        ),
      ];
  }
}

// Servers of thinking models insist on having their thoughts back while tools are called.
const thoughts = z.object({ reasoning_content: z.string() });

/** Reads the body of an answer, whatever a server made of it. */
export function fromCompletion(body: unknown): Received {
  const parsed = completion.safeParse(body);
  if (!parsed.success) return { kind: 'fault', fault: faultOfBody(body) };
  const { choices } = parsed.data;
  const tokens = tokensOf(parsed.data.usage);
  const [choice] = choices;
  if (!choice) return { kind: 'fault', fault: 'empty', tokens };
  const { message, finish_reason: reason } = choice;
  if (reason === 'length') return { kind: 'fault', fault: 'too_long', tokens };
  if (reason === 'content_filter') return { kind: 'fault', fault: 'filtered', tokens };
  if (message.refusal) return { kind: 'fault', fault: 'refused', tokens };
  // Half an answer looks like a whole one; only a server that gives no reason at all is believed.
  if (reason && !finished.has(reason)) return { kind: 'fault', fault: 'server_error', tokens };
  const calls = (message.tool_calls ?? []).map(({ id, function: { name, arguments: written } }) => ({
    id: id ?? '',
    tool: name,
    input: parseArguments(written),
  }));
  const { reasoning_content: thought } = message;
  const carried = thought ? { carried: { reasoning_content: thought } } : {};
  return { kind: 'reply', reply: { text: message.content ?? '', calls, ...carried }, tokens };
}

// The first three are of the documentation, the others of servers that keep their engine's own words.
const finished: ReadonlySet<string> = new Set([
  'stop',
  'tool_calls',
  'function_call',
  'eos_token',
  'stop_sequence',
]);

const count = z.number().int().nonnegative();

/** Usage that cannot be read is usage that was not told. */
export const usage = z
  .object({
    prompt_tokens: count,
    completion_tokens: count,
    prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
    /** As DeepSeek calls it. */
    prompt_cache_hit_tokens: count.nullish(),
  })
  .nullish()
  .catch(undefined);

// Only what is used is looked at: servers add and leave out the rest.
const completion = z.object({
  choices: z.array(
    z.object({
      message: z.object({
        content: z.string().nullish(),
        refusal: z.string().nullish(),
        reasoning_content: z.string().nullish(),
        tool_calls: z
          .array(
            z.object({
              id: z.string().nullish(),
              function: z.object({ name: z.string(), arguments: z.string() }),
            }),
          )
          .nullish(),
      }),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage,
});
export type Completion = z.infer<typeof completion>;

function tokensOf(usage: Completion['usage']): Tokens | undefined {
  if (!usage) return undefined;
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0;
  return counted({
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    cachedTokens: cached,
  });
}

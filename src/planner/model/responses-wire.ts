// The Responses API: a request from what the planner wants to say, and what it may use of the answer. Pure.
// The whole conversation is sent each time and nothing is kept at the server, which every server that speaks it allows.
import type {
  ResponseCreateParamsNonStreaming,
  ResponseInputItem,
} from 'openai/resources/responses/responses';
import { z } from 'zod';
import { faultOfBody, faultOfCode } from './fault.ts';
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

export function toResponsesRequest(
  { instructions, tools, entries }: ModelRequest,
  { model, maxOutputTokens }: RequestSettings,
): ResponseCreateParamsNonStreaming {
  return {
    model,
    instructions,
    tools: tools.map((tool) => ({
      type: 'function',
      name: tool.name,
      description: tool.description,
      parameters: tool.parameters,
      strict: true,
    })),
    input: entries.flatMap(inputItems),
    store: false,
    max_output_tokens: maxOutputTokens,
  };
}

function inputItems(entry: Entry): ResponseInputItem[] {
  switch (entry.kind) {
    case 'user':
    case 'assistant':
      return [{ type: 'message', role: entry.kind, content: entry.text }];
    case 'round':
      return [
        ...entry.calls.map(
          (call): ResponseInputItem => ({
            type: 'function_call',
            call_id: call.id,
            name: call.tool,
            arguments: writtenArguments(call),
          }),
        ),
        ...entry.outputs.map(
          (output, index): ResponseInputItem => ({
            type: 'function_call_output',
            call_id: entry.calls[index]?.id ?? '',
            output,
          }),
        ),
      ];
  }
}

/** Reads the body of an answer, whatever a server made of it. */
export function fromResponse(body: unknown): Received {
  const parsed = response.safeParse(body);
  if (!parsed.success) return { kind: 'fault', fault: faultOfBody(body) };
  const { output, usage, status, error, incomplete_details: incomplete } = parsed.data;
  const tokens = tokensOf(usage);
  if (error) return { kind: 'fault', fault: faultOfCode(error.code), tokens };
  if (incomplete) {
    const fault = incomplete.reason === 'content_filter' ? 'filtered' : 'too_long';
    return { kind: 'fault', fault, tokens };
  }
  // Half an answer looks like a whole one; only a server that gives no status at all is believed.
  if (status && status !== 'completed') return { kind: 'fault', fault: 'server_error', tokens };
  const parts = output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []));
  if (parts.some(({ type }) => type === 'refusal')) return { kind: 'fault', fault: 'refused', tokens };
  const calls = output
    .filter(({ type }) => type === 'function_call')
    .map(({ call_id: id, name: tool = '', arguments: written = '' }) => ({
      id: id ?? '',
      tool,
      input: parseArguments(written),
    }));
  const text = parts.map((part) => part.text ?? '').join('');
  return { kind: 'reply', reply: { text, calls }, tokens };
}

const count = z.number().int().nonnegative();

// Only what is used is looked at: servers add and leave out the rest.
const response = z.object({
  output: z.array(
    z.object({
      type: z.string(),
      content: z.array(z.object({ type: z.string(), text: z.string().optional() })).nullish(),
      call_id: z.string().nullish(),
      name: z.string().optional(),
      arguments: z.string().optional(),
    }),
  ),
  status: z.string().nullish(),
  error: z.object({ code: z.union([z.string(), z.number()]).nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  usage: z
    .object({
      input_tokens: count,
      output_tokens: count,
      input_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
    })
    .nullish()
    // What cannot be read was not told.
    .catch(undefined),
});

function tokensOf(usage: z.infer<typeof response>['usage']): Tokens | undefined {
  if (!usage) return undefined;
  return counted({
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cachedTokens: usage.input_tokens_details?.cached_tokens ?? 0,
  });
}

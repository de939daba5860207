// What a model server refuses in a request, as the real ones do: so that no test passes with one they would refuse.
import { z } from 'zod';

/** One sentence for each thing that is wrong with the body of a request. */
export function requestProblems(wire: 'responses' | 'chat', body: unknown): string[] {
  const parsed = wire === 'chat' ? chatRequest.safeParse(body) : responsesRequest.safeParse(body);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const text = z.string().min(1);
const json = z.string().refine(isJsonObject, 'must be a JSON object, written as a string');

/** In strict mode every object closes itself and requires all it has. */
const strictSchema = z.record(z.string(), z.unknown()).superRefine((schema, context) => {
  if (schema.type !== 'object') context.addIssue('must be of type object');
  for (const problem of looseParts(schema, 'parameters')) context.addIssue(problem);
});

const functionTool = {
  name: z.string().regex(/^[\w-]{1,64}$/),
  description: text,
  parameters: strictSchema,
  strict: z.literal(true),
};

const message = z.strictObject({
  type: z.literal('message'),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  content: text,
});
const call = z.strictObject({
  type: z.literal('function_call'),
  // As an output item has them, which may be sent back as it came.
  id: text.optional(),
  status: z.literal('completed').optional(),
  call_id: text,
  name: text,
  arguments: json,
});
const callOutput = z.strictObject({
  type: z.literal('function_call_output'),
  call_id: text,
  output: z.string(),
});

// Strict: a field that is not listed here was never meant to be sent, previous_response_id among them.
const responsesRequest = z.strictObject({
  model: text,
  instructions: text,
  input: z
    .array(z.discriminatedUnion('type', [message, call, callOutput]))
    .min(1)
    .superRefine((items, context) => {
      const made = items.flatMap((item) => (item.type === 'function_call' ? [item.call_id] : []));
      const answered = items.flatMap((item) => (item.type === 'function_call_output' ? [item.call_id] : []));
      for (const problem of unpaired(made, answered)) context.addIssue(problem);
      const early = items.some(
        (item, index) =>
          item.type === 'function_call_output' &&
          !items
            .slice(0, index)
            .some((before) => before.type === 'function_call' && before.call_id === item.call_id),
      );
      if (early) context.addIssue('an output stands before its call');
    }),
  tools: z.array(z.strictObject({ type: z.literal('function'), ...functionTool })).superRefine(namedOnce),
  store: z.literal(false),
  stream: z.boolean().optional(),
  max_output_tokens: z.int().min(16).optional(),
});

const toolCall = z.strictObject({
  id: text,
  type: z.literal('function'),
  function: z.strictObject({ name: text, arguments: json }),
});
const chatMessage = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['system', 'user']), content: text }),
  z
    .strictObject({
      role: z.literal('assistant'),
      content: z.string().nullable(),
      reasoning_content: text.optional(),
      tool_calls: z.array(toolCall).min(1).optional(),
    })
    .refine(({ content, tool_calls }) => content || tool_calls, 'needs content or tool_calls'),
  z.strictObject({ role: z.literal('tool'), tool_call_id: text, content: z.string() }),
]);

const chatRequest = z
  .strictObject({
    model: text,
    messages: z
      .array(chatMessage)
      .min(1)
      .superRefine((messages, context) => {
        for (const problem of toolMessageProblems(messages)) context.addIssue(problem);
      }),
    tools: z.array(z.strictObject({ type: z.literal('function'), function: z.strictObject(functionTool) })),
    stream: z.boolean().optional(),
    stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
    max_completion_tokens: z.int().positive().optional(),
  })
  .refine(({ stream, stream_options }) => stream || !stream_options, 'stream_options only with stream');

/** All calls of a message must be answered by the messages right behind it, and nothing else may be. */
function toolMessageProblems(messages: readonly z.infer<typeof chatMessage>[]): string[] {
  const problems: string[] = [];
  let open: string[] = [];
  const seen: string[] = [];
  for (const each of messages) {
    if (each.role === 'tool') {
      if (!open.includes(each.tool_call_id))
        problems.push(`no call ${each.tool_call_id} stands before its output`);
      open = open.filter((id) => id !== each.tool_call_id);
      continue;
    }
    if (open.length > 0) problems.push(`calls without output: ${open.join(', ')}`);
    open = each.role === 'assistant' ? (each.tool_calls ?? []).map(({ id }) => id) : [];
    seen.push(...open);
  }
  if (open.length > 0) problems.push(`calls without output: ${open.join(', ')}`);
  return [...problems, ...twice(seen).map((id) => `call id ${id} stands twice`)];
}

function unpaired(made: readonly string[], answered: readonly string[]): string[] {
  return [
    ...twice(made).map((id) => `call id ${id} stands twice`),
    ...twice(answered).map((id) => `call ${id} is answered twice`),
    ...made.filter((id) => !answered.includes(id)).map((id) => `no output for call ${id}`),
    ...answered.filter((id) => !made.includes(id)).map((id) => `no call ${id} for an output`),
  ];
}

function namedOnce(tools: readonly { name: string }[], context: { addIssue: (what: string) => void }): void {
  for (const name of twice(tools.map((tool) => tool.name))) context.addIssue(`tool ${name} stands twice`);
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function looseParts(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, index) => looseParts(each, `${path}.${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([name, part]) => looseParts(part, `${path}.${name}`));
  if (!('type' in schema) || schema.type !== 'object' || !('properties' in schema)) return inner;
  const { properties, required, additionalProperties } = objectSchema.parse(schema);
  const missing = Object.keys(properties).filter((name) => !required?.includes(name));
  return [
    ...inner,
    ...(additionalProperties === false ? [] : [`${path} must have additionalProperties false`]),
    ...missing.map((name) => `${path} must require ${name}`),
  ];
}

const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
});

function isJsonObject(written: string): boolean {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

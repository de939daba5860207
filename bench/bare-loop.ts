// The yardstick of the model path: a loop on the OpenAI client as a careful hand would write it (bounded, with a time
// limit, arguments parsed, the whole conversation sent each time), with nothing before or after it.
import OpenAI from 'openai';
import type {
  FunctionTool,
  ResponseFunctionToolCall,
  ResponseInput,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export interface BareLoop {
  instructions: string;
  tools: FunctionTool[];
  /** Runs the one tool: what it answers is sent as JSON. */
  run: (name: string, input: unknown) => unknown;
}

/** Asks and answers calls until there is text, eight times at most. */
export function bareLoop(
  baseURL: string,
  { instructions, tools, run }: BareLoop,
): (message: string) => Promise<string> {
  const client = new OpenAI({ baseURL, apiKey: 'none', logLevel: 'off' });
  return async (message) => {
    const input: ResponseInput = [{ type: 'message', role: 'user', content: message }];
    for (let round = 0; round < 8; round += 1) {
      const stream = await client.responses.create(
        {
          model: 'scripted',
          instructions,
          tools,
          input,
          store: false,
          max_output_tokens: 8000,
          stream: true,
        },
        { signal: AbortSignal.timeout(60_000) },
      );
      const items: ResponseOutputItem[] = [];
      for await (const event of stream)
        if (event.type === 'response.completed') items.push(...event.response.output);
      const calls = items.filter((item): item is ResponseFunctionToolCall => item.type === 'function_call');
      if (calls.length === 0) return textOf(items);
      for (const call of calls) {
        const output = JSON.stringify(run(call.name, JSON.parse(call.arguments)));
        input.push(call, { type: 'function_call_output', call_id: call.call_id, output });
      }
    }
    throw new Error('no answer');
  };
}

function textOf(items: readonly ResponseOutputItem[]): string {
  return items
    .flatMap((item) => (item.type === 'message' ? item.content : []))
    .map((part) => (part.type === 'output_text' ? part.text : part.refusal))
    .join('');
}

// The yardstick of the model path: a loop on the OpenAI client written by hand, with nothing before or after it.
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
  /** What the one tool answers, whatever it is asked. */
  output: string;
}

/** Asks and answers calls until there is text. */
export function bareLoop(
  baseURL: string,
  { instructions, tools, output }: BareLoop,
): (question: string) => Promise<string> {
  const client = new OpenAI({ baseURL, apiKey: 'none', logLevel: 'off' });
  return async (question) => {
    const input: ResponseInput = [{ type: 'message', role: 'user', content: question }];
    for (;;) {
      const stream = await client.responses.create({
        model: 'scripted',
        instructions,
        tools,
        input,
        store: false,
        max_output_tokens: 8000,
        stream: true,
      });
      const items: ResponseOutputItem[] = [];
      for await (const event of stream)
        if (event.type === 'response.completed') items.push(...event.response.output);
      const calls = items.filter((item): item is ResponseFunctionToolCall => item.type === 'function_call');
      if (calls.length === 0) return textOf(items);
      for (const call of calls) {
        input.push(call, { type: 'function_call_output', call_id: call.call_id, output });
      }
    }
  };
}

function textOf(items: readonly ResponseOutputItem[]): string {
  return items
    .flatMap((item) => (item.type === 'message' ? item.content : []))
    .map((part) => (part.type === 'output_text' ? part.text : part.refusal))
    .join('');
}

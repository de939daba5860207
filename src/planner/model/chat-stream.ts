// A streamed chat completion, put together again. The SDK's own helper refuses what servers other than its maker's
// leave out (the index of a call, the last chunk of usage).
import { z } from 'zod';
import { type Completion, usage } from './chat-wire.ts';

/** The completion that the chunks make up, or undefined where they stop before it was finished. */
export async function joinChunks(chunks: AsyncIterable<unknown>): Promise<Completion | undefined> {
  const calls = new Map<number, { id: string; function: { name: string; arguments: string } }>();
  const message = { content: '', refusal: '', reasoning_content: '' };
  let finish: string | undefined;
  let told: Completion['usage'];
  for await (const each of chunks) {
    const { choices, ...rest } = chunk.parse(each);
    told = rest.usage ?? told;
    const [choice] = choices ?? [];
    if (!choice) continue;
    finish = choice.finish_reason ?? finish;
    const { content, refusal, reasoning_content, tool_calls } = choice.delta;
    message.content += content ?? '';
    message.refusal += refusal ?? '';
    message.reasoning_content += reasoning_content ?? '';
    for (const { index = calls.size, id, function: part } of tool_calls ?? []) {
      const call = calls.get(index) ?? { id: '', function: { name: '', arguments: '' } };
      call.id ||= id ?? '';
      call.function.name += part?.name ?? '';
      call.function.arguments += part?.arguments ?? '';
      calls.set(index, call);
    }
  }
  if (finish === undefined) return undefined;
  return {
    choices: [{ message: { ...message, tool_calls: [...calls.values()] }, finish_reason: finish }],
    usage: told,
  };
}

const count = z.number().int().nonnegative();

const chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          reasoning_content: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({
                index: count.optional(),
                id: z.string().nullish(),
                function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
              }),
            )
            .nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage,
});

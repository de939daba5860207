// The model as a writer of sections: the same client as for questions, without tools.
import type { Writer } from '../writer.ts';
import type { Send } from './client.ts';
import { withoutThoughts } from './read-reply.ts';
import type { Entry } from './wire.ts';

export function createModelWriter(send: Send, model: string): Writer {
  return {
    model,
    async write({ rules, task, rejected }, signal) {
      const entries: Entry[] = [
        { kind: 'user', text: task },
        ...(rejected
          ? [
              { kind: 'assistant', text: rejected.prose } as const,
              { kind: 'user', text: rejected.complaint } as const,
            ]
          : []),
      ];
      const received = await send({ instructions: rules, tools: [], entries }, signal);
      const { spent } = received;
      if (received.kind === 'fault') return { kind: 'fault', fault: received.fault, spent };
      return { kind: 'prose', prose: withoutThoughts(received.reply.text), spent };
    },
  };
}

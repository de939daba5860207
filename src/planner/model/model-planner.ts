// The model as a planner: it understands what the keyless one does not. It chooses tools and writes prose with
// references; it is never asked for a number. Stateless: each round sends the whole conversation.
import type { Catalogue } from '../../evaluation/catalogue.ts';
import type { Prompts } from '../../prompts.ts';
import type { Planner, Turn } from '../planner.ts';
import type { Send } from './client.ts';
import { askedIn, entriesOf } from './entries.ts';
import { instructionsFor } from './instructions.ts';
import { readReply } from './read-reply.ts';
import { strictTools } from './strict-schema.ts';
import type { ToolDeclaration } from './wire.ts';

export interface ModelPlannerParts {
  send: Send;
  prompts: Prompts;
  catalogue: Catalogue;
  tools: readonly ToolDeclaration[];
  /** About how many tokens of earlier turns are sent along. */
  historyTokens: number;
}

export function createModelPlanner(parts: ModelPlannerParts): Planner {
  const { send, historyTokens } = parts;
  // Once, not for each request: they are the same every time.
  const tools = strictTools(parts.tools);
  const instructions = instructionsFor(parts);
  // Rendered in the first round of a turn.
  const asked = new WeakMap<Turn, string>();
  return {
    name: 'model',
    async next(turn, signal) {
      const question = asked.get(turn) ?? askedIn(turn, historyTokens);
      asked.set(turn, question);
      const entries = entriesOf(turn, historyTokens, question);
      const received = await send({ instructions: instructions[turn.language], tools, entries }, signal);
      const { spent } = received;
      if (received.kind === 'fault') return { kind: 'fault', fault: received.fault, spent };
      const { text, calls, carried } = received.reply;
      if (calls.length > 0) return { kind: 'calls', calls, carried, spent };
      if (text.length > mostCharacters) return { kind: 'fault', fault: 'too_long', spent };
      const reply = readReply(text);
      if (!saysSomething.test(reply.prose)) return { kind: 'fault', fault: 'empty', spent };
      return { kind: 'reply', reply, spent };
    },
  };
}

// Several pages, thoughts included: checking what is longer would keep others waiting.
const mostCharacters = 100_000;
// Marks alone, seen or unseen, are no answer.
const saysSomething = /[\p{L}\p{N}]/u;

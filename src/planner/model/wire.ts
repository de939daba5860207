// What passes between the planner and a model, in words of neither wire format. Each format maps it both ways.
import type { Fault, ToolCall } from '../planner.ts';

export interface ModelRequest {
  /** What is the same for every question comes first, so that a server can keep it: instructions, then tools. */
  instructions: string;
  /** In strict form: see `strictTools`. */
  tools: readonly ToolDeclaration[];
  entries: readonly Entry[];
}

/** A tool as a model is told of it. `parameters` is the JSON Schema of its input. */
export interface ToolDeclaration {
  name: string;
  description: string;
  parameters: JsonSchema;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What was said, in order. `carried` is what the model gave with its calls and wants back with their answers. */
export type Entry =
  | { kind: 'user'; text: string }
  | { kind: 'assistant'; text: string }
  | { kind: 'round'; calls: readonly ToolCall[]; outputs: readonly string[]; carried?: unknown };

export interface ModelReply {
  text: string;
  calls: readonly ToolCall[];
  carried?: unknown;
}

/** A server's answer as far as it can be used; what it cost is told even where it ended in a fault, if the server says so. */
export type Received = ({ kind: 'reply'; reply: ModelReply } | { kind: 'fault'; fault: Fault }) & {
  tokens?: Tokens | undefined;
};

export interface Tokens {
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
}

/** A server that counts no input has counted nothing. */
export function counted(tokens: Tokens): Tokens | undefined {
  return tokens.inputTokens > 0 ? tokens : undefined;
}

/** The settings of a request that belong to the server, not to the question. */
export interface RequestSettings {
  model: string;
  /** Most tokens of one answer, thinking included. */
  maxOutputTokens: number;
}

/** Arguments as a model wrote them; what is no JSON stays text, and the tool's own check says so. */
export function parseArguments(written: string): unknown {
  try {
    return withoutNulls(JSON.parse(written === '' ? '{}' : written));
  } catch {
    return written;
  }
}

/** A strict schema makes every field required, so a model leaves one out by giving null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(given.map(([name, each]) => [name, withoutNulls(each)]));
}

/** The arguments of an earlier call as they are said again; servers insist on an object. */
export function writtenArguments({ input }: ToolCall): string {
  return JSON.stringify(typeof input === 'object' && input !== null ? input : { unreadable: input });
}

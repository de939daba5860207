// The tools as others are told of them: name, use, and the JSON Schema of the input, derived from its zod shape.
import { z } from 'zod';
import type { Tool } from './tool.ts';

export interface Declaration {
  name: string;
  description: string;
  parameters: Readonly<Record<string, unknown>>;
}

export function declarationsOf(tools: readonly Tool[]): Declaration[] {
  return tools.map(({ name, use, input }) => ({
    name,
    description: use,
    parameters: z.toJSONSchema(input, { io: 'input' }),
  }));
}

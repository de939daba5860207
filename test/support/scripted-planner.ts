// A planner that plays a script: for tests of everything around a planner.
import type { Planner, Reply, Step, Turn } from '../../src/planner/planner.ts';

export type Script = (turn: Turn) => Step | Promise<Step>;

export function scriptedPlanner(script: Script): Planner {
  return { name: 'offline', next: async (turn) => await script(turn) };
}

export function reply(prose: string, rest: Partial<Reply> = {}): Step {
  return {
    kind: 'reply',
    reply: { kind: 'answer', prose, notes: [], choices: [], understood: true, ...rest },
  };
}

export function calls(...tools: [tool: string, input: unknown][]): Step {
  return { kind: 'calls', calls: tools.map(([tool, input], index) => ({ id: `c${index}`, tool, input })) };
}

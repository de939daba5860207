// Which evaluations a question touched: what its answer rests on, and whose words it may use.
import type { Evaluation } from '../evaluation/shape.ts';
import type { EvaluationSource } from '../tools/tool.ts';

export interface Touched {
  /** The source as tools get it: what they open or search, the answer rests on. */
  byTools: EvaluationSource;
  byPlanner: (id: string) => Promise<Evaluation | undefined>;
  /** Ids of what tools touched so far. */
  ids(): string[];
  /** Ids of what the planner looked into by itself. */
  seen(): string[];
  /** Everything opened so far, by whom ever. */
  evaluations(): Promise<Evaluation[]>;
}

/** Watches what is opened through it. */
export function touching(source: EvaluationSource): Touched {
  const usedByTools = new Set<string>();
  const seenByPlanner = new Set<string>();
  return {
    byTools: {
      list: (limit) => source.list(limit),
      count: () => source.count(),
      open: (id) => noting(usedByTools, id, source.open(id)),
      search: (id, words, limit) => noting(usedByTools, id, source.search(id, words, limit)),
    },
    byPlanner: (id) => noting(seenByPlanner, id, source.open(id)),
    ids: () => [...usedByTools],
    seen: () => [...seenByPlanner],
    evaluations: async () => {
      const opened = [...new Set([...usedByTools, ...seenByPlanner])].map((id) => source.open(id));
      return (await Promise.all(opened)).filter((each) => each !== undefined);
    },
  };
}

function noting<T>(ids: Set<string>, id: string, result: T): T {
  ids.add(id);
  return result;
}

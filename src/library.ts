// The evaluations an asker may see, as planners and tools read them: from the store, opened once while nothing changes.

import { indexDepartments } from './assistant/departments.ts';
import type { View } from './assistant/question.ts';
import type { Evaluation } from './evaluation/shape.ts';
import {
  countEvaluations,
  departmentNames,
  lastImport,
  listEvaluations,
  openEvaluation,
} from './store/evaluations.ts';
import type { Store } from './store/open-store.ts';
import { searchPassages } from './store/passages.ts';

export interface Library {
  /** What can be seen now. Until the next import, the same view. */
  view(): Promise<View>;
}

export function openLibrary(db: Store['db']): Library {
  let current: { mark: string | undefined; view: View } | undefined;
  return {
    view: async () => {
      const mark = await lastImport(db);
      if (current?.mark !== mark || current === undefined) current = { mark, view: await viewOf(db) };
      return current.view;
    },
  };
}

async function viewOf(db: Store['db']): Promise<View> {
  const opened = new Map<string, Promise<Evaluation | undefined>>();
  const open = (id: string): Promise<Evaluation | undefined> => {
    const known = opened.get(id) ?? openEvaluation(db, id);
    // The one asked for last is kept longest.
    opened.delete(id);
    opened.set(id, known);
    const [oldest] = opened.keys();
    if (opened.size > keptOpen && oldest !== undefined) opened.delete(oldest);
    return known;
  };
  return {
    departments: indexDepartments(await departmentNames(db)),
    evaluations: {
      list: (limit) => listEvaluations(db, { limit }),
      count: () => countEvaluations(db),
      open,
      search: (id, words, limit) => searchPassages(db, id, words, limit),
    },
  };
}

// Enough for the conversations of one office, little enough for memory: an evaluation is about a hundred kilobytes.
const keptOpen = 100;

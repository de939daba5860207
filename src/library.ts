// The evaluations an asker may see, as planners and tools read them: from the store, opened once while nothing changes.
import { maySee, type Rights, sightOf } from './access/rights.ts';
import { indexDepartments } from './assistant/departments.ts';
import type { View } from './assistant/question.ts';
import type { Evaluation } from './evaluation/shape.ts';
import { departmentNames, lastImport, listEvaluations, openEvaluation } from './store/evaluations.ts';
import type { Store } from './store/open-store.ts';
import { searchPassages } from './store/passages.ts';

export interface Library {
  /** What can be seen now with these rights. Until the next import, the same view for the same sight. */
  view(rights: Rights): Promise<View>;
}

export function openLibrary(db: Store['db']): Library {
  let current: Shelf | undefined;
  return {
    view: async (rights) => {
      const mark = await lastImport(db);
      if (current?.mark !== mark || current === undefined) current = await shelfOf(db, mark);
      const { names, open, views } = current;
      const sight = sightOf(rights);
      const view = views.get(sight) ?? viewOf(db, names, open, rights);
      views.set(sight, view);
      return view;
    },
  };
}

/** What is read once while nothing changes, whoever asks. */
interface Shelf {
  mark: string;
  names: Awaited<ReturnType<typeof departmentNames>>;
  open: (id: string) => Promise<Evaluation | undefined>;
  /** By sight; there are about as many as there are grants. */
  views: Map<string, View>;
}

async function shelfOf(db: Store['db'], mark: string): Promise<Shelf> {
  const opened = new Map<string, Promise<Evaluation | undefined>>();
  return {
    mark,
    names: await departmentNames(db),
    open: (id) => {
      const known = opened.get(id) ?? openEvaluation(db, id);
      // The one asked for last is kept longest.
      opened.delete(id);
      opened.set(id, known);
      const [oldest] = opened.keys();
      if (opened.size > keptOpen && oldest !== undefined) opened.delete(oldest);
      return known;
    },
    views: new Map(),
  };
}

/** What the rights do not cover is not there: every way to it goes through `visible`. */
function viewOf(db: Store['db'], all: Shelf['names'], open: Shelf['open'], rights: Rights): View {
  const visible = all.filter((each) => maySee(rights, each));
  const ids = new Set(visible.map(({ evaluationId }) => evaluationId));
  return {
    departments: indexDepartments(visible),
    evaluations: {
      list: async (limit) => {
        const heads = await listEvaluations(db, { limit: ids.size === all.length ? limit : all.length });
        return heads.filter(({ id }) => ids.has(id)).slice(0, limit);
      },
      count: async () => ids.size,
      open: async (id) => (ids.has(id) ? await open(id) : undefined),
      search: async (id, words, limit) => (ids.has(id) ? await searchPassages(db, id, words, limit) : []),
    },
  };
}

// Enough for the conversations of one office, little enough for memory: an evaluation is about a hundred kilobytes.
const keptOpen = 100;

// Drafting over the shipped data and a store in memory: what the tests of this folder work with.
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import type { DraftingDesk } from '../../src/drafting/desk.ts';
import { type Drafting, openDrafting } from '../../src/drafting/drafting.ts';
import type { Rights } from '../../src/drafting/life.ts';
import type { DraftView, Person, Refused } from '../../src/drafting/opened.ts';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import type { Writer } from '../../src/planner/writer.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { tools } from '../../src/tools/tool-catalogue.ts';
import { readEvaluation, readFrameworks } from '../data/read-data.ts';
import { contextOf } from '../tools/context.ts';

export const prompts = loadPrompts(`${import.meta.dirname}/../../prompts`);
export const catalogue = joinFrameworks(readFrameworks());
export const huitong = readEvaluation('huitong-2022');
export const lumingwan = readEvaluation('lumingwan-2022');

export const everything: Rights = { write: true, approve: true, approveOwn: true };

export function draftingDesk(writer?: Writer): DraftingDesk {
  const words = loadedWords(catalogue);
  return {
    prompts,
    catalogue,
    runTool: async (request, context) => {
      const result = await runTool(tools, request, context);
      return 'output' in result ? result.output : result;
    },
    allowedIn: (evaluation) => words.of([evaluation], [evaluation.year]),
    namesIn: (evaluation) => words.names([evaluation]),
    ...(writer && { writer }),
  };
}

export interface Office {
  drafting: Drafting;
  store: Store;
}

export async function office(writer?: Writer, url = 'sqlite::memory:'): Promise<Office> {
  const store = await openStore(url);
  return { store, drafting: openDrafting(store.db, draftingDesk(writer)) };
}

export function personOf(
  id: string,
  rights: Rights = everything,
  evaluations: readonly Evaluation[] = [huitong],
): Person {
  const { evaluations: source, signal } = contextOf(evaluations);
  return { id, rights, evaluations: source, signal };
}

/** The draft, where there must be one. */
export function made(result: DraftView | Refused): DraftView {
  if ('why' in result) throw new Error(`refused: ${result.why} ${result.found ?? ''}`);
  return result;
}

/** The current text as a person edits it. */
export async function editable(
  { drafting }: Office,
  id: string,
  who: Person = personOf('li'),
): Promise<string> {
  const shown = await drafting.show(id, who);
  if ('why' in shown) throw new Error(shown.why);
  return shown.editable;
}

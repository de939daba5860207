// What a question takes with it on its way, whichever planner answers: what it was, what may be seen, what was noted.
import type { Language } from '../evaluation/shape.ts';
import type { Planner, Turn } from '../planner/planner.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Answer } from './answer.ts';
import type { OverBudget } from './budgets.ts';
import type { Composed, Means } from './compose.ts';
import { groundsOf } from './grounds.ts';
import type { Journal } from './journal.ts';
import type { LoadedWords } from './loaded-words.ts';
import type { Question, View } from './question.ts';
import type { LoopFault, Rounds } from './rounds.ts';
import { enterStatedNumbers } from './stated-numbers.ts';
import { type Touched, touching } from './touched.ts';
import { visiblePart } from './visible-part.ts';

export interface Trip {
  request: Question;
  language: Language;
  view: View;
  journal: Journal;
  words: LoadedWords;
  /** Those of this question: what is rendered through them is kept with its answer. */
  prompts: Prompts;
}

/** What both planners share on one trip. */
export interface Road extends Trip {
  turn: Turn;
  context: ToolContext;
  touched: Touched;
  runTool: Rounds['runTool'];
  /** Told of bugs: a planner that failed, keyless prose that did not pass. Must not throw. */
  onBug: (message: string) => void;
  /** What prose is held against, as far as the tools have opened it. */
  means: () => Promise<Means>;
}

/** What came of it. */
export interface Outcome {
  kind: Answer['kind'];
  composed: Composed;
  prose: string;
  memo?: unknown;
  planner: Planner['name'];
  /** Why the model did not answer although one is set. */
  fallback?: Fallback;
}

export type Fallback = LoopFault | OverBudget | 'rejected';

export async function openRoad(
  trip: Trip,
  { catalogue, runTool, onBug }: Pick<Road, 'runTool' | 'onBug'> & Pick<ToolContext, 'catalogue'>,
): Promise<Road> {
  const { request, language, view, words, prompts } = trip;
  const { question, conversation, signal } = request;
  const { ledger } = conversation;
  const seen = await visiblePart(conversation, view);
  const touched = touching(view.evaluations);
  const stated = enterStatedNumbers(question, { ledger, language, prompts });
  const scope = { departments: view.departments, open: touched.byPlanner };
  const years = [...new Set(view.departments.all.map(({ year }) => year))];
  return {
    ...trip,
    runTool,
    onBug,
    turn: { question, language, history: seen.turns, rounds: [], stated, scope, prompts },
    context: { language, prompts, ledger: seen.ledger, catalogue, evaluations: touched.byTools, signal },
    touched,
    means: async () => {
      const evaluations = await touched.evaluations();
      const grounds = await groundsOf(ledger, evaluations, view, words);
      return { ledger, language, allowed: words.of(evaluations, years), grounds };
    },
  };
}

// From a question to what may be shown: the keyless planner where it understood everything, else the model, else what
// the keyless planner could say, with the reason why the model did not.
import type { Language } from '../evaluation/shape.ts';
import type { Planner, Round, Turn } from '../planner/planner.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Answer } from './answer.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type Budgets, type OverBudget, overBudget } from './budgets.ts';
import type { Composed, Means, Rejected } from './compose.ts';
import { groundsOf } from './grounds.ts';
import type { Journal } from './journal.ts';
import type { LoadedWords } from './loaded-words.ts';
import { withMadeUpNotes } from './made-up-notes.ts';
import { objectionsTo } from './objections.ts';
import type { Question, View } from './question.ts';
import type { LoopFault, Rounds } from './rounds.ts';
import { enterStatedNumbers } from './stated-numbers.ts';
import { type Touched, touching } from './touched.ts';
import { openCurtain } from './withheld.ts';

export interface TripParts {
  /** The keyless planner. */
  planner: Planner;
  model?: ModelParts;
  prompts: Prompts;
  catalogue: ToolContext['catalogue'];
  runTool: Rounds['runTool'];
  /** Told of bugs: a planner that failed, keyless prose that did not pass. Must not throw. */
  onBug: (message: string) => void;
}

export interface ModelParts {
  planner: Planner;
  /** Whether what the keyless planner understood completely is answered without the model. */
  keylessFirst: boolean;
  /** Whether the model sees values, or only what can be said of them in words. */
  values: 'shown' | 'hidden';
  budgets: Budgets;
}

export interface Trip {
  request: Question;
  language: Language;
  view: View;
  journal: Journal;
  words: LoadedWords;
}

export interface Outcome {
  kind: Answer['kind'];
  composed: Composed;
  prose: string;
  memo?: unknown;
  planner: Planner['name'];
  /** Why the model did not answer although one is set. */
  fallback?: Fallback;
  promptIds: readonly string[];
}

type Fallback = LoopFault | OverBudget | 'rejected';

/** Undefined after a bug, which must not take the conversation down with it. */
export async function takeTrip(trip: Trip, parts: TripParts): Promise<Outcome | undefined> {
  const { request } = trip;
  try {
    const road = prepare(trip, parts);
    const outcome = await chosen(road, trip, parts);
    if (!outcome) return undefined;
    const composed = await withMadeUpNotes(outcome.composed, { ...trip, ...road, means: await road.means() });
    return { ...outcome, composed };
  } catch (error) {
    if (request.signal.aborted) throw error;
    parts.onBug(`"${request.question}": ${error instanceof Error ? error.stack : String(error)}`);
    return undefined;
  }
}

/** What both planners share on one trip. */
interface Road {
  turn: Turn;
  context: ToolContext;
  touched: Touched;
  means: () => Promise<Means>;
  prompts: Prompts;
}

function prepare({ request, language, view, words }: Trip, { catalogue, prompts }: TripParts): Road {
  const { question, conversation, signal } = request;
  const { ledger, turns } = conversation;
  const touched = touching(view.evaluations);
  const stated = enterStatedNumbers(question, ledger, language);
  const scope = { departments: view.departments, open: touched.byPlanner };
  const years = view.departments.examples.map(({ year }) => year);
  return {
    turn: { question, language, history: [...turns], rounds: [], stated, scope },
    context: { language, ledger, catalogue, evaluations: touched.byTools, signal },
    touched,
    means: async () => {
      const evaluations = await touched.evaluations();
      const grounds = await groundsOf(ledger, evaluations, view, words);
      return { ledger, language, allowed: words.of(evaluations, years), grounds };
    },
    prompts,
  };
}

async function chosen(road: Road, trip: Trip, parts: TripParts): Promise<Outcome | undefined> {
  const { model } = parts;
  if (!model) return await keyless(road, trip, parts);
  if (model.keylessFirst) {
    const first = await keyless(road, trip, parts);
    if (first?.understood) return first;
    return await withModel(model, road.turn.rounds, async () => first, road, trip, parts);
  }
  return await withModel(model, [], () => keyless(road, trip, parts), road, trip, parts);
}

type Keyless = Outcome & { understood: boolean };

async function keyless(
  { turn, context, means }: Road,
  { request, journal }: Trip,
  { planner, runTool, onBug }: TripParts,
): Promise<Keyless | undefined> {
  const rounds = { planner, runTool, journal, mayGoOn: () => true, onProgress: request.onProgress };
  const made = await attempt(turn, context, { rounds, retries: 0, means });
  for (const rejected of rejectedIn(made)) onBug(complaint(request.question, rejected));
  if (made.kind === 'failed') onBug(`the planner gave no reply to "${request.question}": ${made.why}`);
  if (made.kind !== 'made') return undefined;
  const { kind, prose, memo, understood } = made.reply;
  return { kind, composed: made.composed, prose, memo, planner: planner.name, promptIds: [], understood };
}

async function withModel(
  model: ModelParts,
  found: readonly Round[],
  fallBack: () => Promise<Keyless | undefined>,
  { turn, context, means, prompts }: Road,
  { request, journal, language }: Trip,
  { runTool }: TripParts,
): Promise<Outcome | undefined> {
  const { planner, budgets, values } = model;
  const over = await overBudget(budgets, request.caller);
  if (over) return excused(await fallBack(), over, language, prompts);
  const curtain = openCurtain(values, context, await means());
  const seen = curtain.turn({ ...turn, rounds: [...found] });
  const rounds: Rounds = {
    planner,
    runTool: async (call, given) => curtain.output(await runTool(call, given)),
    journal,
    mayGoOn: () => tokensOf(journal) < budgets.answer,
    onProgress: request.onProgress,
  };
  const rules = prompts.render(language, 'system', { facts: [], metrics: [] });
  const made = await attempt(seen, context, {
    rounds,
    retries: 1,
    means,
    objections: (reply) => objectionsTo(reply, language, rules),
    seen: curtain.rejected,
  });
  if (made.kind !== 'made') {
    const why = made.kind === 'failed' ? made.why : 'rejected';
    return excused(await fallBack(), why, language, prompts);
  }
  const { kind, prose } = made.reply;
  // What the keyless planner remembers goes on, so that a later question can still lean on it.
  const { memo } = turn.history.at(-1) ?? {};
  const promptIds = ['system', 'model.question', ...(seen.rejected ? ['model.rejected'] : [])];
  return { kind, composed: made.composed, prose, memo, planner: planner.name, promptIds };
}

function tokensOf(journal: Journal): number {
  const { inputTokens, outputTokens } = journal.usage();
  return inputTokens + outputTokens;
}

/** The keyless answer with a sentence on why the model did not give it. */
function excused(
  outcome: Outcome | undefined,
  fallback: Fallback,
  language: Language,
  prompts: Prompts,
): Outcome | undefined {
  if (!outcome) return undefined;
  const note = prompts.render(language, 'assistant.fallback', { reason: fallback });
  const { composed } = outcome;
  return { ...outcome, fallback, composed: { ...composed, notes: [...composed.notes, note] } };
}

function rejectedIn(made: Attempt): Rejected[] {
  if (made.kind === 'rejected') return [made.rejected];
  return made.kind === 'made' ? made.composed.dropped : [];
}

function complaint(question: string, { prose, problems }: Rejected): string {
  const reasons = problems.map(({ code, found }) => `${code} "${found}"`).join(', ');
  return `the reply to "${question}" did not pass: ${reasons}; in: ${prose}`;
}

// The way with a model: within its budget, behind the curtain where values are withheld, with one try more where its
// prose did not pass. Whatever goes wrong ends in the keyless answer and a sentence on why.
import type { Language } from '../evaluation/shape.ts';
import { withNames } from '../figures/named.ts';
import type { Planner, Round } from '../planner/planner.ts';
import { attempt } from './attempt.ts';
import { type Budgets, overBudget } from './budgets.ts';
import type { Journal } from './journal.ts';
import { objectionsTo } from './objections.ts';
import type { Fallback, Outcome, Road } from './road.ts';
import type { Rounds } from './rounds.ts';
import { openCurtain } from './withheld.ts';

export interface ModelParts {
  planner: Planner;
  /** Whether what the keyless planner understood completely is answered without the model. */
  keylessFirst: boolean;
  /** Whether the model sees values, or only what can be said of them in words. */
  values: 'shown' | 'hidden';
  budgets: Budgets;
  /** The rules a model is told beforehand: no reply may repeat them. */
  rules: Readonly<Record<Language, string>>;
}

/**
 * @param found what the keyless planner has asked of the tools already
 * @param fallBack what is answered where the model does not
 */
export async function modelWay(
  road: Road,
  model: ModelParts,
  found: readonly Round[],
  fallBack: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const { turn, context, means, prompts, request, journal, language, runTool } = road;
  const { planner, budgets, values } = model;
  const over = await overBudget(budgets, request.caller);
  if (over) return excused(await fallBack(), over, road);
  const curtain = openCurtain(values, { ...context, prompts }, await means());
  const seen = curtain.turn({ ...turn, rounds: [...found] });
  const rounds: Rounds = {
    planner,
    runTool: async (call, given) => curtain.output(await runTool(call, given)),
    journal,
    mayGoOn: () => tokensOf(journal) < budgets.answer,
    onProgress: request.onProgress,
  };
  // Rendered at the start; named here, so that its hash is kept with the answer.
  prompts.hash(language, 'system');
  const questions = [...turn.history.map(({ question }) => question), turn.question];
  const told = { rules: model.rules[language], questions };
  const made = await attempt(seen, context, {
    rounds,
    retries: 1,
    means,
    objections: (prose, whole, held) => objectionsTo(prose, whole, told, { ...held, ledger: context.ledger }),
    completed: (prose, { ledger, grounds }) => withNames(prose, ledger, language, grounds?.names ?? []),
    seen: curtain.rejected,
  });
  if (made.kind !== 'made')
    return excused(await fallBack(), made.kind === 'failed' ? made.why : 'rejected', road);
  const { kind, prose } = made.reply;
  // What the keyless planner remembers goes on, so that a later question can still lean on it.
  const { memo } = turn.history.at(-1) ?? {};
  return { kind, composed: made.composed, prose, memo, planner: planner.name };
}

function tokensOf(journal: Journal): number {
  const { inputTokens, outputTokens } = journal.usage();
  return inputTokens + outputTokens;
}

/** The keyless answer with a sentence on why the model did not give it. */
function excused(
  outcome: Outcome | undefined,
  fallback: Fallback,
  { language, prompts }: Road,
): Outcome | undefined {
  if (!outcome) return undefined;
  const because = prompts.render(language, 'assistant.fallback_reason', { reason: fallback });
  const note = prompts.render(language, 'assistant.fallback', { because });
  const { composed } = outcome;
  return { ...outcome, fallback, composed: { ...composed, notes: [...composed.notes, note] } };
}

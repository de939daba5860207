// What a model may cost, in tokens of input and output together. When a budget is spent the keyless planner answers.
import type { Caller } from './question.ts';

export interface Budgets {
  /** For one answer: no further request is made once it is reached. */
  answer: number;
  /** For one caller and for one workspace, in a day that begins at midnight UTC. */
  user: number;
  workspace: number;
  /** What answers finished since then took; those under way are not in it. */
  spentSince(since: Date, caller: Caller): Promise<{ user: number; workspace: number }>;
}

export type OverBudget = 'budget_user' | 'budget_workspace';

/** Which budget is spent, or undefined while there is some left of both. */
export async function overBudget(budgets: Budgets, caller: Caller): Promise<OverBudget | undefined> {
  const midnight = new Date();
  midnight.setUTCHours(0, 0, 0, 0);
  const { user, workspace } = await budgets.spentSince(midnight, caller);
  if (user >= budgets.user) return 'budget_user';
  return workspace >= budgets.workspace ? 'budget_workspace' : undefined;
}

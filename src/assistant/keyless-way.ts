// The way without a model: what the keyless planner makes of a question. What does not pass there is a bug.
import type { Planner } from '../planner/planner.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { Rejected } from './compose.ts';
import type { Outcome, Road } from './road.ts';

export type Keyless = Outcome & {
  /** Whether every part of the question was understood. */
  understood: boolean;
};

/** Undefined where nothing that may be shown came of it; the reason is told as a bug. */
export async function keylessWay(road: Road, planner: Planner): Promise<Keyless | undefined> {
  const { turn, context, means, runTool, journal, onBug, request } = road;
  const rounds = { planner, runTool, journal, mayGoOn: () => true, onProgress: request.onProgress };
  const made = await attempt(turn, context, { rounds, retries: 0, means });
  for (const rejected of rejectedIn(made)) onBug(complaint(request.question, rejected));
  if (made.kind === 'failed') onBug(`the planner gave no reply to "${request.question}": ${made.why}`);
  if (made.kind !== 'made') return undefined;
  const { kind, prose, memo, understood } = made.reply;
  return { kind, composed: made.composed, prose, memo, planner: planner.name, understood };
}

function rejectedIn(made: Attempt): Rejected[] {
  if (made.kind === 'rejected') return [made.rejected];
  return made.kind === 'made' ? made.composed.dropped : [];
}

function complaint(question: string, { prose, problems }: Rejected): string {
  const reasons = problems.map(({ code, found }) => `${code} "${found}"`).join(', ');
  return `the reply to "${question}" did not pass: ${reasons}; in: ${prose}`;
}

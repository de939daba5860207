// One planner's try at a question: the loop, then its prose verified and rendered. A model whose prose does not pass
// is told why and tries once more.
import type { Reply, Turn } from '../planner/planner.ts';
import type { LoggedStep } from '../store/answer-log.ts';
import type { ToolContext } from '../tools/tool.ts';
import { type Composed, compose, type Means, type Rejected } from './compose.ts';
import { type LoopFault, type Rounds, replyTo } from './rounds.ts';

/** `rejected`: nothing that passed came of it. */
export type Attempt =
  | { kind: 'made'; reply: Reply; composed: Composed }
  | { kind: 'failed'; why: LoopFault }
  | { kind: 'rejected'; rejected: Rejected };

export interface AttemptParts {
  rounds: Rounds;
  /** How often prose that did not pass is handed back to be written anew. */
  retries: number;
  /** Asked after the tools have run, because it depends on what they opened. */
  means: () => Promise<Means>;
  /** What else is wrong with the parts of a reply, besides what every prose is held to. */
  objections?: (prose: string, whole: string, means: Means) => Rejected['problems'];
  /** What is shown of prose that has passed; the prose as it is unless said otherwise. */
  completed?: (prose: string, means: Means) => string;
  /** What the planner is told of its rejected prose; all of it unless said otherwise. */
  seen?: (rejected: Rejected) => Rejected;
}

/** Rejects when the context is aborted, and on bugs. */
export async function attempt(turn: Turn, context: ToolContext, parts: AttemptParts): Promise<Attempt> {
  const { rounds, retries, means, objections, completed, seen = (rejected) => rejected } = parts;
  for (let tries = 0; ; tries += 1) {
    const ended = await replyTo(turn, context, rounds);
    if (ended.kind === 'fault') return { kind: 'failed', why: ended.fault };
    const { reply } = ended;
    const held = await means();
    const result = compose(
      reply,
      held,
      (prose, whole) => objections?.(prose, whole, held) ?? [],
      (prose) => completed?.(prose, held) ?? prose,
    );
    if (result.kind === 'composed') {
      for (const { part, ...dropped } of result.composed.dropped)
        rounds.journal.note({ ...rejection(dropped), part });
      return { kind: 'made', reply, composed: result.composed };
    }
    const { rejected } = result;
    rounds.journal.note(rejection(rejected));
    if (tries === retries) return { kind: 'rejected', rejected };
    turn.rejected = seen(rejected);
  }
}

function rejection({ prose, problems }: Rejected): LoggedStep & { kind: 'rejected' } {
  return { kind: 'rejected', prose, problems: problems.map(({ code, found }) => ({ code, found })) };
}

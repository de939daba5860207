// What of a conversation its asker may still see: rights can be taken away, and evaluations removed, between two turns.
import type { Ledger } from '../figures/ledger.ts';
import { parseProse } from '../figures/prose.ts';
import { evaluationsIn, homesOf, homesOfFigure } from '../figures/references.ts';
import type { PastTurn } from '../planner/planner.ts';
import type { Conversation } from './conversation.ts';
import type { View } from './question.ts';

/**
 * The conversation without the turns and figures that rest on an evaluation which is not visible now: no planner is told
 * of them, and no tool takes them up. They are not forgotten, so that they are back when the evaluation is.
 */
export async function visiblePart(
  { turns, ledger }: Pick<Conversation, 'turns' | 'ledger'>,
  { evaluations }: View,
): Promise<{ turns: PastTurn[]; ledger: Ledger }> {
  const homes = new Set([...evaluationsIn(ledger), ...turns.flatMap((turn) => turn.evaluations)]);
  const hidden = new Set<string>();
  for (const id of homes) if (!(await evaluations.open(id))) hidden.add(id);
  const isSeen = (ids: readonly string[]): boolean => ids.every((id) => !hidden.has(id));
  return {
    turns: turns.filter((turn) => isSeen(restsOn(turn, ledger))),
    ledger: {
      ...ledger,
      figure: (id) => (isSeen(homesOfFigure(id, ledger)) ? ledger.figure(id) : undefined),
    },
  };
}

/** What was opened for a turn, and what else its prose refers to. */
function restsOn({ evaluations, answer }: PastTurn, ledger: Ledger): string[] {
  const referred = parseProse(answer).flatMap((piece) =>
    piece.kind === 'text' || piece.kind === 'malformed' ? [] : (homesOf(piece, ledger) ?? []),
  );
  return [...evaluations, ...referred];
}

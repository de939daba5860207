// The curtain before the model: with values hidden, nothing it is sent holds a value of the data or a number the asker
// typed. Figures keep their id, label and unit, and words that code worked out; numbers in passages become references.
import { plainText } from '../evaluation/plain-text.ts';
import type { Round, Turn } from '../planner/planner.ts';
import type { Means, Rejected } from './compose.ts';
import { masked, maskedWords } from './masked.ts';
import { enterStatedNumbers } from './stated-numbers.ts';
import { type Entering, withheldOutput } from './withheld-output.ts';

export interface Curtain {
  turn: (turn: Turn) => Turn;
  output: (output: unknown) => unknown;
  rejected: (rejected: Rejected) => Rejected;
}

export function openCurtain(
  values: 'shown' | 'hidden',
  { ledger, language, prompts }: Entering,
  { allowed }: Pick<Means, 'allowed'>,
): Curtain {
  if (values === 'shown')
    return { turn: (turn) => turn, output: (output) => output, rejected: (rejected) => rejected };
  const output = (each: unknown): unknown => withheldOutput(each, { ledger, language, prompts }, allowed);
  const question = (text: string): string => {
    const plain = plainText(text);
    return masked(plain, enterStatedNumbers(text, { ledger, language, prompts }), allowed);
  };
  return {
    output,
    turn: (turn) => ({
      ...turn,
      question: question(turn.question),
      stated: turn.stated.map((each) => ({ ...each, text: each.unit ?? '', value: '' })),
      history: turn.history.map((past) => ({
        ...past,
        question: question(past.question),
        answer: maskedWords(past.answer, allowed),
        figures: past.figures.map(({ id, label }) => ({ id, label: maskedWords(label, allowed) })),
      })),
      rounds: turn.rounds.map((round: Round) => ({ ...round, outputs: round.outputs.map(output) })),
    }),
    // Which figure shows what the model typed would confirm a guess.
    rejected: ({ prose, problems }) => ({ prose, problems: problems.map((each) => ({ ...each, may: [] })) }),
  };
}

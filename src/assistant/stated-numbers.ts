// The numbers in a question, entered in the ledger, so that an answer can take them up without typing them.
import { findNumbers } from '../evaluation/numerals.ts';
import { plainText } from '../evaluation/plain-text.ts';
import type { StatedNumber } from '../planner/planner.ts';
import type { ToolContext } from '../tools/tool.ts';

/** Enters every number of a question as a user_stated figure; its label says whose number it is. */
export function enterStatedNumbers(
  question: string,
  { ledger, language, prompts }: Pick<ToolContext, 'ledger' | 'language' | 'prompts'>,
): StatedNumber[] {
  return findNumbers(plainText(question)).map((number) => {
    const { id } = ledger.enterFigure(
      {
        key: 'user.stated',
        label: prompts.render(language, 'label.given'),
        value: number.value,
        unit: number.unit ?? '',
        evaluation: null,
        kind: 'user_stated',
      },
      language,
    );
    return { ...number, id };
  });
}

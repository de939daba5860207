// The numbers in a question, entered in the ledger, so that an answer can take them up without typing them.
import { findNumbers } from '../evaluation/numerals.ts';
import { plainText } from '../evaluation/plain-text.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { StatedNumber } from '../planner/planner.ts';

/** Enters every number of a question as a user_stated figure; its label says whose number it is. */
export function enterStatedNumbers(question: string, ledger: Ledger, language: Language): StatedNumber[] {
  return findNumbers(plainText(question)).map((number) => {
    const { id } = ledger.enterFigure(
      {
        key: 'user.stated',
        label: language === 'zh' ? '所给数' : 'number given',
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

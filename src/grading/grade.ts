// Holds one answer against what was expected of it: kind, figures, words that must and must not be there.
import type { Answer } from '../assistant/answer.ts';
import { decimal, isDecimal } from '../evaluation/decimal.ts';
import type { Expectation } from './question-file.ts';

export interface Miss {
  what: 'kind' | 'figure' | 'contains' | 'must_not' | 'invariant' | 'wrong_figure';
  expected: string;
  got: string;
}

/** Everything in which an answer falls short; empty where it is right. */
export function gradeAnswer(answer: Pick<Answer, 'kind' | 'text' | 'notes'>, expected: Expectation): Miss[] {
  const { kind, text } = answer;
  const kinds = [expected.kind, ...expected.also_accept_kind].map((each) =>
    each === 'refuse' ? 'refused' : each,
  );
  const everything = [text, ...answer.notes].join('\n').toLowerCase();
  return [
    ...(kinds.includes(kind) ? [] : [{ what: 'kind' as const, expected: kinds.join(' or '), got: kind }]),
    ...expected.figures
      .filter(({ accept }) => !accept.some((spelling) => showsNumber(text, spelling)))
      .map(({ accept }) => ({ what: 'figure' as const, expected: accept.join(' or '), got: text })),
    ...expected.contains
      .filter((entry) => !entry.split('|').some((words) => everything.includes(words.toLowerCase())))
      .map((entry) => ({ what: 'contains' as const, expected: entry, got: text })),
    ...expected.must_not
      .filter((words) => text.includes(words))
      .map((words) => ({ what: 'must_not' as const, expected: `not "${words}"`, got: text })),
  ];
}

/** Whether a text shows a number as a whole: 69.3 is in "69.30%" and not in "169.3" or "69.31". Words are sought as such. */
export function showsNumber(text: string, spelling: string): boolean {
  const sought = spelling.replaceAll(',', '');
  if (!isDecimal(sought)) return text.includes(spelling);
  return numbersOf(text).some((number) => decimal(number).eq(decimal(sought)));
}

function numbersOf(text: string): string[] {
  const numbers = text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)*/g) ?? [];
  return numbers.map((number) => number.replaceAll(',', '').replace(/^0+(?=\d)/, '')).filter(isDecimal);
}

// An answer to "which one do you mean?" is no question of its own: it completes the one asked before.
import { findNumbers } from '../evaluation/numerals.ts';
import { plainText } from '../evaluation/plain-text.ts';
import type { DepartmentIndex, PastTurn } from '../planner/planner.ts';

/** What is asked, where the words are one of the choices offered last, or only name a department or a year. */
export function completed(
  question: string,
  before: PastTurn | undefined,
  departments: DepartmentIndex,
): string {
  if (!before || before.choices.length === 0 || question.length > longestChoice) return question;
  const typed = plainText(question);
  const chosen = before.choices.find((choice) => plainText(choice) === typed);
  if (chosen !== undefined) return completedBy(chosen, before.question);
  return onlyNames(typed, departments) ? completedBy(question.trim(), before.question) : question;
}

// Whoever writes more says more than which one.
const longestChoice = 200;

/** A choice that is a question is asked as it is; one that says what was meant stands before what was asked. */
export function completedBy(choice: string, question: string): string {
  if (/[?？]$/.test(choice)) return choice;
  // What stands in brackets after a name is a remark on it.
  const meant = choice.replace(/\s*（[^）]*）|\s*\([^)]*\)/g, '');
  return /\p{Script=Han}/u.test(question) ? `${meant}：${question}` : `${meant}: ${question}`;
}

/** Whether a plain text holds names of departments and years, and nothing else. */
function onlyNames(text: string, departments: DepartmentIndex): boolean {
  const years = findNumbers(text).filter(({ kind }) => kind === 'year');
  const named = [...departments.findIn(text), ...years];
  const rest = named.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return named.length > 0 && !/[\p{L}\p{N}]/u.test(rest.replace('年', ''));
}

// Asks the questions of a file, each in its own conversation, and grades the answers.
import type { Answer } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/ask.ts';
import { passingConversation } from '../assistant/conversation.ts';
import { type LoadedWords, loadedWords } from '../assistant/loaded-words.ts';
import type { View } from '../assistant/question.ts';
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Ledger } from '../figures/ledger.ts';
import { gradeAnswer, type Miss } from './grade.ts';
import { checkInvariants, type Grounds } from './invariants.ts';
import type { GradedQuestion } from './question-file.ts';

export interface Graded {
  id: string;
  category: string;
  question: string;
  misses: Miss[];
  answer: Answer;
}

export interface Examinee {
  assistant: Assistant;
  view: () => Promise<View>;
  catalogue: Catalogue;
}

export async function runQuestions(
  questions: readonly GradedQuestion[],
  examinee: Examinee,
): Promise<Graded[]> {
  const graded: Graded[] = [];
  const yardstick = openYardstick(examinee);
  for (const each of questions) graded.push(await runQuestion(each, examinee, yardstick));
  return graded;
}

async function runQuestion(
  { id, category, question, context, expect }: GradedQuestion,
  examinee: Examinee,
  yardstick: Yardstick,
): Promise<Graded> {
  const conversation = passingConversation();
  const { signal } = new AbortController();
  const ask = (text: string): Promise<Answer> =>
    examinee.assistant.ask({ question: text, conversation, caller: { id: 'eval' }, signal });
  for (const { user } of context) await ask(user);
  const answer = await ask(question);
  const grounds = await groundsFor(answer, conversation.ledger, examinee, yardstick);
  return {
    id,
    category,
    question,
    misses: [...gradeAnswer(answer, expect), ...checkInvariants(answer, grounds)],
    answer,
  };
}

/** What answers are held to, prepared once for each evaluation, however many answers name it. */
export interface Yardstick {
  words: LoadedWords;
  /** Every quote an evaluation cites. */
  cited: (evaluation: Evaluation) => readonly string[];
}

export function openYardstick({ catalogue }: Pick<Examinee, 'catalogue'>): Yardstick {
  const known = new WeakMap<Evaluation, readonly string[]>();
  return {
    words: loadedWords(catalogue),
    cited: (evaluation) => {
      const words = known.get(evaluation) ?? citedWords(evaluation);
      known.set(evaluation, words);
      return words;
    },
  };
}

/** What an answer of this program is checked against, read from what it has loaded. */
export async function groundsFor(
  { figures, sources }: Answer,
  ledger: Ledger,
  { view, catalogue }: Examinee,
  { words, cited }: Yardstick,
): Promise<Grounds> {
  const { evaluations: source, departments } = await view();
  const named = [...figures, ...sources].map(({ evaluation }) => evaluation).filter((id) => id !== null);
  const examples = departments.examples.map(({ evaluation }) => evaluation);
  const opened = await Promise.all([...new Set([...named, ...examples])].map((id) => source.open(id)));
  const evaluations = opened.filter((evaluation) => evaluation !== undefined);
  return {
    ledger,
    allowed: words.of(
      evaluations,
      departments.all.map(({ year }) => year),
    ),
    evaluations,
    grades: catalogue.grades,
    inReport: (id, quote) =>
      evaluations.some((each) => each.id === id && cited(each).some((passage) => passage.includes(quote))),
  };
}

/** Every quote the evaluation cites: an import refuses one that is not in the report word for word. */
function citedWords(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(citedWords);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'quote' && typeof value === 'string' ? [value] : citedWords(value),
  );
}

// Whatever rests on made-up data says so, however it was answered.
import { nameInText } from '../evaluation/department-name.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Prompts } from '../prompts.ts';
import { type Composed, compose, type Means } from './compose.ts';
import type { Question, View } from './question.ts';
import type { Outcome } from './road.ts';
import type { Touched } from './touched.ts';

export interface Grounds {
  request: Question;
  language: Language;
  means: () => Promise<Means>;
  touched: Touched;
  view: View;
  prompts: Prompts;
}

export async function withMadeUpNotes(
  { composed, kind }: Pick<Outcome, 'composed' | 'kind'>,
  grounds: Grounds,
): Promise<Composed> {
  const { request, language, means, touched, view, prompts } = grounds;
  const { ledger } = request.conversation;
  const behind = [...composed.figures, ...composed.sources].map(({ evaluation }) => evaluation ?? '');
  const touchedIds = [...touched.ids(), ...behind.filter((id) => id !== '')];
  // That something is not in the data is said of what was looked into; choices bear the mark themselves, and a question
  // back says nothing of any data.
  const isOfSeen = touchedIds.length === 0 && composed.choices.length === 0 && kind !== 'clarify';
  const ids = new Set(isOfSeen ? touched.seen() : touchedIds);
  const evaluations = await Promise.all([...ids].map((id) => view.evaluations.open(id)));
  const departments = evaluations
    .flatMap((evaluation) => (evaluation?.made_up ? [evaluation] : []))
    .map((evaluation) => ledger.enterName(nameInText(evaluation, language)).id);
  if (departments.length === 0) return composed;
  const named = [...new Set(departments)].map((id) => `[[${id}]]`);
  const notes = [prompts.render(language, 'assistant.made_up', { departments: named })];
  const result = compose({ prose: '', notes, choices: [] }, await means());
  return result.kind === 'composed'
    ? { ...composed, notes: [...composed.notes, ...result.composed.notes] }
    : composed;
}

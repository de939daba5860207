// Whatever rests on made-up data says so, however it was answered.
import type { Language } from '../evaluation/shape.ts';
import type { Prompts } from '../prompts.ts';
import { type Composed, compose, type Means } from './compose.ts';
import type { Question, View } from './question.ts';
import type { Touched } from './touched.ts';

export interface Grounds {
  request: Question;
  language: Language;
  means: () => Promise<Means>;
  touched: Touched;
  view: View;
  prompts: Prompts;
}

export async function withMadeUpNotes(composed: Composed, grounds: Grounds): Promise<Composed> {
  const { request, language, means, touched, view, prompts } = grounds;
  const { ledger } = request.conversation;
  const named = [...composed.figures, ...composed.sources].map(({ evaluation }) => evaluation ?? '');
  const ids = new Set([...touched.ids(), ...named.filter((id) => id !== '')]);
  const evaluations = await Promise.all([...ids].map((id) => view.evaluations.open(id)));
  const departments = evaluations
    .filter((evaluation) => evaluation?.made_up === true)
    .map((evaluation) => ledger.enterName(evaluation?.department.names[language][0] ?? '').id);
  if (departments.length === 0) return composed;
  const department = [...new Set(departments)].map((id) => `[[${id}]]`).join(language === 'zh' ? '、' : ', ');
  const notes = [prompts.render(language, 'assistant.made_up', { department })];
  const result = compose({ prose: '', notes, choices: [] }, await means());
  return result.kind === 'composed'
    ? { ...composed, notes: [...composed.notes, ...result.composed.notes] }
    : composed;
}

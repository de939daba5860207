// Questions to begin with, about what this person may see.
import type { Prompts } from '../prompts.ts';
import type { Viewer } from './viewer.ts';

/** None for whoever may see nothing. With several departments each question names the one it is about. */
export function suggestionsFor({ view: { departments }, language }: Viewer, prompts: Prompts): string[] {
  const [newest] = departments.examples;
  if (!newest) return [];
  const department = departments.count === 1 ? '' : newest.name[language];
  return prompts.render(language, 'slack_app.suggestions', { department }).split('\n');
}

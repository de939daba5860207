// Problems of files as a table: where, what is wrong and, where that can be said of any, what is expected; as many as
// Slack takes, the rest counted.
import type { Language } from '../../figures/figure.ts';
import { type Issue, placeOf } from '../../importers/issue.ts';
import type { Prompts } from '../../prompts.ts';
import type { Part } from './pack.ts';
import { tablePart } from './table-part.ts';
import { sayIn } from './words.ts';

export function issuePart(
  issues: readonly Issue[],
  heading: string,
  language: Language,
  prompts: Prompts,
): Part {
  const say = sayIn(language, prompts);
  const severalFiles = new Set(issues.map(({ file }) => file)).size > 1;
  const rows = issues.map((issue) => {
    const { code, field, found = '', expected = '', suggestion = '', detail = '' } = issue;
    const words = prompts.render(language, `issues.${code}`, { found, expected, suggestion, detail });
    const wanted = expected === '' ? suggestion : expected;
    return [placeOf(issue, severalFiles), field === '' ? words : `${field}: ${words}`, wanted];
  });
  const columns = rows.some(([, , wanted]) => wanted !== '') ? 3 : 2;
  const head = ['issue_place', 'issue_problem', 'issue_expected'].map((id) => say(id)).slice(0, columns);
  return tablePart({ heading, head, rows: rows.map((row) => row.slice(0, columns)) }, say);
}

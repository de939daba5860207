// The problems found in files, put into words: file, line, field, what is wrong and what to do.
import type { Language } from '../figures/figure.ts';
import { type Issue, placeOf } from '../importers/issue.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';

/** One line a problem: `data/x.yaml:12:5 facts[3].value: …` or `x.xlsx Facts!E5 Value: …`. */
export function issueLines(issues: readonly Issue[], prompts: Prompts, language: Language): string[] {
  return issues.map((issue) => {
    const { code, field, found = '', expected = '', suggestion = '', detail = '' } = issue;
    const words = prompts.render(language, `issues.${code}`, { found, expected, suggestion, detail });
    return printable(`${placeOf(issue)} ${field === '' ? '' : `${field}: `}${words}`).replaceAll('\n', ' ');
  });
}

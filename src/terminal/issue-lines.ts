// The problems found in files, put into words: file, line, field, what is wrong and what to do.
import type { Language } from '../figures/figure.ts';
import type { Issue } from '../importers/issue.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';

/** One line a problem: `data/x.yaml:12:5 facts[3].value: …` or `x.xlsx Facts!E5 Value: …`. */
export function issueLines(issues: readonly Issue[], prompts: Prompts, language: Language): string[] {
  return issues.map(
    ({
      code,
      file,
      line,
      column,
      sheet,
      cell,
      field,
      found = '',
      expected = '',
      suggestion = '',
      detail = '',
    }) => {
      const inFile = [file, line, column].filter((part) => part !== undefined).join(':');
      const inSheet = [sheet, cell].filter((part) => part !== undefined).join('!');
      const place = inSheet === '' ? inFile : `${inFile} ${inSheet}`;
      const words = prompts.render(language, `issues.${code}`, { found, expected, suggestion, detail });
      return printable(`${place} ${field === '' ? '' : `${field}: `}${words}`).replaceAll('\n', ' ');
    },
  );
}

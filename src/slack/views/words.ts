// What views say besides what they are given: the sentences and labels of prompts/<language>/slack.md.
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';

/** Says a template of prompts/<language>/slack.md in the language of whoever reads it. */
export type Say = (id: string, data?: Readonly<Record<string, unknown>>) => string;

export function sayIn(language: Language, prompts: Prompts): Say {
  return (id, data) => prompts.render(language, `slack.${id}`, data);
}

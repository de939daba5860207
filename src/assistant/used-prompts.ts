// Which prompts and answer sentences took part in one answer: every template that was rendered for it, by its content.
import type { Prompts } from '../prompts.ts';

export interface UsedPrompts {
  /** The same prompts; what is rendered or named through them is remembered. */
  prompts: Prompts;
  /** Content hashes by language and id, of those used so far. */
  hashes(): Record<string, string>;
}

export function usedPrompts(prompts: Prompts): UsedPrompts {
  const used = new Map<string, string>();
  return {
    prompts: {
      ...prompts,
      render: (language, id, data) => {
        used.set(`${language}/${id}`, prompts.hash(language, id));
        return prompts.render(language, id, data);
      },
      hash: (language, id) => {
        const hash = prompts.hash(language, id);
        used.set(`${language}/${id}`, hash);
        return hash;
      },
    },
    hashes: () => Object.fromEntries([...used].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

// What a model is told before any question: how to work, and the catalogue. The same bytes each time, so that a server
// can keep what it has read.
import type { Catalogue } from '../../evaluation/catalogue.ts';
import type { Language } from '../../evaluation/shape.ts';
import type { Prompts } from '../../prompts.ts';

export function instructionsFor({
  prompts,
  catalogue,
}: {
  prompts: Prompts;
  catalogue: Catalogue;
}): Readonly<Record<Language, string>> {
  return { zh: inLanguage('zh', prompts, catalogue), en: inLanguage('en', prompts, catalogue) };
}

/**
 * The words that no reply may repeat: the same without the catalogue, and without the first paragraph, which says what
 * the program is for, as it may say itself.
 */
export function rulesIn(prompts: Prompts): Readonly<Record<Language, string>> {
  const of = (language: Language): string => {
    const [, ...rules] = prompts.render(language, 'system', { facts: [], metrics: [] }).split('\n\n');
    return rules.join('\n\n');
  };
  return { zh: of('zh'), en: of('en') };
}

function inLanguage(language: Language, prompts: Prompts, { facts, metrics }: Catalogue): string {
  return prompts.render(language, 'system', {
    facts: [...facts.values()].map(({ key, names, unit = '' }) => ({ key, name: names[language][0], unit })),
    metrics: [...metrics.values()].map(({ key, names, unit, formula = '', base }) => ({
      key,
      name: names[language][0],
      unit,
      formula,
      base: base?.[language] ?? '',
    })),
  });
}

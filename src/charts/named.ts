// Which chart a person means: by its name, or by what it is called in either language.
import type { Prompts } from '../prompts.ts';
import { type ChartName, chartNames } from './chart.ts';

export function chartNamed(words: string, prompts: Prompts): ChartName | undefined {
  const wanted = words.toLowerCase();
  return chartNames.find((name) =>
    [name, ...(['zh', 'en'] as const).flatMap((language) => calledIn(name, language, prompts))].includes(
      wanted,
    ),
  );
}

function calledIn(name: ChartName, language: 'zh' | 'en', prompts: Prompts): string[] {
  return prompts.render(language, 'charts.called', { name }).split(/\s+/);
}

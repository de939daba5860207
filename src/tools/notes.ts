// The caveats an evaluation attaches to its facts, with the figures they mention entered.
import type { Evaluation } from '../evaluation/shape.ts';
import { enterName } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { labelOf } from './labels.ts';
import type { ToolContext } from './tool.ts';

/** Prose in the language of the question: `[[budget.initial]]` has become `[[f3]]`, or a name where it is no number. */
export function notesAbout(keys: readonly string[], evaluation: Evaluation, context: ToolContext): string[] {
  return evaluation.notes
    .filter(({ about }) => about.some((key) => keys.includes(key)))
    .map(({ text }) =>
      text[context.language].replace(/\[\[([^[\]]+)\]\]/g, (_, key: string) =>
        mention(key, evaluation, context),
      ),
    );
}

function mention(key: string, evaluation: Evaluation, context: ToolContext): string {
  const figure = enterValue(key, evaluation, context);
  if (figure) return `[[${figure.id}]]`;
  const label = labelOf(key, evaluation, context);
  return `[[${enterName(label, context).id}]]`;
}

// What the numbers of a scoring rule are called.

import { ruleOf } from '../evaluation/score-card.ts';
import type { Indicator } from '../evaluation/shape.ts';
import { worded } from './labels.ts';
import type { ToolContext } from './tool.ts';

/** The name of an operand of a rule's formula: an element of a checklist by its own name. */
export function partName(ref: string, indicator: Indicator, context: ToolContext): string {
  const { language, catalogue, prompts } = context;
  const rule = ruleOf(indicator, catalogue);
  const element =
    rule?.kind === 'checklist' ? rule.elements.find(({ key }) => ref === `element.${key}`) : undefined;
  const own = element?.names[language][0];
  if (own !== undefined) return own;
  const part = `rule_part.${ref}`;
  return prompts.has(language, `label.${part}`) ? worded(part, context) : ref;
}

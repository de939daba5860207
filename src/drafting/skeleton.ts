// The keyless draft of a section: its templates filled with references. Serviceable as it is, and what a model's prose
// falls back to.
import type { Section } from '../prompts/section-file.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import type { Evidence } from './evidence.ts';

/** The recommendation of a matter, from its basis to what would show success. `found`: whether the finding stands elsewhere. */
export function recommendation(
  section: Section,
  evidence: Evidence,
  choices: Choices,
  { prompts }: Pick<DraftingDesk, 'prompts'>,
  found: boolean,
): string {
  const { language, length, tone } = choices;
  const data = { ...evidence, length, tone, found };
  const shared = (id: string): string => prompts.render(language, `drafting.${id}`, data);
  return paragraphs([
    evidence.problem ? shared('basis') : found ? '' : finding(section, evidence, choices, { prompts }),
    shared('lead_in'),
    prompts.render(language, `section.${section.id}.skeleton`, data),
  ]);
}

/** What stands below a recommendation, whoever wrote it: the report's own advice and the caveats of the data. */
export function below(
  evidence: Evidence,
  { language, length }: Choices,
  { prompts }: Pick<DraftingDesk, 'prompts'>,
): string {
  const caveats = length === 'short' ? evidence.caveats.slice(0, 1) : evidence.caveats;
  return paragraphs([
    length === 'full' && evidence.advice ? prompts.render(language, 'drafting.advice', { ...evidence }) : '',
    caveats.length > 0 ? prompts.render(language, 'drafting.caveats', { caveats }) : '',
  ]);
}

/** What is wrong, with figures and the words of the report; the cause only where the report states one. */
export function finding(
  section: Section,
  evidence: Evidence,
  { language, length, tone }: Choices,
  { prompts }: Pick<DraftingDesk, 'prompts'>,
): string {
  const id = evidence.problem ? 'section.problem.skeleton' : `section.${section.id}.finding`;
  return prompts.has(language, id) ? tidy(prompts.render(language, id, { ...evidence, length, tone })) : '';
}

/** Texts as paragraphs, empty ones left out. */
export function paragraphs(texts: readonly string[]): string {
  return texts
    .map(tidy)
    .filter((text) => text !== '')
    .join('\n\n');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

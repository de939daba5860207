// What a model is told to write a section: the rules, and the evidence with its references. Pure.
import type { Evaluation } from '../evaluation/shape.ts';
import type { Figure } from '../figures/figure.ts';
import type { Brief } from '../planner/writer.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Choices } from './choices.ts';
import type { Gathered } from './compose.ts';
import type { DraftingDesk } from './desk.ts';

export interface Wish {
  remark: string | null;
  /** The paragraph to be rewritten, where it is not the whole section. */
  paragraph?: string;
}

export interface Setting {
  evaluation: Evaluation;
  choices: Choices;
  context: ToolContext;
  desk: DraftingDesk;
}

export function briefOf(gathered: Gathered, { remark, paragraph }: Wish, setting: Setting): Brief {
  const { choices, context, desk, evaluation } = setting;
  const { matter, evidence, skeleton } = gathered;
  const { language, tone, length } = choices;
  const { ledger } = context;
  const ids = referencesOf(gathered, paragraph);
  const instruction = `section.${matter.section.id}.instruction`;
  const { prompts, mask = (text: string): string => text } = desk;
  const shown = (text: string): string => mask(text, desk.allowedIn(evaluation));
  const { figures, quotes, names } = ledger.snapshot();
  const isMeant = ({ id }: { id: string }): boolean => ids.has(id);
  return {
    rules: prompts.render(language, 'drafting.rules'),
    task: prompts.render(language, 'drafting.brief', {
      heading: matter.section.heading,
      instruction: prompts.has(language, instruction) ? prompts.render(language, instruction) : '',
      tone,
      length,
      department: evaluation.department.names[language][0] ?? '',
      year: evaluation.year,
      figures: figures.filter(isMeant).map((figure) => ({
        id: figure.id,
        label: shown(figure.label),
        display: shown(figure.display),
        kind: kindOf(figure, setting),
        section: figure.source?.section ?? '',
      })),
      names: names.filter(isMeant).map(({ id, text }) => ({ id, text: shown(text) })),
      quotes: quotes
        .filter(isMeant)
        .map(({ id, source }) => ({ id, section: source.section, quote: shown(source.quote) })),
      cause: evidence.problem?.cause?.quote ?? '',
      advice: evidence.advice?.quote ?? '',
      caveats: evidence.caveats.map(({ text }) => shown(text)),
      skeleton: shown(skeleton),
      paragraph: paragraph === undefined ? '' : shown(withoutTags(paragraph)),
      remark: remark === null ? '' : shown(withoutTags(remark)),
    }),
  };
}

function kindOf({ kind, key }: Figure, { choices, desk }: Setting): string {
  const suggested = key.startsWith('suggested.');
  return desk.prompts.render(choices.language, 'drafting.kind', { kind, suggested });
}

/** The ids that stand anywhere in the evidence of a section or in the paragraph to be rewritten. */
export function referencesOf({ evidence, skeleton }: Gathered, paragraph = ''): Set<string> {
  const text = `${JSON.stringify(evidence)}${skeleton}${paragraph}`;
  return new Set(Array.from(text.matchAll(/\[\[([fqn]\d+)/g), ([, id = '']) => id));
}

/** What a person wrote stands between tags; it must not close them. */
function withoutTags(text: string): string {
  return text.replace(/<(?=\/?(?:remark|paragraph|skeleton))/gi, '‹');
}

// Gathers, by tools and without a model, what a section is written from. Every number enters the ledger.
import { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Section } from '../prompts/section-file.ts';
import type { FigureRef, IndicatorRef, Item } from '../tools/shapes.ts';
import type { ToolContext } from '../tools/tool.ts';
import { type Caveat, caveatsOf } from './caveats.ts';
import type { DraftingDesk } from './desk.ts';
import type { Matter } from './matters.ts';
import {
  refer,
  type Shown,
  type ShownAdvice,
  type ShownIndicator,
  type ShownProblem,
  shownAdvice,
  shownIndicator,
  shownItems,
  shownProblem,
} from './references.ts';

/** What the templates of a section are given, besides the choices. */
export interface Evidence {
  department: string;
  year: number;
  /** By key, nested as the dots in it: `evidence.budget.initial.ref`. */
  evidence: Record<string, unknown>;
  list: Record<string, { count: { ref: string; label: string }; items: ShownIndicator[] }>;
  threshold: Record<string, { ref: string; label: string }>;
  problem: ShownProblem | undefined;
  advice: ShownAdvice | undefined;
  caveats: Caveat[];
}

/** Looks up all that a section uses. What a tool cannot give is left out, and the section copes with it. */
export async function gather(
  { section, problem }: Pick<Matter, 'section' | 'problem'>,
  evaluation: Evaluation,
  context: ToolContext,
  desk: DraftingDesk,
): Promise<Evidence> {
  const look = (keys: readonly string[]): Promise<Item[]> => lookUp(keys, evaluation.id, context, desk);
  const nameOf = (place: string): string =>
    refer(context.ledger.enterName(place, { evaluation: evaluation.id, section: place }));
  const shown = (items: readonly Item[]): Shown[] => items.flatMap((item) => shownItems(item, nameOf));
  const items = shown(await look([...section.needs, ...section.uses]));
  const behind = shown(await look(problem?.evidence ?? []));
  const warned = shown(await look(section.caveats));
  const [finding] = await look(problem ? [problem.key] : []);
  const advised = evaluation.findings.find(({ answers }) => problem && answers?.includes(problem.key));
  const [advice] = await look(advised ? [advised.key] : []);
  const problemShown = finding?.found === 'finding' ? shownProblem(finding, behind, nameOf) : undefined;
  const ownNotes = finding?.found === 'finding' ? finding.notes : [];
  return {
    department: refer(context.ledger.enterName(evaluation.department.names[context.language][0] ?? '')),
    year: evaluation.year,
    evidence: nested(items),
    list: await lists(section, evaluation, context, desk),
    threshold: thresholds(section, items, context, desk),
    problem: problemShown,
    advice: advice?.found === 'finding' ? shownAdvice(advice, nameOf) : undefined,
    caveats: caveatsOf([...warned, ...behind], { notes: ownNotes, quote: problemShown?.short }),
  };
}

/** Looks keys up, as many at a time as the tool takes; nothing where it cannot. */
export async function lookUp(
  keys: readonly string[],
  evaluation: string,
  context: ToolContext,
  { runTool }: DraftingDesk,
): Promise<Item[]> {
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += keysPerCall) {
    const input = { evaluation, keys: keys.slice(start, start + keysPerCall) };
    const output = lookedUp.safeParse(await runTool({ tool: 'look_up', input }, context));
    if (output.success) found.push(...output.data.items);
  }
  return found;
}

// As many as the tool takes at once.
const keysPerCall = 20;

// The runner has checked them; here only a failure must be told from an output.
const lookedUp = z.object({ items: z.array(z.custom<Item>()) });
const listed = z.object({
  indicators: z.array(z.custom<IndicatorRef>()),
  count: z.custom<FigureRef>(),
});

async function lists(
  { lists: wanted }: Section,
  { id: evaluation }: Evaluation,
  context: ToolContext,
  { runTool }: DraftingDesk,
): Promise<Evidence['list']> {
  const found: Evidence['list'] = {};
  for (const { as, type } of wanted) {
    const input = { evaluation, ...(type && { type }) };
    const output = listed.safeParse(await runTool({ tool: 'list_indicators', input }, context));
    if (!output.success) continue;
    const { count, indicators } = output.data;
    found[as] = {
      count: { ref: refer(count), label: `[[${count.id}.label]]` },
      items: indicators.map(shownIndicator),
    };
  }
  return found;
}

/** Suggested thresholds belong to no evaluation: they are the section's, and are called suggestions. */
function thresholds(
  { thresholds: suggested }: Section,
  items: readonly Shown[],
  { ledger, language }: ToolContext,
  { prompts }: DraftingDesk,
): Evidence['threshold'] {
  return Object.fromEntries(
    suggested.map(({ id, of, value, unit, comparator }) => {
      const name = nameBehind(items.find(({ key }) => key === of)?.name ?? '', ledger) ?? of;
      const label = prompts.render(language, 'drafting.suggested_label', { name });
      const key = `suggested.${of}`;
      const figure = ledger.enterFigure(
        { key, label, value, unit, comparator, evaluation: null, kind: 'target' },
        language,
      );
      return [id, { ref: refer(figure), label: `[[${figure.id}.label]]` }];
    }),
  );
}

function nameBehind(reference: string, ledger: ToolContext['ledger']): string | undefined {
  return ledger.name(reference.slice(2, -2))?.text;
}

function nested(items: readonly Shown[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const item of items) {
    let at: Record<string, unknown> = root;
    for (const part of item.key.split('.')) {
      const below = child.safeParse(at[part]);
      const next: Record<string, unknown> = below.success ? below.data : {};
      at[part] = next;
      at = next;
    }
    Object.assign(at, item);
  }
  return root;
}

const child = z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null);

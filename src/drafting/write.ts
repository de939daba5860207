// One step of a model for one section: prose with references, verified; handed back once with what was wrong; else the
// skeleton, with a sentence on why.
import { withNames } from '../figures/named.ts';
import type { Spent } from '../planner/planner.ts';
import type { Writer } from '../planner/writer.ts';
import type { LoggedStep } from '../store/answer-log.ts';
import { briefOf, referencesOf, type Setting, type Wish } from './brief.ts';
import { cleanText } from './clean-text.ts';
import type { Gathered } from './compose.ts';
import { doubtsIn, doubtsInWritten } from './doubts.ts';
import { type Grounds, objections } from './objections.ts';
import type { Doubt } from './version.ts';

/** What came of the model while a draft was written. */
export interface Notes {
  fallbacks: string[];
  /** Requests and prose that did not pass, in order. */
  steps: LoggedStep[];
  /** Whether any of it stands in the draft. */
  byModel: boolean;
  /** Why the model did not write what it was last asked for, as a code. */
  fellBack: string | null;
}

export function emptyNotes(): Notes {
  return { fallbacks: [], steps: [], byModel: false, fellBack: null };
}

/** What the requests cost. */
export function spentIn({ steps }: Notes): Spent[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'model_request') return [];
    const { kind: _, ...spent } = step;
    return [spent];
  });
}

function tokensIn(notes: Notes): number {
  return spentIn(notes).reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
}

/** The model's prose, or undefined with a sentence added to the notes. */
export async function written(
  gathered: Gathered,
  wish: Wish,
  writer: Writer,
  setting: Setting,
  notes: Notes,
): Promise<string | undefined> {
  const { choices, context, desk } = setting;
  const brief = briefOf(gathered, wish, setting);
  let rejected: { prose: string; complaint: string } | undefined;
  let doubts: Doubt[] = [];
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (desk.meter && tokensIn(notes) >= desk.meter.most) {
      return fallenBack('budget_answer', [], gathered, setting, notes);
    }
    const answer = await writer.write({ ...brief, ...(rejected && { rejected }) }, context.signal);
    if (answer.spent) notes.steps.push({ kind: 'model_request', ...answer.spent });
    context.signal.throwIfAborted();
    if (answer.kind === 'fault') {
      return fallenBack(answer.fault, [], gathered, setting, notes);
    }
    const prose = cleanText(answer.prose).trim();
    doubts = wrongWith(prose, gathered, wish, setting);
    if (doubts.length === 0) {
      notes.byModel = true;
      return withNames(prose, context.ledger, choices.language, desk.namesIn(setting.evaluation));
    }
    notes.steps.push({ kind: 'rejected', prose, problems: doubts });
    const problems = doubts.slice(0, mostTold).map(({ code, found }) => ({ code, found, may: [] }));
    rejected = {
      prose: prose.slice(0, longestRepeated),
      complaint: desk.prompts.render(choices.language, 'model.rejected', { problems }),
    };
  }
  return fallenBack('rejected', doubts, gathered, setting, notes);
}

// Told once what was wrong, as for answers.
const mostTries = 2;
const mostTold = 12;
const longestRepeated = 8000;

function wrongWith(prose: string, gathered: Gathered, { paragraph }: Wish, setting: Setting): Doubt[] {
  const { evaluation, choices, context, desk } = setting;
  const { cause } = gathered.evidence.problem ?? {};
  const grounds: Grounds = {
    language: choices.language,
    words: desk.prompts.draftWords(choices.language),
    ledger: context.ledger,
    references: referencesOf(gathered, paragraph),
    causes: cause ? [cause.quote, cause.name] : [],
    caveats: gathered.evidence.caveats.map(({ text }) => text),
    form: paragraph === undefined ? 'section' : 'paragraph',
  };
  const objected = objections(prose, grounds);
  // What is too long is not worth reading.
  if (objected.some(({ code }) => code === 'too_long' || code === 'empty')) return objected;
  return [
    ...doubtsIn(prose, context.ledger, evaluation, desk),
    ...doubtsInWritten(prose, context.ledger, evaluation, desk),
    ...objected,
  ];
}

function fallenBack(
  reason: string,
  doubts: readonly Doubt[],
  { matter }: Gathered,
  { choices, desk }: Setting,
  notes: Notes,
): undefined {
  const codes = [...new Set(doubts.map(({ code }) => code))].join(', ');
  const { heading } = matter.section;
  notes.fallbacks.push(
    desk.prompts.render(choices.language, 'drafting.fallback', { reason, codes, heading }),
  );
  notes.fellBack = reason;
  return undefined;
}

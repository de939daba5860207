// The trip of one question: checked, planned, verified, rendered, kept, logged. Every surface asks here.
import type { Language } from '../evaluation/shape.ts';
import { figureJson } from '../figures/figure-json.ts';
import type { LoggedAnswer } from '../store/answer-log.ts';
import type { Store } from '../store/open-store.ts';
import { type Answer, noUsage } from './answer.ts';
import { completed } from './completed.ts';
import { type Composed, composedText } from './compose.ts';
import { type Journal, openJournal } from './journal.ts';
import { detectLanguage } from './language.ts';
import type { LoadedWords } from './loaded-words.ts';
import type { Caller, Question, View } from './question.ts';
import type { Outcome } from './road.ts';
import { type TripParts, takeTrip } from './trip.ts';
import { type UsedPrompts, usedPrompts } from './used-prompts.ts';

export interface Assistant {
  /** Answers one question. Rejects only when `signal` is aborted or the store fails. */
  ask(question: Question): Promise<Answer>;
}

export interface AssistantParts extends TripParts {
  view(caller: Caller): Promise<View>;
  words: LoadedWords;
  /** The language of a question that shows none, at the beginning of a conversation. */
  language: Language;
  /** Keeps the answer with all that was done for it. */
  log?: (answer: Omit<LoggedAnswer, 'id'>, within?: Store['db']) => Promise<unknown>;
}

// Nobody asks more than a page at once, and time and memory stay bounded whatever is pasted.
const maxCharacters = 2000;

export function createAssistant(parts: AssistantParts): Assistant {
  return {
    ask: async (typed) => {
      const started = performance.now();
      const at = new Date();
      const view = await parts.view(typed.caller);
      const question = completed(typed.question, typed.conversation.turns.at(-1), view.departments);
      const request = { ...typed, question };
      const language = languageOf(request, parts.language);
      const journal = openJournal();
      const used = usedPrompts(parts.prompts);
      const finish = (outcome: Outcome): Answer => answerOf(outcome, request, language, journal, started);
      const issue = (id: Issue, kind: Answer['kind']): Answer =>
        finish(said(used.prompts.render(language, `assistant.${id}`), kind));

      if (question.trim() === '') return issue('empty', 'clarify');
      if (question.length > maxCharacters) return issue('too_long', 'refused');

      const trip = { request, language, view, journal, words: parts.words, prompts: used.prompts };
      const outcome = await takeTrip(trip, parts).catch(async (error: unknown) => {
        // What was done and spent until then is kept all the same.
        if (request.signal.aborted) await parts.log?.(stopped(request, language, journal, used, at));
        throw error;
      });
      const answer = outcome ? finish(outcome) : issue('failed', 'clarify');
      const { prose = answer.text, evaluations = [], memo, fallback = null } = outcome ?? {};
      const promptHashes = used.hashes();
      const turn = { question, answer, prose, evaluations, memo, promptHashes, at };
      await request.conversation.add(turn, async (kept) => {
        const conversation = kept?.id ?? null;
        const entry = { ...logged(request, answer), conversation, fallback, promptHashes, at };
        await parts.log?.({ ...entry, steps: journal.steps() }, kept?.within);
      });
      return answer;
    },
  };
}

type Issue = 'empty' | 'too_long' | 'failed';

function said(text: string, kind: Answer['kind']): Outcome {
  return { kind, composed: composedText(text), prose: text, planner: 'offline' };
}

function languageOf({ question, conversation }: Question, first: Language): Language {
  const asked = [...conversation.turns.map((turn) => turn.question), question];
  return asked.reduce<Language>((before, text) => detectLanguage(text, before), first);
}

function answerOf(
  { kind, composed, planner }: Outcome,
  { conversation }: Question,
  language: Language,
  journal: Journal,
  started: number,
): Answer {
  const usage = journal.usage();
  return {
    kind,
    ...shown(composed, conversation, language),
    planner,
    usage: usage.modelCalls === 0 ? noUsage : usage,
    ms: Math.round(performance.now() - started),
  };
}

function shown(
  { segments, text, figures, sources, notes, choices }: Composed,
  { ledger }: Question['conversation'],
  language: Language,
): Pick<Answer, 'language' | 'text' | 'segments' | 'figures' | 'sources' | 'notes' | 'choices'> {
  return {
    language,
    text,
    segments,
    figures: figures.map((figure) => figureJson(figure, ledger, language)),
    sources: sources.map(({ evaluation, section, quote }) => ({ evaluation, section, quote: quote ?? null })),
    notes,
    choices,
  };
}

type Told = Pick<Answer, 'language' | 'kind' | 'text' | 'planner' | 'usage' | 'ms'>;

function logged(
  { question, caller }: Question,
  { language, kind, text, planner, usage, ms }: Omit<Told, 'kind'> & { kind: string },
): Omit<LoggedAnswer, 'id' | 'conversation' | 'fallback' | 'promptHashes' | 'at' | 'steps'> {
  return {
    caller: caller.id,
    workspace: caller.workspace ?? 'local',
    question,
    language,
    kind,
    text,
    planner,
    usage,
    ms,
  };
}

/** The entry of a question that was stopped before there was an answer. */
function stopped(
  request: Question,
  language: Language,
  journal: Journal,
  used: UsedPrompts,
  at: Date,
): Omit<LoggedAnswer, 'id'> {
  const usage = journal.usage();
  const planner = usage.modelCalls > 0 ? 'model' : 'offline';
  const ms = Date.now() - at.getTime();
  return {
    ...logged(request, { language, kind: 'stopped', text: '', planner, usage, ms }),
    conversation: request.conversation.id() ?? null,
    fallback: null,
    promptHashes: used.hashes(),
    at,
    steps: journal.steps(),
  };
}

// The trip of one question: checked, planned, verified, rendered, kept. Every surface asks here.
import type { Language } from '../evaluation/shape.ts';
import type { Allowed } from '../figures/allowed.ts';
import { figureJson } from '../figures/figure-json.ts';
import type { DepartmentIndex, Planner, Reply, ToolCall } from '../planner/planner.ts';
import type { Prompts } from '../prompts.ts';
import type { EvaluationSource, ToolContext } from '../tools/tool.ts';
import { type Answer, noUsage } from './answer.ts';
import { type Composed, compose, composedText, type Rejected } from './compose.ts';
import type { Conversation } from './conversation.ts';
import { detectLanguage } from './language.ts';
import { loadedWords } from './loaded-words.ts';
import { type Rounds, replyTo } from './rounds.ts';
import { enterStatedNumbers } from './stated-numbers.ts';
import { type Touched, touching } from './touched.ts';

export interface Assistant {
  /** Answers one question. Rejects only when `signal` is aborted or the store fails. */
  ask(question: Question): Promise<Answer>;
}

export interface Question {
  question: string;
  conversation: Conversation;
  caller: Caller;
  signal: AbortSignal;
  /** Told each time tools are about to be called. Must not throw. */
  onProgress?: (calls: readonly ToolCall[]) => void;
}

/** Who asks; decides what can be seen. */
export interface Caller {
  id: string;
}

/** What one caller may see, at one moment. */
export interface View {
  evaluations: EvaluationSource;
  departments: DepartmentIndex;
}

export interface AssistantParts {
  planner: Planner;
  prompts: Prompts;
  catalogue: ToolContext['catalogue'];
  runTool: Rounds['runTool'];
  view(caller: Caller): Promise<View>;
  /** The language of a question that shows none, at the beginning of a conversation. */
  language: Language;
  /** Told of bugs: a planner that failed, prose that did not pass. Must not throw. */
  onBug: (message: string) => void;
}

// Nobody asks more than a page at once, and time and memory stay bounded whatever is pasted.
const maxCharacters = 2000;

export function createAssistant(parts: AssistantParts): Assistant {
  const words = loadedWords();
  return {
    ask: async (request) => {
      const started = performance.now();
      const { question, conversation } = request;
      const language = languageOf(request, parts.language);
      const finish = (composed: Composed, kind: Answer['kind']): Answer => ({
        kind,
        ...shown(composed, conversation, language),
        planner: parts.planner.name,
        usage: noUsage,
        ms: Math.round(performance.now() - started),
      });
      const issue = (id: Issue, kind: Answer['kind']): Answer =>
        finish(composedText(parts.prompts.render(language, `assistant.${id}`)), kind);

      if (question.trim() === '') return issue('empty', 'clarify');
      if (question.length > maxCharacters) return issue('too_long', 'refused');

      const view = await parts.view(request.caller);
      const touched = touching(view.evaluations);
      const reply = await planned(request, language, view, touched, parts);
      const years = view.departments.examples.map(({ year }) => year);
      const allowed = words.of(await touched.evaluations(), years);
      const composed = reply && checked(request, reply, language, allowed, parts);
      const answer =
        reply && composed
          ? finish(
              await withMadeUpNotes(composed, request, { language, allowed, touched, view, parts }),
              reply.kind,
            )
          : issue('failed', 'clarify');
      await conversation.add({ question, answer, memo: reply?.memo, at: new Date() });
      return answer;
    },
  };
}

type Issue = 'empty' | 'too_long' | 'failed';

function languageOf({ question, conversation }: Question, first: Language): Language {
  const asked = [...conversation.turns.map((turn) => turn.question), question];
  return asked.reduce<Language>((before, text) => detectLanguage(text, before), first);
}

/** The planner's reply; undefined after a bug, which must not take the conversation down with it. */
async function planned(
  { question, conversation, signal, onProgress }: Question,
  language: Language,
  { departments }: View,
  touched: Touched,
  { planner, catalogue, runTool, onBug }: AssistantParts,
): Promise<Reply | undefined> {
  const { ledger, turns } = conversation;
  try {
    const stated = enterStatedNumbers(question, ledger, language);
    const scope = { departments, open: touched.byPlanner };
    const turn = { question, language, history: [...turns], results: [], stated, scope };
    const context = { language, ledger, catalogue, evaluations: touched.byTools, signal };
    const reply = await replyTo(turn, context, { planner, runTool, onProgress });
    if (!reply) onBug(`the planner gave no reply to "${question}"`);
    return reply;
  } catch (error) {
    if (signal.aborted) throw error;
    onBug(`"${question}": ${error instanceof Error ? error.stack : String(error)}`);
    return undefined;
  }
}

function checked(
  { question, conversation: { ledger } }: Question,
  reply: Reply,
  language: Language,
  allowed: Allowed,
  { onBug }: AssistantParts,
): Composed | undefined {
  const result = compose(reply, { ledger, language, allowed });
  const rejected = result.kind === 'composed' ? result.composed.dropped : [result.rejected];
  for (const each of rejected) onBug(complaint(question, each));
  return result.kind === 'composed' ? result.composed : undefined;
}

function complaint(question: string, { prose, problems }: Rejected): string {
  const reasons = problems.map(({ code, found }) => `${code} "${found}"`).join(', ');
  return `the reply to "${question}" did not pass: ${reasons}; in: ${prose}`;
}

/** Whatever rests on made-up data says so, however it was answered. */
async function withMadeUpNotes(
  composed: Composed,
  { conversation: { ledger } }: Question,
  {
    language,
    allowed,
    touched,
    view,
    parts,
  }: { language: Language; allowed: Allowed; touched: Touched; view: View; parts: AssistantParts },
): Promise<Composed> {
  const named = [...composed.figures, ...composed.sources].map(({ evaluation }) => evaluation ?? '');
  const ids = new Set([...touched.ids(), ...named.filter((id) => id !== '')]);
  const evaluations = await Promise.all([...ids].map((id) => view.evaluations.open(id)));
  const notes = evaluations
    .filter((evaluation) => evaluation?.made_up === true)
    .map((evaluation) => {
      const { id } = ledger.enterName(evaluation?.department.names[language][0] ?? '');
      return parts.prompts.render(language, 'assistant.made_up', { department: `[[${id}]]` });
    });
  const result = compose({ prose: '', notes, choices: [] }, { ledger, language, allowed });
  return result.kind === 'composed'
    ? { ...composed, notes: [...composed.notes, ...result.composed.notes] }
    : composed;
}

function shown(
  { segments, text, figures, sources, notes, choices }: Composed,
  { ledger }: Conversation,
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

// The composition root: everything is built here and handed down, and closed together.
import { everything, nothing, type Rights } from './access/rights.ts';
import { withoutFile } from './access/shape.ts';
import { type Assistant, type AssistantParts, createAssistant } from './assistant/ask.ts';
import { type Budgets, overBudget } from './assistant/budgets.ts';
import {
  type Conversation,
  keptConversation,
  passingConversation,
  resumeConversation,
} from './assistant/conversation.ts';
import { openJournal } from './assistant/journal.ts';
import { loadedWords } from './assistant/loaded-words.ts';
import { maskedWords } from './assistant/masked.ts';
import type { ModelParts } from './assistant/model-way.ts';
import type { Caller, View } from './assistant/question.ts';
import { type Config, type ModelConfig, promptsFolder } from './config.ts';
import type { Meter } from './drafting/desk.ts';
import { type Drafting, openDrafting } from './drafting/drafting.ts';
import type { Issue, Read } from './importers/issue.ts';
import { type LoadedAccess, loadAccess } from './importers/load-access.ts';
import { type Intake, openIntake } from './intake/intake.ts';
import { openLibrary } from './library.ts';
import { importDataFolder, loadCatalogue } from './load-data.ts';
import { openLog } from './log.ts';
import { createKeylessPlanner } from './planner/keyless/keyless.ts';
import { openClient, type Send } from './planner/model/client.ts';
import { rulesIn } from './planner/model/instructions.ts';
import { createModelPlanner } from './planner/model/model-planner.ts';
import { createModelWriter } from './planner/model/model-writer.ts';
import type { Prompts } from './prompts.ts';
import {
  fallbacksByReason,
  forgetAnswersBefore,
  type LoggedAnswer,
  lastAnswers,
  logAnswer,
  loggedAnswer,
  rejectionsByCode,
  tokensSpent,
} from './store/answer-log.ts';
import { lastConversationOf } from './store/conversations.ts';
import { departmentNames } from './store/evaluations.ts';
import { forgetInboxBefore } from './store/inbox.ts';
import { openStore, type Store } from './store/open-store.ts';
import { forgetPostedAnswersBefore } from './store/slack-answers.ts';
import { declarationsOf } from './tools/declarations.ts';
import { runTool, type ToolRequest } from './tools/run-tool.ts';
import type { ToldFailure, Tool, ToolContext, ToolFailure } from './tools/tool.ts';
import { tools } from './tools/tool-catalogue.ts';

export { promptsFolder } from './config.ts';

export interface App {
  assistant: Assistant;
  /** Answers without the model, also where one is set. */
  keyless: Assistant;
  /** Name of the model, where one is set. */
  model: string | undefined;
  /** Answers these without keeping or logging anything, so that the first to ask waits for no more than the second. */
  warm(questions: readonly string[]): Promise<void>;
  startConversation(owner: string): Conversation;
  resumeConversation(id: string, owner: string): Promise<Conversation | undefined>;
  /** The conversation that its owner began last. */
  lastConversation(owner: string): Promise<Conversation | undefined>;
  /** Everything there is. */
  view(): Promise<View>;
  /** What can be seen with these rights. */
  viewFor(rights: Rights): Promise<View>;
  /** Who may see and do what, or what is wrong with the file that says so. */
  access: Read<LoadedAccess>;
  /** For what a surface keeps of its own. */
  db: Store['db'];
  tools: readonly Tool[];
  runTool(tool: string, input: unknown, context: ToolContext): Promise<{ output: unknown } | ToldFailure>;
  catalogue: ToolContext['catalogue'];
  drafting: Drafting;
  intake: Intake;
  /** What was answered. */
  log: {
    last(count: number): Promise<LoggedAnswer[]>;
    find(id: string): Promise<LoggedAnswer | undefined>;
    /** How many drafts of a model were not shown since then, by the code of what was wrong. */
    rejections(since: Date): Promise<Record<string, number>>;
    /** How many answers since then were made without the model that is set, by the reason. */
    fallbacks(since: Date): Promise<Record<string, number>>;
  };
  /** What was wrong in the data folder: those files were left out, what was stored of them before is kept. */
  issues: Issue[];
  close(): Promise<void>;
}

/**
 * Opens the program: the store, what changed in the data folder, the tools, the planner.
 * @param writeLog where the log goes, a line at a time
 * @throws StoreError where the store cannot be opened
 */
export async function openApp(
  config: Config,
  prompts: Prompts,
  writeLog: (line: string) => void,
): Promise<App> {
  const log = openLog(config.logLevel, writeLog);
  const frameworks = await loadCatalogue(config.dataDir);
  const { catalogue } = frameworks;
  const store = await openStore(config.databaseUrl);
  const { db } = store;
  await forgetOldAnswers(db, config.logRetentionDays);
  // A program that runs for months forgets as well, and does not stay awake for it.
  const forgetting = setInterval(() => {
    forgetOldAnswers(db, config.logRetentionDays).catch((error: unknown) => log.error(String(error)));
  }, dayMs);
  forgetting.unref();
  const issues = [...frameworks.issues, ...(await importDataFolder(db, config.dataDir, frameworks))];
  const access: Read<LoadedAccess> = config.accessFile
    ? await loadAccess(config.accessFile, await departmentsIn(db))
    : { kind: 'read', value: { access: withoutFile, warnings: [] } };
  const library = openLibrary(db);
  const words = loadedWords(catalogue);
  const parts: AssistantParts = {
    planner: createKeylessPlanner({ prompts, catalogue }),
    prompts,
    catalogue,
    words,
    runTool: (request, context) => runAny(request, context, prompts),
    view: (caller) => library.view(rightsOf(caller)),
    language: config.language,
    onBug: (message) => log.error(message),
    log: (answer, within = db) => logAnswer(within, answer),
  };
  const send = config.openai && openClient({ ...config.openai, maxOutputTokens });
  const model = config.openai && send && modelParts(config.openai, send, config, prompts, catalogue, db);
  const drafting = openDrafting(db, {
    prompts,
    catalogue,
    runTool: (request, context) => runAny(request, context, prompts),
    allowedIn: (evaluation) => words.of([evaluation], [evaluation.year]),
    namesIn: (evaluation) => words.names([evaluation]),
    ...(config.openai && send && { writer: createModelWriter(send, config.openai.model) }),
    ...(model && { meter: draftingMeter(db, model.budgets) }),
    ...(config.openai?.values === 'hidden' && { mask: maskedWords }),
  });
  return {
    assistant: createAssistant({ ...parts, ...(model && { model }) }),
    keyless: createAssistant(parts),
    model: config.openai?.model,
    warm: async (questions) => {
      const unlogged = createAssistant({ ...parts, log: async () => undefined });
      for (const question of questions)
        await unlogged.ask({
          question,
          conversation: passingConversation(),
          caller: { id: 'start' },
          signal: AbortSignal.timeout(warmMs),
        });
    },
    startConversation: (owner) => keptConversation(db, owner),
    resumeConversation: (id, owner) => resumeConversation(db, id, owner),
    lastConversation: async (owner) => {
      const id = await lastConversationOf(db, owner);
      return id === undefined ? undefined : await resumeConversation(db, id, owner);
    },
    view: () => library.view(everything),
    viewFor: (rights) => library.view(rights),
    access,
    db,
    tools,
    runTool: (tool, input, context) => runTold({ tool, input }, context, prompts),
    catalogue,
    drafting,
    intake: openIntake(db, frameworks, promptsFolder),
    log: {
      last: (count) => lastAnswers(db, count),
      find: (id) => loggedAnswer(db, id),
      rejections: (since) => rejectionsByCode(db, since),
      fallbacks: (since) => fallbacksByReason(db, since),
    },
    issues,
    close: () => {
      clearInterval(forgetting);
      return store.close();
    },
  };
}

async function departmentsIn(db: Store['db']): Promise<string[]> {
  return (await departmentNames(db)).map(({ departmentId }) => departmentId);
}

/** What a tool gave, or its failure: both are data. */
async function runAny(request: ToolRequest, context: ToolContext, prompts: Prompts): Promise<unknown> {
  const result = await runTold(request, context, prompts);
  return 'output' in result ? result.output : result;
}

/** The same, a failure with its sentence in the asker's language. */
async function runTold(
  request: ToolRequest,
  context: ToolContext,
  prompts: Prompts,
): Promise<{ output: unknown } | ToldFailure> {
  const result = await runTool(tools, request, context);
  return 'output' in result ? result : { ...result, message: sentenceOf(result, context, prompts) };
}

function sentenceOf({ because, about }: ToolFailure, { language }: ToolContext, prompts: Prompts): string {
  return prompts.render(language, `failures.${because}`, about);
}

/** Whoever comes from a workspace without rights has none; where there is no workspace there is one person. */
function rightsOf({ workspace, rights }: Caller): Rights {
  return rights ?? (workspace === undefined ? everything : nothing);
}

function modelParts(
  model: ModelConfig,
  send: Send,
  { tokenBudgets }: Config,
  prompts: Prompts,
  catalogue: ToolContext['catalogue'],
  db: Store['db'],
): ModelParts {
  return {
    planner: createModelPlanner({ send, prompts, catalogue, tools: declarationsOf(tools), historyTokens }),
    keylessFirst: model.keylessFirst,
    values: model.values,
    rules: rulesIn(prompts),
    budgets: {
      ...tokenBudgets,
      spentSince: (since, { id, workspace = 'local' }) => tokensSpent(db, { since, workspace, caller: id }),
    },
  };
}

/** Drafts are paid from the same budgets as answers, and stand in the same log. */
function draftingMeter(db: Store['db'], budgets: Budgets): Meter {
  return {
    most: budgets.answer,
    over: ({ id, workspace }) => overBudget(budgets, { id, ...(workspace !== undefined && { workspace }) }),
    note: async ({ payer, language, subject, promptHashes, byModel, fellBack, steps }) => {
      const journal = openJournal();
      for (const step of steps) journal.note(step);
      const ms = steps.reduce((sum, step) => sum + ('ms' in step ? step.ms : 0), 0);
      await logAnswer(db, {
        conversation: null,
        caller: payer.id,
        workspace: payer.workspace ?? 'local',
        question: subject,
        language,
        kind: 'draft',
        text: '',
        planner: [...(byModel ? ['model'] : []), ...(fellBack === null ? [] : ['template'])].join(' + '),
        fallback: fellBack,
        usage: journal.usage(),
        promptHashes,
        ms,
        at: new Date(),
        steps,
      });
    },
  };
}

const warmMs = 30_000;
const dayMs = 24 * 60 * 60 * 1000;
// An answer is short; what thinks before it needs room to think.
const maxOutputTokens = 8000;
const historyTokens = 4000;

async function forgetOldAnswers(db: Store['db'], days: number): Promise<void> {
  if (days === 0) return;
  const oldest = new Date(Date.now() - days * dayMs);
  await forgetAnswersBefore(db, oldest);
  await forgetInboxBefore(db, oldest);
  await forgetPostedAnswersBefore(db, oldest);
}

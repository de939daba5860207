// An assistant over the shipped data with the real keyless planner and a model at a scripted server: the whole trip.
import { join } from 'node:path';
import type { Answer } from '../../../src/assistant/answer.ts';
import { createAssistant } from '../../../src/assistant/ask.ts';
import { type Conversation, passingConversation } from '../../../src/assistant/conversation.ts';
import { indexDepartments } from '../../../src/assistant/departments.ts';
import { loadedWords } from '../../../src/assistant/loaded-words.ts';
import type { ModelParts } from '../../../src/assistant/model-way.ts';
import type { Evaluation } from '../../../src/evaluation/shape.ts';
import { createKeylessPlanner } from '../../../src/planner/keyless/keyless.ts';
import { type ModelSettings, openClient } from '../../../src/planner/model/client.ts';
import { rulesIn } from '../../../src/planner/model/instructions.ts';
import { createModelPlanner } from '../../../src/planner/model/model-planner.ts';
import { loadPrompts } from '../../../src/prompts.ts';
import type { LoggedAnswer } from '../../../src/store/answer-log.ts';
import { declarationsOf } from '../../../src/tools/declarations.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { tools } from '../../../src/tools/tool-catalogue.ts';
import { contextOf, huitong } from '../../tools/context.ts';

export const prompts = loadPrompts(join(import.meta.dirname, '../../../prompts'));

/** Every form in which a server may be spoken to. */
export const wires: Pick<ModelSettings, 'api' | 'stream'>[] = [
  { api: 'responses', stream: false },
  { api: 'responses', stream: true },
  { api: 'chat', stream: false },
  { api: 'chat', stream: true },
];

/** Whether the model sees values: what holds in one mode must hold in the other. */
export const bothModes: ModelParts['values'][] = ['shown', 'hidden'];
/** Words that the keyless planner knows nothing of, so that the question goes to the model. */
export const loose = '请谈谈你对该单位采购推进节奏的总体观感';

/** Another department beside the shipped one, with the same data. */
export const neighbour: typeof huitong = {
  ...huitong,
  id: 'qingshan-2022',
  department: {
    ...huitong.department,
    id: 'qingshan',
    names: { zh: ['青山服务中心'], en: ['Qingshan Center'] },
  },
};

const { catalogue } = contextOf([huitong]);
// Building its words takes most of a second, and it keeps nothing of a question.
const keyless = createKeylessPlanner({ prompts, catalogue });
const words = loadedWords(catalogue);

export interface ModelDesk {
  ask: (question: string, signal?: AbortSignal) => Promise<Answer>;
  conversation: Conversation;
  logged: Omit<LoggedAnswer, 'id'>[];
  bugs: string[];
}

export function modelDesk(
  url: string,
  settings: Partial<ModelSettings> = {},
  model: Partial<Omit<ModelParts, 'planner'>> = {},
  visible: () => readonly Evaluation[] = () => [huitong],
): ModelDesk {
  const send = openClient({
    model: 'scripted',
    apiKey: 'sk-test',
    baseUrl: url,
    api: 'responses',
    stream: false,
    timeoutMs: 2000,
    maxOutputTokens: 1000,
    ...settings,
  });
  const bugs: string[] = [];
  const logged: Omit<LoggedAnswer, 'id'>[] = [];
  const conversation = passingConversation();
  const assistant = createAssistant({
    planner: keyless,
    model: {
      planner: createModelPlanner({
        send,
        prompts,
        catalogue,
        tools: declarationsOf(tools),
        historyTokens: 2000,
      }),
      keylessFirst: true,
      values: 'shown',
      rules: rulesIn(prompts),
      budgets: {
        answer: 10_000,
        user: 100_000,
        workspace: 1_000_000,
        spentSince: async () => ({ user: 0, workspace: 0 }),
      },
      ...model,
    },
    prompts,
    catalogue,
    words,
    runTool: async ({ tool, input }, context) => {
      const result = await runTool(tools, { tool, input }, context);
      return 'output' in result ? result.output : result;
    },
    view: async () => ({
      evaluations: contextOf(visible()).evaluations,
      departments: indexDepartments(
        visible().map(({ id, year, department: { names } }) => ({ evaluationId: id, year, names })),
      ),
    }),
    language: 'zh',
    onBug: (message) => bugs.push(message),
    log: async (answer) => logged.push(answer),
  });
  return {
    ask: (question, signal = new AbortController().signal) =>
      assistant.ask({ question, conversation, caller: { id: 'test' }, signal }),
    conversation,
    logged,
    bugs,
  };
}

// An assistant around a scripted planner, over the shipped data and one made-up evaluation, without a store.
import { join } from 'node:path';
import type { Answer } from '../../src/assistant/answer.ts';
import { type Assistant, createAssistant } from '../../src/assistant/ask.ts';
import { type Conversation, passingConversation } from '../../src/assistant/conversation.ts';
import { type DepartmentEntry, indexDepartments } from '../../src/assistant/departments.ts';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { tools } from '../../src/tools/tool-catalogue.ts';
import { type Script, scriptedPlanner } from '../support/scripted-planner.ts';
import { contextOf, huitong } from '../tools/context.ts';

export const madeUp: typeof huitong = { ...huitong, id: 'made-up', made_up: true };

export interface TestDesk {
  assistant: Assistant;
  conversation: Conversation;
  bugs: string[];
  ask: (question: string) => Promise<Answer>;
}

const prompts = loadPrompts(join(import.meta.dirname, '../../prompts'));

/** `others` are departments that may be seen besides, and are not opened. */
export function deskFor(script: Script, others: readonly DepartmentEntry[] = []): TestDesk {
  const { evaluations, catalogue } = contextOf([huitong, madeUp]);
  const departments = indexDepartments([
    { evaluationId: huitong.id, year: huitong.year, names: huitong.department.names },
    ...others,
  ]);
  const bugs: string[] = [];
  const conversation = passingConversation();
  const assistant = createAssistant({
    planner: scriptedPlanner(script),
    prompts,
    catalogue,
    words: loadedWords(catalogue),
    runTool: async ({ tool, input }, context) => {
      const result = await runTool(tools, { tool, input }, context);
      return 'output' in result ? result.output : result;
    },
    view: async () => ({ evaluations, departments }),
    language: 'zh',
    onBug: (message) => bugs.push(message),
  });
  const { signal } = new AbortController();
  const ask = (question: string): Promise<Answer> =>
    assistant.ask({ question, conversation, caller: { id: 'test' }, signal });
  return { assistant, conversation, bugs, ask };
}

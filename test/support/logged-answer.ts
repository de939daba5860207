// An answer for the audit log with one step of each kind.
import type { LoggedAnswer } from '../../src/store/answer-log.ts';

export function loggedAnswerOf(given: Partial<LoggedAnswer> = {}): Omit<LoggedAnswer, 'id'> {
  return {
    conversation: '019a0000-0000-7000-8000-000000000001',
    caller: 'U1',
    workspace: 'T1',
    question: '政采执行率多少？',
    language: 'zh',
    kind: 'answer',
    text: '政府采购执行率为26.04%。\n复算一致。',
    planner: 'offline',
    fallback: 'rejected',
    usage: { modelCalls: 1, inputTokens: 1200, outputTokens: 80, cachedTokens: 600 },
    promptHashes: { 'zh/assistant.system': '0123456789abcdef' },
    ms: 820,
    at: new Date('2026-11-24T08:00:00.000Z'),
    steps: [
      {
        kind: 'model_request',
        requestId: 'req_1',
        model: 'gpt-x',
        outcome: 'ok',
        inputTokens: 1200,
        outputTokens: 80,
        cachedTokens: 600,
        ms: 800,
      },
      {
        kind: 'tool_call',
        by: 'model',
        tool: 'look_up',
        input: { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] },
        outcome: 'ok',
        ids: ['f1', 'q1'],
        ms: 3,
      },
      {
        kind: 'rejected',
        prose: '执行率为26.04%，\n约四分之一。',
        problems: [
          { code: 'typed_number', found: '26.04%' },
          { code: 'typed_number', found: '四分之一' },
          { code: 'wrong_label', found: '执行额' },
        ],
      },
    ],
    ...given,
  };
}

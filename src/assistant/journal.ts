// What was done for one answer, step by step: for the audit log, the budgets and the bill.
import type { Spent } from '../planner/planner.ts';
import type { LoggedStep } from '../store/answer-log.ts';
import type { Usage } from './answer.ts';

export interface Journal {
  note(step: LoggedStep): void;
  /** Notes what a step of a planner cost; nothing where it cost nothing. */
  spend(spent: Spent | undefined): void;
  usage(): Usage;
  steps(): LoggedStep[];
}

export function openJournal(): Journal {
  const steps: LoggedStep[] = [];
  return {
    note: (step) => void steps.push(step),
    spend: (spent) => void (spent && steps.push({ kind: 'model_request', ...spent })),
    usage: () => {
      const requests = steps.filter((step) => step.kind === 'model_request');
      const total = (of: 'inputTokens' | 'outputTokens' | 'cachedTokens'): number =>
        requests.reduce((sum, request) => sum + request[of], 0);
      return {
        modelCalls: requests.length,
        inputTokens: total('inputTokens'),
        outputTokens: total('outputTokens'),
        cachedTokens: total('cachedTokens'),
      };
    },
    steps: () => [...steps],
  };
}

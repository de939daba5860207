// A question as it comes from a surface: what, in which conversation, by whom, and what they may see.
import type { Rights } from '../access/rights.ts';
import type { DepartmentIndex, ToolCall } from '../planner/planner.ts';
import type { EvaluationSource } from '../tools/tool.ts';
import type { Conversation } from './conversation.ts';

export interface Question {
  question: string;
  conversation: Conversation;
  caller: Caller;
  signal: AbortSignal;
  /** Told each time tools are about to be called. Must not throw. */
  onProgress?: (calls: readonly ToolCall[]) => void;
}

/** Who asks; decides what can be seen, and whose budget a model is paid from. */
export interface Caller {
  id: string;
  /** Absent where there is only one, as in a terminal. */
  workspace?: string;
  /** As they are now, for this one question. Without them a caller from a workspace sees nothing. */
  rights?: Rights;
}

/** What one caller may see, at one moment. */
export interface View {
  evaluations: EvaluationSource;
  departments: DepartmentIndex;
}

// The tables as the queries see them. Documents are JSON text, booleans 0 or 1, times ISO text, ids made by the
// program: the subset that SQLite and PostgreSQL share.
export interface Schema {
  evaluation: EvaluationTable;
  passage: PassageTable;
  import_record: ImportRecordTable;
  conversation: ConversationTable;
  turn: TurnTable;
  answer_log: AnswerLogTable;
  answer_log_step: AnswerLogStepTable;
}

interface EvaluationTable {
  id: string;
  department_id: string;
  /** Names in every language, as JSON. */
  department_names: string;
  year: number;
  made_up: number;
  /** The whole evaluation as JSON; every decimal in it is text. */
  document: string;
  /** Content hash of the files it came from. */
  hash: string;
}

interface PassageTable {
  evaluation_id: string;
  ordinal: number;
  section: string;
  text: string;
  keywords: string;
}

interface ImportRecordTable {
  id: string;
  evaluation_id: string;
  hash: string;
  file: string;
  importer: string;
  at: string;
}

interface ConversationTable {
  id: string;
  owner: string;
  started_at: string;
  /** Snapshot of the ledger after the last turn, as JSON; null before the first. */
  ledger: string | null;
}

interface TurnTable {
  conversation_id: string;
  ordinal: number;
  question: string;
  answer: string;
  memo: string | null;
  prompt_hashes: string;
  usage: string | null;
  at: string;
}

interface AnswerLogTable {
  id: string;
  conversation: string | null;
  caller: string;
  workspace: string;
  question: string;
  language: string;
  kind: string;
  text: string;
  planner: string;
  fallback: string | null;
  model_calls: number;
  input_tokens: number;
  output_tokens: number;
  cached_tokens: number;
  /** By prompt id, as JSON. */
  prompt_hashes: string;
  ms: number;
  at: string;
}

interface AnswerLogStepTable {
  answer_id: string;
  ordinal: number;
  kind: string;
  /** The whole step as JSON. */
  step: string;
}

// The tables as the queries see them. Documents are JSON text, booleans 0 or 1, times ISO text, ids made by the
// program: the subset that SQLite and PostgreSQL share.
import type { ColumnType } from 'kysely';

export interface Schema {
  evaluation: EvaluationTable;
  passage: PassageTable;
  import_record: ImportRecordTable;
  conversation: ConversationTable;
  turn: TurnTable;
  answer_log: AnswerLogTable;
  answer_log_step: AnswerLogStepTable;
  inbox: InboxTable;
  slack_conversation: SlackConversationTable;
  slack_answer: SlackAnswerTable;
  slack_feedback: SlackFeedbackTable;
  draft: DraftTable;
  draft_version: DraftVersionTable;
  draft_event: DraftEventTable;
  draft_choice: DraftChoiceTable;
  slack_draft: SlackDraftTable;
  slack_drop: SlackDropTable;
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
  /** The text of its report; empty where there is none. */
  report: ColumnType<string, string | undefined, string>;
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
  /** What was stored in one transaction has one; before there were any, a record stood by itself. */
  batch: ColumnType<string | null, string | undefined, string>;
  /** Who imported it; null where it was the data folder. */
  person: ColumnType<string | null, string | null | undefined, string>;
  /** Of the file alone, whatever it was held against. */
  file_hash: ColumnType<string | null, string | undefined, string>;
  /** The record whose version was brought back by this one. */
  restored_from: ColumnType<string | null, string | undefined, string>;
  /** The version this import stored, kept here once a later one replaced it. */
  document: ColumnType<string | null, string | undefined, string>;
  report: ColumnType<string | null, string | undefined, string>;
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

interface InboxTable {
  id: string;
  /** Order of arrival. */
  seq: number;
  /** What makes a delivery the same as another. */
  event: string;
  /** The message it came from, where it did: one message may be told of by two events. */
  message: string | null;
  lane: string;
  /** As JSON; null once done. */
  request: string | null;
  /** How far the work had come, as JSON. */
  progress: string | null;
  status: 'ready' | 'running' | 'done' | 'failed';
  /** How often it was claimed, which is also the fence: of two that hold it, only the later may write. */
  claims: number;
  failures: number;
  /** Milliseconds since 1970, as is lease_until. */
  run_at: number;
  lease_until: number;
  problem: string | null;
  at: string;
}

interface SlackConversationTable {
  team: string;
  channel: string;
  thread: string;
  asker: string;
  /** What the asker could see, in a canonical form: with other rights it is another conversation. */
  sight: string;
  conversation_id: string;
}

interface SlackAnswerTable {
  id: string;
  team: string;
  channel: string;
  thread: string;
  /** Null where only the asker was shown it and it cannot be found again. */
  ts: string | null;
  asker: string;
  question: string;
  answer: string;
  at: string;
}

interface SlackFeedbackTable {
  answer_id: string;
  user: string;
  rating: 'good' | 'bad';
  reason: string | null;
  at: string;
}

interface DraftTable {
  id: string;
  evaluation_id: string;
  state: string;
  /** Ordinal of the current version. */
  version: number;
  /** Ordinal of the last event. */
  step: number;
  created_by: string;
  created_at: string;
}

interface DraftVersionTable {
  draft_id: string;
  ordinal: number;
  author: string;
  at: string;
  /** Prose, ledger, choices and how it came about, as JSON. */
  content: string;
}

interface DraftEventTable {
  draft_id: string;
  ordinal: number;
  event: string;
  person: string;
  version: number;
  /** What was said with it; the whole text where it could not be saved. */
  note: string | null;
  at: string;
}

interface DraftChoiceTable {
  person: string;
  choices: string;
}

interface SlackDraftTable {
  team: string;
  channel: string;
  ts: string;
  draft_id: string;
}

interface SlackDropTable {
  /** That of the piece of the inbox by which it came. */
  id: string;
  team: string;
  channel: string;
  /** The message with the buttons; null until it stands. */
  ts: string | null;
  asker: string;
  language: string;
  /** Names and bytes, in base 64, as JSON; null once it is decided. */
  files: string | null;
  /** What was read and what it was compared with, as a hash. */
  basis: string;
  state: 'open' | 'imported' | 'cancelled' | 'stale';
  /** The piece of the inbox that decided it. */
  decided_by: string | null;
  /** The import that came of it. */
  batch: string | null;
  at: string;
}

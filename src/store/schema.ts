// The tables as the queries see them. Documents are JSON text, booleans 0 or 1, times ISO text, ids made by the
// program: the subset that SQLite and PostgreSQL share.
export interface Schema {
  evaluation: EvaluationTable;
  passage: PassageTable;
  import_record: ImportRecordTable;
  conversation: ConversationTable;
  turn: TurnTable;
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

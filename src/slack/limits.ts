// Every limit of Slack that the program keeps to, in one table. Lengths are in UTF-16 units, which never count less than Slack does.

export const limits = {
  message: {
    blocks: 50,
    /** Text of all blocks together; Slack answers msg_blocks_too_long somewhat above it. */
    blockText: 12_000,
    /** The plain-text fallback; cut by Slack without a word at ten times this. */
    text: 4_000,
    tables: 1,
  },
  view: { blocks: 100, title: 24, submit: 24, close: 24, metadata: 3_000, stack: 3 },
  section: { text: 3_000, fields: 10, field: 2_000 },
  /** Slack gives none for rich text; that of a section is kept. */
  richText: 3_000,
  header: 150,
  context: { elements: 10, text: 3_000 },
  actions: 25,
  contextActions: 5,
  button: { text: 75, value: 2_000, url: 3_000, label: 75 },
  option: { text: 75, value: 150, perMenu: 100 },
  overflow: 5,
  radioButtons: 10,
  confirm: { title: 100, text: 300, button: 30 },
  input: { label: 2_000, placeholder: 150, text: 3_000 },
  id: 255,
  imageAlt: 2_000,
  /** Of an uploaded file; Slack refuses a longer one, and gives no limit for titles. */
  fileAlt: 1_000,
  table: { rows: 100, columns: 20, text: 10_000 },
  /** Streams: text of one call, a task's line, blocks of all chunks and of the stop. */
  stream: { markdown: 12_000, task: 256, blocks: 50, minutes: 5 },
  status: { messages: 10, seconds: 120 },
  /** The program's own: of what is dropped in one message. A check takes seconds at that size. */
  drop: { files: 10, bytes: 2_000_000, name: 200 },
  suggestedPrompts: 4,
  sessionTitle: 200,
} as const;

// What every part of the Slack app works with, put together once in run.ts.
import type { Rights } from '../access/rights.ts';
import type { Access } from '../access/shape.ts';
import type { Assistant } from '../assistant/ask.ts';
import type { Conversation } from '../assistant/conversation.ts';
import type { View } from '../assistant/question.ts';
import type { Fonts } from '../charts/fonts.ts';
import type { Drafting } from '../drafting/drafting.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Intake } from '../intake/intake.ts';
import type { Prompts } from '../prompts.ts';
import type { Store } from '../store/open-store.ts';
import type { ToldFailure, ToolContext } from '../tools/tool.ts';
import type { AskerOf } from './askers.ts';
import type { Clients } from './clients.ts';
import type { Downloads } from './download.ts';
import type { Journal } from './journal.ts';
import type { Once } from './once.ts';
import type { Seal } from './seal.ts';
import type { Stops } from './stops.ts';

/** The program as Slack sees it. */
export interface SlackProgram {
  assistant: Assistant;
  warm(questions: readonly string[]): Promise<void>;
  startConversation(owner: string): Conversation;
  resumeConversation(id: string, owner: string): Promise<Conversation | undefined>;
  viewFor(rights: Rights): Promise<View>;
  runTool(tool: string, input: unknown, context: ToolContext): Promise<{ output: unknown } | ToldFailure>;
  catalogue: ToolContext['catalogue'];
  drafting: Drafting;
  intake: Pick<Intake, 'check'>;
  db: Store['db'];
}

export interface SlackParts {
  program: SlackProgram;
  access: Access;
  askerOf: AskerOf;
  clients: Clients;
  downloads: Downloads;
  prompts: Prompts;
  /** Of the pictures. */
  fonts: Fonts;
  journal: Journal;
  stops: Stops;
  once: Once;
  seal: Seal;
  /** The app's own id as an author. */
  botId: string;
  /** Of what is said before a person has shown a language. */
  language: Language;
}

// What a command of the terminal is, and how it is run: options and help are declared, usage is checked in one place.
import type { Readable, Writable } from 'node:stream';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Assistant } from '../assistant/ask.ts';
import type { Conversation } from '../assistant/conversation.ts';
import type { View } from '../assistant/question.ts';
import type { Drafting } from '../drafting/drafting.ts';
import type { Language } from '../figures/figure.ts';
import type { Intake } from '../intake/intake.ts';
import type { Prompts } from '../prompts.ts';
import type { LoggedAnswer } from '../store/answer-log.ts';
import type { Tool, ToolContext, ToolFailure } from '../tools/tool.ts';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  name: string;
  options: ParseArgsOptionsConfig;
  /** How many words may follow the command. */
  words: { min: number; max: number };
  run: (given: Given, desk: Desk) => Promise<ExitCode>;
}

export interface Given {
  words: string[];
  flag: (name: string) => boolean;
  value: (name: string) => string | undefined;
}

/** What commands work with. */
export interface Desk {
  io: TerminalIo;
  prompts: Prompts;
  /** Of help and of everything said before a question shows another. */
  language: Language;
  /** Opens the program behind the terminal, once; commands that need none of it never do. */
  open: () => Promise<TerminalApp>;
}

export interface TerminalIo {
  input: Readable;
  output: Writable;
  errors: Writable;
  /** Both ends are a person at a screen. */
  interactive: boolean;
  colour: boolean;
}

/** The program as the terminal sees it. */
export interface TerminalApp {
  assistant: Assistant;
  /** Answers without the model, also where one is set. */
  keyless: Assistant;
  /** Name of the model, where one is set. */
  model: string | undefined;
  /** Conversations of this terminal are kept. */
  startConversation(): Conversation;
  /** The latest conversation of this terminal, or undefined where there is none. */
  lastConversation(): Promise<Conversation | undefined>;
  view: () => Promise<View>;
  tools: readonly Tool[];
  runTool(tool: string, input: unknown, context: ToolContext): Promise<{ output: unknown } | ToolFailure>;
  catalogue: ToolContext['catalogue'];
  drafting: Drafting;
  intake: Intake;
  /** What was answered, by whatever surface. */
  log: AnswerLog;
}

export interface AnswerLog {
  /** The latest, the newest first. */
  last(count: number): Promise<LoggedAnswer[]>;
  find(id: string): Promise<LoggedAnswer | undefined>;
  /** How many drafts of a model were not shown since then, by the code of what was wrong. */
  rejections(since: Date): Promise<Record<string, number>>;
  /** How many answers since then were made without the model that is set, by the reason. */
  fallbacks(since: Date): Promise<Record<string, number>>;
}

/** Checks the arguments and runs the command, or prints its help. */
export async function runCommand(command: Command, args: string[], desk: Desk): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const usage = prompts.render(language, `terminal.help_${command.name}`);
  const parsed = parse(command, args);
  if (typeof parsed === 'string') {
    io.errors.write(`${parsed}\n\n${usage}\n`);
    return 2;
  }
  if (parsed.flag('help')) {
    io.output.write(`${usage}\n`);
    return 0;
  }
  const { min, max } = command.words;
  if (parsed.words.length < min || parsed.words.length > max) {
    io.errors.write(`${usage}\n`);
    return 2;
  }
  return await command.run(parsed, desk);
}

/** What was given, or what is wrong with it in the words of Node. */
function parse({ options }: Command, args: string[]): Given | string {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help },
      allowPositionals: true,
    });
    const found: Readonly<Record<string, unknown>> = values;
    return {
      words: positionals,
      flag: (name) => found[name] === true,
      value: (name) => (typeof found[name] === 'string' ? found[name] : undefined),
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

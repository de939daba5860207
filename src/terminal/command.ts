// What a command of the terminal is, and how it is run: options and help are declared, usage is checked in one place.
import type { Readable, Writable } from 'node:stream';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Assistant } from '../assistant/ask.ts';
import type { Conversation } from '../assistant/conversation.ts';
import type { View } from '../assistant/question.ts';
import type { Drafting } from '../drafting/drafting.ts';
import type { Language } from '../figures/figure.ts';
import type { Intake } from '../intake/intake.ts';
import type { Prompts } from '../prompts.ts';
import type { LoggedAnswer } from '../store/answer-log.ts';
import type { ToldFailure, Tool, ToolContext } from '../tools/tool.ts';
import { type Given, readArguments, type WrongUsage } from './arguments.ts';
import { printable } from './printable.ts';

export type { Given } from './arguments.ts';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  name: string;
  options: ParseArgsOptionsConfig;
  /** How many words may follow the command. */
  words: { min: number; max: number };
  run: (given: Given, desk: Desk) => Promise<ExitCode>;
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
  runTool(tool: string, input: unknown, context: ToolContext): Promise<{ output: unknown } | ToldFailure>;
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
  const { name, options, words, run } = command;
  const help = { type: 'boolean', short: 'h' } as const;
  const given = readArguments(args, { ...options, help }, words);
  if ('wrong' in given) return wrongUsage(name, given, desk);
  if (!given.flag('help')) return await run(given, desk);
  desk.io.output.write(`${desk.prompts.render(desk.language, `terminal.help_${name}`)}\n`);
  return 0;
}

/** Says what is wrong with the arguments, where it can be told, and how the command is used. */
export function wrongUsage(
  command: string,
  wrong: WrongUsage | undefined,
  { io, prompts, language }: Desk,
): ExitCode {
  const told = wrong && prompts.render(language, 'faults.usage', { command, ...wrong });
  const usage = prompts.render(language, `terminal.help_${command}`);
  io.errors.write(`${printable([...(told ? [told, ''] : []), usage].join('\n'))}\n`);
  return 2;
}

// What a subcommand of `draft` works with, and how one says that it cannot.
import type { DraftView, Person, Refused } from '../drafting/opened.ts';
import type { Desk, ExitCode, Given, TerminalApp } from './command.ts';
import { refusalView } from './draft-view.ts';
import { printable } from './printable.ts';

export interface Task {
  app: TerminalApp;
  given: Given;
  desk: Desk;
  person: Person;
}

export interface TaskOn extends Task {
  view: DraftView;
}

/** Says why something could not be done. */
export function refuse(refusal: Refused, { io, prompts, language }: Desk): ExitCode {
  io.errors.write(`${printable(refusalView(refusal, prompts, language))}\n`);
  return 1;
}

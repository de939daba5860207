// A construction is one kind of question: how to recognise it, and what to do about it. Adding a kind of question
// is adding a file to constructions/ and a line to the list.
import { z } from 'zod';
import type { Catalogue } from '../../evaluation/catalogue.ts';
import type { Evaluation, Language } from '../../evaluation/shape.ts';
import type { Prompts } from '../../prompts.ts';
import type { AnswerKind } from '../planner.ts';
import { isObject } from './is-object.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** What is known besides the reading itself when a question is interpreted. */
export interface Circumstances {
  evaluation: Evaluation;
  catalogue: Catalogue;
  language: Language;
  /** What the last turn, or the last clause, was about. */
  last: Memo | undefined;
}

/** What a planner remembers of a turn, so that the next can lean on it. */
export interface Memo {
  evaluation: string;
  construction: string;
  frame: unknown;
  entities: Entity[];
  /** What the turn before that was about. */
  earlier: Entity[];
  /** The single things talked about one after another up to now, or the several the last turn was about. */
  trail?: Entity[];
  /** The turn since then was not understood, so that what goes on from it is not known. */
  unanswered?: true;
  /** Id of the figure the answer was about, for "how was this worked out". */
  figure?: string | undefined;
}

/** One request to a tool. */
export interface Request {
  tool: string;
  input: Record<string, unknown>;
}

/** A part of an answer: prose with references, caveats, what can be asked next. */
export interface Draft {
  kind: AnswerKind;
  prose: string;
  notes: string[];
  choices?: string[];
  figure?: string | undefined;
}

/** An action asks tools in rounds and ends with a draft. Each round is answered in the order of its requests. */
export type Action = Generator<Request[], Draft, unknown[]>;

/** What an action works with. */
export interface Desk extends Circumstances {
  prompts: Prompts;
}

export interface Construction<Frame = unknown> {
  name: string;
  /** What the asker wants, or undefined where this is not that kind of question or not wholly understood. */
  understand(reading: Reading, circumstances: Circumstances): Frame | undefined;
  act(frame: Frame, desk: Desk): Action;
  /** What the frame is about, to be leant on by the next question. */
  about(frame: Frame): Entity[];
  /** The same question about something else: "and basic expenditure?" */
  redirect?(frame: Frame, entity: Entity, circumstances: Circumstances): Frame | undefined;
}

/** Keeps the type of a frame inside its own construction. */
export function construction<Frame extends object>(each: Construction<Frame>): Construction {
  const shape = z.custom<Frame>(isObject);
  return {
    name: each.name,
    understand: (reading, circumstances) => each.understand(reading, circumstances),
    act: (frame, desk) => each.act(shape.parse(frame), desk),
    about: (frame) => each.about(shape.parse(frame)),
    ...(each.redirect && {
      redirect: (frame, entity, circumstances) => each.redirect?.(shape.parse(frame), entity, circumstances),
    }),
  };
}

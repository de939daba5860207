// Notes beside an answer: caveats that belong to it, small but not hidden.
import { mrkdwn } from '../escape.ts';
import { limits } from '../limits.ts';
import { pieces } from './cut.ts';
import { context } from './elements.ts';
import type { Part } from './pack.ts';
import type { Say } from './words.ts';

export function noteParts(notes: readonly string[], say: Say): Part[] {
  return notes
    .flatMap((note) => pieces(say('note', { note }), limits.context.text - 200))
    .map((text) => ({ text: mrkdwn(text), blocks: [context([text])] }));
}

// What a turn leaves for the next one to lean on.
import type { Circumstances, Memo } from './construction.ts';
import { earlierOf, trailOf } from './leaning.ts';
import type { Understood } from './understanding.ts';

/** What a later question may lean on. */
export function remember(
  { construction, frame }: Understood,
  { evaluation, last }: Circumstances,
  figure?: string,
): Memo {
  return {
    evaluation: evaluation.id,
    construction: construction.name,
    frame,
    entities: construction.about(frame),
    earlier: earlierOf(construction.about(frame), last),
    trail: trailOf(construction.about(frame), last),
    figure,
  };
}

/** What is left to lean on after a turn that was not understood. */
export function unanswered(last: Memo | undefined): Memo | undefined {
  return last && { ...last, unanswered: true };
}

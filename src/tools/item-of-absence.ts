// What is asked for and not there, as an item: why, and what there is instead.
import type { Absence, Evaluation } from '../evaluation/shape.ts';
import { enterName, enterWording } from './enter.ts';
import { labelOf, partOf } from './labels.ts';
import { notesAbout } from './notes.ts';
import type { ItemOf } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** `see` are keys of what is there instead, where the evaluation itself does not say. */
export function itemOfAbsence(
  key: string,
  reason: ItemOf<'absent'>['reason'],
  evaluation: Evaluation,
  context: ToolContext,
  see: string[] = [],
): ItemOf<'absent'> {
  const absence = absenceOf(key, evaluation);
  return {
    found: 'absent',
    key,
    name: enterName(labelOf(key, evaluation, context), context),
    notes: notesAbout([key], evaluation, context),
    reason,
    ...(absence && { instead: enterWording(absence.instead, context) }),
    see: absence?.see ?? see,
  };
}

/** What is said of all scores holds for each: the score of one indicator is as absent as the list of them. */
function absenceOf(key: string, { absent, indicators, dimensions }: Evaluation): Absence | undefined {
  const own = absent.find((each) => each.key === key);
  const part = partOf(key);
  if (own || !part) return own;
  const isOf = (each: { key: string }): boolean => each.key === part.of;
  const group = indicators.some(isOf) ? 'indicators' : dimensions.some(isOf) ? 'dimensions' : undefined;
  return absent.find((each) => each.key === `${group}.${part.part}s`);
}

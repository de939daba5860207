// "The second", 第二个, 问题三: which one of a list is meant.
import { hanDigit, latinOrdinal, numeral, ordinal } from './numeral.ts';
import type { Reading } from './reading.ts';

type Text = Pick<Reading, 'text' | 'pattern'>;

/** The first place that is named, from 1. */
export function ordinalIn({ text, pattern }: Text): number | undefined {
  const thing = pattern('numbered_thing');
  const [, said] = new RegExp(`\\b(${latinOrdinal})\\b`).exec(text) ?? [];
  const [, placed, numbered] =
    new RegExp(
      `${pattern('ordinal_sign')}(${hanDigit})|${thing}(${hanDigit})(?!${pattern('no_number_of_thing')}|[一十百\\d])`,
    ).exec(text) ?? [];
  const [, named] =
    new RegExp(`${thing}\\s*(?:no\\.?|number|#)?\\s*(\\d|one|two|three|four|five)\\b`).exec(text) ?? [];
  return ordinal(said) ?? numeral(placed ?? numbered ?? named);
}

/** What stands behind each 第几. */
export function behindOrdinals({ text, pattern }: Text): string[] {
  const signs = text.matchAll(new RegExp(`${pattern('ordinal_sign')}(?:${hanDigit})`, 'g'));
  return Array.from(signs, ({ index, 0: { length } }) => text.slice(index + length));
}

// 从大到小排列, "rank them", 第二大的: amounts in the order of their size, and which of them stands at a place in it.
import type { Circumstances } from '../construction.ts';
import type { Frame } from '../constructions/shares.ts';
import { amountKey } from '../entities.ts';
import { hanDigit, latinOrdinal, numeral, ordinal } from '../numeral.ts';
import { apart, type Background } from '../reading.ts';
import { groupOf } from './group.ts';
import { patternOf, placesOf, readWithout, type Span } from './passage.ts';

/** As a frame of the arithmetic: nothing where no order is asked for, or of what is not clear. */
export function orderedIn(
  text: string,
  background: Background,
  circumstances: Circumstances,
): Frame | undefined {
  const nth = nthIn(text, background);
  const down = placesOf(text, 'order_down', background);
  const up = placesOf(text, 'order_up', background);
  const alone = placesOf(text, 'sorts_alone', background).filter(
    ({ start }) => start === 0 || /\p{Script=Han}/u.test(text),
  );
  if (down.length > 0 && up.length > 0) return undefined;
  if (nth === undefined && down.length + up.length + alone.length === 0) return undefined;
  const taken = [...down, ...up, ...(nth ? [nth] : [])];
  const rest = readWithout(text, [...taken, ...placesOf(text, 'sorts', background, taken)], background);
  const group = groupOf(rest, circumstances);
  if (
    !group ||
    (group.of !== 'amounts' && group.of !== 'indicators') ||
    !rest.complete ||
    rest.numbers.length > 0
  )
    return undefined;
  if (!rest.only(...idle) || (rest.mentions.length > 1 && !apart(rest))) return undefined;
  const operands = group.keys.map(
    (key) => ({ kind: group.of === 'amounts' ? 'key' : 'indicator', key }) as const,
  );
  if (operands.some((entity) => amountKey(entity, circumstances) === undefined) || operands.length < 2)
    return undefined;
  if (!rest.counts.every((count) => count === operands.length)) return undefined;
  if (nth && nth.place > operands.length) return undefined;
  return { operations: ['order'], operands, upward: nth ? nth.upward : up.length > 0, place: nth?.place };
}

const idle = ['ask.which', 'ask.what', 'list', 'target', 'ask.amount', 'compare', 'reach', 'sum', 'ask.who'];

/** 第二大, "the second largest". */
function nthIn(
  text: string,
  background: Background,
): (Span & { place: number; upward: boolean }) | undefined {
  const words = (mark: string) => patternOf(mark, background);
  const nth = `${words('ordinal_sign')}(${hanDigit})|\\b(?:the )?(${latinOrdinal})[ -]`;
  const size = `(${words('largest_of_order')})|${words('smallest_of_order')}`;
  const match = new RegExp(`(?:${nth})(?:${size})(?: one\\b)?`).exec(text);
  if (!match) return undefined;
  const [said, han, latin, largest] = match;
  const place = numeral(han) ?? ordinal(latin) ?? 0;
  const span = { start: match.index, end: match.index + said.length };
  return place > 1 ? { ...span, place, upward: largest === undefined } : undefined;
}

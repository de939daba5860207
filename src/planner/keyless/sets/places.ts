// "The first and the third", 倒数第二个, 前两条, "the last": which places of a list are asked for.
import { numeral } from '../numeral.ts';
import type { Span } from './passage.ts';

export interface Places extends Span {
  /** Which of so many, from 0; a place beyond the end is not left out. */
  of: (size: number) => number[];
  /** One place counted from the front, which a list of findings knows of itself. */
  plain: boolean;
}

/** Stretches that name places, each with all the places it names: 第一个和第三个 is one of them. */
export function placesIn(text: string): Places[] {
  const single = [...text.matchAll(one)].flatMap((match) => place(match));
  const all: Places[] = [];
  for (const next of single) {
    const last = all.at(-1);
    const between = last && withoutNoun(text.slice(last.end, next.start).trim(), text.slice(next.end).trim());
    if (!last || !between || !/^(?:、|和|与|及|跟|and|&|,? ?and the|and the|,)$/.test(between))
      all.push(next);
    else
      all.splice(-1, 1, {
        start: last.start,
        end: next.end,
        of: (size) => [...last.of(size), ...next.of(size)],
        plain: false,
      });
  }
  return all;
}

/** 第三个园区和第四个园区: the same noun behind both stands between them only once more. */
function withoutNoun(between: string, behind: string): string {
  const [, noun = '', joint = ''] = /^(\p{Script=Han}{2,5}?)(、|和|与|及|跟)$/u.exec(between) ?? [];
  return noun !== '' && behind.startsWith(noun) ? joint : between;
}

const counter = '(?:个|条|项|点|名|位|家|类|款)?';
const nth = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)';
const few = '[两二三四五六七八九]|\\d';
const latinFew = 'two|three|four|five';
const one = new RegExp(
  [
    `倒数第(?<back>[一二两三四五六七八九十]+|\\d+)${counter}`,
    `第(?<nth>[一二三四五六七八九十]+|\\d+)${counter}(?!季|方|年|产业|人称)`,
    `(?<head>前)(?<headof>${few})${counter}`,
    `(?<tail>最后|后)(?<tailof>${few})${counter}`,
    `(?<lead>首(?:个|条|项))`,
    `(?<last>最后一?(?:个|条|项|点)|最末一?(?:个|条|项)|末尾一?(?:个|条|项))`,
    `\\b(?:the )?(?<en>${nth})(?<pair> and (?:the )?last)?\\b(?!-| (?:half|time|party|quarter|of all|level))`,
    `\\b(?:the )?first (?<enhead>${latinFew})\\b`,
    `\\b(?:the )?last (?<entail>${latinFew})\\b`,
    `\\b(?:the )?(?<enlast>last|final)\\b(?! (?:expenditure|account|year|accounts|spending|budget))`,
    `\\b(?:the )?(?<enback>second[- ]to[- ]last|penultimate|next[- ]to[- ]last|last but one)\\b`,
  ]
    .toSorted((a, b) => priority(a) - priority(b))
    .join('|'),
  'g',
);

/** The longer way of saying it is tried first. */
function priority(pattern: string): number {
  return /<enback>|<enhead>|<entail>|<back>|<tailof>/.test(pattern) ? 0 : 1;
}

function place({ index, 0: text, groups = {} }: RegExpExecArray): Places[] {
  const span = { start: index, end: index + text.length };
  const at = (of: (size: number) => number[], plain = false): Places[] => [{ ...span, of, plain }];
  const { nth: number, back, headof, tailof, last, en, pair, enhead, entail, enlast, enback, lead } = groups;
  if (back !== undefined) return at((size) => [size - (numeral(back) ?? size + 1)]);
  if (number !== undefined) return at(() => [(numeral(number) ?? 0) - 1], true);
  if (lead !== undefined) return at(() => [0]);
  if (headof !== undefined || enhead !== undefined) return at(() => from(0, numeral(headof ?? enhead) ?? 0));
  const ends = numeral(tailof ?? entail);
  if (ends !== undefined) return at((size) => from(size - ends, ends));
  if (last !== undefined || enlast !== undefined) return at((size) => [size - 1]);
  if (enback !== undefined) return at((size) => [size - 2]);
  if (en === undefined) return [];
  const ordinal = /^\d/.test(en) ? Number.parseInt(en, 10) : ordinals.indexOf(en) + 1;
  return at((size) => [ordinal - 1, ...(pair === undefined ? [] : [size - 1])], pair === undefined);
}

function from(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, step) => start + step);
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

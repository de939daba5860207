// "The first and the third", 倒数第二个, 前两条, "the last": which places of a list are asked for.
import { type Marks, wordsOf } from '../marks.ts';
import { hanFew, hanNumber, latinFew, latinOrdinal, numeral, ordinal } from '../numeral.ts';
import type { Span } from './passage.ts';

export interface Places extends Span {
  /** Which of so many, from 0; a place beyond the end is not left out. */
  of: (size: number) => number[];
  /** One place counted from the front, which a list of findings knows of itself. */
  plain: boolean;
}

/** Stretches that name places, each with all the places it names: 第一个和第三个 is one of them. */
export function placesIn(text: string, { marks }: { marks: Marks }): Places[] {
  const words = (mark: string) => wordsOf(mark, marks);
  const joints = words('joins_places');
  const single = [...text.matchAll(onePlace(words))].flatMap((match) => place(match));
  const all: Places[] = [];
  for (const next of single) {
    const last = all.at(-1);
    const between =
      last && withoutNoun(text.slice(last.end, next.start).trim(), text.slice(next.end).trim(), joints);
    if (!last || !between || !new RegExp(`^${joints}$`).test(between)) all.push(next);
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
function withoutNoun(between: string, behind: string, joints: string): string {
  const [, noun = '', joint = ''] =
    new RegExp(`^(\\p{Script=Han}{2,5}?)(${joints})$`, 'u').exec(between) ?? [];
  return noun !== '' && behind.startsWith(noun) ? joint : between;
}

function latin(form: string): string {
  return `\\b(?:the )?${form}\\b`;
}

/** The longer way of saying it is tried first. */
function onePlace(words: (mark: string) => string): RegExp {
  const counter = `(?:${words('counter')})?`;
  const last = words('the_last');
  return new RegExp(
    [
      `${words('from_the_end')}(?<back>${hanNumber})${counter}`,
      `${words('last_few')}(?<tailof>${hanFew})${counter}`,
      latin(`${words('first_few')} (?<enhead>${latinFew})`),
      latin(`${words('last_few')} (?<entail>${latinFew})`),
      latin(`(?<enback>${words('last_but_one')})`),
      `${words('ordinal_sign')}(?<nth>${hanNumber})${counter}(?!${words('no_place_behind')})`,
      `${words('first_few')}(?<headof>${hanFew})${counter}`,
      `(?<lead>${words('the_first')})`,
      `${latin(`(?<en>${latinOrdinal})(?<pair> and (?:the )?${last})?`)}(?!-| ${words('no_place_after')})`,
      `(?:\\bthe )?(?<last>${last})(?! ${words('no_last_behind')})`,
    ].join('|'),
    'g',
  );
}

function place({ index, 0: text, groups = {} }: RegExpExecArray): Places[] {
  const span = { start: index, end: index + text.length };
  const at = (of: (size: number) => number[], plain = false): Places[] => [{ ...span, of, plain }];
  const { nth: number, back, headof, tailof, last, en, pair, enhead, entail, enback, lead } = groups;
  if (back !== undefined) return at((size) => [size - (numeral(back) ?? size + 1)]);
  if (number !== undefined) return at(() => [(numeral(number) ?? 0) - 1], true);
  if (lead !== undefined) return at(() => [0]);
  if (headof !== undefined || enhead !== undefined) return at(() => from(0, numeral(headof ?? enhead) ?? 0));
  const ends = numeral(tailof ?? entail);
  if (ends !== undefined) return at((size) => from(size - ends, ends));
  if (last !== undefined) return at((size) => [size - 1]);
  if (enback !== undefined) return at((size) => [size - 2]);
  if (en === undefined) return [];
  const nth = ordinal(en) ?? 0;
  return at((size) => [nth - 1, ...(pair === undefined ? [] : [size - 1])], pair === undefined);
}

function from(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, step) => start + step);
}

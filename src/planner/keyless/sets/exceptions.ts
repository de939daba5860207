// "Aside from A, which B": what is left out of a group, so that the rest of it is what is asked for.

import { hanFew, latinFew, numeral } from '../numeral.ts';
import type { Background } from '../reading.ts';
import { patternOf, placesOf, type Span } from './passage.ts';

export interface Exception {
  /** The words for what is left out. */
  left: Span;
  /** All that is to be taken out of the question before the rest of it is read. */
  taken: Span[];
  /** How many the rest is said to be: "the other two". */
  remaining?: number | undefined;
}

/** The one exception a question makes; nothing where it makes none or several. */
export function exceptionIn(text: string, background: Background): Exception | undefined {
  const words = (mark: string) => patternOf(mark, background);
  const [opens, before, ends] = ['leaves_out', 'leaves_out_before', 'left_out_end'].map(words);
  const [un, unWith, joint] = ['unconcerned', 'unconcerned_with', 'with_it'].map(words);
  const latin = /^[^\p{Script=Han}]*$/u.test(text);
  const forms = latin
    ? [
        `(?:${opens}) (?:the |those (?:about|on) )?([^,?.]+?)(?:,|[?.]?$)`,
        `(?:that |which )?(?:${unWith}) (?:the )?([^,?.]+?)[?.]?$`,
      ]
    : [
        `(?:${opens}|(?!${words('no_leaving_out')})${before})([^,。?]{1,20}?)(?:${ends})[的,]?`,
        `(?!${words('no_leaving_out')})(?:${opens})([^,。?]{1,20}?)(?:[,。?]|$|(?=${words('the_rest')}))`,
        `(?:${joint})?([^,。?的]{1,12})(?:${un})的`,
        `(?:${unWith})([^,。?的]{1,12})的`,
      ];
  for (const form of forms) {
    const found = [...text.matchAll(new RegExp(form, 'dgu'))];
    const [match] = found;
    const [whole, inner] = match?.indices ?? [];
    if (!whole || !inner || found.length > 1) continue;
    const exception = { start: whole[0], end: whole[1] };
    const rest = restIn(text, [exception], background);
    return {
      left: { start: inner[0], end: inner[1] },
      taken: [exception, ...rest.map(({ span }) => span)],
      remaining: rest.find(({ count }) => count !== undefined)?.count,
    };
  }
  return undefined;
}

/** "The other two": what only says that the rest is meant, and how many that is said to be. */
function restIn(
  text: string,
  taken: readonly Span[],
  background: Background,
): { span: Span; count?: number }[] {
  return placesOf(text, 'the_rest', background, taken).map(({ start, end }) => {
    const [counted = '', han, latin] =
      new RegExp(`^(?:(${hanFew})${patternOf('counter', background)}| (${latinFew})\\b)`).exec(
        text.slice(end),
      ) ?? [];
    const count = numeral(han ?? latin);
    return { span: { start, end: end + counted.length }, ...(count !== undefined && { count }) };
  });
}

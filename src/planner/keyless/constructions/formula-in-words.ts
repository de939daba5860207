// A formula typed over names: "(调整后预算-年初预算)/年初预算". Names, signs and brackets, and nothing between that is neither.
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../words.ts';

export interface TypedFormula {
  /** Names as `a0`, `a1` …, numbers of the asker by their ids, signs as the tools write them. */
  expression: string;
  operands: Entity[];
  operators: string[];
  /** What stands before and behind it. */
  around: Token[];
}

/** The formula a reading holds; undefined where no sign stands between two names, or a word of it is no part of one. */
export function formulaIn({ tokens, mentions, numbers, counted }: Reading): TypedFormula | undefined {
  const [first] = mentions;
  const last = mentions.at(-1);
  if (!first || !last || mentions.length < 2) return undefined;
  let start = first.from;
  while (tokens[start - 1]?.text === '(') start -= 1;
  let end = last.to;
  while (tokens[end] && isWithin(tokens[end])) end += 1;
  const pieces: string[] = [];
  const operands: Entity[] = [];
  for (let at = start; at < end; ) {
    const mention = mentions.find(({ from }) => from === at);
    const token = tokens[at];
    const sign = signs[token?.text ?? ''];
    const [entity] = mention?.entities ?? [];
    // What is taken over from the turn before stands nowhere in this one.
    if (mention && entity && mention.to > at) {
      pieces.push(`a${operands.length}`);
      operands.push(entity);
      at = mention.to;
    } else if (token?.number) {
      // (A+B)/2: a number of the asker's in it, by its id.
      const stated = [...numbers, ...counted].find((number) => number.start === token.start);
      if (!stated) return undefined;
      pieces.push(stated.id);
      at += 1;
    } else if (sign !== undefined) {
      pieces.push(sign);
      at += 1;
    } else if (isLight(token)) at += 1;
    else return undefined;
  }
  const operators = pieces.filter((piece) => /^[-+*/]$/.test(piece));
  const around = [...tokens.slice(0, start), ...tokens.slice(end)];
  return operators.length > 0 ? { expression: pieces.join(' '), operands, operators, around } : undefined;
}

const signs: Record<string, string> = {
  '(': '(',
  ')': ')',
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '÷': '/',
  '/': '/',
};

/** What may stand behind the last name and still be of the formula: ×100%, a bracket. */
function isWithin(token: Token | undefined): boolean {
  return token?.number !== undefined || signs[token?.text ?? ''] !== undefined || isLight(token);
}

function isLight(token: Token | undefined): boolean {
  return token?.senses.some(({ role }) => role === 'light' || role === 'filler') === true;
}

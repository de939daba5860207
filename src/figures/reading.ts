// Prose as a reader would take it: disguises removed, references as one mark each, every character traceable.
import type { Piece } from './prose.ts';

/** What a reader sees; `origin[i]` is where the i-th code unit of `text` came from in the prose. */
export interface Reading {
  text: string;
  origin: number[];
}

/** Stands for a figure, and for anything else that is referred to, in a reading. Private-use characters. */
export const figureMark = '\uE000';
export const otherMark = '\uE001';

/**
 * Removes what hides characters (zero-width, bidirectional and soft-hyphen marks, combining strokes, Markdown
 * emphasis), folds full-width, mathematical and compatibility letters and digits to plain ones and traditional
 * numerals to simplified ones. Characters that are numbers but no digits (Ⅷ, ½, ⑧) stay: folding would lose them.
 */
export function readProse(pieces: readonly Piece[]): Reading {
  const reading: Reading = { text: '', origin: [] };
  for (const piece of pieces) {
    if (piece.kind === 'text') append(reading, piece.text, piece.at);
    else push(reading, piece.kind === 'figure' ? figureMark : otherMark, piece.at);
  }
  return reading;
}

/** Reads a plain text, such as a name of the data, in the same way. */
export function readText(text: string): string {
  return text.replace(special, plain);
}

function append(reading: Reading, text: string, start: number): void {
  let at = start;
  for (const character of text) {
    push(reading, readText(character), at);
    at += character.length;
  }
}

function push(reading: Reading, text: string, at: number): void {
  reading.text += text;
  for (let i = 0; i < text.length; i += 1) reading.origin.push(at);
}

function plain(character: string): string {
  if (/[\n\u2028\u2029]/.test(character)) return '\n';
  if (character === '\t') return ' ';
  if (hidden.test(character)) return '';
  if (/[\p{Nl}\p{No}]/u.test(character)) return character;
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return simplified[folded] ?? folded;
}

const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{M}*_`~\\]/u;

const simplified: Readonly<Record<string, string>> = {
  兩: '两',
  萬: '万',
  億: '亿',
  幾: '几',
  數: '数',
  貳: '贰',
  參: '叁',
  叄: '叁',
  陸: '陆',
  點: '点',
  滿: '满',
  無: '无',
  過: '过',
  個: '个',
  雙: '双',
};

// Anything but what nearly all of any text is: Han, and printable ASCII without the backslash and the emphasis marks * _ ` ~.
const special = new RegExp(`[^ !-)+-[\\]^a-z{|}\u4E00-\u9FFF]|[${Object.keys(simplified).join('')}]`, 'gu');

// Texts and lists of texts in one cell, exactly, and so that no cell ever starts a formula.

/**
 * The text as it is written into a cell. An apostrophe before it says that it is to be taken as it stands: it is set
 * where blanks at an end would be lost, and where a programme might take the text for a formula.
 */
export function textToCell(text: string): string {
  return /^['=+\-@\s]|\s$/u.test(text) ? `'${text}` : text;
}

/** The text that a cell stands for; the other direction of {@link textToCell}. Blanks around a text of people are dropped. */
export function cellToText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell.trim();
}

/** Several texts below each other; what would divide or cut one of them is marked by a backslash. */
export function listToCell(items: readonly string[]): string {
  if (items.length === 0) return none;
  const marked = (item: string): string =>
    item === none
      ? `\\${item}`
      : item.replace(/[\\;；\n]|^\s|\s$/gu, (character) => `\\${character === '\n' ? 'n' : character}`);
  return textToCell(items.map(marked).join('\n'));
}

/** The texts of a cell, which stand below each other or have a semicolon between them. */
export function cellToList(cell: string): string[] {
  const text = cellToText(cell);
  if (text.trim() === none) return [];
  const items: Character[][] = [[]];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      const next = text.charAt(at);
      items.at(-1)?.push({ character: next === 'n' ? '\n' : next, kept: true });
    } else if (/[\n;；]/u.test(character)) items.push([]);
    else items.at(-1)?.push({ character, kept: false });
  }
  return items.map(trimmed).filter((item) => item !== '');
}

interface Character {
  character: string;
  /** It was marked, so that it stays even at an end. */
  kept: boolean;
}

function trimmed(characters: readonly Character[]): string {
  const first = characters.findIndex(stays);
  const last = characters.findLastIndex(stays);
  return characters
    .slice(first, last + 1)
    .map(({ character }) => character)
    .join('');
}

function stays({ character, kept }: Character): boolean {
  return kept || /\S/u.test(character);
}

/** A list that is there and holds nothing, which is not the same as no list. */
const none = '[]';

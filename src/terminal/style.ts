// How things look on a terminal, or nothing at all where it shows no colour.
import { styleText } from 'node:util';

export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
  quoted(text: string): string;
}

export function styleFor(colour: boolean): Style {
  const as =
    (format: 'bold' | 'dim' | 'cyan' | 'italic') =>
    (text: string): string =>
      // Whether the stream shows colour is decided once, by whoever made the style.
      colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return { strong: as('bold'), faint: as('dim'), accent: as('cyan'), quoted: as('italic') };
}

// The fonts of the pictures: where they are, which characters they have, and how wide a line of text is. A picture is
// never drawn without them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charactersOf, type Glyphs } from './true-type.ts';

const folder = join(import.meta.dirname, '../../assets/fonts');

export const fontFiles: readonly [regular: string, bold: string] = [
  join(folder, 'NotoSansSC-Regular.subset.ttf'),
  join(folder, 'NotoSansSC-Bold.subset.ttf'),
];
export const fontFamily = 'Noto Sans SC';

export type Weight = 'normal' | 'bold';

export interface Fonts {
  has: (character: string) => boolean;
  /** In pixels, of a line of text at this size; what is missing counts as a full-width character. */
  widthOf: (text: string, size: number, weight: Weight) => number;
}

/** Shown where the fonts lack a character. */
export const missingGlyph = '□';

/** Reads the character maps. Throws where a font is not there or lacks the very characters every picture needs. */
export async function openFonts(files: readonly [string, string] = fontFiles): Promise<Fonts> {
  const [normal, bold] = await Promise.all([glyphsOf(files[0]), glyphsOf(files[1])]);
  const has = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return normal.has(code) && bold.has(code);
  };
  const lacking = Array.from(`0123456789.%≥≤−${missingGlyph}元分履`).filter((character) => !has(character));
  if (lacking.length > 0)
    throw new Error(`The fonts of the charts lack ${lacking.join(' ')}: ${files.join(', ')}`);
  const widthOf: Fonts['widthOf'] = (text, size, weight) => {
    const glyphs = weight === 'bold' ? bold : normal;
    return Array.from(text).reduce(
      (sum, each) => sum + size * (glyphs.get(each.codePointAt(0) ?? 0) ?? 1),
      0,
    );
  };
  return { has, widthOf };
}

async function glyphsOf(file: string): Promise<Glyphs> {
  return charactersOf(await readFile(file));
}

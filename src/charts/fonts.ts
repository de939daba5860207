// The fonts of the pictures: where they are, and which characters they have. A picture is never drawn without them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../assets/fonts');

export const fontFiles: readonly string[] = [
  join(folder, 'NotoSansSC-Regular.subset.ttf'),
  join(folder, 'NotoSansSC-Bold.subset.ttf'),
];
export const fontFamily = 'Noto Sans SC';

export interface Fonts {
  has: (character: string) => boolean;
}

/** Shown where the fonts lack a character. */
export const missingGlyph = '□';

/** Reads the character maps. Throws where a font is not there or lacks the very characters every picture needs. */
export async function openFonts(files: readonly string[] = fontFiles): Promise<Fonts> {
  const maps = await Promise.all(files.map(async (file) => charactersOf(await readFile(file))));
  const has = (character: string): boolean => maps.every((map) => map.has(character.codePointAt(0) ?? 0));
  const lacking = Array.from(`0123456789.%≥≤−${missingGlyph}元分履`).filter((character) => !has(character));
  if (lacking.length > 0)
    throw new Error(`The fonts of the charts lack ${lacking.join(' ')}: ${files.join(', ')}`);
  return { has };
}

/** The characters in the Unicode map of a TrueType font: its table `cmap`, in format 4 or 12. */
function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) addSegments(font, at, found);
    if (format === 12) addGroups(font, at, found);
  }
  return found;
}

function tableOf(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`A font of the charts has no table ${name}.`);
}

function addSegments(font: Buffer, at: number, found: Set<number>): void {
  const twice = font.readUInt16BE(at + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const end = font.readUInt16BE(at + 14 + offset);
    const start = font.readUInt16BE(at + 16 + twice + offset);
    const delta = font.readUInt16BE(at + 16 + twice * 2 + offset);
    const rangeAt = at + 16 + twice * 3 + offset;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}

function addGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let index = 0; index < font.readUInt32BE(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    for (let code = start; code <= end; code += 1) found.add(code);
  }
}

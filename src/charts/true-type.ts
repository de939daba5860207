// What a TrueType font says of its characters: which it has, and how wide each is.

/** The characters of a font, each with its advance as a share of the size of the type. */
export type Glyphs = ReadonlyMap<number, number>;

/** Reads the Unicode map of a font: its table `cmap`, in format 4 or 12. */
export function charactersOf(font: Buffer): Glyphs {
  const found = new Map<number, number>();
  const advance = advancesOf(font);
  const add = (code: number, glyph: number): void => {
    if (glyph !== 0) found.set(code, advance(glyph));
  };
  const cmap = tableOf(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, add);
    if (format === 12) readGroups(font, at, add);
  }
  return found;
}

/** Glyphs beyond the last that has a width of its own are as wide as that one. */
function advancesOf(font: Buffer): (glyph: number) => number {
  const unitsPerEm = font.readUInt16BE(tableOf(font, 'head') + 18);
  const count = font.readUInt16BE(tableOf(font, 'hhea') + 34);
  const widths = tableOf(font, 'hmtx');
  return (glyph) => font.readUInt16BE(widths + Math.min(glyph, count - 1) * 4) / unitsPerEm;
}

function tableOf(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`A font of the charts has no table ${name}.`);
}

type Add = (code: number, glyph: number) => void;

function readSegments(font: Buffer, at: number, add: Add): void {
  const twice = font.readUInt16BE(at + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const end = font.readUInt16BE(at + 14 + offset);
    const start = font.readUInt16BE(at + 16 + twice + offset);
    const delta = font.readUInt16BE(at + 16 + twice * 2 + offset);
    const rangeAt = at + 16 + twice * 3 + offset;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      add(code, range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
}

function readGroups(font: Buffer, at: number, add: Add): void {
  for (let index = 0; index < font.readUInt32BE(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    const first = font.readUInt32BE(group + 8);
    for (let code = start; code <= end; code += 1) add(code, first + code - start);
  }
}

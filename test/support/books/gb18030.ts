// Text as GB18030 bytes, as Chinese spreadsheets save .csv files: made from the platform's decoder, since it encodes UTF-8 only.

/** Throws on a character beyond the two-byte part of the encoding. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 128) return [code];
      const pair = pairs.get(character);
      if (!pair) throw new Error(`no bytes for ${character}`);
      return pair;
    }),
  );
}

const decoder = new TextDecoder('gb18030');
const pairs = new Map<string, [number, number]>();
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const character = decoder.decode(Uint8Array.of(first, second));
    if (character.length === 1 && character !== '\uFFFD') pairs.set(character, [first, second]);
  }
}

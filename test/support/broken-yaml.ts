// Makes broken files out of a sound one, the way people, editors, disks and attackers do.
import * as fc from 'fast-check';

/** Files that are mostly broken; a few mutations leave the file sound. */
export function brokenYaml(sound: string): fc.Arbitrary<string> {
  const lines = sound.split('\n');
  const line = fc.nat(lines.length - 1);
  const place = fc.nat(sound.length);
  const change = (index: number, by: (text: string) => string[]): string =>
    lines.flatMap((text, at) => (at === index ? by(text) : [text])).join('\n');
  const wrong = fc.constantFrom(
    '36.06',
    'true',
    'null',
    '[]',
    '{}',
    '~',
    '"',
    '- x',
    '!!binary x',
    '*none',
    '&a',
    '1e999',
    '2021-01-01',
  );
  return fc.oneof(
    // Bytes that flipped.
    fc
      .tuple(place, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }))
      .map(([at, text]) => sound.slice(0, at) + text + sound.slice(at + 1)),
    // Cut off, lost, doubled, moved and re-indented lines.
    place.map((at) => sound.slice(0, at)),
    line.map((at) => change(at, () => [])),
    line.map((at) => change(at, (text) => [text, text])),
    fc.tuple(line, line).map(([at, other]) => change(at, () => [lines[other] ?? ''])),
    fc
      .tuple(line, fc.nat(6))
      .map(([at, more]) => change(at, (text) => [' '.repeat(more) + text.trimStart()])),
    // Names and values of another kind.
    fc
      .tuple(line, fc.string({ maxLength: 12 }))
      .map(([at, key]) => change(at, (text) => [text.replace(/[a-z_]+(?=:)/, () => key)])),
    fc
      .tuple(line, wrong)
      .map(([at, value]) => change(at, (text) => [text.replace(/: .*$/, () => `: ${value}`)])),
    // No file of ours at all.
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.json({ maxDepth: 5 }),
    // Made to hurt.
    fc
      .tuple(
        fc.constantFrom(
          '[',
          '{a: ',
          '- ',
          '? ',
          '"',
          '!',
          '&a ',
          ']',
          '\\',
          '\n',
          '\t',
          '%',
          'a: ',
          '|',
          '#',
        ),
        fc.nat(1_000_000),
      )
      .map(([unit, size]) => unit.repeat(size / unit.length)),
    fc
      .tuple(line, fc.constantFrom('x', '"', '{', '汉', ' ', ': '))
      .map(([at, unit]) => change(at, (text) => [text + unit.repeat(1_000_000 / unit.length)])),
    fc.integer({ min: 2, max: 60 }).map(aliasBomb),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', '<<', '?')
      .map((key) => `${sound}${key}: { polluted: true }\n`),
  );
}

/** Each anchor holds the one before it nine times. */
function aliasBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, index) => {
    const items = Array(9).fill(index > 0 ? `*l${index - 1}` : 'x');
    return `l${index}: &l${index} [${items.join(', ')}]`;
  });
  return lines.join('\n');
}

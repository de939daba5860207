// Breaks workbooks the way disks, networks and attackers do: in their bytes, in their archive, in the markup of a part.
import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

/** Files that are mostly broken; a few mutations leave a file sound, or change what it says. */
export function mutated(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .constantFrom(...sound)
    .chain((bytes) => fc.oneof(ofBytes(bytes), ofParts(bytes), ofMarkup(bytes)));
}

function ofBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length - 1);
  const spliced = (at: number, gone: number, put: Uint8Array): Uint8Array =>
    Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
  // Where the directory of the archive is: its sizes, offsets and counts.
  const tail = fc.nat(Math.min(bytes.length - 1, 900)).map((back) => bytes.length - 1 - back);
  const few = fc.uint8Array({ minLength: 1, maxLength: 8 });
  return fc.oneof(
    fc.tuple(place, few).map(([at, put]) => spliced(at, put.length, put)),
    fc.tuple(tail, few).map(([at, put]) => spliced(at, put.length, put)),
    fc
      .tuple(place, fc.nat(64), fc.uint8Array({ maxLength: 64 }))
      .map(([at, gone, put]) => spliced(at, gone, put)),
    place.map((at) => bytes.slice(0, at)),
    place.map((at) => bytes.slice(at)),
    fc
      .tuple(place, place, fc.nat(500))
      .map(([at, from, length]) => spliced(at, 0, bytes.slice(from, from + length))),
    few.map((put) => spliced(0, 0, put)),
  );
}

/** Parts lost, exchanged, doubled under another name, or filled with something else. */
function ofParts(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(bytes);
  const name = fc.constantFrom(...Object.keys(parts));
  const packed = (changed: Record<string, Uint8Array>): Uint8Array =>
    zipSync({ ...parts, ...changed }, { level: 1 });
  return fc.oneof(
    name.map((gone) => zipSync(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== gone)))),
    fc.tuple(name, name).map(([one, other]) => {
      const [first, second] = [parts[one], parts[other]];
      return packed({ ...(second && { [one]: second }), ...(first && { [other]: first }) });
    }),
    fc.tuple(name, fc.uint8Array({ maxLength: 200 })).map(([one, put]) => packed({ [one]: put })),
    fc.tuple(name, strangeName).map(([one, as]) => packed({ [as]: parts[one] ?? new Uint8Array() })),
  );
}

const strangeName = fc.constantFrom(
  '../evil.xml',
  '/etc/passwd',
  'xl/vbaProject.bin',
  'xl/externalLinks/externalLink1.xml',
  'xl/worksheets/sheet99.xml',
  'constructor',
  'xl/worksheets/',
);

/** A part whose markup has another text, number, address or type in it, packed again without a fault. */
function ofMarkup(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  return fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(4), hostile).map(([name, pick, how, put]) => {
    const xml = Buffer.from(parts[name] ?? []).toString();
    const spots = [...xml.matchAll(forms[how] ?? />[^<]+</g)];
    const spot = spots[pick % Math.max(1, spots.length)];
    if (!spot) return bytes;
    const [first, last] = [spot[0].slice(0, 1), spot[0].slice(-1)];
    const changed = how === 4 ? put : `${first}${put}${last}`;
    const text = xml.slice(0, spot.index) + changed + xml.slice(spot.index + spot[0].length);
    return zipSync({ ...parts, [name]: Buffer.from(text) }, { level: 1 });
  });
}

/** Texts, attributes, row and cell addresses, whole tags. */
const forms = [/>[^<]+</g, /"[^"]*"/g, /"[A-Z]+\d+"/g, />\d[^<]*</g, /<[^>]+>/g];

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '0',
    '1e999',
    'NaN',
    '4294967296',
    '99999999999999999999',
    'A0',
    'XFE1048577',
    'ZZZZZZZ1',
    'A1:XFD1048576',
    '__proto__',
    'constructor',
    '=1+1',
    '{kind: *a}',
    '&#0;',
    '&a;',
    '<',
    '</sheetData>',
    '<c r="A1"><v>1</v>',
    '<f>1/0</f>',
    'e',
    'b',
    'd',
    'inlineStr',
    '一',
    '１２万元',
    '\uD800',
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.nat(40_000).map((length) => 'a'.repeat(length)),
);

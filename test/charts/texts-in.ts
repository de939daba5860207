// What a picture says and where: every text of an SVG with the room it takes, measured by the library that draws it.
import { Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from '../../src/charts/fonts.ts';

export interface PlacedText {
  text: string;
  /** Undefined where nothing is drawn. */
  box: Box | undefined;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** In the order in which they are drawn. */
export function textsIn(svg: string, boxOf: BoxOf = openBoxes()): PlacedText[] {
  return Array.from(svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g), ([, attributes = '', content = '']) => {
    const [, x = '0', y = '0'] = /transform="translate\(([-\d.]+) ([-\d.]+)\)"/.exec(attributes) ?? [];
    const [, ownX = '0'] = / x="([-\d.]+)"/.exec(attributes) ?? [];
    const [, ownY = '0'] = / y="([-\d.]+)"/.exec(attributes) ?? [];
    const at = attributes.replace(/ (?:x|y|transform)="[^"]*"/g, '');
    const box = boxOf(`<text${at}>${content}</text>`);
    const [right, down] = [Number(x) + Number(ownX), Number(y) + Number(ownY)];
    return {
      text: plain(content),
      box: box && {
        left: box.left + right,
        right: box.right + right,
        top: box.top + down,
        bottom: box.bottom + down,
      },
    };
  });
}

export type BoxOf = (element: string) => Box | undefined;

/** Each text is measured once. */
export function openBoxes(): BoxOf {
  const known = new Map<string, Box | undefined>();
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily };
  return (element) => {
    if (known.has(element)) return known.get(element);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><g transform="translate(2000 2000)">${element}</g></svg>`;
    const found = new Resvg(svg, { font }).getBBox();
    const box = found && {
      left: found.x - 2000,
      right: found.x + found.width - 2000,
      top: found.y - 2000,
      bottom: found.y + found.height - 2000,
    };
    known.set(element, box);
    return box;
  };
}

export function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Pairs of texts of which one stands on the other. */
export function overlapping(texts: readonly PlacedText[]): string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .flatMap((b) => (a.box && b.box && meet(a.box, b.box) ? `${a.text} | ${b.text}` : [])),
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function plain(content: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return content.replaceAll(/&[a-z0-9#]+;/g, (each) => entities[each] ?? each);
}

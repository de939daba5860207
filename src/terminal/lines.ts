// The lines of a stream, however they are cut into chunks.
import type { Readable } from 'node:stream';

/** Yields each line without its end. A last line needs no end; an empty stream has no line. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...others] = String(chunk).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield withoutReturn(pieces.join(''));
      pieces = [next];
    }
  }
  const last = pieces.join('');
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

// Lines are found however the stream is cut.
import { Readable } from 'node:stream';
import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/terminal/lines.ts';

async function collected(input: Readable): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(input)) found.push(line);
  return found;
}

async function lines(chunks: readonly string[]): Promise<string[]> {
  return await collected(Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
}

test.each([
  [[], []],
  [['一\n二\n'], ['一', '二']],
  [['一\r\n二'], ['一', '二']],
  [['\n\n'], ['', '']],
  [
    ['一', '二\n三', '\n'],
    ['一二', '三'],
  ],
  [['a\u2028b\n'], ['a\u2028b']],
])('%j gives %j', async (chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected);
});

test('a character cut in two is put together again', async () => {
  const bytes = Buffer.from('采购\n');
  const input = Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]);
  expect(await collected(input)).toEqual(['采购']);
});

test('cutting elsewhere changes nothing', async () => {
  const unit = constantFrom('a', '购', '\n');
  await assert(
    asyncProperty(array(string({ unit, maxLength: 6 }), { maxLength: 8 }), async (chunks) => {
      expect(await lines(chunks)).toEqual(await lines([chunks.join('')]));
    }),
  );
});

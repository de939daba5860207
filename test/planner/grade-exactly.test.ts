// "90分算良吗" asks whether ninety is that very grade; "95分能评良吗" whether it is enough for it.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readerOf } from './reader.ts';

const reader = readerOf();
const frame = z.object({ named: z.string().optional(), exactly: z.boolean().optional() });

test.each([
  ['90分算良吗', '良', true],
  ['90分是良吗', '良', true],
  ['70分属于良吗', '良', true],
  ['Is 90 points good?', '良', true],
  ['95分能评良吗', '良', undefined],
])('%s', (question, named, exactly) => {
  const asked = frame.parse(reader.only(question).frame);
  expect(asked.named).toBe(named);
  expect(asked.exactly).toBe(exactly);
});

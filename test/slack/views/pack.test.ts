// Parts of an answer in as few messages as the limits allow.
import type { AnyBlock } from '@slack/types';
import { expect, test } from 'vitest';
import { type Part, packed } from '../../../src/slack/views/pack.ts';
import { refusals } from './hostile.ts';

const said = (text: string): AnyBlock => {
  const elements = [{ type: 'text' as const, text }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
};
const part = (text: string, more: Partial<Part> = {}): Part => ({ text, blocks: [said(text)], ...more });
const tableOf = (text: string): AnyBlock => ({ type: 'table', rows: [[{ type: 'raw_text', text }]] });

test.each([
  ['what fits', Array.from({ length: 50 }, () => part('短')), 1],
  ['more blocks than a message holds', Array.from({ length: 51 }, () => part('短')), 2],
  ['a fallback longer than a message may have', [part('长'.repeat(2500)), part('长'.repeat(2500))], 2],
  [
    'more text in blocks than a message may have, though the fallback is short',
    Array.from({ length: 5 }, () => ({ text: '短', blocks: [said('长'.repeat(2600))] })),
    2,
  ],
  ['two tables', [part('甲', { blocks: [tableOf('甲')] }), part('乙', { blocks: [tableOf('乙')] })], 2],
  [
    'what without its table is more than a message holds',
    [
      ...Array.from({ length: 49 }, () => part('短')),
      part('表', { blocks: [tableOf('表')], degraded: [said('表'), said('表')] }),
    ],
    2,
  ],
])('%s: %#', (_, parts, count) => {
  const messages = packed(parts, '（续）');
  expect(messages).toHaveLength(count);
  expect(messages.flatMap(({ blocks }) => blocks)).toEqual(parts.flatMap(({ blocks }) => blocks));
  expect(messages.map(({ text }) => text).join('\n')).toBe(parts.map(({ text }) => text).join('\n'));
});

test('only a message with a table has another form, and a message of buttons alone has words', () => {
  const messages = packed(
    [
      part('长'.repeat(3000)),
      part('表'.repeat(2000), { blocks: [tableOf('表')], degraded: [said('表')] }),
      { text: '', blocks: [said('短')] },
    ],
    '（续）',
  );
  expect(messages.map(({ degraded }) => degraded)).toEqual([undefined, [said('表'), said('短')]]);
  expect(packed([{ text: '', blocks: [said('短')] }], '（续）').map(({ text }) => text)).toEqual(['（续）']);
  expect(refusals(messages)).toEqual([]);
});

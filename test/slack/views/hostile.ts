// Hostile text for any field of any view, and what must hold of whatever a view makes of it.
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { SlackMessage } from '../../../src/slack/views/pack.ts';
import { checkBlocks } from '../../support/slack/blocks/check-blocks.ts';
import { refusalOf } from '../../support/slack/blocks/check-message.ts';
import { checkView } from '../../support/slack/blocks/check-view.ts';
import { entitiesIn } from '../../support/slack/blocks/entities.ts';

const marks = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^S012|all>',
  '<!date^1392734382^{date}^https://evil.example/|x>',
  '<@U012AB3CD>',
  '<#C012AB3CD|general>',
  '<https://evil.example/?q=1|出处>',
  '<mailto:a@evil.example|x>',
  'https://evil.example/a.png',
  'HTTP://EVIL.EXAMPLE',
  'mailto:a@evil.example',
  'www.evil.example',
  '![](https://evil.example/a.png)',
  '[出处](https://evil.example)',
  '<\u200b!channel>',
  '<!\u2060channel>',
  '<@\u00adU012AB3CD>',
  '<\u202e@U012AB3CD>',
  '<\u{e0020}#C012AB3CD>',
  'https\u200b://evil.example',
  ']\u200b(https://evil.example)',
  '&lt;!channel&gt;',
  '&amp;lt;@U1&amp;gt;',
  '@channel',
  '@here',
  '<',
  '>',
  '@U012AB3CD>',
  '!channel>',
  'https:',
  '//evil.example',
  '[x]',
  '(https://evil.example)',
  '```',
  '*b*',
  '\n- ',
  '\n',
  '\r\n',
  ' ',
  '\u0000\u001b[2J',
  '\ud800',
  '26.04%',
  '，',
  '。',
  '汇通产业园',
  '👨‍👩‍👧',
];

/** Anything at all: marks run together, any characters, and now and then far too much of it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...marks), { maxLength: 8 }).map((found) => found.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...marks), fc.integer({ min: 1, max: 900 }))
      .map(([mark, times]) => mark.repeat(times)),
  },
);

/** Nothing in it is live: no mention, no link, no image, nothing invisible. */
export function expectHarmless(payload: unknown): void {
  expect(entitiesIn(payload)).toEqual([]);
  const live = shownIn(payload).filter((text) => couldBeLive.test(text));
  expect(live).toEqual([]);
}

/** Stricter than Slack: not even where text is taken as it is. */
const couldBeLive =
  /<\s*[@#!?/a-z]|:\/\/|@[\p{L}\p{N}]|\]\(|\bwww\.|[\p{L}\p{N}]\.[a-z]{2}|[^\P{Cc}\n\t]|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Cs}/iu;

export function expectSendable(messages: readonly SlackMessage[]): void {
  expect(messages.length).toBeGreaterThan(0);
  for (const { text, blocks, degraded } of messages) {
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(4000);
    for (const form of degraded ? [blocks, degraded] : [blocks]) {
      expect(refusalOf({ text, blocks: form })).toBeUndefined();
      expect(lengthOfTexts(form)).toBeLessThanOrEqual(12_000);
    }
    expect(checkBlocks(degraded ?? [], 'message')).toEqual([]);
    expect((degraded ?? []).filter(({ type }) => type === 'table')).toEqual([]);
  }
}

export function expectOpenable(view: unknown): void {
  expect(checkView(view)).toEqual([]);
}

/** Every text that a person is shown, or a screen reader reads. */
export function shownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? (shown.has(key) ? [part] : []) : shownIn(part),
  );
}

const shown = new Set(['text', 'title', 'accessibility_label', 'alt_text', 'status']);

function lengthOfTexts(blocks: readonly unknown[]): number {
  return shownIn(blocks).reduce((sum, text) => sum + text.length, 0);
}

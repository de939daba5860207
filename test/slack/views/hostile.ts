// Hostile text for any field of any view, and what must hold of whatever a view makes of it.
import * as fc from 'fast-check';
import type { SlackMessage } from '../../../src/slack/views/pack.ts';
import { refusalOf } from '../../support/slack/blocks/check-message.ts';
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

/** What in it is live, or could be: mentions, links, images, what is invisible. Empty for whatever may be sent. */
export function liveIn(payload: unknown): unknown[] {
  return [...entitiesIn(payload), ...shownIn(payload).filter((text) => couldBeLive.test(text))];
}

/** Stricter than Slack: not even where text is taken as it is. */
const couldBeLive =
  /<\s*[@#!?/a-z]|:\/\/|@[\p{L}\p{N}]|\]\(|\bwww\.|[\p{L}\p{N}]\.[a-z]{2}|[^\P{Cc}\n\t]|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Cs}/iu;

/** Why Slack, or the limits kept here, would refuse any of these messages in any form; empty where none would be. */
export function refusals(messages: readonly SlackMessage[]): unknown[] {
  return messages.flatMap(({ text, blocks, degraded = blocks }) => [
    ...(text === '' || text.length > 4000 ? [`the fallback is ${text.length} long`] : []),
    ...[blocks, degraded].flatMap((form) => [
      ...(refusalOf({ text, blocks: form }) ? [refusalOf({ text, blocks: form })] : []),
      ...(lengthOfTexts(form) > 12_000 ? [`the blocks are ${lengthOfTexts(form)} long`] : []),
    ]),
    ...(degraded !== blocks
      ? degraded.filter(({ type }) => type === 'table').map(() => 'a table is left')
      : []),
  ]);
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

// What holds of an answer in Slack whatever stands in it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../src/slack/escape.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import { feedbackReasonView } from '../../../src/slack/views/feedback-view.ts';
import { sourcesView } from '../../../src/slack/views/sources-view.ts';
import { figureView, workedOutView } from '../../../src/slack/views/worked-out-view.ts';
import { checkView } from '../../support/slack/blocks/check-view.ts';
import { prompts } from '../../terminal/sample-answer.ts';
import { hostileText, liveIn, refusals, shownIn } from './hostile.ts';
import { hostileAnswer } from './made-answer.ts';

const runs = { numRuns: 150 };
const place = hostileText.map((title) => ({
  evaluation: title,
  title,
  dataDate: '2023-06-01',
  madeUp: true,
}));
const posts = fc.record({
  answer: hostileAnswer,
  id: fc.constant('0199-answer'),
  evaluations: fc.array(place, { maxLength: 3 }),
  onlyYou: fc.boolean(),
});

test('nothing in an answer mentions, calls, links or shows an image, in blocks and fallback', () => {
  fc.assert(
    fc.property(posts, (post) => {
      expect(liveIn(answerView(post, prompts))).toEqual([]);
    }),
    runs,
  );
});

test('every message is within the limits, with and without its table', () => {
  fc.assert(
    fc.property(posts, (post) => {
      expect(refusals(answerView(post, prompts))).toEqual([]);
    }),
    runs,
  );
});

test('every figure stands whole in the fallback, in the blocks, and in the blocks without tables', () => {
  fc.assert(
    fc.property(posts, (post) => {
      const messages = answerView(post, prompts);
      const forms = [
        messages.map(({ text }) => unescaped(text)),
        messages.flatMap(({ blocks }) => shownIn(blocks)),
        messages.flatMap(({ blocks, degraded }) => shownIn(degraded ?? blocks)),
      ];
      for (const segment of post.answer.segments.filter(({ t }) => t === 'figure')) {
        for (const form of forms) expect(form.some((text) => text.includes(plain(segment.s)))).toBe(true);
      }
    }),
    runs,
  );
});

test('the fallback says all that the answer says, in its order', () => {
  fc.assert(
    fc.property(posts, (post) => {
      const said = answerView(post, prompts)
        .map(({ text }) => text)
        .join('\n');
      expect(lettersOf(unescaped(said))).toContain(lettersOf(plain(post.answer.text)));
    }),
    runs,
  );
});

test('the modals of an answer can be opened, and nothing in them is live', () => {
  fc.assert(
    fc.property(posts, fc.nat({ max: 3 }), (post, page) => {
      const views = [
        workedOutView({ ...post, page }, prompts),
        sourcesView({ ...post, page }, prompts),
        feedbackReasonView({ answer: post.id, language: post.answer.language }, prompts),
        ...post.answer.figures.flatMap(
          ({ id }) => figureView({ ...post, figure: id, depth: 2 }, prompts) ?? [],
        ),
      ];
      for (const view of views) {
        expect(checkView(view)).toEqual([]);
        expect(liveIn(view)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

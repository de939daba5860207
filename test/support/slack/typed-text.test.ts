// What a person types arrives as Slack sends it: nothing typed by hand is a mention, and addresses are links.
import { expect, test } from 'vitest';
import { entitiesIn } from './blocks/entities.ts';
import { asSent } from './typed-text.ts';

test.each([
  ['执行率 > 30%', '执行率 &gt; 30%'],
  ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
  ['see https://a.example/x?y=1&z=2 now', 'see <https://a.example/x?y=1&amp;z=2> now'],
])('%s', (typed, sent) => {
  expect(asSent(typed)).toBe(sent);
});

test('nothing but an address comes alive', () => {
  const typed = '<!here> <@U1> <#C1> <https://a.example|text> [a](b)';
  expect(entitiesIn(asSent(typed)).map(({ kind }) => kind)).toEqual(['link', 'link']);
});

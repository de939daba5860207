// The scanner of outgoing text: whatever Slack would make live is found, whatever it shows as it is is not.
import { expect, test } from 'vitest';
import { entitiesIn, strangersIn } from './entities.ts';

test.each<[text: string, kinds: string[]]>([
  ['<!channel> <!here> <!everyone|all>', ['broadcast', 'broadcast', 'broadcast']],
  ['<@U1> and <@U2|name>', ['user', 'user']],
  ['<#C1|budget>', ['channel']],
  ['<!subteam^S1>', ['usergroup']],
  ['<!date^1^{date}|today>', ['date']],
  ['<https://evil.example|here>', ['link']],
  ['<mailto:a@b.c>', ['link']],
  ['go to https://evil.example/x now', ['link']],
  ['[here](https://evil.example)', ['link']],
  ['![](https://evil.example/p.png)', ['image']],
  ['&lt;!channel&gt; a < b > c ＜@U1＞', []],
  ['执行率26.04%（初始预算为100%）', []],
])('%s', (text, kinds) => {
  expect(entitiesIn(text).map(({ kind }) => kind)).toEqual(kinds);
});

test('rich text, images and buttons with addresses are live without any sign in the text', () => {
  const blocks = [
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }],
    },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
    },
    { type: 'image', image_url: 'https://evil.example/p.png', alt_text: 'p' },
    {
      type: 'actions',
      elements: [{ type: 'button', text: { type: 'plain_text', text: 'x' }, url: 'https://evil.example' }],
    },
  ];
  expect(entitiesIn({ blocks }).map(({ kind }) => kind)).toEqual(['user', 'broadcast', 'image', 'link']);
});

test('plain text, cells, values and rich text that is only text are not', () => {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: '<!channel>' } },
    { type: 'table', rows: [[{ type: 'raw_text', text: '<@U1>' }]] },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '<!here>' }] }],
    },
    {
      type: 'actions',
      elements: [{ type: 'button', value: '<@U1>', text: { type: 'plain_text', text: 'x' } }],
    },
  ];
  expect(entitiesIn({ blocks })).toEqual([]);
});

test('what the test allows is no stranger', () => {
  const content = { text: 'by <@U1>, see <https://docs.example|docs> and <!channel>' };
  expect(strangersIn(content, ['<@U1>', 'https://docs.example']).map(({ text }) => text)).toEqual([
    '<!channel>',
  ]);
});

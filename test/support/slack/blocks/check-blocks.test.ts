// The checker of blocks: what Slack takes it takes, and each way to go wrong is named with its place.
import { describe, expect, test } from 'vitest';
import { checkBlocks } from './check-blocks.ts';
import { refusalOf } from './check-message.ts';
import { checkView } from './check-view.ts';
import { slackLimits } from './limits.ts';
import type { Surface } from './shapes.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });
const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text });
const section = (text = 'text'): object => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}): object => ({
  type: 'button',
  action_id: 'a',
  text: plain('Press'),
  ...more,
});
const actions = (...elements: object[]): object => ({ type: 'actions', elements });
const option = (value = 'v', text = 'Option'): object => ({ text: plain(text), value });
const select = (more: object): object => ({ type: 'static_select', action_id: 's', ...more });
const table = (rows: number, columns: number, text = 'cell'): object => ({
  type: 'table',
  rows: Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({ type: 'raw_text', text })),
  ),
});
const richText = (...elements: object[]): object => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const input = (element: object = { type: 'plain_text_input', action_id: 'i' }): object => ({
  type: 'input',
  label: plain('Label'),
  element,
});
const thumb = (value: string): object => ({ text: plain(value), value });
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

const taken: [what: string, block: object, surfaces: Surface[]][] = [
  ['a section', section('x'.repeat(3000)), ['message', 'modal', 'home']],
  [
    'a section of fields',
    { type: 'section', fields: many(10, () => mrkdwn('f')) },
    ['message', 'modal', 'home'],
  ],
  [
    'a section with a button',
    { type: 'section', text: plain('x'), accessory: button() },
    ['message', 'modal', 'home'],
  ],
  ['a header', { type: 'header', text: plain('评'.repeat(150)) }, ['message', 'modal', 'home']],
  ['a divider', { type: 'divider' }, ['message', 'modal', 'home']],
  ['context', { type: 'context', elements: many(10, () => mrkdwn('c')) }, ['message', 'modal', 'home']],
  [
    'buttons',
    actions(...many(25, (index) => button({ action_id: `a${index}` }))),
    ['message', 'modal', 'home'],
  ],
  [
    'a select',
    actions(select({ options: many(100, (index) => option(`v${index}`)) })),
    ['message', 'modal', 'home'],
  ],
  [
    'an image',
    { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' },
    ['message', 'modal', 'home'],
  ],
  ['an input', input(), ['message', 'modal', 'home']],
  ['rich text', richText({ type: 'text', text: 'x', style: { bold: true } }), ['message', 'modal', 'home']],
  ['a table', table(100, 20, 'x'), ['message', 'home']],
  ['markdown', { type: 'markdown', text: 'x'.repeat(12_000) }, ['message']],
  [
    'feedback',
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'f',
          positive_button: thumb('up'),
          negative_button: thumb('down'),
        },
      ],
    },
    ['message'],
  ],
  ['an alert', { type: 'alert', text: plain('Careful'), level: 'warning' }, ['modal']],
  [
    'a task card',
    {
      type: 'task_card',
      task_id: '1',
      title: 'Looking',
      status: 'complete',
      output: richText({ type: 'text', text: 'x' }),
    },
    ['message'],
  ],
];

const refusedBlocks: [what: string, blocks: unknown, said: RegExp][] = [
  ['no list', {}, /must be an array/],
  ['no type', [{}], /missing required field: type.*\/blocks\/0\]/],
  ['an unknown type', [{ type: 'chart' }], /unsupported type: chart.*\/blocks\/0\/type/],
  ['51 blocks', many(51, () => section()), /no more than 50 items allowed.*\/blocks\]/],
  ['an empty section', [{ type: 'section' }], /must have text or fields/],
  ['empty text', [section('')], /must be more than 0 characters.*\/blocks\/0\/text\/text/],
  ['a long section', [section(), section('x'.repeat(3001))], /less than 3001.*\/blocks\/1\/text\/text/],
  ['eleven fields', [{ type: 'section', fields: many(11, () => mrkdwn('f')) }], /no more than 10/],
  ['a long field', [{ type: 'section', fields: [mrkdwn('x'.repeat(2001))] }], /less than 2001/],
  ['a long header', [{ type: 'header', text: plain('x'.repeat(151)) }], /less than 151/],
  ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], /\/blocks\/0\/text/],
  ['eleven in context', [{ type: 'context', elements: many(11, () => mrkdwn('c')) }], /no more than 10/],
  ['no elements', [actions()], /more than 0 items/],
  ['26 buttons', [actions(...many(26, (index) => button({ action_id: `a${index}` })))], /no more than 25/],
  [
    'a long button',
    [actions(button({ text: plain('x'.repeat(76)) }))],
    /less than 76.*elements\/0\/text\/text/,
  ],
  ['a button in mrkdwn', [actions(button({ text: mrkdwn('x') }))], /\/blocks\/0\/elements\/0\/text/],
  ['a long value', [actions(button({ value: 'x'.repeat(2001) }))], /less than 2001/],
  ['a strange style', [actions(button({ style: 'green' }))], /\/blocks\/0\/elements\/0\/style/],
  ['a strange property', [actions(button({ colour: 'red' }))], /invalid additional property: colour/],
  ['an input in actions', [actions({ type: 'plain_text_input', action_id: 'i' })], /blocks\/0\/elements\/0/],
  [
    '101 options',
    [actions(select({ options: many(101, (index) => option(`${index}`)) }))],
    /no more than 100/,
  ],
  ['a long option', [actions(select({ options: [option('v', 'x'.repeat(76))] }))], /less than 76/],
  ['a long option value', [actions(select({ options: [option('x'.repeat(151))] }))], /less than 151/],
  ['a select of nothing', [actions(select({}))], /options and option_groups/],
  [
    'a choice not offered',
    [actions(select({ options: [option('a')], initial_option: option('b') }))],
    /one of the options/,
  ],
  [
    'six in overflow',
    [actions({ type: 'overflow', options: many(6, (index) => option(`${index}`)) })],
    /no more than 5/,
  ],
  ['a long action id', [actions(button({ action_id: 'x'.repeat(256) }))], /less than 256/],
  ['a long block id', [{ type: 'divider', block_id: 'x'.repeat(256) }], /less than 256/],
  [
    'two block ids',
    [
      { type: 'divider', block_id: 'b' },
      { type: 'divider', block_id: 'b' },
    ],
    /block_id already exists: b/,
  ],
  ['two action ids', [actions(button(), button())], /action_id already exists: a/],
  ['two tables', [table(1, 1), table(1, 1)], /only one table/],
  ['101 rows', [table(101, 1)], /no more than 100/],
  ['21 columns', [table(1, 21)], /no more than 20/],
  ['a long table', [table(100, 20, 'x'.repeat(6))], /cells must be less than 10001/],
  ['an empty cell', [table(1, 1, '')], /must be more than 0 characters/],
  [
    'a number without text',
    [{ type: 'table', rows: [[{ type: 'raw_number', value: 1 }]] }],
    /\/blocks\/0\/rows\/0\/0/,
  ],
  [
    'long markdown in two blocks',
    many(2, () => ({ type: 'markdown', text: 'x'.repeat(6001) })),
    /markdown must be less than 12001/,
  ],
  ['an image from nowhere', [{ type: 'image', alt_text: 'a' }], /image_url and slack_file/],
  ['a script as address', [actions(button({ url: 'javascript:alert(1)' }))], /invalid url/],
  ['unknown rich text', [richText({ type: 'blink', text: 'x' })], /\/blocks\/0\/elements\/0/],
];

describe('checkBlocks', () => {
  test.each(taken)('takes %s where Slack does, and nowhere else', (_, block, surfaces) => {
    const on = (['message', 'modal', 'home'] as const).filter(
      (surface) => checkBlocks([block], surface).length === 0,
    );
    expect(on).toEqual(surfaces);
  });

  test.each(refusedBlocks)('refuses %s and says where', (_, blocks, said) => {
    const problems = checkBlocks(blocks, 'message');
    expect(problems.join('\n')).toMatch(said);
  });

  test('counts a character outside the basic plane as one', () => {
    expect(
      checkBlocks([{ type: 'header', text: plain('𠮷'.repeat(slackLimits.header)) }], 'message'),
    ).toEqual([]);
  });

  test('takes 100 blocks in a modal and on Home', () => {
    const blocks = many(100, () => section());
    expect(checkBlocks(blocks, 'home')).toEqual([]);
    expect(checkBlocks([...blocks, section()], 'modal')).toHaveLength(1);
  });
});

describe('a message', () => {
  test.each([
    ['without anything', {}, 'no_text'],
    ['with empty text', { text: '' }, 'no_text'],
    ['with too much text', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['with too much markdown', { markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    ['with markdown beside text', { markdown_text: 'x', text: 'y' }, 'markdown_text_conflict'],
    ['with blocks Slack does not take', { text: 'x', blocks: [{ type: 'chart' }] }, 'invalid_blocks'],
    [
      'with too much text in blocks',
      { blocks: many(5, () => section('x'.repeat(2700))) },
      'msg_blocks_too_long',
    ],
  ])('%s is refused', (_, content, error) => {
    expect(refusalOf(content)).toMatchObject({ error });
  });

  test('with blocks and a fallback is taken', () => {
    expect(refusalOf({ text: 'x', blocks: [section()] })).toBeUndefined();
  });
});

describe('a view', () => {
  const modal = { type: 'modal', title: plain('Title'), blocks: [section()] };
  test.each([
    ['with a long title', { ...modal, title: plain('x'.repeat(25)) }, /less than 25.*view\/title/],
    ['without a title', { ...modal, title: undefined }, /view\/title/],
    ['with too much metadata', { ...modal, private_metadata: 'x'.repeat(3001) }, /private_metadata/],
    ['with an input and nothing to submit', { ...modal, blocks: [input()] }, /submit/],
    ['with a table', { ...modal, blocks: [table(1, 1)] }, /unsupported type: table/],
    ['of Home with a title', { ...modal, type: 'home' }, /title/],
    ['of another type', { ...modal, type: 'dialog' }, /view\/type/],
  ])('%s is refused', (_, view, said) => {
    expect(checkView(view).join('\n')).toMatch(said);
  });

  test('as Slack wants it is taken', () => {
    expect(checkView({ ...modal, submit: plain('Send'), blocks: [input()] })).toEqual([]);
    expect(checkView({ type: 'home', blocks: [section(), table(2, 2)] })).toEqual([]);
  });
});

// Drafts and forgery: a button or a dialogue that names what it was not made for changes nothing and tells nothing.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { actions, numbered } from '../../src/slack/action-ids.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import { dialogue, drafted, draftIn, draftsIn, now, told, until, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

// U1 and U2 see the same department; U2 sees another besides.
const access = {
  users: {
    U1: { see: [{ departments: ['huitong'] }], may: ['draft', 'approve'] },
    U2: { see: [{ departments: 'all' }], may: ['draft', 'approve'] },
  },
  channels: { C1: { answers: 'open' } },
};

let house: SlackHouse;
/** U1's, in a thread of the open channel; what U2 drafts alone, about the same department and about another. */
let own: Message;
let others: Message;
let hidden: Message;
beforeAll(async () => {
  house = await openHouse('http', { access });
  own = await drafted(house);
  others = await draftedAlone('汇通');
  hidden = await draftedAlone('鹿鸣湾');
}, 60_000);
afterAll(() => house.stop());

async function draftedAlone(department: string): Promise<Message> {
  const before = draftsIn(house).length;
  const user = house.slack.user('U2');
  const form = await dialogue(house, 'U2', () => user.command('/suanpan', `draft ${department}`, 'DU2'));
  expect(await user.submit(form)).toEqual({ kind: 'closed' });
  const made = await house.slack.waitFor(() => draftsIn(house)[before], 'a draft');
  return structuredClone(made);
}

/** Everything that is kept and everything that stands, as it is now, but for words that say there is nothing. */
async function everything(): Promise<string> {
  await settled();
  const { db } = house.app;
  const rows = [
    await db.selectFrom('draft').selectAll().orderBy('id').execute(),
    await db.selectFrom('draft_event').selectAll().orderBy('draft_id').orderBy('ordinal').execute(),
    house.slack.workspace.messages
      .filter(({ blocks }) => !written(blocks).includes('没有这份稿件'))
      .map(({ ts, blocks, files }) => [ts, blocks, files]),
  ];
  return JSON.stringify(rows);
}

async function settled(): Promise<void> {
  for (;;) {
    await house.slack.settled();
    const open = await house.app.db
      .selectFrom('inbox')
      .select('id')
      .where('status', 'in', ['ready', 'running'])
      .execute();
    if (open.length === 0) return;
    await setTimeout(5);
  }
}

const readers = [
  actions.draftEdit,
  actions.draftRegenerate,
  actions.draftSubmit,
  actions.draftExport,
] as const;
const drafts: [string, () => string][] = [
  ['of somebody else, about the same department', () => draftIn(others)],
  ['about a department one may not see', () => draftIn(hidden)],
  ['that is none', () => '019ac000-0000-7000-8000-000000000000'],
];

describe('a button below a draft that names another draft', () => {
  test.each(readers.flatMap((action) => drafts.map(([whose, id]) => ({ action, whose, id }))))(
    '$action, $whose: nothing happens, and the words are those of a draft that is none',
    async ({ action, id }) => {
      const before = await everything();
      const forged = { ...own, blocks: readBlocks(written(own.blocks).replaceAll(draftIn(own), id())) };
      const word = await told(house, 'U1', () => house.slack.user('U1').press(forged, action));
      expect(word).toBe('没有这份稿件，或您无权查看。');
      expect(await everything()).toBe(before);
    },
  );

  test('Compare shows that there is nothing', async () => {
    const shown: string[] = [];
    for (const [, id] of drafts) {
      const button = { type: 'button', action_id: actions.draftCompare, value: writtenValue(id()) };
      const blocks = readBlocks(
        JSON.stringify([{ type: 'actions', block_id: 'x', elements: [{ ...button, text: {} }] }]),
      );
      const view = await dialogue(house, 'U1', () =>
        house.slack.user('U1').press({ ...own, blocks }, actions.draftCompare),
      );
      shown.push(written(view.blocks.map(({ text }) => text)));
    }
    expect(new Set(shown).size).toBe(1);
  });

  test('its real buttons say nothing in another message, nor in another conversation', async () => {
    const before = await everything();
    for (const elsewhere of [others, { ...own, ts: others.ts }, { ...own, channel: 'C2' }])
      await house.slack.user('U1').press({ ...elsewhere, blocks: own.blocks }, actions.draftSubmit);
    expect(await everything()).toBe(before);
  });
});

describe('Home', () => {
  test.each(drafts)('opens to nobody a draft %s', async (_, id) => {
    const user = house.slack.user('U1');
    await user.openHome();
    const home = await house.slack.waitFor(() => {
      const view = user.home();
      return view && written(view).includes(actions.openDraft) ? view : undefined;
    }, 'Home');
    const before = await everything();
    const blocks = readBlocks(written(home.blocks).replaceAll(draftIn(own), id()));
    const view = await dialogue(house, 'U1', () =>
      user.press({ ...home, blocks }, numbered(actions.openDraft, 1)),
    );
    expect(written(view)).not.toMatch(/\d%|万元/);
    expect(await everything()).toBe(before);
  });
});

type Carried = Record<string, unknown>;
const forgeries: [string, (carried: Carried) => unknown][] = [
  ['another draft', (carried) => ({ ...carried, draft: draftIn(others) })],
  ['another message', (carried) => ({ ...carried, ts: others.ts })],
  ['another conversation', (carried) => ({ ...carried, channel: others.channel, ts: others.ts })],
  ['another version', (carried) => ({ ...carried, version: 7 })],
  ['no seal', (carried) => ({ ...carried, seal: undefined })],
  ['a seal of nobody', (carried) => ({ ...carried, seal: 'AAAA' })],
  ['nothing', () => ''],
];

describe('a dialogue that carries what it was not opened with', () => {
  const forms: [string, string, Record<string, string>][] = [
    ['the edited text', actions.draftEdit, { 'text.1': '# 题\n\n改过的话。' }],
    ['the wish for another draft', actions.draftRegenerate, { remark: '更短' }],
  ];
  test.each(
    forms.flatMap(([form, action, values]) =>
      forgeries.map(([what, forge]) => ({ form, action, values, what, forge })),
    ),
  )('$form with $what: nothing happens, and nothing is said', async ({ action, values, forge }) => {
    const user = house.slack.user('U1');
    const form = await dialogue(house, 'U1', () => user.press(own, action));
    const before = await everything();
    const calls = house.slack.calls.length;
    await user.submit({ ...form, privateMetadata: forged(form, forge) }, values);
    expect(await everything()).toBe(before);
    expect(house.slack.calls.slice(calls).map(({ method }) => method)).toEqual([]);
  });

  test('a dialogue of somebody else, sent as one’s own: nothing happens', async () => {
    const form = await dialogue(house, 'U1', () => house.slack.user('U1').press(own, actions.draftEdit));
    const theirs = await dialogue(house, 'U2', () => house.slack.user('U2').press(own, actions.draftEdit));
    const before = await everything();
    const values = { 'text.1': '# 题\n\n改过的话。' };
    await house.slack.user('U1').submit({ ...form, privateMetadata: theirs.privateMetadata }, values);
    expect(await everything()).toBe(before);
  });

  test('a reason for sending it back goes to the draft it was asked for alone', async () => {
    await house.slack.user('U1').press(own, actions.draftSubmit);
    const submitted = await until(house, own, actions.draftReturn);
    const form = await dialogue(house, 'U2', () =>
      house.slack.user('U2').press(submitted, actions.draftReturn),
    );
    const before = await everything();
    for (const [, forge] of forgeries)
      await house.slack
        .user('U2')
        .submit({ ...form, privateMetadata: forged(form, forge) }, { remark: '措施太笼统' });
    expect(await everything()).toBe(before);
    await house.slack.user('U2').submit(form, { remark: '措施太笼统' });
    await until(house, own, actions.draftEdit);
  });

  test('the form of choices makes no draft in a conversation it was not opened in', async () => {
    const user = house.slack.user('U1');
    const form = await dialogue(house, 'U1', () => user.command('/suanpan', 'draft 汇通'));
    const before = await everything();
    const chosen: [string, (carried: Carried) => unknown][] = [
      ['channel', (carried) => ({ ...carried, channel: 'C1', thread: own.threadTs })],
      ['evaluation', (carried) => ({ ...carried, evaluation: 'lumingwan-2022' })],
      ['seal', (carried) => ({ ...carried, seal: undefined })],
    ];
    for (const [, forge] of chosen) await user.submit({ ...form, privateMetadata: forged(form, forge) });
    expect(await everything()).toBe(before);
  });
});

test('what comes from another workspace is passed over', async () => {
  const before = await everything();
  const action = { type: 'button', action_id: actions.draftSubmit, block_id: 'b', action_ts: '1.2' };
  await house.slack.postman.interaction({
    type: 'block_actions',
    team: { id: 'T2' },
    user: { id: 'U1', team_id: 'T2' },
    api_app_id: 'A1',
    trigger_id: '1.2',
    channel: { id: own.channel },
    message: { ts: own.ts },
    actions: [{ ...action, value: JSON.stringify({ kind: 'draft_at', draft: draftIn(own), version: 1 }) }],
  });
  expect(await everything()).toBe(before);
});

test('the real ones still do what they say', async () => {
  await house.slack.user('U1').press(now(house, own), actions.draftSubmit);
  const submitted = await until(house, own, actions.draftApprove);
  expect(submitted.ts).toBe(own.ts);
});

function writtenValue(draft: string): string {
  return JSON.stringify({ kind: 'draft_at', draft, version: 1 });
}

function forged({ privateMetadata }: View, forge: (carried: Carried) => unknown): string {
  const made = forge(z.record(z.string(), z.unknown()).parse(JSON.parse(privateMetadata)));
  return made === '' ? '' : JSON.stringify(made);
}

function readBlocks(text: string): Message['blocks'] {
  return z.custom<Message['blocks']>().parse(JSON.parse(text));
}

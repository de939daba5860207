// Drafting in Slack, through real Bolt against the fake Slack: each way in, each button, each right.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, anyNumbered, callbacks, numbered } from '../../src/slack/action-ids.ts';
import { personOf } from '../drafting/desk.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import {
  access,
  added,
  answered,
  dialogue,
  drafted,
  draftIn,
  draftsIn,
  told,
  until,
  written,
} from './draft-screens.ts';
import { modes, openHouse, type SlackHouse } from './slack-app.ts';

let house: SlackHouse;
beforeAll(async () => {
  house = await openHouse('http', { access });
}, 30_000);
afterAll(() => house.stop());

describe.each(modes)('in %s mode', (mode) => {
  test('an answer about a problem leads to a draft in its thread, with the choices that were made', async () => {
    const at = await openHouse(mode, { access });
    const draft = await drafted(at);
    expect(draft.threadTs).toBeDefined();
    expect(written(draft.blocks)).toContain('26.04%');
    expect(written(draft.blocks)).toContain('未经审定');
    await at.stop();
  }, 30_000);
});

/** What a form of choices has chosen in its menus. */
function preset({ blocks }: View): string[] {
  const chosen = written(blocks).matchAll(/"initial_option":\{.*?"value":"(\w+)"/g);
  return Array.from(chosen, ([, value = '']) => value);
}

describe('each way in opens the form of choices', () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      'the button below an answer',
      async () => house.slack.user('U1').press(await answered(house), actions.draft),
    ],
    [
      'the shortcut on a message',
      async () => house.slack.user('U1').shortcut('draft_recommendation', await answered(house)),
    ],
    ['/suanpan draft', () => house.slack.user('U1').command('/suanpan', 'draft')],
    ['/suanpan draft with a department', () => house.slack.user('U1').command('/suanpan', 'draft 汇通')],
    [
      'Home',
      async () => {
        const user = house.slack.user('U1');
        await user.openHome();
        const home = await house.slack.waitFor(() => user.home(), 'Home');
        await user.press(home, numbered(actions.homeDraft, 1));
      },
    ],
  ])('%s', async (_, act) => {
    const view = await dialogue(house, 'U1', act);
    expect(view.callbackId).toBe(callbacks.draftNew);
    for (const part of ['报告', '汇报', '通知', '适中', 'English']) expect(written(view)).toContain(part);
  });

  test('with several evaluations it is asked first which one is meant', async () => {
    const both = await openHouse('http');
    const view = await dialogue(both, 'U1', () => both.slack.user('U1').command('/suanpan', 'draft'));
    expect(view.callbackId).toBe(callbacks.draftWhich);
    const chosen = await both.slack.user('U1').submit(view, { evaluation: 'huitong-2022' });
    expect(chosen).toEqual({ kind: 'updated' });
    expect(both.slack.user('U1').view()?.callbackId).toBe(callbacks.draftNew);
    await both.stop();
  }, 30_000);

  test('what was chosen is remembered for the person who chose it', async () => {
    const user = house.slack.user('U2');
    const open = () => dialogue(house, 'U2', () => user.command('/suanpan', 'draft'));
    const before = draftsIn(house).length;
    const chosen = { tone: 'notice', length: 'full', numbering: 'decimal' };
    await user.submit(await open(), chosen);
    await house.slack.waitFor(() => draftsIn(house)[before], 'a draft');
    await house.slack.settled();
    expect(preset(await open())).toEqual(expect.arrayContaining(Object.values(chosen)));
    const others = await dialogue(house, 'U1', () => house.slack.user('U1').command('/suanpan', 'draft'));
    expect(preset(others)).not.toContain('notice');
  });

  test('whoever may not draft is shown no button, and is told so by the command', async () => {
    const answer = await answered(house, 'U3');
    expect(answer.text).toContain('26.04%');
    expect(written(answer.blocks)).not.toContain(`"${actions.draft}"`);
    const view = await dialogue(house, 'U3', () => house.slack.user('U3').command('/suanpan', 'draft'));
    expect(written(view)).toContain('right to draft');
  });

  test('a department one may not see is as good as one that is not there', async () => {
    const texts = [];
    for (const name of ['鹿鸣湾', '丁香园'])
      texts.push(
        (await dialogue(house, 'U1', () => house.slack.user('U1').command('/suanpan', `draft ${name}`)))
          .blocks,
      );
    const [hidden, unknown] = texts.map((blocks) => written(blocks).replace(/"block_id":"[^"]*"/g, ''));
    expect(hidden).toBe(unknown);
  });
});

describe('the life of a draft in its message', () => {
  test('submitted by its author, approved by somebody else, each once, in place', async () => {
    const draft = await drafted(house);
    const press = (person: string, message: Message, action: string) =>
      house.slack.user(person).press(message, action);
    expect(await told(house, 'U3', () => press('U3', draft, actions.draftSubmit))).toMatch(/no right/);
    await press('U1', draft, actions.draftSubmit);
    const submitted = await until(house, draft, actions.draftApprove);
    // The old buttons, pressed again: nothing but a word in private.
    expect(await told(house, 'U1', () => press('U1', draft, actions.draftSubmit))).not.toBe('');
    expect(await told(house, 'U1', () => press('U1', submitted, actions.draftApprove))).toMatch(/本人/);
    await press('U2', submitted, actions.draftApprove);
    const approved = await until(house, draft, '批准|审定');
    await house.slack.settled();
    expect(written(house.slack.message(draft.channel, draft.ts)?.blocks)).not.toContain('未经审定');
    expect(approved.ts).toBe(draft.ts);
  });

  test('returned with a reason, which is asked for', async () => {
    const draft = await drafted(house);
    await house.slack.user('U1').press(draft, actions.draftSubmit);
    const submitted = await until(house, draft, actions.draftReturn);
    const form = await dialogue(house, 'U2', () =>
      house.slack.user('U2').press(submitted, actions.draftReturn),
    );
    expect(await house.slack.user('U2').submit(form)).toMatchObject({ kind: 'unsent' });
    await house.slack.user('U2').submit(form, { remark: '措施太笼统' });
    await until(house, draft, actions.draftEdit);
  });

  test('edited; the later of two saves is refused with what changed and with all that was typed', async () => {
    const draft = await drafted(house);
    const open = () => dialogue(house, 'U1', () => house.slack.user('U1').press(draft, actions.draftEdit));
    const [first, second] = [await open(), await open()];
    expect(await house.slack.user('U1').submit(first, added(first, '请于会后补充材料。'))).toEqual({
      kind: 'closed',
    });
    await until(house, draft, actions.draftCompare);
    expect(await house.slack.user('U1').submit(second, added(second, '另行说明情况。'))).toEqual({
      kind: 'updated',
    });
    const refused = written(house.slack.user('U1').view());
    for (const part of ['请于会后补充材料', '另行说明情况']) expect(refused).toContain(part);
    const now = house.slack.message(draft.channel, draft.ts);
    const compared = await dialogue(house, 'U3', () =>
      house.slack.user('U3').press(now ?? draft, actions.draftCompare),
    );
    expect(written(compared)).toContain('+请于会后补充材料');
    await house.slack.user('U3').press(compared, numbered(actions.draftCompareWith, 1));
    await house.slack.waitFor(() => house.slack.callsOf('views.update')[0], 'the comparison');
    expect(written(house.slack.user('U3').view())).toContain('+请于会后补充材料');
  });

  test('regenerated as a whole; a paragraph alone takes a model, and the draft stays', async () => {
    const draft = await drafted(house);
    const open = () =>
      dialogue(house, 'U1', () => house.slack.user('U1').press(draft, actions.draftRegenerate));
    await house.slack.user('U1').submit(await open(), { remark: '更具体' });
    await until(house, draft, actions.draftCompare);
    const now = house.slack.message(draft.channel, draft.ts) ?? draft;
    const form = await dialogue(house, 'U1', () =>
      house.slack.user('U1').press(now, actions.draftRegenerate),
    );
    const [, paragraph = ''] = /"value":"(\d+)"/.exec(written(form.blocks)) ?? [];
    expect(await told(house, 'U1', () => house.slack.user('U1').submit(form, { paragraph }))).toContain(
      '模型',
    );
    await until(house, draft, actions.draftExport);
  });

  test('exported once, however fast it is pressed, as two files in the thread', async () => {
    const draft = await drafted(house);
    const files = () =>
      house.slack.workspace.messages.filter(
        ({ subtype, threadTs }) => subtype === 'file_share' && threadTs === draft.threadTs,
      );
    const user = house.slack.user('U3');
    await Promise.all([user.press(draft, actions.draftExport), user.press(draft, actions.draftExport)]);
    await house.slack.waitFor(() => files()[0], 'the files');
    await house.slack.settled();
    const names = files().flatMap((message) =>
      message.files.map((id) => house.slack.workspace.files.get(id)?.name ?? ''),
    );
    expect(names.map((name) => name.replace(/.*\./, ''))).toEqual(['docx', 'md']);
  });

  test('stands on the Home of whoever began it, and opens from there', async () => {
    await drafted(house);
    const user = house.slack.user('U1');
    await user.openHome();
    const home = await house.slack.waitFor(() => {
      const view = user.home();
      return view && written(view).includes(actions.openDraft) ? view : undefined;
    }, 'own drafts');
    await user.press(home, numbered(actions.openDraft, 1));
    await house.slack.waitFor(() => draftsIn(house).find(({ channel }) => channel === 'DU1'), 'the draft');
    await house.slack.user('U3').openHome();
    const other = await house.slack.waitFor(() => house.slack.user('U3').home(), 'Home');
    expect(written(other)).not.toContain(actions.openDraft);
  });

  test('a message that was left behind, by a step elsewhere or by a kill, is put right by the next press', async () => {
    const draft = await drafted(house);
    const by = { ...personOf('U1'), id: 'U1' };
    await house.app.drafting.decide(draftIn(draft), { event: 'submit', base: 1, note: null }, by);
    expect(written(draft.blocks)).toContain(actions.draftSubmit);
    expect(await told(house, 'U1', () => house.slack.user('U1').press(draft, actions.draftSubmit))).toContain(
      '已提交',
    );
    await until(house, draft, actions.draftApprove);
  });

  test('is shown and changed for nobody who may not see its evaluation, whatever they press', async () => {
    const draft = await drafted(house);
    const before = written(house.slack.message(draft.channel, draft.ts)?.blocks);
    for (const action of [
      actions.draftEdit,
      actions.draftSubmit,
      actions.draftExport,
      actions.draftRegenerate,
    ])
      expect(await told(house, 'UGUEST', () => house.slack.user('UGUEST').press(draft, action))).toMatch(
        /no such draft/,
      );
    await house.slack.settled();
    expect(written(house.slack.message(draft.channel, draft.ts)?.blocks)).toBe(before);
    expect(anyNumbered(actions.draftPage).test(numbered(actions.draftPage, 1))).toBe(true);
  });
});

test('nothing that was sent was refused by the checker of blocks and limits', () => {
  const refused = house.slack.calls.filter(({ answer }) => answer?.ok === false);
  expect(refused.map(({ method, answer }) => [method, answer])).toEqual([]);
});

// More departments than a screen, a menu or a comparison holds: that there are more is said, with how many of those the
// person may see are shown, and each can be had by its name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, callbacks, numbered } from '../../src/slack/action-ids.ts';
import { createDraft, draftHead, draftVersion } from '../../src/store/drafts.ts';
import { addDepartments, departmentId, departmentName } from '../support/many-evaluations.ts';
import type { View } from '../support/slack/workspace.ts';
import { dialogue, drafted, draftIn, access as ofDrafts, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';
import { shownIn } from './views/hostile.ts';

const loaded = 150;
// U1 may see more than any menu holds, U2 more than a page of Home, U3 what fits everywhere; none of them everything.
const seen = { U1: 130, U2: 20, U3: 3 };
const access = {
  users: Object.fromEntries(
    Object.entries(seen).map(([user, count]) => [
      user,
      {
        see: [{ departments: Array.from({ length: count }, (_, number) => departmentId(number)) }],
        may: ['draft'],
      },
    ]),
  ),
};
const users = ['U1', 'U2', 'U3'].map((id) => ({ id, locale: 'zh-CN' }));

let house: SlackHouse;
beforeAll(async () => {
  house = await openHouse('http', { access, fake: { seed: { users, channels: [] } } });
  await addDepartments(house.app.db, loaded);
}, 60_000);
afterAll(() => house.stop());

describe('Home', () => {
  test('has every department the person may see on one of its pages, and no other', async () => {
    const names: string[] = [];
    const user = house.slack.user('U2');
    let home = await homeOf(house, 'U2');
    for (let page = 0; ; page += 1) {
      names.push(...namesIn(home));
      const next = numbered(actions.homePage, page + 1);
      if (!written(home).includes(next)) break;
      const before = home;
      home = await homeOf(house, 'U2', () => user.press(before, next));
    }
    expect(names.toSorted()).toEqual(namesUpTo(seen.U2).toSorted());
  });

  test.each([
    ['U1', '第 1–12 项，共 130 项'],
    ['U2', '第 1–12 项，共 20 项'],
  ])('tells %s which part is shown of what they may see, and how to come to the others', async (id, part) => {
    const text = shownIn((await homeOf(house, id)).blocks).join('\n');
    expect(text).toMatch(new RegExp(`${part}.*单位名称`));
    expect(text).not.toMatch(/15[02]/);
  });

  test('says nothing of others where there are none', async () => {
    const text = shownIn((await homeOf(house, 'U3')).blocks).join('\n');
    expect(text).toContain(departmentName(2));
    expect(text).not.toMatch(/共 \d+ 项|15[02]/);
  });

  test('has a person’s own drafts, however many newer ones others have written', async () => {
    const at = await openHouse('http', { access: ofDrafts });
    const own = draftIn(await drafted(at));
    const head = await draftHead(at.app.db, own);
    const { content } = (await draftVersion(at.app.db, own, 1)) ?? {};
    for (let count = 0; count < 240; count += 1)
      await createDraft(at.app.db, {
        evaluation: head?.evaluation ?? '',
        // Others' that go on, and own ones that are archived.
        ...(count % 2 === 0 ? { author: 'U2', state: 'drafting' } : { author: 'U1', state: 'archived' }),
        content,
        at: new Date(),
      });
    const [, ...opening] = written((await homeOf(at, 'U1')).blocks).split(actions.openDraft);
    expect(opening).toEqual([expect.stringContaining(own)]);
    await at.stop();
  }, 60_000);
});

describe('the form before a draft', () => {
  test('says how many of those the person may see it lists, and how to name another', async () => {
    const view = await asked('U1', 'draft');
    expect(view.callbackId).toBe(callbacks.draftWhich);
    expect(shownIn(view.blocks).join('\n')).toMatch(/列出 100 项，您可以查看的共 130 项.*\/suanpan draft/);
  });

  test('says nothing of the kind where it lists them all', async () => {
    expect(shownIn((await asked('U2', 'draft')).blocks).join('\n')).not.toMatch(/共 \d+ 项/);
  });

  test.each([
    ['by its name', departmentName(98)],
    ['by its name and year', `${departmentName(98)} 2022`],
    ['by its name in English', 'YunYunYanWan Culture Center'],
    ['by a part of its name', departmentName(98).slice(0, 4)],
  ])('is of a department beyond the first hundred %s', async (_, name) => {
    const view = await asked('U1', `draft ${name}`);
    expect(view.callbackId).toBe(callbacks.draftNew);
    expect(view.privateMetadata).toContain(`${departmentId(98)}-2022`);
  });

  test('offers those that a part of a name can mean, and no others', async () => {
    const part = departmentName(90).slice(0, 3);
    const view = await asked('U1', `draft ${part}`);
    expect(view.callbackId).toBe(callbacks.draftWhich);
    const offered = shownIn(view.blocks).filter((text) => text.includes('文化中心'));
    const meant = namesUpTo(seen.U1).filter((name) => name.includes(part));
    expect(offered.toSorted()).toEqual(meant.map((name) => `${name} 2022`).toSorted());
  });

  test('says of too many how many a part of a name can mean', async () => {
    const view = await asked('U1', 'draft 文化');
    expect(shownIn(view.blocks).join('\n')).toMatch(/列出 100 项，.*共 130 项/);
  });

  test('of one that the person may not see is as of one that is not there', async () => {
    const texts = [];
    for (const name of [departmentName(140), '丁香园'])
      texts.push(shownIn((await asked('U1', `draft ${name}`)).blocks));
    expect(texts[0]).toEqual(texts[1]);
  });
});

describe('a question that does not say which department', () => {
  test.each([
    ['U1', '130'],
    ['U2', '20'],
  ])('is asked back to %s with how many they may see, and how to name another', async (id, count) => {
    const said = house.slack.user(id).dm('总分是多少？');
    const [answer] = await house.replies(said);
    expect(answer?.text).toMatch(new RegExp(`${count}个.*单位名称`));
    expect(answer?.text).not.toMatch(/15[02]/);
  });

  test('is asked back without more where all there are stand below', async () => {
    const [answer] = await house.replies(house.slack.user('U3').dm('总分是多少？'));
    expect(answer?.text).not.toMatch(/\d个/);
    expect(written(answer?.blocks)).toContain(departmentName(2));
  });

  test.each([
    ['总分最高的是哪个部门？', /太多.*130个.*单位名称/],
    ['Which department has the highest total score?', /too many.*130.*by name/i],
  ])(
    'and compares more than can be compared: it is not said that there are no data (%s)',
    async (question, expected) => {
      const [answer] = await house.replies(house.slack.user('U1').dm(question));
      expect(answer?.text).toMatch(expected);
      expect(answer?.text).not.toMatch(/not in the data|数据中没有|15[02]/);
    },
  );
});

/** Home as it comes after something is done; opened, unless told. */
async function homeOf(
  at: SlackHouse,
  id: string,
  act: () => Promise<unknown> = () => at.slack.user(id).openHome(),
): Promise<View> {
  const user = at.slack.user(id);
  const before = user.home();
  await act();
  return await at.slack.waitFor(() => {
    const home = user.home();
    return home !== before ? home : undefined;
  }, 'Home');
}

function asked(id: string, words: string): Promise<View> {
  return dialogue(house, id, () => house.slack.user(id).command('/suanpan', words));
}

function namesUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, number) => departmentName(number));
}

function namesIn({ blocks }: View): string[] {
  const headers = shownIn(blocks.filter(({ type }) => type === 'header'));
  return headers.flatMap((text) => /^(\S+文化中心) · /.exec(text)?.[1] ?? []);
}

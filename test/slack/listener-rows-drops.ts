// Rows of the table of listeners for files: dropped in the direct message, and decided below.
import { expect } from 'vitest';
import { actions } from '../../src/slack/action-ids.ts';
import { book, withCells } from '../support/books/book.ts';
import type { Said } from '../support/slack/speaking.ts';
import type { Message } from '../support/slack/workspace.ts';
import { type Row, written } from './listener-rows.ts';
import type { SlackHouse } from './slack-app.ts';

/** The workbook of a small department under a year of its own, so that nobody else has it. */
export async function bookOf(year: number): Promise<Buffer> {
  const id = { A2: `ceshi-${year}`, C2: year, D2: `${year}年度绩效评价` };
  return Buffer.from(await book({ 评价: withCells('评价', id) }));
}

/** What is said in the thread of a drop, from the first message that has this in it. */
export async function toldOf({ slack }: SlackHouse, said: Said, part: string): Promise<Message> {
  return await slack.waitFor(
    () => slack.repliesTo(said).find((each) => `${each.text}${written(each.blocks)}`.includes(part)),
    part,
    20_000,
  );
}

export const rowsOfDrops: Row[] = [
  {
    hears: [actions.dropImport],
    what: 'a workbook that is in order is shown, and imported where that is pressed',
    act: async (house) => {
      const user = house.slack.user('U1');
      const said = user.share('DU1', { name: '测试.xlsx', bytes: await bookOf(2031) });
      const question = await toldOf(house, said, actions.dropImport);
      const [preview] = house.slack.repliesTo(said);
      expect(preview?.text).toMatch(/ceshi-2031（测试[.．]xlsx）：新增/);
      expect(await storedIn(house, 'ceshi-2031')).toBe(false);
      expect(await user.press(question, actions.dropImport)).toMatchObject({ kind: 'acked' });
      const outcome = await toldOf(house, said, '已导入，编号');
      expect(outcome.ts).toBe(question.ts);
      expect(written(outcome.blocks)).not.toContain(actions.dropImport);
      const delivery = house.slack.deliveries.all.find(({ payload }) => written(payload).includes(said.ts));
      if (delivery) await house.slack.deliveries.replay(delivery);
      await house.slack.settled();
      expect(house.slack.repliesTo(said).filter(({ text }) => text === preview?.text)).toHaveLength(1);
      expect(await storedIn(house, 'ceshi-2031')).toBe(true);
    },
  },
  {
    hears: [actions.dropCancel],
    what: 'and forgotten where Cancel is',
    act: async (house) => {
      const user = house.slack.user('U1');
      const said = user.share('DU1', { name: '测试.xlsx', bytes: await bookOf(2032) });
      await user.press(await toldOf(house, said, actions.dropCancel), actions.dropCancel);
      await toldOf(house, said, '已取消');
      expect(await storedIn(house, 'ceshi-2032')).toBe(false);
      const query = house.app.db.selectFrom('slack_drop').select('state').where('files', 'is not', null);
      expect(await query.execute()).toEqual([]);
    },
  },
  {
    hears: [],
    what: 'without the right it is not even fetched',
    act: async (house) => {
      const before = house.slack.callsOf('files.info').length;
      const said = house.slack.user('U2').share('DU2', { name: 'a.xlsx', bytes: await bookOf(2033) });
      const [answer] = await house.replies(said);
      expect(answer?.text).toBe('您没有导入数据的权限，文件没有读取。请联系管理员。');
      expect(house.slack.callsOf('files.info')).toHaveLength(before);
    },
  },
];

export async function storedIn({ app }: SlackHouse, id: string): Promise<boolean> {
  const row = await app.db.selectFrom('evaluation').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

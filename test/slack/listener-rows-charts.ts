// Rows of the table of listeners for charts: below an answer, and by command.
import { expect } from 'vitest';
import { actions, command } from '../../src/slack/action-ids.ts';
import type { Message, StoredFile } from '../support/slack/workspace.ts';
import { answered, commandRow, type Row, written } from './listener-rows.ts';
import type { SlackHouse } from './slack-app.ts';

/** The next picture that is uploaded by what is done, and the message it stands in. */
export async function uploadedBy(
  { slack }: SlackHouse,
  act: () => Promise<unknown>,
): Promise<{ message: Message; file: StoredFile }> {
  const known = new Set(slack.workspace.messages);
  await act();
  return await slack.waitFor(
    () => {
      const message = slack.workspace.messages.find((each) => !known.has(each) && each.files.length > 0);
      const file = slack.workspace.files.get(message?.files[0] ?? '');
      return message && file && { message, file };
    },
    'a picture',
    25_000,
  );
}

export const rowsOfCharts: Row[] = [
  {
    hears: [actions.chart],
    what: 'an answer that can be drawn is, as a picture with words in its thread',
    act: async (house) => {
      const answer = await answered(house, '汇通的年初预算是多少？');
      const { message, file } = await uploadedBy(house, () =>
        house.slack.user('U1').press(answer, actions.chart),
      );
      expect(message).toMatchObject({ channel: answer.channel, threadTs: answer.threadTs });
      expect(message.text).toMatch(/^预算由36\.06万元调减为11\.07万元\n来源：/);
      expect(file.title).toBe('预算由36.06万元调减为11.07万元');
      for (const part of ['年初预算 36.06万元', '预算调整 -24.99万元', '支出决算 11.07万元'])
        expect(file.altText).toContain(part);
      expect(file.name).toMatch(/^huitong-2022-budget-[\w-]+\.png$/);
      expect(file.bytes.subarray(1, 4).toString()).toBe('PNG');
    },
  },
  {
    hears: [actions.chart],
    what: 'a picture of what is made up says so, in the language of the answer',
    act: async (house) => {
      const answer = await answered(house, 'What was the score of Lumingwan?');
      const { message, file } = await uploadedBy(house, () =>
        house.slack.user('U1').press(answer, actions.chart),
      );
      expect(file.title).toMatch(/^Total score 93\.46 points/);
      expect(message.text).toContain('Made-up example');
      expect(file.altText).toContain('Made-up example');
    },
  },
  {
    hears: [],
    what: 'an answer that no chart holds a figure of offers none',
    act: async (house) => {
      expect(written((await answered(house)).blocks)).not.toContain(actions.chart);
    },
  },
  {
    hears: [command],
    what: 'a chart by command goes to the direct messages, and it is said so where it was asked for',
    act: async (house) => {
      const user = house.slack.user('U1');
      const seen = user.sees('C2').length;
      const { message, file } = await uploadedBy(house, () =>
        user.command(command, 'chart 预算 汇通 2022', 'C2'),
      );
      expect([message.channel, message.threadTs]).toEqual(['DU1', undefined]);
      expect(file.title).toBe('预算由36.06万元调减为11.07万元');
      const told = await house.slack.waitFor(() => user.sees('C2')[seen], 'a word');
      expect(told).toMatchObject({ isEphemeral: true, text: expect.stringContaining('私信') });
    },
  },
  {
    hears: [command],
    what: 'a ranking needs no department',
    act: async (house) => {
      const user = house.slack.user('U1');
      const { file } = await uploadedBy(house, () => user.command(command, 'chart ranking', 'DU1'));
      expect(file.title).toContain('政府采购执行率');
      expect(file.altText).toContain('26.04%');
    },
  },
  ...[
    { text: 'chart', expected: 'budget：' },
    { text: 'chart pie 汇通', expected: 'budget：' },
    { text: 'chart budget', expected: '不清楚画哪个部门' },
    { text: 'chart budget 丁香园', expected: '不清楚画哪个部门' },
    { text: 'chart budget 汇通 2021', expected: '不清楚画哪个部门' },
    { text: 'chart 扣分 汇通', expected: '“deductions”画不出来。可以画：budget' },
  ].map(commandRow),
];

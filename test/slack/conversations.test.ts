// Asking in Slack: where people ask, what comes back, and that it is said once.
import { afterEach, describe, expect, test } from 'vitest';
import { type HouseOptions, modes, openHouse, type SlackHouse } from './slack-app.ts';

let house: SlackHouse;
const open = async (mode: 'http' | 'socket', options: HouseOptions = {}): Promise<SlackHouse> => {
  house = await openHouse(mode, options);
  return house;
};
afterEach(() => house.stop());

describe.each(modes)('in %s mode', (mode) => {
  test('a direct message is answered in its thread, and the conversation goes on there', async () => {
    const { slack } = await open(mode);
    const asker = slack.user('U1');
    const first = asker.dm('汇通的政采执行率是多少？');
    expect(await first.delivered).toMatchObject({ kind: 'acked' });
    expect((await house.replies(first)).map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
    const next = asker.dm('得分呢？', first);
    expect((await house.replies(next)).map(({ text }) => text)).toEqual([expect.stringContaining('86.5')]);
  });
});

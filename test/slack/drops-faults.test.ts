// A dropped file that does not come as it should: what Slack, the network or whoever dropped it did wrong.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { actions } from '../../src/slack/action-ids.ts';
import { limits } from '../../src/slack/limits.ts';
import type { Fault } from '../support/slack/faults.ts';
import type { Shared } from '../support/slack/speaking.ts';
import { type DropDesk, dropDesk, openDropHouse, tableIn, xlsx } from './drop-desk.ts';
import { bookOf, toldOf } from './listener-rows-drops.ts';
import type { SlackHouse } from './slack-app.ts';

let house: SlackHouse;
let desk: DropDesk;
beforeAll(async () => {
  house = await openDropHouse();
  desk = dropDesk(house);
}, 60_000);
afterEach(() => house.slack.faults.clear());
afterAll(() => house.stop());

describe('a file that does not come as it should', () => {
  let strangers = 0;
  const stranger = createServer((_, response) => {
    strangers += 1;
    response.end('token, please');
  });
  let elsewhere = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = z.custom<AddressInfo>().parse(stranger.address());
    elsewhere = `http://127.0.0.1:${port}/a.xlsx`;
  });
  afterAll(() => stranger.close());

  const html = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
  const refusals: { code: string; fault?: Fault; shared?: () => Partial<Shared> }[] = [
    { code: 'http_403', fault: { method: 'download', status: 403 } },
    { code: 'http_404', fault: { method: 'download', status: 404 } },
    { code: 'login_page', fault: { method: 'download', ...html } },
    { code: 'http_302', fault: { method: 'download', status: 302 } },
    { code: 'foreign_address', shared: () => ({ said: { address: elsewhere } }) },
    { code: 'foreign_address', shared: () => ({ said: { address: 'file:///etc/passwd' } }) },
    { code: 'wrong_size', shared: () => ({ said: { size: 10 } }) },
    { code: 'missing_scope', fault: { method: 'files.info', error: 'missing_scope' } },
    { code: 'file_deleted', fault: { method: 'files.info', error: 'file_deleted' } },
  ];
  test.each(refusals)(
    '$code: a sentence names it, and nothing is imported',
    async ({ code, fault, shared }) => {
      if (fault)
        house.slack.faults.add({
          ...fault,
          ...(fault.status === 302 && { headers: { location: elsewhere } }),
        });
      const told = await desk.toldTo(desk.drop({ ...xlsx(await bookOf(2061)), ...shared?.() }));
      expect(tableIn(told).slice(1)).toEqual([
        ['测试.xlsx', `没能从存放处取得这份文件（${code}），没有读取其中的内容。请重新发送。`],
      ]);
      expect(strangers).toBe(0);
    },
  );

  test('larger than Slack says, and than is taken: it is left off', async () => {
    const bytes = Buffer.alloc(limits.drop.bytes + 1);
    const told = await desk.toldTo(desk.drop({ ...xlsx(bytes), said: { size: 10 } }));
    expect(tableIn(told)[1]).toEqual([
      '测试.xlsx',
      expect.stringContaining('太大'),
      `≤ ${limits.drop.bytes}`,
    ]);
  });

  const passing: { what: string; fault?: Fault; shared?: Partial<Shared> }[] = [
    { what: 'a server error', fault: { method: 'download', status: 503 } },
    { what: 'a cut in the middle', fault: { method: 'download', cut: true, when: 'after' } },
    { what: 'slower than is waited for', fault: { method: 'download', delayMs: 6000 } },
    { what: 'an event that says only that there is a file', shared: { isThin: true } },
    { what: 'files.info cut', fault: { method: 'files.info', cut: true } },
  ];
  test.each(passing)('$what: it is fetched all the same', async ({ fault, shared }) => {
    if (fault) house.slack.faults.add(fault);
    const said = desk.drop({ ...xlsx(await bookOf(2062)), ...shared });
    const question = await toldOf(house, said, actions.dropCancel);
    await desk.press(question, actions.dropCancel);
    expect(house.slack.faults.left()).toBe(0);
  });

  test('never: a sentence gives a reference', async () => {
    house.slack.faults.add({ method: 'download', status: 503, times: 100 });
    const told = await toldOf(house, desk.drop(xlsx(await bookOf(2063))), '文件没有处理成');
    expect(told.text).toMatch(/没有导入任何内容。.*编号 \S+/);
    await desk.worked();
    expect(await desk.kept()).toBe(0);
  });
});

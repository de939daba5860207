import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../../src/slack/action-ids.ts';
import { book, type Rows, withCells } from '../support/books/book.ts';
import type { Shared } from '../support/slack/speaking.ts';
import { type DropDesk, dropDesk, openDropHouse, tableIn, textOf, xlsx } from './drop-desk.ts';
import { written } from './listener-rows.ts';
import { storedIn, toldOf } from './listener-rows-drops.ts';
import type { SlackHouse } from './slack-app.ts';

let house: SlackHouse;
let desk: DropDesk;
beforeAll(async () => {
  house = await openDropHouse();
  desk = dropDesk(house);
}, 60_000);
afterEach(() => house.slack.faults.clear());
afterAll(() => house.stop());

const csv = (name: string, text: string): Shared => ({ name, bytes: Buffer.from(text) });

describe('a conversation', () => {
  test('every problem comes at once, with its cell, and nothing can be imported', async () => {
    const broken = {
      评价: withCells('评价', { A2: 'ceshi-2041', C2: '去年' }),
      事实: withCells('事实', { B2: '很多', C3: '斤' }),
    };
    const told = await desk.toldTo(desk.drop(xlsx(await book(broken))));
    expect(textOf(told)).toMatch(/^已检查：发现3处问题，没有导入任何内容。/);
    const [head, ...rows] = tableIn(told);
    expect(head).toEqual(['位置', '问题', '应为']);
    expect(rows.map(([place]) => place)).toEqual(['评价!C2', '事实!B2', '事实!C3']);
    expect(rows[0]?.[1]).toContain('去年');
    expect(written(told)).not.toContain(actions.dropImport);
    expect(await storedIn(house, 'ceshi-2041')).toBe(false);
  });

  test('in the language of the asker, and of what is written beside the file', async () => {
    const broken = await book({ 评价: withCells('评价', { C2: '去年' }) });
    expect(textOf(await desk.toldTo(desk.drop(xlsx(broken), { user: 'U3' })))).toContain(
      'Nothing was imported.',
    );
    const told = await desk.toldTo(desk.drop(xlsx(broken), { user: 'U3', text: '请把这个导入' }));
    expect(textOf(told)).toContain('没有导入任何内容');
    expect(textOf(told)).toContain('随文件写的话没有作答');
  });

  test('more problems than a message takes are counted', async () => {
    const facts: Rows = [
      ['键', '数值', '单位'],
      ...Array.from({ length: 150 }, (_, index) => [`事实${index}`, '很多', '万元']),
    ];
    const told = await desk.toldTo(desk.drop(xlsx(await book({ 事实: facts }))));
    const [, count = '0'] = /发现(\d+)处问题/.exec(textOf(told)) ?? [];
    const rows = tableIn(told).length - 1;
    expect(Number(count)).toBeGreaterThanOrEqual(150);
    expect(rows).toBeGreaterThan(30);
    expect(written(told)).toContain(`另有${Number(count) - rows}条没有列出`);
  });

  test('what is there is shown with what goes first, is the same afterwards, and is under the name of who imported', async () => {
    const { question } = await desk.asked(2042);
    await desk.press(question, actions.dropImport);
    expect(await desk.importsOf('ceshi-2042')).toEqual([{ person: 'slack/T1/U1' }]);
    const changed = await book({
      评价: withCells('评价', { A2: 'ceshi-2042', C2: 2042, D2: '2042年度绩效评价' }),
      事实: withCells('事实', { B2: 130 }).slice(0, 4),
    });
    const said = desk.drop(xlsx(changed));
    const next = await toldOf(house, said, actions.dropImport);
    const told = house.slack.repliesTo(said);
    expect(textOf(told)).toContain('ceshi-2042');
    const [head, ...rows] = tableIn(told);
    expect(head).toEqual(['评价', '变化', '项目', '原为', '将为']);
    expect(rows[0]?.slice(0, 3)).toEqual(['ceshi-2042', '删除', '事实 procurement.executed']);
    expect(rows).toContainEqual(['ceshi-2042', '改动', '事实 budget.initial value', '120.5', '130']);
    await desk.press(next, actions.dropImport);
    const again = await desk.toldTo(desk.drop(xlsx(changed)));
    expect(textOf(again)).toContain('内容与已存的相同，无需导入');
    expect(written(again)).not.toContain(actions.dropImport);
    expect(await desk.kept()).toBe(0);
  });

  test('several files of a message are one import; what is not read is named', async () => {
    const tables = [
      csv('评价.csv', '评价编号,部门名称,年度,标题,虚构\nceshi-2043,测试服务中心,2043,2043年度,是\n'),
      csv('事实.csv', '键,数值,单位\n年初预算,120.5,万元\n'),
    ];
    const told = await desk.toldTo(desk.drop([...tables, csv('说明.docx', 'x'), csv('备注.txt', 'x')]));
    expect(
      tableIn(told)
        .slice(1)
        .map(([place]) => place),
    ).toEqual(['说明.docx', '备注.txt']);
    const question = await toldOf(house, desk.drop(tables), actions.dropImport);
    await desk.press(question, actions.dropImport);
    expect(await storedIn(house, 'ceshi-2043')).toBe(true);
  });

  test('a picture beside a question is no drop, and in a channel no file is read', async () => {
    const before = house.slack.callsOf('files.info').length;
    const picture = { name: '截图.png', bytes: Buffer.from('png') };
    expect(textOf(await desk.toldTo(desk.drop(picture, { text: '汇通的政采执行率是多少？' })))).toContain(
      '26.04%',
    );
    const said = house.slack.user('U1').share('C1', xlsx(await book()), '<@UBOT> 导入');
    await said.delivered;
    await desk.worked();
    expect(desk.aloneTo('U1', said)).toEqual(['频道里不导入文件，文件没有读取。请在私信里把文件发给我。']);
    expect(house.slack.repliesTo(said)).toEqual([]);
    expect(house.slack.callsOf('files.info')).toHaveLength(before);
  });
});

describe('a press', () => {
  test('twice imports once, and says so', async () => {
    const { question } = await desk.asked(2051);
    const user = house.slack.user('U1');
    await Promise.all([
      user.press(question, actions.dropImport),
      user.press(question, actions.dropImport),
      user.press(question, actions.dropCancel),
    ]);
    await desk.worked();
    expect(await desk.importsOf('ceshi-2051')).toHaveLength(1);
    expect(desk.aloneTo('U1', question)).toEqual(Array(2).fill('这份文件已经处理过了，没有再做什么。'));
    expect(house.slack.message('DU1', question.ts)?.text).toContain('已导入，编号');
  });

  test('by somebody else is as if the file were not there', async () => {
    const { question } = await desk.asked(2052);
    const { ts } = question;
    for (const action of [actions.dropImport, actions.dropCancel])
      await house.slack.user('U2').press(question, action);
    // Of their own message, or of another conversation.
    const theirs = { ...question, channel: 'DU2' };
    await desk.press(theirs, actions.dropImport, 'U2');
    const told = house.slack
      .user('U2')
      .sees('DU2')
      .filter((each) => each.ts > ts);
    expect(told.map(({ text }) => text)).toEqual(
      Array(3).fill('这份文件已不再保留，没有导入任何内容。请重新发送。'),
    );
    expect(await storedIn(house, 'ceshi-2052')).toBe(false);
    expect(house.slack.message('DU1', ts)?.text).toBe(question.text);
    await desk.press(question, actions.dropCancel);
  });

  test('asks for the right of now', async () => {
    const { question } = await desk.asked(2053);
    const { U1: grant } = house.access.users;
    if (grant) grant.may = [];
    await desk.press(question, actions.dropImport);
    expect(desk.aloneTo('U1', question)).toEqual(['您没有导入数据的权限，文件没有读取。请联系管理员。']);
    expect(await storedIn(house, 'ceshi-2053')).toBe(false);
    if (grant) grant.may = ['import'];
    await desk.press(question, actions.dropImport);
    expect(await storedIn(house, 'ceshi-2053')).toBe(true);
  });

  test('imports nothing where what is stored has changed since', async () => {
    const one = await desk.asked(2054);
    const other = await desk.asked(2054, 'U2');
    await desk.press(other.question, actions.dropImport, 'U2');
    await desk.press(one.question, actions.dropImport);
    expect(house.slack.message('DU1', one.question.ts)?.text).toContain('没有导入任何内容：预览之后');
    expect(await desk.importsOf('ceshi-2054')).toHaveLength(1);
    expect(await desk.kept()).toBe(0);
  });

  test('that was imported before the program ended is told once it is there again', async () => {
    const { question } = await desk.asked(2055);
    house.slack.faults.add({ method: 'chat.update', cut: true, times: 4 });
    await desk.press(question, actions.dropImport);
    expect(house.slack.message('DU1', question.ts)?.text).toContain('已导入，编号');
    expect(desk.aloneTo('U1', question)).toEqual([]);
    expect(await desk.importsOf('ceshi-2055')).toHaveLength(1);
  });
});

test('a drop whose program ended on the way is shown once, whenever that was', async () => {
  const { said } = await desk.asked(2056);
  const told = await desk.toldTo(said);
  const piece = house.app.db.updateTable('inbox').where('message', '=', `T1/DU1/${said.ts}`);
  const id = house.slack.workspace.messages.find(({ ts }) => ts === said.ts)?.files[0];
  const request = {
    kind: 'drop',
    place: { kind: 'direct', team: 'T1', channel: 'DU1', thread: said.ts },
    asker: 'U1',
    files: [{ id, name: '测试.xlsx' }],
    words: '',
  };
  await piece.set({ status: 'running', lease_until: 0, request: JSON.stringify(request) }).execute();
  expect((await desk.toldTo(said)).map(({ ts }) => ts)).toEqual(told.map(({ ts }) => ts));
  const question = await toldOf(house, said, actions.dropImport);
  await desk.press(question, actions.dropImport);
  expect(await storedIn(house, 'ceshi-2056')).toBe(true);
});

describe('whoever may import but not see a department', () => {
  const guest = { user: 'UGUEST' };

  test('is told the same whether it is there or not, and is shown nothing of it', async () => {
    const from = house.slack.calls.length;
    const replies: string[] = [];
    for (const id of ['huitong-2022', 'nowhere-2022']) {
      const part: Rows = [
        ['评价编号', '键', '数值', '单位'],
        [id, '年初预算', 1, '万元'],
      ];
      const partly = await desk.toldTo(
        desk.drop(xlsx(await book({ 评价: null, 指标: null, 事实: part })), guest),
      );
      const department = id.replace('-2022', '');
      const whole = { 评价: [head, [id, department, '某中心', 2022, '2022年度', '是']] };
      replies.push(
        textOf([...partly, ...(await desk.toldTo(desk.drop(xlsx(await book(whole)), guest)))]).replaceAll(
          id,
          'ID',
        ),
      );
    }
    expect(replies[0]).toContain('is not of a department and year that you may see');
    expect(replies[0]).toBe(replies[1]);
    const said = house.slack.calls.slice(from).map(({ args }) => written(args));
    for (const mark of ['汇通', '36.06', '36．06', '鹿鸣湾']) expect(said.join()).not.toContain(mark);
  });

  const head = ['评价编号', '部门编号', '部门名称', '年度', '标题', '虚构'];

  test('cannot replace it under the name of one they may see', async () => {
    const disguised = { 评价: [head, ['huitong-2022', 'ceshi', '测试服务中心', 2022, '2022年度', '是']] };
    const told = await desk.toldTo(desk.drop(xlsx(await book(disguised)), guest));
    expect(textOf(told)).toContain('is not of a department and year that you may see');
    expect(written(told)).not.toContain(actions.dropImport);
  });

  test('imports what is theirs', async () => {
    const { question } = await desk.asked(2057, 'UGUEST');
    await desk.press(question, actions.dropImport, 'UGUEST');
    expect(await storedIn(house, 'ceshi-2057')).toBe(true);
  });
});

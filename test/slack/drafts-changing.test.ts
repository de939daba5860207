// Drafts in Slack when something else moves: the data, a model that writes, a text that comes too late.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { actions } from '../../src/slack/action-ids.ts';
import { wellBehaved } from '../drafting/model-prose.ts';
import { importInto } from '../support/import-into.ts';
import { type ModelServer, type SeenRequest, startModelServer } from '../support/model-server.ts';
import type { Message, View } from '../support/slack/workspace.ts';
import { access, added, dialogue, drafted, now, told, until, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

describe('the data changed since', () => {
  let house: SlackHouse;
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  beforeAll(async () => {
    house = await openHouse('http', { access });
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await house.stop();
  });

  test('the draft says which figures differ, and is refreshed in its place as another version', async () => {
    const draft = await drafted(house);
    expect(written(draft.blocks)).not.toContain(actions.draftRefresh);
    await importChanged();
    // Whatever is pressed next shows the draft with what has become of the data.
    const user = house.slack.user('U1');
    const form = await dialogue(house, 'U1', () => user.press(draft, actions.draftEdit));
    await user.submit(form, added(form, '请于会后补充材料。'));
    const warned = await until(house, draft, '数据已变');
    const said = written(warned.blocks);
    for (const part of ['政府采购实际执行额原为1.63万元，现为2.63万元', '26.04%，现为42.01%'])
      expect(said).toContain(part);
    await user.press(warned, actions.draftRefresh);
    const fresh = await until(house, draft, '第3版');
    expect(written(fresh.blocks)).toContain('3.63万元');
    for (const part of ['数据已变', actions.draftRefresh, '4.63万元'])
      expect(written(fresh.blocks)).not.toContain(part);
    // The button of before, pressed once more.
    expect(await told(house, 'U1', () => user.press(warned, actions.draftRefresh))).toMatch(/版本|改动/);
    expect(written(now(house, draft).blocks)).toContain('第3版');
  });

  async function importChanged(): Promise<void> {
    const data = join(import.meta.dirname, '../../data/evaluations');
    const yaml = readFileSync(join(data, 'huitong-2022.yaml'), 'utf8');
    const changed = yaml.replace("value: '1.63'", "value: '2.63'");
    expect(changed).not.toBe(yaml);
    writeFileSync(join(folder, 'huitong-2022.yaml'), changed);
    copyFileSync(join(data, 'huitong-2022.txt'), join(folder, 'huitong-2022.txt'));
    await importInto(house.app, join(folder, 'huitong-2022.yaml'));
  }
});

describe('with a model', () => {
  let house: SlackHouse;
  let model: ModelServer;
  let paragraph = '';
  beforeAll(async () => {
    model = await startModelServer((request) => {
      const task = taskIn(request);
      return { say: task.includes('<paragraph>') ? paragraph : wellBehaved(task) };
    });
    const env = { OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' };
    house = await openHouse('http', { access, env });
  }, 60_000);
  afterAll(async () => {
    await house.stop();
    await model.close();
  });

  test('one paragraph is written anew with a remark, in place, and the rest stays', async () => {
    const draft = await drafted(house);
    for (const part of ['口径说明', '本稿由模型起草，未经审定'])
      expect(written(draft.blocks)).toContain(part);
    paragraph =
      '逐项核对合同、验收和支付记录。成果：《采购核对表》；责任：采购经办人员（姓名待填）；时限：待填。';
    await regenerated(draft, '写得更短');
    const anew = await until(house, draft, '采购核对表');
    expect(written(anew.blocks)).toContain('第2版');
    expect(written(anew.blocks)).toContain('口径说明');
    expect(model.requests.some(({ raw }) => raw.includes('写得更短'))).toBe(true);
    const compared = await dialogue(house, 'U1', () =>
      house.slack.user('U1').press(anew, actions.draftCompare),
    );
    expect(written(compared.blocks)).toContain('+合同、验收和支付记录');
  });

  test('a paragraph that does not pass changes nothing; whoever asked is told, and the draft stands', async () => {
    const draft = await drafted(house);
    paragraph = '执行率应达到95%，由张三负责。';
    const word = await told(house, 'U1', () => regenerated(draft, '写得更短'));
    expect(word).toContain('未重写');
    const same = await until(house, draft, '第1版');
    for (const part of ['95%', '张三']) expect(written(same.blocks)).not.toContain(part);
  });

  /** The first measure of the draft, again. */
  async function regenerated(draft: Message, remark: string): Promise<void> {
    const form = await dialogue(house, 'U1', () =>
      house.slack.user('U1').press(draft, actions.draftRegenerate),
    );
    const measure = optionsIn(form).find(({ text }) => text.text.includes('成果'))?.value ?? '';
    await house.slack.user('U1').submit(form, { paragraph: measure, remark });
  }
});

describe('a text that could not be saved', () => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse('http', { access });
  }, 60_000);
  afterAll(() => house.stop());
  const form = (person: string, message: Message): Promise<View> =>
    dialogue(house, person, () => house.slack.user(person).press(message, actions.draftEdit));

  test('because it came too late is offered again to its writer alone, beside what others changed', async () => {
    const draft = await drafted(house);
    const [first, second] = [await form('U1', draft), await form('U2', draft)];
    await house.slack.user('U1').submit(first, added(first, '甲的话。'));
    await until(house, draft, '第2版');
    // Refused; the dialogue is closed without saving over.
    expect(await house.slack.user('U2').submit(second, added(second, '乙的话。'))).toEqual({
      kind: 'updated',
    });
    const refused = house.slack.user('U2').view();
    expect(written(refused?.blocks)).toContain('取回');
    if (refused) await house.slack.user('U2').closeView(refused);

    expect(written((await form('U1', now(house, draft))).blocks)).not.toContain(actions.draftTakeUp);
    const again = await form('U2', now(house, draft));
    expect(written(again.blocks)).not.toContain('乙的话');
    await house.slack.user('U2').press(again, actions.draftTakeUp);
    const taken = await house.slack.waitFor(() => {
      const view = house.slack.user('U2').view();
      return view && written(view.blocks).includes('乙的话') ? view : undefined;
    }, 'the text that was not saved');
    expect(written(taken.blocks)).toContain('+甲的话');
    expect(await house.slack.user('U2').submit(taken, added(taken, '甲的话。'))).toEqual({ kind: 'closed' });
    const both = await until(house, draft, '第3版');
    for (const part of ['甲的话', '乙的话']) expect(written(both.blocks)).toContain(part);
    // Saved, it is offered no more.
    expect(written((await form('U2', both)).blocks)).not.toContain(actions.draftTakeUp);
  });

  test('because it was no text for a draft is offered again', async () => {
    const draft = await drafted(house);
    const open = await form('U1', draft);
    expect(await house.slack.user('U1').submit(open, added(open, '见 https://example.com 。'))).toEqual({
      kind: 'updated',
    });
    const again = await form('U1', now(house, draft));
    await house.slack.user('U1').press(again, actions.draftTakeUp);
    const taken = await house.slack.waitFor(() => {
      const view = house.slack.user('U1').view();
      return view && written(view.blocks).includes('example') ? view : undefined;
    }, 'the text that was not saved');
    expect(written(taken.blocks)).not.toContain('+');
  });

  test('because the draft was handed in meanwhile is read under Compare, by its writer alone', async () => {
    const draft = await drafted(house);
    const open = await form('U1', draft);
    await house.slack.user('U2').press(draft, actions.draftSubmit);
    await until(house, draft, actions.draftApprove);
    await house.slack.user('U1').submit(open, added(open, '来迟的话。'));
    const submitted = await until(house, draft, actions.draftCompare);
    const read = async (person: string): Promise<string> =>
      written(
        (await dialogue(house, person, () => house.slack.user(person).press(submitted, actions.draftCompare)))
          .blocks,
      );
    expect(await read('U1')).toContain('来迟的话');
    expect(await read('U2')).not.toContain('来迟的话');
  });
});

/** All that a request says, in order. */
function taskIn({ body }: SeenRequest): string {
  return stringsIn(body).join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function optionsIn(form: View): { text: { text: string }; value: string }[] {
  const options = z.object({
    element: z.object({
      options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
    }),
  });
  return form.blocks.flatMap((block) => options.safeParse(block).data?.element.options ?? []);
}

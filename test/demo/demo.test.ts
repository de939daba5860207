// The demo in a real browser: asks, opens how the answer was worked out, looks at Home, and takes the picture for README.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserAt, quietly } from './browser.ts';
import { type Demo, startDemo } from './start-demo.ts';

const workbook = join(import.meta.dirname, '../../data/examples/shilinghe-2022.xlsx');
const picture = join(import.meta.dirname, '../../docs/demo.png');
if (browserAt === undefined) {
  process.stderr.write(
    'No Chromium in /usr/bin (apt-get install chromium): the test of the demo page is skipped.\n',
  );
}

const widthOf = (image: object): unknown => Reflect.get(image, 'naturalWidth');

describe.skipIf(browserAt === undefined)('the demo page', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    demo = await startDemo({ port: 0, appOutput: 'ignore' });
    browser = await chromium.launch({ ...(browserAt && { executablePath: browserAt }), args: [...quietly] });
    page = await browser.newPage({ viewport: { width: 1240, height: 780 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.setDefaultTimeout(15_000);
    await page.goto(demo.url);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  test('answers a question, shows how it was worked out, and is pictured', async () => {
    await page.fill('.composer textarea', '政府采购执行率是多少？');
    await page.keyboard.press('Enter');
    const answer = page.locator('.message.app').last();
    await answer.locator('.block.actions').waitFor();
    expect(await answer.locator('.block').first().innerText()).toContain('26.04%');
    await answer.getByRole('button', { name: '怎么算出来的' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByText('1.63万元 ÷ 政府采购预算总额 6.26万元').waitFor();
    // Away from the message, whose tools would cover it.
    await page.mouse.move(5, 5);
    await page.screenshot({ path: process.env.DEMO_PICTURE ? picture : join(demo.folder, 'demo.png') });
    await dialogue.getByRole('button', { name: 'Close', exact: true }).click();
    await dialogue.waitFor({ state: 'detached' });
  });

  test('asks why an answer did not help, and takes the reason only when there is one', async () => {
    await page.locator('.message.app').last().getByTitle('这个回答没有帮助').click();
    const dialogue = page.getByRole('dialog');
    const send = dialogue.locator('footer button.primary');
    await send.click();
    await dialogue.getByRole('alert').waitFor();
    await dialogue.getByText('数字有误').click();
    await dialogue.locator('textarea').fill('see page 3');
    await send.click();
    await dialogue.waitFor({ state: 'detached' });
    const sent = demo.slack.deliveries.all.filter(({ payload }) => payload.type === 'view_submission');
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.payload.view)).toMatch(/"value":"wrong_figure".*"value":"see page 3"/);
  });

  test('draws an answer as a chart, with the same in words', async () => {
    await page.fill('.composer textarea', '年初预算是多少？');
    await page.keyboard.press('Enter');
    const before = await page.locator('img.picture').count();
    await page.getByRole('button', { name: '画成图' }).last().click();
    const drawn = page.locator('img.picture').nth(before);
    await drawn.waitFor();
    expect(await drawn.getAttribute('alt')).toContain('年初预算 36.06万元');
    await expect.poll(() => drawn.evaluate(widthOf)).toBe(1600);
  });

  test('shows Home, and in a channel that is not open the answer only to the one who asked', async () => {
    await page.locator('[data-place=home]').click();
    await page.locator('.home').getByText('86.5分').waitFor();
    await page.locator('[data-place=C2]').click();
    await page.fill('.composer textarea', 'Which problems were found?');
    await page.keyboard.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await page.selectOption('.become select', 'U2');
    await page.locator('[data-place=C2]').click();
    await page.getByText('Which problems were found?').waitFor();
    expect(await page.getByText('Only visible to you').count()).toBe(0);
  });

  test('takes a workbook that is dropped, shows what it would change, and imports it', async () => {
    await page.selectOption('.become select', 'U1');
    await page.locator('[data-place=DU1]').click();
    await page.locator('.composer input[type=file]').setInputFiles(workbook);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入，编号').waitFor();
    expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
  });

  test('runs without a fault in its scripts, and the app sends nothing Slack would refuse', () => {
    expect(faults).toEqual([]);
    expect(demo.slack.calls.filter(({ answer }) => answer?.ok === false)).toEqual([]);
  });
});

// A figure stands under no year but its own.
import { expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { ledgerAlone, verify } from '../../src/figures/verify.ts';
import { checkYear } from '../../src/figures/years.ts';
import { draft } from './sample.ts';
import { allowed } from './verified.ts';

const years = new Map([
  ['huitong-2022', 2022],
  ['earlier', 2020],
]);

/** The years found wrong at f1, which is of 2022 but for what a case says of it. */
function wrong(prose: string, parts: Partial<FigureDraft> = {}): string[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit: '%', ...parts }), 'zh');
  return figureContexts(parseProse(prose), ledger)
    .flatMap((context) => checkYear(context, ledger, years))
    .map(({ found }) => found);
}

it.each([
  '2021年的执行率为[[f1]]',
  '1999年为[[f1]]',
  '2021年，执行率为[[f1]]',
  '2021年度，执行率为[[f1]]',
  '2021，为[[f1]]',
  '2022年好。2021年为[[f1]]',
  '2022年好，2021年为[[f1]]',
  '2022年好；2021年为[[f1]]',
  '2022年好!2021年为[[f1]]',
  '2022年好?2021年为[[f1]]',
  '2022年好\n2021年为[[f1]]',
  'In 2022 fine. In 2021 it is [[f1]]',
  '在2023年、2021年为[[f1]]',
])('not %s', (prose) => {
  expect(wrong(prose)).toEqual([prose.includes('1999') ? '1999' : '2021']);
});

it.each(['[[f1]] in 2021', '[[f1]] for 2021', '[[f1]] now in 2021.', '[[f1]] in 2021 and on'])(
  'nor %s',
  (prose) => {
    expect(wrong(prose)).toEqual(['2021']);
  },
);

it.each([
  '2022年的执行率为[[f1]]',
  '2021年与2022年的执行率为[[f1]]',
  '2021年不好。执行率为[[f1]]',
  '2021年不好，执行率为[[f1]]',
  '2021年不好；执行率为[[f1]]',
  '2021年不好\n执行率为[[f1]]',
  'In 2021 so. It is [[f1]]',
  'It was so in 2021.[[f1]]',
  '12021年为[[f1]]',
  '20215年为[[f1]]',
  '1800年为[[f1]]',
  '2101年为[[f1]]',
  '财预〔2021〕号为[[f1]]',
  '财预〔2021〕10号为[[f1]]',
  '财预[ 2021 ] 10号为[[f1]]',
  '财预（2021）10为[[f1]]',
  '120215，执行率为[[f1]]',
  '12021，执行率为[[f1]]',
  '[[f1]] in 20215',
  '[[f1]] by 2021',
  '[[f1]], in 2021',
  '[[f1]]. In 2021',
  '[[f1]] of it is in 2021',
  '[[f1]]；in 2021',
  '[[f1]] of\n in 2021',
])('but %s', (prose) => {
  expect(wrong(prose)).toEqual([]);
});

it('under each year it rests on, and that its label or quote names', () => {
  const source = { evaluation: 'huitong-2022', section: '三', quote: '2021年结转' };
  expect(wrong('2021年结转为[[f1]]', { source })).toEqual([]);
  expect(wrong('2020年结转为[[f1]]', { source })).toEqual(['2020']);
  expect(wrong('2021年为[[f1]]', { label: '2021年预算' })).toEqual([]);
  expect(wrong('2020年为[[f1]]', { evaluation: 'earlier' })).toEqual([]);
});

it('a figure that rests on no known year, or that the asker stated, stands anywhere', () => {
  expect(wrong('2021年为[[f1]]', { evaluation: 'unknown' })).toEqual([]);
  expect(wrong('2021年为[[f1]]', { evaluation: null })).toEqual([]);
  expect(wrong('2021年为[[f1]]', { kind: 'user_stated' })).toEqual([]);
});

it('a problem says where and what', () => {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit: '%', evaluation: 'earlier' }), 'zh');
  expect(verify('2022年为[[f1]]', ledger, allowed, { ...ledgerAlone, years })).toEqual([
    { code: 'wrong_year', at: 6, found: '2022', may: [] },
  ]);
});

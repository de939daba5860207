// A figure in a table does not stand under the name of something else.
import { expect, test } from 'vitest';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { checkTableHead, isUnderOwnName } from '../../src/figures/table-heads.ts';
import { indexTerms, termsOf } from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'new', label: '新额' }), 'zh');
ledger.enterFigure(draft({ key: 'old', label: 'Old' }), 'zh');
const indexes = [indexTerms(termsOf(ledger.figures()))];

function under(prose: string): [Problem[], boolean[]] {
  const contexts = figureContexts(parseProse(prose), ledger).filter(({ figure }) => figure.id === 'f1');
  return [
    contexts.flatMap((context) => checkTableHead(context, indexes)),
    contexts.map((context) => isUnderOwnName(context, indexes)),
  ];
}

test.each([
  '| 年 | Old |\n| 甲 | [[f1]] |',
  '|年|old|\n|-|-|\n|甲|[[f1]]|',
  '  | 年 | OLD |\n  | 甲 | [[f1]]',
  '如下：\n| Old |\n| [[f1]] |',
  '如下：\n\n | Old | 新额 |\n|---|---|\n| [[f2]] | [[f2]] |\n| [[f1]] | [[f2]] |',
])('refused under another name: %j', (prose) => {
  const [problems, own] = under(prose);
  expect(problems).toEqual([{ code: 'wrong_label', at: prose.indexOf('[[f1]]'), found: 'old', may: ['f2'] }]);
  expect(own).toEqual([false]);
});

test.each(['| 新额 |\n| [[f1]] |', '| Old | 新额 |\n| [[f2]] | [[f1]] |'])(
  'allowed under its own: %j',
  (prose) => expect(under(prose)).toEqual([[], [true]]),
);

test.each([
  '| Old | [[f1]] |',
  '| 年 | [[f1]] |\n| Old |',
  '| Old |\n\n| [[f1]] |',
  '| Old |\n呀| [[f1]] |',
  '| Old |\n[[f1]] |',
  'Old |\n| [[f1]] |',
  '| the Old |\n| [[f1]] |',
  '| Old |\n| 甲 | [[f1]] |',
  '| Old | 年 |\n| 甲 | [[f1]] |',
  '| 甲 | | \n| [[f2]] | [[f1]] |',
  '[[f1]]',
])('nothing is said by other heads: %j', (prose) => expect(under(prose)).toEqual([[], [false]]));

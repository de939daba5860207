// What the asker may not see is not shown, by whatever reference.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { checkReference, evaluationsIn, homesOf, homesOfFigure } from '../../src/figures/references.ts';
import { verify } from '../../src/figures/verify.ts';
import { draft } from './sample.ts';
import { allowed } from './verified.ts';

const ledger = openLedger();
const own = ledger.enterFigure(draft({ label: '甲', value: '1', evaluation: 'own' }), 'zh');
const other = ledger.enterFigure(draft({ label: '乙', value: '2', evaluation: 'other' }), 'zh');
const free = ledger.enterFigure(draft({ label: '丙', value: '3', evaluation: null }), 'zh');
const mixed = ledger.enterFigure(
  draft({ label: '丁', evaluation: 'own', kind: 'computed', inputs: [own.id, other.id, 'f99'] }),
  'zh',
);
const further = ledger.enterFigure(draft({ label: '戊', evaluation: null, inputs: [mixed.id] }), 'zh');
const quote = ledger.enterQuote({ evaluation: 'other', section: '一', quote: '原文' });
const ownQuote = ledger.enterQuote({ evaluation: 'own', section: '一', quote: '原文' });
const name = ledger.enterName('他方', { evaluation: 'other', section: '一' });
const bareName = ledger.enterName('某方');

function problems(prose: string): string[] {
  const grounds = { names: [], isVisible: (id: string) => id === 'own', years: new Map<string, number>() };
  return verify(prose, ledger, allowed, grounds).map((each) => `${each.code} ${each.found}`);
}

describe('with one of two evaluations visible', () => {
  it.each([
    [`[[${other.id}]]`, other.id],
    [`[[${other.id}.label]]`, other.id],
    [`[[${other.id}.formula]]`, other.id],
    [`[[${mixed.id}]]`, mixed.id],
    [`[[${further.id}]]`, further.id],
    [`[[${quote.id}]]`, quote.id],
    [`[[${quote.id}.section]]`, quote.id],
    [`[[${name.id}]]`, name.id],
  ])('%s is refused', (prose, id) => {
    expect(problems(prose)).toEqual([`hidden_evaluation ${id}`]);
  });
  it.each([own.id, free.id, ownQuote.id, bareName.id])('%s may be shown', (id) => {
    expect(problems(`[[${id}]]`)).toEqual([]);
  });
  it('all is visible where nobody says otherwise', () => {
    expect(verify(`[[${other.id}]]`, ledger, allowed)).toEqual([]);
  });
});

describe('what a prose refers to', () => {
  const check = (prose: string, isVisible: (id: string) => boolean): Problem[] =>
    parseProse(prose).flatMap((piece) => checkReference(piece, ledger, isVisible));
  const figures = ledger.figures().map(({ id }) => id);

  it.each([
    ['甲[[f999]]', { at: 1, found: 'f999', may: figures }],
    ['[[f999.label]]', { at: 0, found: 'f999', may: figures }],
    ['[[f999.formula]]', { at: 0, found: 'f999', may: figures }],
    ['[[q999]]', { at: 0, found: 'q999', may: ['q1', 'q2'] }],
    ['[[n999]]', { at: 0, found: 'n999', may: ['n1', 'n2'] }],
  ])('must be in the ledger, and what could stand there is offered: %s', (prose, problem) => {
    expect(check(prose, () => true)).toEqual([{ code: 'unknown_reference', ...problem }]);
  });

  it('must be well formed', () => {
    expect(check('甲[[x1]]', () => true)).toEqual([
      { code: 'malformed_reference', at: 1, found: '[[x1]]', may: [] },
    ]);
  });

  it('must be visible, and nothing is offered instead', () => {
    expect(check('甲[[f1]]', () => false)).toEqual([
      { code: 'hidden_evaluation', at: 1, found: 'f1', may: [] },
    ]);
  });

  it('is nothing in plain text', () => {
    expect(check('甲', () => false)).toEqual([]);
  });
});

describe('the evaluations an entry rests on', () => {
  it.each([
    [own.id, ['own']],
    [free.id, []],
    [mixed.id, ['own', 'own', 'other']],
    [further.id, ['own', 'own', 'other']],
    ['f999', []],
  ])('of %s', (id, homes) => {
    expect(homesOfFigure(id, ledger)).toEqual(homes);
  });

  it('are found where figures were worked out from each other', () => {
    const circle = openLedger();
    circle.enterFigure(draft({ label: '甲', evaluation: 'one', inputs: ['f2'] }), 'zh');
    circle.enterFigure(draft({ label: '乙', evaluation: 'two', inputs: ['f1', 'f1'] }), 'zh');
    expect(homesOfFigure('f1', circle)).toEqual(['one', 'two']);
  });

  it.each([
    ['quote', quote.id, ['other']],
    ['name', name.id, ['other']],
    ['name', bareName.id, []],
    ['label', own.id, ['own']],
    ['formula', own.id, ['own']],
    ['figure', 'f999', undefined],
    ['quote', 'q999', undefined],
    ['name', 'n999', undefined],
  ] as const)('are told for a %s %s', (kind, id, homes) => {
    expect(homesOf({ kind, id, at: 0 }, ledger)).toEqual(homes);
  });
});

it('a ledger knows whose its entries are', () => {
  expect(evaluationsIn(ledger)).toEqual(['own', 'other', 'own', 'other', 'own', 'other']);
  expect(evaluationsIn(openLedger())).toEqual([]);
});

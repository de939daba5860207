// What the asker may not see is not shown, by whatever reference.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { evaluationsIn } from '../../src/figures/references.ts';
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

it('a ledger knows whose its entries are', () => {
  expect(new Set(evaluationsIn(ledger))).toEqual(new Set(['own', 'other']));
});

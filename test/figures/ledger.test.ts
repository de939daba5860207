import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { draft, plannedSource, spentSource } from './sample.ts';

describe('the ledger', () => {
  it('numbers figures, names and quotes each from one and finds them again', () => {
    const ledger = openLedger();
    const figure = ledger.enterFigure(draft({ value: '6.3' }), 'zh');
    const other = ledger.enterFigure(draft({ value: '4.77' }), 'zh');
    const name = ledger.enterName('财政局');
    const quote = ledger.enterQuote(spentSource);
    expect([figure.id, other.id, name.id, quote.id]).toEqual(['f1', 'f2', 'n1', 'q1']);
    expect(ledger.figure('f2')).toBe(other);
    expect(ledger.name('n1')).toEqual({ id: 'n1', text: '财政局' });
    expect(ledger.quote('q1')).toEqual({ id: 'q1', source: spentSource });
    expect(ledger.figures()).toEqual([figure, other]);
    expect([ledger.figure('f3'), ledger.name('f1'), ledger.quote('n1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('adds the display, in the language asked for', () => {
    const ledger = openLedger();
    expect(ledger.enterFigure(draft({ value: '6.3' }), 'zh').display).toBe('6.3万元');
    expect(ledger.enterFigure(draft({ value: '6.3' }), 'en')).toMatchObject({
      id: 'f2',
      display: '6.3万元 (63,000 yuan)',
    });
  });

  it('keeps the source of a name', () => {
    const source = { evaluation: 'e', section: '一' };
    expect(openLedger().enterName('财政局', source)).toEqual({ id: 'n1', text: '财政局', source });
  });

  it('enters the same thing once, whatever the order of its fields', () => {
    const ledger = openLedger();
    const first = ledger.enterFigure(
      draft({ source: { evaluation: 'e', section: '一', quote: '甲' } }),
      'zh',
    );
    const reordered = draft({ source: { quote: '甲', section: '一', evaluation: 'e' } });
    const { kind, key, ...others } = reordered;
    expect(ledger.enterFigure({ ...others, key, kind }, 'zh')).toBe(first);
    expect(ledger.enterName('甲')).toBe(ledger.enterName('甲'));
    expect(ledger.enterQuote(spentSource)).toBe(ledger.enterQuote({ ...spentSource }));
    expect(ledger.figures()).toHaveLength(1);
  });

  it.each([
    [{ value: '2' }],
    [{ label: '另一项' }],
    [{ kind: 'target' as const }],
    [{ evaluation: null }],
    [{ inputs: ['f1'] }],
    [{ source: spentSource }],
  ])('enters what differs in %j as another', (parts) => {
    const ledger = openLedger();
    ledger.enterFigure(draft({}), 'zh');
    expect(ledger.enterFigure(draft(parts), 'zh').id).toBe('f2');
  });

  it('tells operands in another order apart', () => {
    const ledger = openLedger();
    ledger.enterFigure(draft({ inputs: ['f1', 'f2'] }), 'zh');
    expect(ledger.enterFigure(draft({ inputs: ['f2', 'f1'] }), 'zh').id).toBe('f2');
  });

  it('opens again from its snapshot with the same ids', () => {
    const ledger = openLedger();
    const figure = ledger.enterFigure(draft({ source: spentSource }), 'zh');
    const name = ledger.enterName('财政局', spentSource);
    const quote = ledger.enterQuote(spentSource);
    const kept: unknown = JSON.parse(JSON.stringify(ledger.snapshot()));
    expect(kept).toEqual({ figures: [figure], names: [name], quotes: [quote] });
    const again = openLedger(ledger.snapshot());
    expect(again.snapshot()).toEqual(kept);
    expect(again.enterFigure(draft({ source: spentSource }), 'zh').id).toBe('f1');
    expect(again.enterName('财政局', spentSource).id).toBe('n1');
    expect(again.enterQuote(spentSource).id).toBe('q1');
    expect(again.enterFigure(draft({ value: '2' }), 'zh').id).toBe('f2');
    expect(again.enterName('另一').id).toBe('n2');
    expect(again.enterQuote(plannedSource).id).toBe('q2');
  });

  it('gives each different draft its own id, and an equal one the id it had', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (values) => {
        const ledger = openLedger();
        const ids = values.map((value) => ledger.enterFigure(draft({ value: String(value) }), 'zh').id);
        expect(new Set(ids).size).toBe(new Set(values).size);
        expect(ids.map((id) => ledger.figure(id)?.value)).toEqual(values.map(String));
      }),
    );
  });
});

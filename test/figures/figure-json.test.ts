// A figure as programs outside see it.
import { describe, expect, it } from 'vitest';
import { figureJson } from '../../src/figures/figure-json.ts';
import { draft, sampleLedger } from './sample.ts';

describe('figureJson', () => {
  const ledger = sampleLedger();
  const json = (id: string, language: 'zh' | 'en' = 'zh'): unknown => {
    const figure = ledger.figure(id);
    return figure && figureJson(figure, ledger, language);
  };

  it('writes a computed figure with formula and operands', () => {
    expect(json('f3')).toEqual({
      id: 'f3',
      key: 'procurement.rate',
      label: '政府采购执行率',
      value: '26.0383386581469648562300319488817891373802',
      unit: '%',
      display: '26.04%',
      evaluation: 'huitong-2022',
      kind: 'computed',
      formula: '政府采购执行额 1.63万元 ÷ 政府采购预算总额 6.26万元 = 26.04%',
      inputs: ['f1', 'f2'],
      source: null,
    });
  });

  it('writes a reported figure with its source', () => {
    expect(json('f1', 'en')).toMatchObject({
      display: '1.63万元 (16,300 yuan)',
      formula: null,
      inputs: [],
      source: { section: '三（三）', quote: '政府采购执行金额为1.63万元' },
    });
  });

  it('says null where the source quotes nothing', () => {
    const figure = ledger.enterFigure(draft({ source: { evaluation: 'e', section: '表1' } }), 'zh');
    expect(figureJson(figure, ledger, 'zh').source).toEqual({ section: '表1', quote: null });
  });
});

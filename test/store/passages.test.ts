import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveEvaluation } from '../../src/store/evaluations.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { searchPassages } from '../../src/store/passages.ts';
import { splitPassages } from '../../src/store/split-passages.ts';
import { tokensOf } from '../../src/store/tokens.ts';
import { smallEvaluation, smallImport } from '../support/evaluation-of.ts';
import { smallReport } from '../support/small-evaluation.ts';

const huitong = readFileSync('data/evaluations/huitong-2022.txt', 'utf8');

describe('tokens', () => {
  test.each([
    ['采购', ['采购']],
    ['政府采购率26.04%', ['政府', '府采', '采购', '购率', '26.04']],
    ['良', ['良']],
    ['得分为86.5分', ['得分', '分为', '86.5', '分']],
    ['８６．５', ['86.5']],
    ['360,600元', ['360600', '元']],
    ['What was the procurement rates?', ['procurement', 'rate']],
    ['ACCESS', ['access']],
    ['', []],
    ['？！——', []],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('splitting', () => {
  test('the sections are those of the report, in its own numbering', () => {
    const sections = splitPassages(smallEvaluation(), smallReport).map(({ section }) => section);
    expect(sections).toEqual(['摘要导语', '一（一）', '一（一）表1', '二（一）']);
  });

  test('the real report gives the sections that its citations name', () => {
    const sections = new Set(splitPassages(smallEvaluation(), huitong).map(({ section }) => section));
    const parts = [
      '一（一）',
      '一（二）',
      '一（二）表1',
      '一（三）',
      '一（四）',
      '二',
      '三（一）',
      '三（二）',
      '三（三）',
    ];
    expect([...sections]).toEqual(['摘要导语', ...parts, '四（一）', '四（二）', '四（三）']);
  });

  test('every passage is verbatim', () => {
    for (const { text } of splitPassages(smallEvaluation(), huitong)) expect(huitong).toContain(text);
  });

  test('English words go where the quote stands, and those of a quoted heading to its whole section', () => {
    const [, funds, , procurement] = splitPassages(smallEvaluation(), smallReport);
    expect(funds?.keywords).toContain('initial budget');
    expect(funds?.keywords).not.toContain('procurement');
    expect(procurement?.keywords).toContain('Little of the procurement budget was spent');
  });

  test('names of the catalogue serve facts that bring none', () => {
    const evaluation = smallEvaluation();
    for (const fact of evaluation.facts) delete fact.names;
    const named = splitPassages(evaluation, smallReport, () => ({ zh: ['甲'], en: ['opening money'] }));
    expect(named[1]?.keywords).toContain('opening money');
    expect(splitPassages(evaluation, smallReport)[1]?.keywords).toContain('budget initial');
  });

  test('without a report the quotes serve', () => {
    const passages = splitPassages(smallEvaluation(), '');
    expect(passages.map(({ text }) => text)).toContain('政府采购执行率为26.04%');
  });
});

describe('search', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    const passages = splitPassages(smallEvaluation(), huitong);
    await saveEvaluation(store.db, smallImport({ passages }));
  });
  afterEach(() => store.close());

  test.each([
    ['采购', '三（三）'],
    ['86.5', '一（四）'],
    ['26.04', '三（三）'],
    ['党建联盟', '二'],
    ['安全生产', '一（一）'],
    ['财务人员', '三（二）'],
  ])('%s is found first in %s', async (words, section) => {
    expect((await searchPassages(store.db, 'jia-2021', words, 3))[0]?.section).toBe(section);
  });

  test('English finds the passage through what is cited from it', async () => {
    await saveEvaluation(store.db, smallImport({ hash: 'hash-2' }));
    const [first] = await searchPassages(store.db, 'jia-2021', 'What was the procurement execution rate?', 3);
    expect(first).toMatchObject({ evaluation: 'jia-2021', section: '二（一）' });
  });

  test.each(['天气', '', '的', 'the', 'zzz', '💥', '\u0000'])('%j finds nothing', async (words) => {
    expect(await searchPassages(store.db, 'jia-2021', words, 3)).toEqual([]);
  });

  test('another evaluation is not searched', async () => {
    expect(await searchPassages(store.db, 'other', '采购', 3)).toEqual([]);
  });

  test('equal passages come in the order of the report, and a limit holds', async () => {
    const passages = ['一', '二', '三'].map((section) => ({ section, text: '采购事项', keywords: '' }));
    await saveEvaluation(store.db, smallImport({ passages, hash: 'hash-2' }));
    const found = await searchPassages(store.db, 'jia-2021', '采购', 2);
    expect(found.map(({ section }) => section)).toEqual(['一', '二']);
  });

  test('a megabyte of words is no slower than a second', async () => {
    const start = performance.now();
    await searchPassages(store.db, 'jia-2021', '采购预算'.repeat(250_000), 3);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

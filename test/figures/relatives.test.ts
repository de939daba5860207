// A name is related to a figure that it is worked out from, works out, or is a part of.
import { expect, test } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { isRelated } from '../../src/figures/relatives.ts';
import { draft } from './sample.ts';

// f3 is worked out from f1 and f2, f4 from f3 and from itself, f5 is the target of f3; f6 is of nothing else.
const ledger = openLedger();
for (const [key, label, inputs] of [
  ['spent', '支出', undefined],
  ['planned', '预算', undefined],
  ['rate.actual', '率', ['f1', 'f2', 'f99']],
  ['gap', '差', ['f3', 'f4']],
  ['rate.target', '标', undefined],
  ['score', '得分', undefined],
  ['score.first', '首项', undefined],
] as const)
  ledger.enterFigure(
    draft({ key, label, value: '1', kind: 'computed', ...(inputs && { inputs: [...inputs] }) }),
    'zh',
  );

function related(text: string, keys: readonly string[], id: string): boolean | undefined {
  const figure = ledger.figure(id);
  return figure && isRelated({ text, keys: new Set(keys), ids: [] }, figure, ledger);
}

test.each([
  // By its words.
  ['得分', ['any'], 'f6', true],
  ['分', ['any'], 'f6', true],
  ['总得分', ['any'], 'f6', true],
  ['分数', ['any'], 'f6', false],
  // By its key, of which the other is a part.
  ['甲', ['score.second'], 'f6', true],
  ['甲', ['any', 'score'], 'f7', true],
  ['甲', ['scores'], 'f6', false],
  ['甲', ['score.second'], 'f7', false],
  ['甲', ['any'], 'f7', false],
  // By what it is worked out from, also through another, and the other way round.
  ['甲', ['spent'], 'f3', true],
  ['甲', ['planned'], 'f3', true],
  ['甲', ['spent'], 'f4', true],
  ['甲', ['rate'], 'f4', true],
  ['甲', ['rate'], 'f1', true],
  ['甲', ['gap'], 'f3', true],
  ['甲', ['gap'], 'f1', false],
  ['甲', ['planned'], 'f1', false],
  ['甲', ['score'], 'f3', false],
  // What is aimed at and what is attained are of one thing.
  ['甲', ['spent'], 'f5', true],
  ['甲', ['gap'], 'f5', true],
  ['甲', ['score'], 'f5', false],
] as const)('%s of %j and %s: %s', (text, keys, id, expected) => {
  expect(related(text, keys, id)).toBe(expected);
});

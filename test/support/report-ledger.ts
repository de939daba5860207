// The figures of the real report as the tools enter them, of every kind, and how sentences name them: [[key]], and
// [[key:kind]] where figures of several kinds have the key.
import type { Language } from '../../src/evaluation/shape.ts';
import type { Figure, FigureKind } from '../../src/figures/figure.ts';
import type { Ledger } from '../../src/figures/ledger.ts';
import { goalSeek } from '../../src/tools/goal-seek.ts';
import { listIndicators } from '../../src/tools/list-indicators.ts';
import { lookUp } from '../../src/tools/look-up.ts';
import { whatIf } from '../../src/tools/what-if.ts';
import { contextOf, huitong, run } from '../tools/context.ts';

export interface ReportLedger {
  ledger: Ledger;
  /** Sentences name figures by key; here their ids take the place. Fails on a key that no figure has. */
  withIds: (sentence: string) => string;
}

export async function reportLedger(language: Language): Promise<ReportLedger> {
  const context = contextOf([huitong], language);
  const { ledger, catalogue } = context;
  const stated = (value: string, unit: Figure['unit']): string =>
    ledger.enterFigure(
      {
        key: 'user.stated',
        label: language === 'zh' ? '所给数' : 'number given',
        value,
        unit,
        evaluation: null,
        kind: 'user_stated',
      },
      language,
    ).id;
  const evaluation = huitong.id;
  const facts = huitong.facts.filter(({ type }) => type === 'number').map(({ key }) => key);
  for (const key of [...facts, ...catalogue.metrics.keys()])
    await run(lookUp, { evaluation, keys: [key] }, context);
  await run(listIndicators, { evaluation }, context);
  const rate = { evaluation, goal: 'procurement.execution_rate', figure: stated('80', '%') };
  await run(goalSeek, rate, context);
  const change = { key: 'procurement.executed', figure: stated('3', '万元'), mode: 'set' };
  await run(whatIf, { evaluation, changes: [change], results: ['procurement.execution_rate'] }, context);
  return {
    ledger,
    withIds: (sentence) =>
      sentence.replace(named, (_, key, kind, part = '') => `[[${idOf(key, kind)}${part}]]`),
  };

  function idOf(key: string, kind?: FigureKind): string {
    const figure = ledger.figures().find((each) => each.key === key && (!kind || each.kind === kind));
    if (!figure) throw new Error(`no figure ${key} ${kind ?? ''}`);
    return figure.id;
  }
}

const named = /\[\[([a-z_]+\.[a-z_.]+?)(?::([a-z_]+))?(\.formula|\.label)?\]\]/g;

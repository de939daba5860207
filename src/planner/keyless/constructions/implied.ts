// What is meant where nothing is named: the score, the grade, the year, what was spent, who evaluates.
import { changes } from '../../../evaluation/declared.ts';
import type { Circumstances } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isYesNo } from '../yes-no.ts';
import { partsOf } from './parts.ts';
import { usages } from './usage.ts';

/** 得了多少分 and 什么等级 name nothing: the total score and the grade are meant. */
export function implied(reading: Reading, circumstances: Circumstances): Entity[] {
  const { last, catalogue, evaluation } = circumstances;
  const party = partyOf(reading);
  if (party) return [party, ...(reading.has('ask.year') ? [evaluationYear] : [])];
  if (reading.has('ask.who') && reading.marked('the_report') && reading.marked('written'))
    return [{ kind: 'key', key: 'evaluator.name' }];
  // Whether the money was all spent: the rates at which it was.
  const whether = isYesNo(reading);
  if (!last && reading.has('spend') && whether && reading.marked('in_full')) return ratesOf(spent, catalogue);
  if (!last && reading.has('ask.when') && reading.marked('the_report'))
    return [{ kind: 'key', key: 'report.date' }];
  const dated: Entity[] =
    !last && reading.has('ask.when', 'ask.year') && reading.marked('evaluation_done')
      ? [{ kind: 'key', key: 'evaluation.date' }]
      : [];
  if (reading.has('ask.year')) return [...dated, evaluationYear];
  if (dated.length > 0) return dated;
  if (!last && reading.marked('asks_name')) return [{ kind: 'key', key: 'org.name' }];
  // 几个园: the word for how many holds the name.
  if (
    reading.has('count') &&
    reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 't:park'))
  )
    return [{ kind: 'key', key: 'org.parks' }];
  const score: Entity[] = reading.has('score') ? [{ kind: 'key', key: 'score.total' }] : [];
  if (!last && reading.has('ask.when') && reading.has('need', 'target', 'actual'))
    return evaluation.indicators
      .filter(({ type }) => type === 'time')
      .map(({ key }): Entity => ({ kind: 'indicator', key }));
  // 年初多少，调完多少，花了多少: after the budget of the whole, what was spent is that of the whole.
  const ofAll = !last || last.entities.every((each) => each.kind === 'key' && each.key.startsWith('budget.'));
  if (ofAll && reading.has('spend') && reading.has('ask.amount'))
    return [{ kind: 'key', key: 'expenditure.final' }];
  // 钱花在哪了: what was spent, by its parts.
  if (!last && reading.has('spend') && reading.has('ask.where'))
    return partsOf({ kind: 'key', key: spent }, circumstances);
  // 砍了多少: where only one thing changed, that.
  if (!last && reading.has('up', 'down') && reading.has('share', 'unit.percent'))
    return [{ kind: 'key', key: 'budget.adjustment_rate' }];
  const ended = reading.has('reach') && reading.has('ask.what');
  if (!last && reading.has('up', 'down') && (reading.has('ask.amount') || ended))
    return changesIn(catalogue, reading.has('reach'));
  return reading.has('grade.of') ? [...score, { kind: 'key', key: 'score.grade' }] : score;
}

/** The change that the catalogue declares, abs(after - before), or what it ended at; nothing where it declares several. */
function changesIn(catalogue: Circumstances['catalogue'], end: boolean): Entity[] {
  const [change, ...others] = changes(catalogue);
  return change && others.length === 0 ? [{ kind: 'key', key: end ? change.after : change.key }] : [];
}

const spent = 'expenditure.final';

/** The rates at which an amount was used. */
function ratesOf(amount: string, catalogue: Circumstances['catalogue']): Entity[] {
  const rates = usages(catalogue).filter(({ used }) => used === amount);
  return rates.map(({ rate }): Entity => ({ kind: 'key', key: rate }));
}

/** Who evaluates, or who is evaluated, said with a verb alone. */
export function partyOf(reading: Reading): Entity | undefined {
  if (!reading.has('ask.who')) return undefined;
  if (reading.marked('evaluates')) return { kind: 'key', key: 'evaluator.name' };
  return reading.marked('is_evaluated') ? { kind: 'key', key: 'org.name' } : undefined;
}

export const evaluationYear: Entity = { kind: 'key', key: 'evaluation.year' };

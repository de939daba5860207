// Questions about the whole: a summary, a check of all figures, the funds at a glance, what can be asked.
import { construction, type Draft } from '../construction.ts';
import type { Reading } from '../reading.ts';
import { audit, listFindings, lookUp, scoreCard } from '../requests.ts';
import { joinDrafts, samples, say } from '../wording.ts';
import { describe } from './describe.ts';

interface Frame {
  of: 'summary' | 'audit' | 'help';
}

export const overview = construction<Frame>({
  name: 'overview',
  understand(reading) {
    if (reading.unknown.length > 0 || reading.numbers.length > 0) return undefined;
    if (reading.has('self') && reading.mentions.length === 0) return { of: 'help' };
    if (isAudit(reading)) return { of: 'audit' };
    // 概括下评价结论和主要问题: both words of a summary, and the problems are in it.
    const inIt =
      reading.at('summary').length > 1 &&
      reading.entities.every((entity) => entity.kind === 'list' && entity.of === 'problem');
    return reading.has('summary') &&
      (reading.mentions.length === 0 || (reading.complete && inIt)) &&
      reading.only('summary', 'ask.what', 'list', 'ask.how', 'draft')
      ? { of: 'summary' }
      : undefined;
  },
  *act({ of }, desk) {
    if (of === 'help') return say(desk, 'help', {}, { choices: samples(desk) });
    if (of === 'audit') return say(desk, 'audit', { report: yield* audit(desk.evaluation.id) });
    const card = yield* scoreCard(desk.evaluation.id);
    const { items } = yield* lookUp(desk.evaluation.id, [
      'budget.initial',
      'budget.adjusted',
      'budget.adjustment_rate',
      'expenditure.final',
      'procurement.execution_rate',
    ]);
    const drafts: Draft[] = [say(desk, 'summary', { card })];
    for (const item of items)
      if (item.found === 'figure') drafts.push(yield* describe(item, { attribute: 'value' }, desk));
    const { findings, count } = yield* listFindings(desk.evaluation.id, 'problem');
    if (findings.length > 0)
      drafts.push(say(desk, 'findings', { findings, count, measures: [], type: 'problem' }));
    return joinDrafts(drafts);
  },
  about: () => [],
});

/** "Do the figures add up?": a check of the figures at large; one figure, or who checked them, is something else. */
function isAudit({ has, mentions, years, marked, only }: Reading): boolean {
  if (mentions.length > 0 || years.length > 0 || has('ask.who', 'ask.when', 'if')) return false;
  if (has('audit')) return true;
  return (
    has('verify') &&
    marked('the_figures') &&
    !marked('one_figure') &&
    only(
      'verify',
      'ask.yesno',
      'ask.what',
      'ask.which',
      'ask.amount',
      'list',
      'not',
      'sum',
      'actual',
      'compare',
      'share',
      'reach',
    )
  );
}

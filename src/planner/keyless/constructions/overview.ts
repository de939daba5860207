// Questions about the whole: a summary, a check of all figures, the funds at a glance, what can be asked.
import { construction, type Draft } from '../construction.ts';
import { audit, listFindings, lookUp, scoreCard } from '../requests.ts';
import { isOfTheWhole } from '../signs-of-leaning.ts';
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
    const checked = reading.has('verify', 'audit') && isOfTheWhole(reading);
    if (checked || (reading.has('audit') && reading.mentions.length === 0)) return { of: 'audit' };
    return reading.has('summary') &&
      reading.mentions.length === 0 &&
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

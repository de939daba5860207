// What is refused whatever else the question holds: altering conclusions, inventing data, overriding the rules.
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Reading } from '../reading.ts';
import { lookUp, scoreCard } from '../requests.ts';
import { say } from '../wording.ts';
import type { Token } from '../words.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  reason: 'alter' | 'fabricate' | 'inject' | 'draft';
  /** Amounts the question names: what the report says of them is said again. */
  keys: string[];
}

export const refusal = construction<Frame>({
  name: 'refusal',
  understand(reading, circumstances) {
    const keys = [...new Set(reading.entities.flatMap((entity) => amountKey(entity, circumstances) ?? []))]
      .filter((key) => key !== 'score.total')
      .slice(0, 2);
    const asking = reading.has(
      'ask.amount',
      'ask.why',
      'ask.which',
      'ask.how',
      'ask.what',
      'need',
      'difference',
    );
    if (reading.has('inject')) return { reason: 'inject', keys };
    if (reading.has('fabricate')) return { reason: 'fabricate', keys };
    if (
      reading.has('alter') &&
      !reading.has('if') &&
      !asking &&
      !changesRule(reading, circumstances) &&
      (reading.numbers.length > 0 || reading.mentions.length > 0)
    )
      return { reason: 'alter', keys };
    if (isOrder(reading) && !asking) return { reason: 'alter', keys };
    // A poem is nobody's business here; the report's own recommendations are, and are given.
    const aboutReport = reading.mentions.length > 0 || reading.tokens.some(isOfField);
    const aboutFindings = reading.entities.some(({ kind }) => kind === 'finding' || kind === 'list');
    const wondering = asking || reading.marked('opens_question', 'atStart');
    if (reading.has('draft') && !wondering && aboutReport && !aboutFindings) return { reason: 'draft', keys };
    return undefined;
  },
  *act({ reason, keys }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const refused = say(desk, `refused_${reason}`, { card }, { kind: 'refused' });
    if (keys.length === 0) return refused;
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const stated = items
      .filter(({ found }) => found === 'figure' || found === 'indicator')
      .map((item) => say(desk, 'seen', { item }).prose);
    return { ...refused, prose: [refused.prose, ...stated.map((line) => `- ${line}`)].join('\n') };
  },
  about: () => [],
});

/** "Raise the score a bit", "say the grade is Fair", 帮忙把调整率调低一点: an order about what the report says, and no question. */
function isOrder(reading: Reading): boolean {
  const { entities, numbers, has, marked, unknown } = reading;
  if (has('if', 'verify') || asksWhether(reading) || unknown.length > 1 || reading.text.trim().endsWith('?'))
    return false;
  const graded = entities.some(({ kind }) => kind === 'grade');
  const moves = has('up', 'down') && entities.length > 0 && numbers.length === 0;
  return (
    (moves && marked('orders_change', 'atStart') && marked('somewhat')) ||
    (marked('orders_words', 'atStart') && (graded || (numbers.length > 0 && entities.length > 0)))
  );
}

/** 满分改成5分呢: the asker's own rule of the turn before is changed, no conclusion. */
function changesRule({ mentions, numbers }: Reading, { last }: Circumstances): boolean {
  return last?.construction === 'scoring_rule' && mentions.length === 0 && numbers.length === 1;
}

function isOfField({ senses }: Token): boolean {
  return senses.some(({ role }) => role === 'domain');
}

// What is refused whatever else the question holds: altering conclusions, inventing data, overriding the rules.
import { construction } from '../construction.ts';
import { scoreCard } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  reason: 'alter' | 'fabricate' | 'inject' | 'draft';
}

export const refusal = construction<Frame>({
  name: 'refusal',
  understand(reading) {
    const asking = reading.has('ask.amount', 'ask.why', 'ask.which', 'ask.how', 'ask.what', 'need', 'difference');
    if (reading.has('inject')) return { reason: 'inject' };
    if (reading.has('fabricate')) return { reason: 'fabricate' };
    if (reading.has('alter') && !reading.has('if') && !asking && (reading.numbers.length > 0 || reading.mentions.length > 0)) return { reason: 'alter' };
    if (reading.has('draft') && !asking) return { reason: 'draft' };
    return undefined;
  },
  *act({ reason }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    return say(desk, `refused_${reason}`, { card }, { kind: 'refused' });
  },
  about: () => [],
});

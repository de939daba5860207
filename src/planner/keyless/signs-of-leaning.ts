// The words by which a question shows that it goes on from the one before, or that it does not.
import type { Circumstances } from './construction.ts';
import { behindOrdinals } from './ordinal.ts';
import type { Reading } from './reading.ts';

/** 那…呢, "and …": the rest of the question is the one before. */
export function isElliptical({ marked }: Pick<Reading, 'marked'>): boolean {
  return marked('follow_on', 'atStart') || marked('follow_on_end', 'atEnd');
}

/** 报告里的数对得上吗: about all of it, whatever was talked about. */
export function isOfTheWhole({
  mentions,
  has,
  marked,
}: Pick<Reading, 'mentions' | 'has' | 'marked'>): boolean {
  const checked = has('verify') && marked('the_figures') && !marked('one_figure');
  return mentions.length === 0 && (checked || has('audit'));
}

/** 那年末结余呢 after another year, or after a question that was not understood: what is to be asked again is not known. */
export function losesItsTopic(reading: Reading, { last }: Circumstances): boolean {
  if (last?.unanswered)
    return (
      isElliptical(reading) ||
      reading.mentions.length === 0 ||
      reading.marked('of_it') ||
      reading.marked('of_several')
    );
  const places = behindOrdinals(reading);
  // 第一个和第三个 are two places; 第二点 after one finding is a point of it, which is not told by itself.
  const single =
    last?.entities.length === 1 && (last.construction === 'advice' || last.entities[0]?.kind === 'finding');
  const ofPoint = places.some((behind) => reading.marked('point_of_one', 'atStart', behind));
  if (last && reading.mentions.length === 0 && (places.length > 1 || (single && ofPoint))) return true;
  // 它的影响呢 after a problem names no group of indicators.
  const [before] = last?.entities ?? [];
  const [mention] = reading.mentions;
  if (before?.kind === 'finding' && reading.marked('of_it') && reading.entities[0]?.kind === 'group')
    return mention?.literal !== true;
  return last?.construction === 'elsewhere' && isElliptical(reading) && reading.years.length === 0;
}

/** 那预算调整率呢 after a rule for another rate, or a goal of one: it does not ask for the rate as it stands. */
export function hasRuleBefore(reading: Reading, { last }: Circumstances): boolean {
  const ruled = last !== undefined && supposing.includes(last.construction);
  return ruled && isElliptical(reading) && reading.cues.size + reading.numbers.length === 0;
}

const supposing: readonly string[] = ['scoring_rule', 'goal', 'in_full', 'portion', 'remainder'];

/** 和基本支出比呢, 再除以货物预算呢: what is named is to be reckoned with what was told, not asked for itself. */
export function operatesOnLast(reading: Reading, { last }: Circumstances): boolean {
  const [mention, ...others] = reading.mentions;
  if (!last || !mention || others.length > 0 || !isElliptical(reading)) return false;
  return reading.tokens.slice(0, mention.from).some(({ text }) => reading.marked('operates', 'wholly', text));
}

/** A clause of greetings and particles only. */
export function idle(reading: Reading): boolean {
  // 不对，我问的是年初: what follows says what is right.
  if (reading.marked('corrects', 'wholly')) return true;
  return (
    reading.mentions.length === 0 &&
    !reading.marked('asks_name') &&
    reading.unknown.length === 0 &&
    reading.numbers.length === 0 &&
    reading.only() &&
    [...reading.cues].every((cue) => cue === 'ask.what' || cue === 'list')
  );
}

// What is to be reckoned with amounts: a share, a sum, a difference, a multiple, an extreme, as the words of a question say.
import type { Circumstances } from '../construction.ts';
import { dimensionOfAmount } from '../entities.ts';
import type { Reading } from '../reading.ts';
import { rateOf } from './claimed.ts';
import { between, type Operation } from './shares.ts';

export function operationsOf(reading: Reading, circumstances: Circumstances): Operation[] {
  // "X is how many per cent more than Y" is neither their share nor their difference.
  if (reading.marked('relative') && !standsForShare(reading)) {
    // 少多少，少百分之几 asks for both.
    const howFar = reading
      .at('difference')
      .some((at) => reading.marked('how_far', 'wholly', reading.tokens[at]?.text));
    return howFar ? ['difference', 'relative'] : ['relative'];
  }
  const found: Operation[] = [];
  if (reading.has('unit.percent') && reading.mentions.length === 2 && !reading.has('ratio')) {
    const measured = reading.entities.map((entity) =>
      dimensionOfAmount(rateOf(entity, circumstances) ?? entity, circumstances),
    );
    // 高几个百分点 sets two rates apart; 相当于…的百分之多少 makes one amount a share of the other.
    if (measured.length === 2 && measured.every((each) => each === 'share')) return ['difference'];
    const isOf =
      reading.has('convert') || reading.marked('copula', 'anywhere', between(reading)) || isLeftOf(reading);
    if (measured.every((each) => each === 'money') && isOf) return ['share'];
  }
  if (reading.has('share') && reading.has('difference', 'compare', 'up', 'down')) return found;
  if (reading.has('share')) found.push('share');
  const extremes = (['max', 'min'] as const).filter((each) => reading.has(each));
  const apart = reading.has('difference', 'need');
  if (extremes.length > 0 && apart) return [...extremes, 'distance'];
  // 平均数高于项目支出吗 sets an average against something, which is not done here.
  if (reading.has('average')) return reading.has('difference', 'compare', 'share') ? [] : ['average'];
  // "A plus B equals?" compares nothing.
  const equals = reading.marked('equals') && reading.marked('adds_up');
  const compares = reading.has('compare') && !equals;
  if (reading.has('sum') && !compares && !reading.has('share', 'difference', 'ratio', 'max', 'min'))
    found.push('sum');
  if (reading.has('ratio')) found.push('ratio');
  found.push(...extremes);
  if ((reading.has('difference') || compares) && found.length === 0) found.push('difference');
  return found;
}

/** 调整后预算只剩年初的百分之多少: what is left is a share of what there was. */
function isLeftOf({ at, mentions: [first, second] }: Reading): boolean {
  return at('remaining').some((index) => first && second && index >= first.to && index < second.from);
}

/** "How big is A relative to B, in percent": with nothing compared, the percentage is their share. */
function standsForShare(reading: Reading): boolean {
  const [first, second] = reading.mentions;
  const says = reading.at('share').some((at) => first && second && at >= first.to && at < second.from);
  return says && !reading.has('compare', 'difference', 'up', 'down', 'more', 'change');
}

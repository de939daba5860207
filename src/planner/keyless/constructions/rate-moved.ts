// "If the rate were halved", 调整率降低20个百分点: a rate that is itself supposed to be higher or lower, and what it comes to.
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { amountKey, dimensionOfAmount, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { saysChange } from './change-said.ts';

interface Frame {
  keys: string[];
  figure: string;
  sign: '+' | '-';
  /** The figure is a share of the rate and not percentage points. */
  share: boolean;
}

export const rateMoved = construction<Frame>({
  name: 'rate_moved',
  understand(reading, circumstances) {
    const [number, ...others] = reading.numbers;
    const [mention, ...more] = reading.mentions;
    if (!number || !mention || others.length > 0 || more.length > 0 || reading.unknown.length > 0)
      return undefined;
    // A rate 20% higher may be 20 points higher or a fifth of itself.
    const half = reading.marked('a_half', 'wholly', number.text);
    const share = number.unit === '%' && (saysChange(number, reading) || half);
    if (!reading.has('if') || !(share || number.unit === '百分点') || !reading.only(...known))
      return undefined;
    const keys = ratesIn(mention.entities, circumstances);
    const sign = wayOf(number, reading);
    return keys.length > 0 && sign ? { keys, figure: number.id, sign, share } : undefined;
  },
  *act({ keys, figure: by, sign, share }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts: Draft[] = [];
    for (const item of items) {
      const now = workedOut(item);
      if (!now) continue;
      const moved = share ? `${now.id} * ${by}` : by;
      const { figure } = yield* calculate(`${now.id} ${sign} ${moved}`, '%');
      drafts.push(say(desk, 'rate_moved', { now, after: figure }, { figure: figure.id }));
    }
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

/** Of a name that amounts share with a rate, the rate; rates that differ in their base, all of them. */
function ratesIn(entities: readonly Entity[], circumstances: Circumstances): string[] {
  return entities
    .flatMap((entity) =>
      entity.kind === 'family' ? entity.members : (amountKey(entity, circumstances) ?? []),
    )
    .filter((key) => dimensionOfAmount({ kind: 'key', key }, circumstances) === 'share');
}

function wayOf(number: StatedNumber, reading: Reading): '+' | '-' | undefined {
  const { before, after, marked } = reading;
  if (before(number, 'up_to')) return undefined;
  const more =
    before(number, 'raised') || after(number, 'more_than_now') || marked('raised', 'anywhere', number.text);
  const less =
    before(number, 'lowered') ||
    before(number, 'lost') ||
    after(number, 'less_than_now') ||
    marked('lowered', 'anywhere', number.text);
  if (more === less) return undefined;
  return more ? '+' : '-';
}

const known = [
  'if',
  'up',
  'down',
  'change',
  'alter',
  'reach',
  'compare',
  'unit.percent',
  'ask.amount',
  'ask.what',
  'spend',
];

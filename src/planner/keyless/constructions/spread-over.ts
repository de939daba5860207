// "Spread over 20 projects, how much is that each?": one amount of the report over a number the asker names.
import type { Unit } from '../../../evaluation/unit.ts';
import { construction } from '../construction.ts';
import { amountKey, dimensionOfAmount, repeats } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { targetOf, workedOut } from '../looked-up.ts';
import { calculate, lookUp } from '../requests.ts';
import { unitAsked, unitCues } from '../unit-asked.ts';
import { say } from '../wording.ts';

interface Frame {
  key: string;
  over: string;
  unit: Unit;
}

export const spreadOver = construction<Frame>({
  name: 'spread_over',
  understand(reading, circumstances) {
    const spread = reading.marked('spread');
    if (!reading.complete || !(spread || (reading.has('average') && reading.has('per')))) return undefined;
    if (!reading.only(...known)) return undefined;
    // 成本8万，按20个项目平摊: what only says again how much is spread spreads nothing.
    const fresh = reading.numbers.filter(
      (each) => !(each.unit === '万元' && repeats(each, reading.entities, circumstances)),
    );
    const bare = [...reading.counted, ...fresh].filter(
      ({ unit, value }) =>
        value !== '1' &&
        (unit === undefined || unit === '个' || unit === '家' || unit === '次' || unit === '人') &&
        value !== '0',
    );
    const [over, ...more] = bare;
    if (!over || more.length > 0 || fresh.some((each) => each !== over)) return undefined;
    const keys = new Set(
      reading.entities
        .filter((entity) => dimensionOfAmount(entity, circumstances) === 'money')
        .map((entity) => amountKey(entity, circumstances)),
    );
    const [key, ...others] = [...keys];
    // What it is spread over may be named too; a second amount may not.
    return key !== undefined && others.length === 0 && reading.entities.every(({ kind }) => kind !== 'family')
      ? { key, over: over.id, unit: unitAsked(reading) ?? '万元' }
      : undefined;
  },
  *act({ key, over, unit }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const [item] = items;
    const amount = workedOut(item) ?? targetOf(item);
    if (!amount) return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
    const label = desk.prompts.render(desk.language, 'answers.each_label');
    const { figure } = yield* calculate(`${amount.id} / ${over}`, unit, label);
    return say(
      desk,
      'spread_over',
      { amount, over: { id: over }, result: figure, target: amount.kind === 'target' },
      { figure: figure.id, notes: item && 'notes' in item ? item.notes : [] },
    );
  },
  about: ({ key }): Entity[] => [{ kind: 'key', key }],
});

const known = [
  'if',
  'reach',
  'per',
  'average',
  'ask.amount',
  'ask.what',
  ...unitCues,
  'target',
  'share',
  'spend',
  'sum',
  'convert',
];

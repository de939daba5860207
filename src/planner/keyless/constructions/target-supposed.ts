// "If satisfaction were 90%, is the target met?", 如果只包扶了18个，完成率多少: a result that is supposed, held against the target.
import { decimal } from '../../../evaluation/decimal.ts';
import { dimensionOf } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, listIndicators } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { members } from './listing.ts';

interface Frame {
  only: string[];
  figure: string;
  value: string;
  /** Its share of the target is asked for. */
  share: boolean;
}

export const targetSupposed = construction<Frame>({
  name: 'target_supposed',
  understand(reading, circumstances) {
    const [number, ...others] = [...reading.numbers, ...reading.counted];
    if (!number || others.length > 0 || !reading.has('if') || reading.unknown.length > 0) return undefined;
    if (!reading.only(...known) || reading.mentions.some(({ missing }) => missing > 0)) return undefined;
    const entities = reading.mentions.flatMap(({ entities: named }) => named);
    const subjects = entities.filter(({ kind }) => kind === 'indicator' || kind === 'group');
    const [subject, ...more] = subjects;
    const rest = entities.filter((entity) => !subjects.includes(entity));
    if (!subject || more.length > 0 || !rest.every(saysResult)) return undefined;
    const only = keysIn(subject, number, circumstances);
    const whether = asksWhether(reading) || opensBehind(number, reading);
    const share = rest.length > 0 && !whether;
    if (!share && !(whether && asksTarget(reading))) return undefined;
    return only && { only, figure: number.id, value: number.value, share };
  },
  *act({ only, figure, value, share }, desk) {
    const { indicators } = yield* listIndicators(desk.evaluation.id, { only });
    const drafts: Draft[] = [];
    for (const { key, name, target } of indicators) {
      if (target.kind !== 'figure') continue;
      const comparator = desk.evaluation.indicators.find((each) => each.key === key)?.comparator;
      const ratio = share ? (yield* calculate(`${figure} / ${target.figure.id}`, '%')).figure : undefined;
      const order = decimal(value).cmp(decimal(target.figure.value));
      const met = comparator === '<=' ? order <= 0 : comparator === '=' ? order === 0 : order >= 0;
      const data = { name, target: target.figure, given: { id: figure }, met, ratio };
      drafts.push(say(desk, 'target_supposed', data, { figure: ratio?.id ?? target.figure.id }));
    }
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ only }): Entity[] => only.map((key) => ({ kind: 'indicator', key })),
});

/** "If …, is the target met?": the question opens behind the supposition. */
function opensBehind({ end }: StatedNumber, { slice, marked }: Reading): boolean {
  const behind = slice(end, Number.POSITIVE_INFINITY);
  return marked('opens_yes_no', 'atStart', behind.slice(behind.indexOf(',') + 1).trim());
}

/** 完成率, 达标: what stands for the results of the indicators. */
function saysResult(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key === 'indicators.actuals';
}

function asksTarget({ has, marked }: Reading): boolean {
  return has('actual', 'target') || marked('within');
}

/** The indicators meant, each with a target in the unit of the number; nothing where one of them has none. */
function keysIn(subject: Entity, { unit }: StatedNumber, circumstances: Circumstances): string[] | undefined {
  const named = subject.kind === 'group' ? members(subject, circumstances) : [subject];
  const keys = named.flatMap((entity) => (entity.kind === 'indicator' ? [entity.key] : []));
  const fits = keys.every((key) => {
    const target = circumstances.evaluation.indicators.find((each) => each.key === key)?.target;
    if (!target || !('unit' in target)) return false;
    return unit === undefined || dimensionOf(unit) === dimensionOf(target.unit);
  });
  return keys.length > 0 && keys.length < 4 && fits ? keys : undefined;
}

const known = [
  'if',
  'actual',
  'target',
  'reach',
  'ask.amount',
  'ask.what',
  'ask.yesno',
  'verify',
  'not',
  'spend',
];

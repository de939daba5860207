// A scoring rule stated in the question, applied to a figure of the report: points × rate, points off for each
// step away, bands. The rule is the asker's; the answer says so.

import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { attempt, calculate, lookUp, scoreByRule } from '../requests.ts';
import { say } from '../wording.ts';

type Rule =
  | { kind: 'proportional'; points: string; full_at?: string }
  | {
      kind: 'deduct_per_unit';
      points: string;
      from?: string;
      per?: string;
      deduct: string;
      direction: 'below' | 'above';
    }
  | {
      kind: 'bands';
      bands: { from?: string; to?: string; from_inclusive: boolean; to_inclusive: boolean; points: string }[];
    };

interface Frame {
  key: string;
  rule: Rule;
  /** Figure of some points, where the rule gives none outside its bands. */
  otherwiseNone?: string | undefined;
}

export const scoringRule = construction<Frame>({
  name: 'scoring_rule',
  understand(reading, circumstances) {
    if (reading.unknown.length > 0 || reading.numbers.length === 0) return undefined;
    const keys = reading.mentions.flatMap(({ entities }) =>
      entities.map((entity) => amountKey(entity, circumstances)).filter((key) => key !== undefined),
    );
    const key =
      quotient(keys, reading, circumstances) ??
      keys.find((each) => circumstances.catalogue.metrics.has(each)) ??
      keys[0] ??
      remembered(circumstances);
    if (!key) return undefined;
    const rule =
      bandsIn(reading) ??
      wordedBandsIn(reading) ??
      thresholdIn(reading) ??
      deductionIn(reading) ??
      proportionIn(reading);
    const [points] = reading.numbers.filter(({ unit }) => unit === '分');
    return rule && { key, rule, otherwiseNone: reading.said.has('threshold') ? points?.id : undefined };
  },
  *act({ key, rule, otherwiseNone }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const [item] = items;
    const actual = item?.found === 'figure' ? (item.computed ?? item.reported) : undefined;
    if (!actual) return say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' });
    const scored = yield* attempt(scoreByRule({ actual: actual.id, rule }));
    if (scored === undefined && otherwiseNone) {
      const { figure } = yield* calculate(`${otherwiseNone} - ${otherwiseNone}`, '分');
      return say(desk, 'scoring_rule_none', { actual, score: figure }, { figure: figure.id });
    }
    if (scored === undefined) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const outcome = scored;
    return say(desk, 'scoring_rule', { actual, rule: rule.kind, ...outcome }, { figure: outcome.score.id });
  },
  about: ({ key }): Entity[] => [{ kind: 'key', key }],
});

/** "10 points × (A ÷ B)": the metric that is A over B. */
function quotient(
  keys: readonly string[],
  { text }: Reading,
  { catalogue }: Circumstances,
): string | undefined {
  if (!/÷|\/|除以|divided by|over/.test(text)) return undefined;
  for (const { key, formula } of catalogue.metrics.values()) {
    if (keys.some((part, index) => formula === `${part} / ${keys[index + 1]}`)) return key;
  }
  return undefined;
}

/** 超过30%就不得分，这项3分: all points up to the line, none beyond it. */
function thresholdIn({ numbers, ...reading }: Reading): Rule | undefined {
  const points = numbers.find(({ unit }) => unit === '分');
  const line = numbers.find(({ unit }) => unit === '%');
  if (!reading.has('threshold') || !points || !line || numbers.length !== 2) return undefined;
  const below = /低于|不足|不到|未达|below|under|less than/.test(reading.text);
  const band = below
    ? { from: line.id, from_inclusive: true, to_inclusive: false }
    : { to: line.id, from_inclusive: false, to_inclusive: true };
  return { kind: 'bands', bands: [{ ...band, points: points.id }] };
}

function remembered({ last, ...circumstances }: Circumstances): string | undefined {
  return last?.entities
    .map((entity) => amountKey(entity, { ...circumstances }))
    .find((key) => key !== undefined);
}

/** 5分，按执行率×分值 · 10 points × rate · full marks at 80% and pro rata below. */
function proportionIn({ numbers, ...reading }: Reading): Rule | undefined {
  const points = numbers.filter(({ unit }) => unit === '分');
  const shares = numbers.filter(
    ({ unit, value }, index) => unit === '%' && numbers.findIndex((each) => each.value === value) === index,
  );
  const [full] = points;
  if (
    points.length !== 1 ||
    !full ||
    numbers.some(({ unit }) => unit !== '分' && unit !== '%') ||
    shares.length > 1
  )
    return undefined;
  const divided = reading.has('share') && /÷|除以|divided/.test(reading.text);
  if (
    !(reading.has('formula.rate') || divided) ||
    !reading.only(
      'formula.rate',
      'if',
      'score',
      'ask.amount',
      'ask.what',
      'share',
      'weight',
      'full',
      'per',
      'down',
      'reach',
      'target',
      'need',
      'actual',
      'compare',
    )
  )
    return undefined;
  return { kind: 'proportional', points: full.id, ...(shares[0] && { full_at: shares[0].id }) };
}

/** 10分，以80%为基准，每低1个百分点扣0.5分 · 5 points, 0.5 off for each point below 100%. */
function deductionIn({ numbers, ...reading }: Reading): Rule | undefined {
  if (!reading.has('per') || !reading.has('deduction', 'down')) return undefined;
  const afterDeduct = ({ start }: StatedNumber) =>
    /(?:扣|减|off|deduct|lose|minus)\s*$/.test(reading.text.slice(0, start).trimEnd());
  const points = numbers.filter(
    (number) => number.unit === '分' || (number.unit === undefined && afterDeduct(number)),
  );
  const per = numbers.find(({ unit }) => unit === '百分点');
  const from = numbers.find(({ unit }) => unit === '%');
  const deduct = points.find(afterDeduct) ?? points.at(-1);
  const full = points.find((each) => each !== deduct);
  const each =
    /每(?:低|超|高|少|差|降)?(?:于|过)?个?(?:百分)?点|each (?:percentage )?point|per (?:percentage )?point/.test(
      reading.text,
    );
  if (points.length !== 2 || !full || !deduct || !(per || each) || numbers.length > 4) return undefined;
  const above = /每超|每高|超过|超出|above|over|exceed/.test(reading.text);
  const below = /低于|每低|每少|每差|不足|below|under|short of/.test(reading.text);
  if (above === below || (above && !from)) return undefined;
  return {
    kind: 'deduct_per_unit',
    points: full.id,
    ...(from && { from: from.id }),
    ...(per && { per: per.id }),
    deduct: deduct.id,
    direction: above ? 'above' : 'below',
  };
}

/** 调整率=0得3分，(0,10%]得2分，…，>30%不得分: each band names its bounds, then its points. */
function bandsIn({ numbers, text }: Reading): Rule | undefined {
  const points = numbers.filter(({ unit }) => unit === '分');
  if (points.length < 2 || !/[[(（]\s*[\d.]+\s*%?\s*[,，~-]\s*[\d.]+\s*%?\s*[\])）]/.test(text))
    return undefined;
  const bands: Extract<Rule, { kind: 'bands' }>['bands'] = [];
  let bounds: StatedNumber[] = [];
  for (const number of numbers) {
    if (number.unit !== '分') bounds.push(number);
    else {
      const [low, high] = bounds;
      const opening = low ? text.slice(0, low.start).trimEnd().at(-1) : undefined;
      const closing = high ? text.slice(high.end).trimStart().at(0) : undefined;
      if (low && high)
        bands.push({
          from: low.id,
          to: high.id,
          from_inclusive: opening === '[',
          to_inclusive: closing === ']',
          points: number.id,
        });
      else if (low && opening === '=')
        bands.push({ from: low.id, to: low.id, from_inclusive: true, to_inclusive: true, points: number.id });
      else return undefined;
      bounds = [];
    }
  }
  return bands.length > 0 ? { kind: 'bands', bands } : undefined;
}

/** 90%以上5分，60%到90%给3分，60%以下给2分: bounds in words. Within a list of upper bounds each band begins where the last ended. */
function wordedBandsIn({ numbers, text }: Reading): Rule | undefined {
  const points = numbers.filter(({ unit }) => unit === '分');
  if (points.length < 2 || numbers.some(({ unit }) => unit !== '分' && unit !== '%' && unit !== undefined))
    return undefined;
  const bands: Extract<Rule, { kind: 'bands' }>['bands'] = [];
  let bounds: StatedNumber[] = [];
  let ceiling: StatedNumber | undefined;
  for (const [index, number] of numbers.entries()) {
    if (number.unit !== '分') {
      bounds.push(number);
      continue;
    }
    const [low, high] = bounds;
    const around = text.slice(numbers[index - bounds.length - 1]?.end ?? 0, number.start);
    const above = /以上|超过|超|高于|不低于|\+|over|above|at least/.test(around);
    const below = /以下|以内|低于|不足|不超过|under|below|less than|within/.test(around);
    if (low && high)
      bands.push({ from: low.id, to: high.id, from_inclusive: true, to_inclusive: false, points: number.id });
    else if (low && above !== below) {
      bands.push(
        above
          ? {
              from: low.id,
              from_inclusive: /以上|不低于|\+|at least/.test(around),
              to_inclusive: false,
              points: number.id,
            }
          : {
              ...(ceiling && { from: ceiling.id }),
              to: low.id,
              from_inclusive: false,
              to_inclusive: /以内|不超过|within/.test(around),
              points: number.id,
            },
      );
      if (below) ceiling = low;
    } else return undefined;
    bounds = [];
  }
  return bounds.length <= 1 && bands.length > 1 ? { kind: 'bands', bands } : undefined;
}

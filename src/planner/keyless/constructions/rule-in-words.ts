// Reads a scoring rule out of a question: points × rate, points off for each step away, bands. Numbers are figure ids.
import { decimal } from '../../../evaluation/decimal.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Reading } from '../reading.ts';

export type Rule =
  | { kind: 'proportional'; points: string; full_at?: string }
  | {
      kind: 'deduct_per_unit';
      points: string;
      /** Undefined where deduction begins at the whole; 'nothing' where every step from nothing on counts. */
      from?: string;
      per?: string;
      deduct: string;
      partial: 'proportional' | 'floor' | 'ceil';
      direction: 'below' | 'above';
    }
  | { kind: 'bands'; bands: Band[] };

interface Band {
  from?: string;
  to?: string;
  from_inclusive: boolean;
  to_inclusive: boolean;
  points: string;
}

/** The rule a reading states; `lowerIsBetter` tells on which side of nothing a step costs points. */
export function ruleInWords(reading: Reading, lowerIsBetter: boolean): Rule | undefined {
  return (
    bandsIn(reading) ?? thresholdIn(reading) ?? deductionIn(reading, lowerIsBetter) ?? proportionIn(reading)
  );
}

/** 超过30%就不得分，这项3分: all points up to the line, none beyond it. */
function thresholdIn({ numbers, has, marked }: Reading): Rule | undefined {
  const points = numbers.find(({ unit }) => unit === '分');
  const line = numbers.find(({ unit }) => unit === '%');
  if (!has('threshold') || !points || !line || numbers.length !== 2) return undefined;
  const band = sidesOf(marked).below
    ? { from: line.id, from_inclusive: true, to_inclusive: false }
    : { to: line.id, from_inclusive: false, to_inclusive: true };
  return { kind: 'bands', bands: [{ ...band, points: points.id }] };
}

/** 5分，按执行率×分值 · 10 points × rate · full marks at 80% and pro rata below. */
function proportionIn(reading: Reading): Rule | undefined {
  const { numbers, has, only, marked, before, after } = reading;
  const points = numbers.filter(
    (number) =>
      number.unit === '分' ||
      (number.unit === undefined && (before(number, 'full_points') || after(number, 'multiplied'))),
  );
  const shares = numbers.filter(
    ({ unit, value }, index) => unit === '%' && numbers.findIndex((each) => each.value === value) === index,
  );
  const [full] = points;
  if (points.length !== 1 || !full || shares.length > 1) return undefined;
  // 10分，按…×10算: the points said again as what is multiplied.
  const odd = numbers.filter((number) => !points.includes(number) && number.unit !== '%');
  if (!odd.every((number) => number.value === full.value && before(number, 'multiplied'))) return undefined;
  const divided = has('share') && marked('divided');
  if (
    !(has('formula.rate') || divided || scoredBy(reading)) ||
    !only(...besideProportion, ...(marked('asks_lost') ? ['deduction'] : []))
  )
    return undefined;
  return { kind: 'proportional', points: full.id, ...(shares[0] && { full_at: shares[0].id }) };
}

/** 按采购执行率打分: the rate is what the points go by. */
function scoredBy({ has, mentions, tokens, slice, marked }: Reading): boolean {
  if (!has('score', 'ask.points', 'full') || mentions.length === 0) return false;
  return mentions.some(({ from }) =>
    marked('in_line_with', 'atEnd', slice(0, tokens[from]?.start ?? 0).replace(/(?:\bthe|\bits)?\s*$/, '')),
  );
}

const besideProportion = [
  'formula.rate',
  'if',
  'score',
  'ask.amount',
  'ask.points',
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
];

/** 10分，以80%为基准，每低1个百分点扣0.5分 · 5 points, 0.5 off for each point below 100%. */
function deductionIn(reading: Reading, lowerIsBetter: boolean): Rule | undefined {
  const { has, before, after, marked, slice, numbers: all } = reading;
  if (!has('per') || !(has('deduction', 'down') || marked('taken_off'))) return undefined;
  // 不足一个点 says what a begun step costs, and is no number of the rule.
  const begun = all.find((number) => before(number, 'begun_step'));
  // 扣到0为止, "down to zero" only says where it ends.
  // 不足10个百分点按10个百分点算: the step said again for what a begun one counts as.
  const again =
    begun &&
    all.find(
      (number) => number.start > begun.end && number.value === begun.value && before(number, 'counts_as'),
    );
  const numbers = all.filter(
    (number) => number !== begun && number !== again && !(number.value === '0' && before(number, 'up_to')),
  );
  const isDeducted = (number: StatedNumber) => before(number, 'deducted') || after(number, 'taken_off');
  const per =
    numbers.find(({ unit }) => unit === '百分点') ??
    numbers.find((number) => number.unit === '%' && before(number, 'each'));
  const [from, ...lines] = numbers.filter((number) => number.unit === '%' && number !== per);
  const points = numbers.filter(({ unit }) => unit === '分' || unit === undefined);
  const deduct = points.find(isDeducted);
  const full = points.find((each) => each !== deduct && (each.unit === '分' || before(each, 'full_points')));
  if (points.length !== 2 || !full || !deduct || lines.length > 0 || numbers.length > 4) return undefined;
  if (!per && !marked('each_point')) return undefined;
  const said = begun ? slice(0, begun.start - 2) + slice(begun.end, Number.POSITIVE_INFINITY) : undefined;
  // 10%以内得满分，每超出1个点扣1分: which way a step goes, the words of the step say first.
  const begins = stepStart(reading, [from, full], per);
  const ahead = slice(begins, per?.start ?? deduct.start);
  // 95%以上满分，每下降1个百分点: the clause of the step alone, where it says so.
  const clause = sidesOf(marked, slice(begins + ahead.lastIndexOf(',') + 1, deduct.start));
  const step = clause.above === clause.below ? sidesOf(marked, slice(begins, deduct.start)) : clause;
  const { above, below } = step.above === step.below ? sidesOf(marked, said) : step;
  const fromNothing = !above && !below && !from && lowerIsBetter;
  const partial = again ? 'ceil' : partialOf(reading, begun, per);
  if (partial === undefined) return undefined;
  if (!fromNothing && (above === below || (above && !from))) return undefined;
  return {
    kind: 'deduct_per_unit',
    points: full.id,
    ...(fromNothing ? { from: 'nothing' } : from && { from: from.id }),
    ...(per && { per: per.id }),
    deduct: deduct.id,
    partial,
    direction: below ? 'below' : 'above',
  };
}

/** What a begun step costs: its part, where nothing is said of it; undefined where what is said is not understood. */
function partialOf(
  { before, marked }: Reading,
  begun: StatedNumber | undefined,
  per: StatedNumber | undefined,
): 'proportional' | 'floor' | 'ceil' | undefined {
  if ((begun && marked('begun_free')) || (per && before(per, 'whole_step'))) return 'floor';
  if (!begun || marked('begun_part')) return 'proportional';
  return marked('begun_full') ? 'ceil' : undefined;
}

/** Where the step begins: behind the numbers that are not of it. */
function stepStart(
  { numbers }: Reading,
  others: readonly (StatedNumber | undefined)[],
  per: StatedNumber | undefined,
): number {
  const before = numbers.filter((each) => others.includes(each) && each.end <= (per?.start ?? each.end));
  return Math.max(0, ...before.map(({ end }) => end));
}

/** 90%以上5分，60%到90%给3分，60%以下给2分 · (0,10%]得2分 · "5 points if over 90%, otherwise 1". */
function bandsIn(reading: Reading): Rule | undefined {
  const { numbers, after } = reading;
  const roles = numbers.map((number) => roleOf(number, reading));
  if (roles.includes(undefined) || roles.filter((role) => role === 'points').length < 2) return undefined;
  const [first] = numbers;
  const pointsFirst = roles[0] === 'points' && first !== undefined && after(first, 'given_if');
  const rows = rowsOf(numbers, roles, pointsFirst);
  const bands: Band[] = [];
  for (const [index, row] of rows.entries()) {
    const [low, high] = row.bounds;
    const band =
      low && high
        ? between(low, high, reading)
        : low
          ? beside(low, row.points, rows[index - 1]?.end ?? 0, reading)
          : rest(row.points, bands, reading);
    // 满分10分 ahead of the bands says what they come to at most.
    if (band === undefined && index === 0 && !low && reading.marked('full_points')) continue;
    if (!band || row.bounds.length > 2) return undefined;
    bands.push({ ...band, points: row.points.id });
  }
  return bands.length > 1 ? { kind: 'bands', bands: inOrder(bands, numbers) } : undefined;
}

function roleOf(
  number: StatedNumber,
  { before, after, slice, marked }: Reading,
): 'points' | 'bound' | undefined {
  if (number.unit === '分') return 'points';
  if (number.unit === '%') return 'bound';
  if (number.unit !== undefined) return undefined;
  const ahead = slice(0, number.start);
  if (before(number, 'awarded')) return 'points';
  if (/[-~–([<>≤≥]\s*$/.test(ahead) || /^\s*[-~–,]\s*\d/.test(slice(number.end, number.end + 4)))
    return 'bound';
  if (after(number, 'above') || after(number, 'below') || before(number, 'above') || before(number, 'below'))
    return 'bound';
  if (number.value === '0' && after(number, 'awarded')) return 'bound';
  return marked('otherwise', 'anywhere', ahead.slice(-14)) ? 'points' : undefined;
}

interface Row {
  bounds: StatedNumber[];
  points: StatedNumber;
  /** Where the next row begins. */
  end: number;
}

function rowsOf(
  numbers: readonly StatedNumber[],
  roles: readonly (string | undefined)[],
  pointsFirst: boolean,
): Row[] {
  const rows: Row[] = [];
  let bounds: StatedNumber[] = [];
  for (const [index, number] of numbers.entries()) {
    const last = rows.at(-1);
    if (roles[index] === 'points') {
      rows.push({ bounds, points: number, end: number.end });
      bounds = [];
    } else if (pointsFirst && last) last.bounds.push(number);
    else bounds.push(number);
    const row = rows.at(-1);
    if (pointsFirst && row) row.end = number.end;
  }
  return rows;
}

function between(low: StatedNumber, high: StatedNumber, { slice }: Reading): Omit<Band, 'points'> {
  return {
    from: low.id,
    to: high.id,
    from_inclusive: !slice(0, low.start).trimEnd().endsWith('('),
    to_inclusive: slice(high.end, high.end + 2)
      .trimStart()
      .startsWith(']'),
  };
}

/** One bound: the words around it say on which side of it the band lies; none at all, that it is the bound itself. */
function beside(
  bound: StatedNumber,
  points: StatedNumber,
  start: number,
  { slice, marked }: Reading,
): Omit<Band, 'points'> | undefined {
  const around =
    bound.start < points.start
      ? slice(start, points.start)
      : slice(points.end, bound.end) + slice(bound.end, bound.end + 3);
  const { above, below } = sidesOf(marked, around);
  const inclusive = marked('inclusive', 'anywhere', around);
  if (above === below)
    return above ? undefined : { from: bound.id, to: bound.id, from_inclusive: true, to_inclusive: true };
  return above
    ? { from: bound.id, from_inclusive: inclusive, to_inclusive: false }
    : { to: bound.id, from_inclusive: false, to_inclusive: inclusive };
}

/** 不超过 holds 超过 within it, "no more than" "more than": what is denied turns the side round. */
function sidesOf(marked: Reading['marked'], text?: string): { above: boolean; below: boolean } {
  const [notAbove, notBelow] = [marked('not_above', 'anywhere', text), marked('not_below', 'anywhere', text)];
  return {
    above: notBelow || (marked('above', 'anywhere', text) && !notAbove),
    below: notAbove || (marked('below', 'anywhere', text) && !notBelow),
  };
}

/** "Otherwise 1": whatever no other band holds. Bands before it count first, so it need not say where it ends. */
function rest(
  points: StatedNumber,
  bands: readonly Band[],
  { slice, marked }: Reading,
): Omit<Band, 'points'> | undefined {
  const said = marked('otherwise', 'anywhere', slice(points.start - 14, points.start));
  return said && bands.length > 0 ? { from_inclusive: false, to_inclusive: false } : undefined;
}

/** The first band that holds the value counts: exact ones, then lowest ceiling and highest floor first. */
function inOrder(bands: readonly Band[], numbers: readonly StatedNumber[]): Band[] {
  const value = (id: string | undefined) => decimal(numbers.find((each) => each.id === id)?.value ?? '0');
  const rank = ({ from, to }: Band) => (from && to ? (from === to ? 0 : 1) : from || to ? 2 : 3);
  return bands.toSorted(
    (a, b) => rank(a) - rank(b) || (a.to ? value(a.to).cmp(value(b.to)) : value(b.from).cmp(value(a.from))),
  );
}

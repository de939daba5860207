// Shares, sums, differences, multiples, largest and smallest: what is reckoned from amounts of the report on request.
import { decimal } from '../../../evaluation/decimal.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, dimensionOfAmount, isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, type Reading } from '../reading.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { describe } from './describe.ts';
import { members } from './listing.ts';
import { onBase } from './meant.ts';
import { commonWhole, type Frame, isShare, type Operation, ofSomething, share, withLast } from './shares.ts';

export const arithmetic = construction<Frame>({
  name: 'arithmetic',
  understand(reading, circumstances) {
    if (
      !reading.complete ||
      !reading.numbers.every((number) => isStated(number, reading.entities, circumstances.evaluation))
    )
      return undefined;
    if (
      !reading.only(
        'share',
        'sum',
        'difference',
        'compare',
        'ratio',
        'max',
        'min',
        'ask.amount',
        'ask.which',
        'ask.what',
        'ask.yesno',
        'ask.how',
        'unit.yuan',
        'unit.wan',
        'unit.percent',
        'convert',
        'actual',
        'target',
        'remaining',
        'list',
        'more',
        'count',
        'other',
        'up',
        'down',
        'reach',
        'verify',
        'spend',
        'change',
      )
    )
      return undefined;
    if (reading.mentions.length > 1 && !apart(reading) && !reading.has('share', 'ratio', 'reach'))
      return undefined;
    const overspent = againstBudget(reading, circumstances);
    if (overspent) return { operations: ['difference'], operands: overspent };
    const operations = operationsOf(reading);
    if (reading.marked('relative') && (reading.mentions.length !== 2 || reading.numbers.length > 0))
      return undefined;
    if (reading.has('not') || /减.*减|minus.*minus/.test(reading.text)) return undefined;
    // 少多少？是几倍？ are two questions, each with its own order.
    if (operations.includes('ratio') && reading.has('difference', 'up', 'down')) return undefined;
    if (operations.length === 0) return undefined;
    // Targets reckoned with are no results.
    if (
      reading.has('actual', 'spend') &&
      reading.entities.some(({ kind }) => kind === 'indicator' || kind === 'group')
    )
      return undefined;
    const unit: Unit | undefined = reading.has('unit.yuan') ? '元' : undefined;
    const group = reading.entities.find((entity) => entity.kind === 'group');
    const named = onBase(reading.entities, circumstances).flatMap((entity): Entity[] =>
      entity.kind === 'family' && !operations.includes('share') && !operations.includes('sum')
        ? entity.members.map((key) => ({ kind: 'key', key }))
        : [entity],
    );
    const amounts = named.filter((entity) => amountKey(entity, circumstances) !== undefined);
    // 产出指标一共几个 counts them; it does not add up their targets.
    if (group && reading.has('count') && operations.includes('sum')) return undefined;
    if (group && reading.entities.length === 1) {
      const operands = members(group, circumstances).filter((entity) => amountKey(entity, circumstances));
      return operands.length > 1 && reading.counts.every((count) => count === operands.length)
        ? { operations, operands, group, unit }
        : undefined;
    }
    const whole =
      operations.includes('share') && named.length === amounts.length && !ofSomething(reading)
        ? commonWhole(amounts, circumstances)
        : undefined;
    if (whole) return { operations, operands: [...amounts, whole], unit };
    const leant =
      operations.includes('share') && amounts.length === 1 && named.length === 1
        ? withLast(amounts, reading, circumstances)
        : undefined;
    if (leant) return { operations, operands: leant, unit };
    if (amounts.length !== named.length || amounts.length < 2) return undefined;
    if (new Set(amounts.map((entity) => dimensionOfAmount(entity, circumstances))).size > 1) return undefined;
    if (operations.includes('difference') && amounts.length > 2)
      amounts.splice(0, amounts.length, ...partsOnly(amounts, circumstances));
    if (operations.includes('share')) return share(reading, amounts, operations, unit, circumstances);
    if (operations.includes('ratio') && amounts.length > 2) return undefined;
    // 货物比服务多花了多少: what was spent on them is not in the data, and their budgets are no answer.
    if (reading.said.has('spend') && amounts.some((entity) => isBudgetedPart(entity, circumstances)))
      return undefined;
    return { operations, operands: amounts, unit };
  },
  *act(frame, desk) {
    const { items } = yield* lookUp(
      desk.evaluation.id,
      frame.operands.map((entity) => amountKey(entity, desk) ?? ''),
    );
    const operands = items.map(amountOf);
    const known = operands.filter((figure): figure is FigureRef => figure !== undefined);
    if (known.length < operands.length) return missing(items, desk);
    const drafts: Draft[] = [];
    for (const operation of frame.operations) drafts.push(yield* reckon(operation, known, frame, desk));
    if (frame.operations.includes('difference')) drafts.push(...(yield* changeBetween(frame.operands, desk)));
    return {
      ...joinDrafts(drafts),
      notes: [...new Set(items.flatMap((item) => ('notes' in item ? item.notes : [])))],
    };
  },
  about: ({ operands, group }) => (group ? [group] : operands),
  redirect(frame, entity, circumstances) {
    if (amountKey(entity, circumstances) === undefined || frame.group || frame.operands.length !== 2)
      return undefined;
    const { facts } = circumstances.catalogue;
    const family = (each: Entity) => (each.kind === 'key' ? facts.get(each.key)?.family : undefined);
    const place = frame.operands.findIndex(
      (operand) => family(operand) !== undefined && family(operand) === family(entity),
    );
    return place < 0 ? undefined : { ...frame, operands: frame.operands.with(place, entity) };
  },
});

/** "Did procurement exceed its budget?": what was executed of the one thing that is named, against its budget. */
function againstBudget(reading: Reading, { catalogue }: Circumstances): Entity[] | undefined {
  const { entities, numbers, marked } = reading;
  if (!marked('overrun') || numbers.length > 0 || entities.length !== 1) return undefined;
  const keys = entities.flatMap((entity) =>
    entity.kind === 'family' ? entity.members : entity.kind === 'key' ? [entity.key] : [],
  );
  const pairs = [...catalogue.metrics.values()].flatMap(({ formula, better }) => {
    const [, used, budget] = /^([\w.]+) \/ ([\w.]+)$/.exec(formula ?? '') ?? [];
    return better === 'higher' && used && budget && keys.includes(budget) ? [[used, budget]] : [];
  });
  // 预算超支了吗: one thing that was used, against each budget it may be held to.
  const [used, ...others] = [...new Set(pairs.map(([each]) => each))];
  if (!used || others.length > 0) return undefined;
  return [used, ...pairs.map(([, budget]) => budget)].flatMap((key): Entity[] =>
    key ? [{ kind: 'key', key }] : [],
  );
}

function isBudgetedPart(entity: Entity, { evaluation, catalogue }: Circumstances): boolean {
  if (entity.kind !== 'key' || catalogue.metrics.has(entity.key)) return false;
  const part = entity.key.split('.');
  return part.length > 2 && evaluation.absent.some(({ key }) => key.endsWith(`.executed.${part.at(-1)}`));
}

/** Where one amount became the other, the difference is a change, and which way it went is said. */
function* changeBetween(operands: readonly Entity[], desk: Desk): Asking<Draft[]> {
  const keys = operands.map((entity) => amountKey(entity, desk));
  const change = [...desk.catalogue.metrics.values()].find(({ formula }) => {
    const [, after, before] = /^abs\(([\w.]+) - ([\w.]+)\)$/.exec(formula ?? '') ?? [];
    return keys.length === 2 && keys.includes(after) && keys.includes(before);
  });
  if (!change) return [];
  const { items } = yield* lookUp(desk.evaluation.id, [change.key]);
  const [item] = items;
  return item ? [yield* describe(item, { attribute: 'value' }, desk)] : [];
}

function operationsOf(reading: Reading): Operation[] {
  // "X is how many per cent more than Y" is neither their share nor their difference.
  if (reading.marked('relative')) return ['relative'];
  const found: Operation[] = [];
  if (reading.has('share') && reading.has('difference', 'compare', 'up', 'down')) return found;
  if (reading.has('share')) found.push('share');
  if (reading.has('sum') && !reading.has('share', 'compare', 'difference', 'ratio', 'max', 'min'))
    found.push('sum');
  if (reading.has('ratio')) found.push('ratio');
  if (reading.has('max')) found.push('max');
  if (reading.has('min')) found.push('min');
  if (reading.has('difference', 'compare') && found.length === 0) found.push('difference');
  return found;
}

/** "In the procurement budget, goods or services?": the whole only says where the parts belong. */
function partsOnly(amounts: readonly Entity[], { catalogue, evaluation }: Circumstances): Entity[] {
  const keyed = amounts.map((entity) => ({
    entity,
    key: amountKey(entity, { catalogue, evaluation }) ?? '',
  }));
  const parts = keyed.filter(({ key }) => keyed.some((other) => isShare(key, other.key, catalogue)));
  return parts.length >= 2 ? parts.map(({ entity }) => entity) : [...amounts];
}

function amountOf(item: Item): FigureRef | undefined {
  if (item.found === 'figure') return item.computed ?? item.reported;
  if (item.found === 'indicator' && item.indicator.target.kind === 'figure')
    return item.indicator.target.figure;
  return undefined;
}

function missing(items: readonly Item[], desk: Desk): Draft {
  const absent = items.filter((item) => item.found === 'absent');
  return joinDrafts(absent.map((item) => say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })));
}

function* reckon(operation: Operation, operands: FigureRef[], frame: Frame, desk: Desk): Asking<Draft> {
  switch (operation) {
    case 'share': {
      const whole = operands.at(-1);
      const drafts: Draft[] = [];
      for (const part of operands.slice(0, -1)) {
        const { figure } = yield* calculate(`${part.id} / ${whole?.id}`, '%');
        drafts.push(say(desk, 'share', { part, whole, result: figure }, { figure: figure.id }));
      }
      return joinDrafts(drafts);
    }
    case 'sum': {
      const { figure } = yield* calculate(operands.map(({ id }) => id).join(' + '), frame.unit);
      return say(
        desk,
        'sum',
        { operands, result: figure, targets: operands.some(({ kind }) => kind === 'target') },
        { figure: figure.id },
      );
    }
    case 'ratio': {
      const [a, b] = operands;
      const { figure } = yield* calculate(`${a?.id} / ${b?.id}`, '倍');
      return say(desk, 'ratio', { a, b, result: figure }, { figure: figure.id });
    }
    case 'relative': {
      const [part, whole] = operands;
      const more = decimal(part?.value ?? '0').gte(decimal(whole?.value ?? '0'));
      const [high, low] = more ? [part, whole] : [whole, part];
      const { figure } = yield* calculate(`(${high?.id} - ${low?.id}) / ${whole?.id}`, '%');
      return say(desk, 'relative', { part, whole, more, result: figure }, { figure: figure.id });
    }
    case 'difference':
      return yield* difference(operands, frame.unit, desk);
    case 'max':
    case 'min': {
      const sorted = [...operands].sort((a, b) => decimal(a.value).cmp(decimal(b.value)));
      const best = operation === 'max' ? sorted.at(-1) : sorted[0];
      const ties = operands.filter(({ value }) => decimal(value).eq(decimal(best?.value ?? '0')));
      const others = operands.filter((each) => !ties.includes(each));
      return say(desk, 'extreme', { ties, others, largest: operation === 'max' });
    }
  }
}

function* difference(operands: FigureRef[], unit: Unit | undefined, desk: Desk): Asking<Draft> {
  const [a, b] = operands;
  if (!a || !b) return say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  if (operands.length > 2) {
    const drafts: Draft[] = [];
    for (const other of operands.slice(1)) drafts.push(yield* difference([a, other], unit, desk));
    return joinDrafts(drafts);
  }
  const bigger = decimal(a.value).gte(decimal(b.value)) ? a : b;
  const smaller = bigger === a ? b : a;
  const { figure, sign } = yield* calculate(`${bigger.id} - ${smaller.id}`, unit);
  return say(
    desk,
    'difference',
    { bigger, smaller, result: figure, equal: sign === 'zero' },
    { figure: figure.id },
  );
}

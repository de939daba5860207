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
import { members } from './listing.ts';

type Operation = 'share' | 'sum' | 'difference' | 'ratio' | 'max' | 'min';

interface Frame {
  operations: Operation[];
  /** Amounts in the order of the question; for a share the whole comes last. */
  operands: Entity[];
  /** The amounts are one group, such as the cost ceilings, reckoned as a whole. */
  group?: Entity | undefined;
  unit?: Unit | undefined;
}

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
    if (reading.mentions.length > 1 && !apart(reading) && !reading.has('share', 'ratio')) return undefined;
    const operations = operationsOf(reading);
    // "X is how many per cent more than Y" is neither their share nor their difference.
    if (
      operations.includes('share') &&
      (reading.has('difference', 'compare', 'up', 'down') ||
        /[多少高低大小增减]了?(?:百分之|几个百分|%)|(?:more|less|higher|lower) than/.test(reading.text))
    )
      return undefined;
    if (reading.has('not') || /减.*减|minus.*minus/.test(reading.text)) return undefined;
    if (operations.length === 0) return undefined;
    // Targets reckoned with are no results.
    if (
      reading.has('actual', 'spend') &&
      reading.entities.some(({ kind }) => kind === 'indicator' || kind === 'group')
    )
      return undefined;
    const unit: Unit | undefined = reading.has('unit.yuan') ? '元' : undefined;
    const group = reading.entities.find((entity) => entity.kind === 'group');
    const named = reading.entities.flatMap((entity): Entity[] =>
      entity.kind === 'family' && !operations.includes('share')
        ? entity.members.map((key) => ({ kind: 'key', key }))
        : [entity],
    );
    const amounts = named.filter((entity) => amountKey(entity, circumstances) !== undefined);
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

/** 占 or "of" stands before something named: that is the whole. */
function ofSomething({ tokens, mentions }: Reading): boolean {
  const last = mentions.at(-1)?.from ?? 0;
  return tokens
    .slice(0, last)
    .some(({ text }) => /^(?:占|除以|of|divided by|relative to|as % of|share of|percentage of)$/.test(text));
}

/** "基本和项目各占多少": parts of one whole that the catalogue declares, the whole itself unsaid. */
function commonWhole(
  amounts: readonly Entity[],
  { catalogue, evaluation }: Circumstances,
): Entity | undefined {
  const keys = amounts.map((entity) => amountKey(entity, { catalogue, evaluation }) ?? '');
  const spelledOut = (key: string) => {
    const formula = catalogue.metrics.get(key)?.formula;
    return formula ? `(${formula})` : key;
  };
  const metrics = [...catalogue.metrics.values()];
  const wholes = keys.map((part) =>
    metrics.flatMap(({ formula, unit }) =>
      unit === '%' && formula?.startsWith(`${spelledOut(part)} / `)
        ? [formula.slice(spelledOut(part).length + 3)]
        : [],
    ),
  );
  const [first = [], ...others] = wholes;
  const common = first.filter(
    (whole) => others.every((each) => each.includes(whole)) && !keys.includes(whole),
  );
  const [only] = common;
  return only && common.length === 1 ? { kind: 'key', key: only } : undefined;
}

/** "And of the initial budget?", "and basic expenditure's share?": the other half is that of the share before. */
function withLast(
  [amount]: readonly Entity[],
  { text }: Reading,
  { last, catalogue }: Circumstances,
): Entity[] | undefined {
  if (!amount || !last || last.entities.length === 0) return undefined;
  const [first] = last.entities;
  const [, numerator] =
    (first?.kind === 'key' && /^([\w.]+) \/ [\w.]+$/.exec(catalogue.metrics.get(first.key)?.formula ?? '')) ||
    [];
  const part: Entity | undefined = numerator ? { kind: 'key', key: numerator } : first;
  const whole = last.entities.at(-1);
  if (/^(?:那)?(?:又)?占|^(?:and )?(?:as (?:a|what) (?:share|percentage)|what share|of)\b/.test(text.trim()))
    return part && [part, amount];
  return last.entities.length === 2 && whole ? [amount, whole] : undefined;
}

function operationsOf(reading: Reading): Operation[] {
  const found: Operation[] = [];
  if (reading.has('share')) found.push('share');
  if (reading.has('sum') && !reading.has('share', 'compare', 'difference', 'ratio', 'max', 'min'))
    found.push('sum');
  if (reading.has('ratio')) found.push('ratio');
  if (reading.has('max')) found.push('max');
  if (reading.has('min')) found.push('min');
  if (reading.has('difference', 'compare') && found.length === 0) found.push('difference');
  return found;
}

/** Which is the part and which the whole: the order the catalogue knows, else that of 占 and "of". */
function share(
  reading: Reading,
  amounts: Entity[],
  operations: Operation[],
  unit: Unit | undefined,
  { catalogue, evaluation }: Circumstances,
): Frame | undefined {
  const keys = amounts.map((entity) => amountKey(entity, { catalogue, evaluation }) ?? '');
  const declared = (part: string, whole: string) => isShare(part, whole, catalogue);
  const [first, second] = amounts;
  const [one = '', two = ''] = keys;
  if (amounts.length === 2 && first && second) {
    if (between(reading, /^(?:占|占到|占了|除以|divided by|as a share of|as a percentage of|relative to)$/))
      return { operations, operands: [first, second], unit };
    if (
      /\b(?:share|percentage|proportion|percent|portion|fraction|part|%) of\b/.test(reading.text) &&
      !/\bas an? (?:share|percentage)\b/.test(reading.text)
    )
      return { operations, operands: [second, first], unit };
    if (declared(one, two)) return { operations, operands: [first, second], unit };
    if (declared(two, one)) return { operations, operands: [second, first], unit };
    return undefined;
  }
  const last = amounts.at(-1);
  const wholeFirst = keys.slice(1).every((part) => declared(part, one));
  if (wholeFirst && first) return { operations, operands: [...amounts.slice(1), first], unit };
  return last ? { operations, operands: amounts, unit } : undefined;
}

function isShare(part: string, whole: string, catalogue: Circumstances['catalogue']): boolean {
  return [...catalogue.metrics.values()].some(
    ({ formula }) => formula?.replaceAll(' ', '') === `${part}/${whole}`,
  );
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

/** Whether such a word stands between the first and the last thing named. */
function between({ tokens, mentions }: Reading, words: RegExp): boolean {
  return tokens.slice(mentions[0]?.to ?? 0, mentions.at(-1)?.from ?? 0).some(({ text }) => words.test(text));
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

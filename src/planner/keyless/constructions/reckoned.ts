// One operation on amounts that have been looked up: worked out by the tools, and put into its sentence.
import { decimal } from '../../../evaluation/decimal.ts';
import { convert, dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef } from '../../../tools/shapes.ts';
import type { Desk, Draft } from '../construction.ts';
import { type Asking, calculate } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import type { Frame, Operation } from './shares.ts';

export function* reckon(
  operation: Operation,
  operands: FigureRef[],
  frame: Frame,
  desk: Desk,
): Asking<Draft> {
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
    case 'average': {
      const ids = operands.map(({ id }) => id).join(', ');
      const label = desk.prompts.render(desk.language, 'answers.average_label');
      const { figure } = yield* calculate(`average(${ids})`, frame.unit, label);
      return say(
        desk,
        'average',
        { result: figure, targets: operands.some(({ kind }) => kind === 'target') },
        { figure: figure.id },
      );
    }
    case 'ratio': {
      const [a, b] = operands;
      const { figure } = yield* calculate(`${a?.id} / ${b?.id}`, '倍');
      const isMore = decimal(a?.value ?? '0').gt(decimal(b?.value ?? '0'));
      const excess =
        frame.excess && isMore
          ? (yield* calculate(`(${a?.id} - ${b?.id}) / ${b?.id}`, '倍')).figure
          : undefined;
      return say(desk, 'ratio', { a, b, result: figure, excess }, { figure: figure.id });
    }
    case 'relative': {
      const [part, whole] = operands;
      const more = decimal(part?.value ?? '0').gte(decimal(whole?.value ?? '0'));
      const [high, low] = more ? [part, whole] : [whole, part];
      const { figure } = yield* calculate(`(${high?.id} - ${low?.id}) / ${whole?.id}`, '%');
      return say(desk, 'relative', { part, whole, more, result: figure }, { figure: figure.id });
    }
    case 'difference':
      return yield* difference(operands, frame, desk);
    case 'order':
      return bySize(operands, frame, desk);
    case 'max':
    case 'min':
      return extreme(operands, operation === 'max', desk);
    case 'distance': {
      const extremes = frame.operations.filter((each) => each === 'max' || each === 'min');
      const [first] = sorted(operands, extremes[0] === 'max').slice(-1);
      const others = operands.filter(({ value }) => !decimal(value).eq(decimal(first?.value ?? '0')));
      const [last] = sorted(others, extremes[0] === 'max');
      // Of the highest and the lowest, these two are set apart; of one of them, it and each other amount.
      const against = extremes.length > 1 ? others.filter((each) => each === last) : distinct(others);
      return yield* difference(first ? [first, ...against] : [], frame, desk);
    }
  }
}

/** The larger or the smaller of two ahead, where that is the order they are asked in. */
export function inOrder(operands: readonly FigureRef[], order: Frame['order']): FigureRef[] {
  return order === undefined ? [...operands] : sorted(operands, order === 'smaller_first');
}

function sorted(operands: readonly FigureRef[], upward: boolean): FigureRef[] {
  return operands.toSorted((a, b) => decimal(a.value).cmp(decimal(b.value)) * (upward ? 1 : -1));
}

/** Two others that are alike are as far away; one of them says it. */
function distinct(operands: readonly FigureRef[]): FigureRef[] {
  return operands.filter(
    ({ value }, index) => operands.findIndex((each) => decimal(each.value).eq(decimal(value))) === index,
  );
}

/** By size. Where some are level, it is not clear which stands at a place that is asked for. */
function bySize(operands: readonly FigureRef[], { upward = false, place }: Frame, desk: Desk): Draft {
  const ordered = sorted(operands, upward);
  const level = distinct(ordered).length < ordered.length;
  const at = place === undefined || level ? undefined : ordered[place - 1];
  const asked = at && [at];
  const targets = operands.some(({ kind }) => kind === 'target');
  return say(desk, 'order', { ordered, upward, asked, targets }, { figure: at?.id });
}

function extreme(operands: readonly FigureRef[], largest: boolean, desk: Desk): Draft {
  const best = sorted(operands, largest).at(-1);
  const ties = operands.filter(({ value }) => decimal(value).eq(decimal(best?.value ?? '0')));
  const others = operands.filter((each) => !ties.includes(each));
  return say(desk, 'extreme', { ties, others, largest });
}

function* difference(operands: FigureRef[], frame: Frame, desk: Desk): Asking<Draft> {
  const [a, b] = operands;
  if (!a || !b) return say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  if (operands.length > 2) {
    const drafts: Draft[] = [];
    for (const other of operands.slice(1)) drafts.push(yield* difference([a, other], frame, desk));
    return joinDrafts(drafts);
  }
  // 10家 and 10个 can be set side by side, not subtracted.
  if (a.unit !== b.unit && convert(decimal('1'), b.unit, a.unit) === undefined)
    return say(desk, 'side_by_side', {
      a,
      b,
      order: decimal(a.value).cmp(decimal(b.value)),
      targets: a.kind === 'target',
    });
  const bigger = decimal(a.value).gte(decimal(b.value)) ? a : b;
  const smaller = bigger === a ? b : a;
  const { figure, sign } = yield* calculate(`${bigger.id} - ${smaller.id}`, unitOf(frame.unit, bigger));
  const holds = sign === 'zero' ? frame.asked === 'same' : frame.asked === (bigger === a ? 'more' : 'less');
  return say(
    desk,
    'difference',
    {
      bigger,
      smaller,
      result: figure,
      equal: sign === 'zero',
      answer: frame.asked && (holds ? 'yes' : 'no'),
    },
    { figure: figure.id },
  );
}

/** A unit of money is asked of money only. */
function unitOf(unit: Unit | undefined, { unit: own }: FigureRef): Unit | undefined {
  return unit && dimensionOf(unit) === 'money' && dimensionOf(own) !== 'money' ? undefined : unit;
}

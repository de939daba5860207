// Numbers that an asker asserts, held against the figures they are said of: right, wrong, or those of something else.
import { decimal, roundsTo, sameNumber } from '../../../evaluation/decimal.ts';
import { convert, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import type { Desk, Draft } from '../construction.ts';
import { canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { asStated, targetOf } from '../looked-up.ts';
import { type Asking, lookUp } from '../requests.ts';
import type { Turned } from '../turned.ts';
import { say } from '../wording.ts';

export interface Stated {
  id: string;
  value: string;
  unit?: Unit | undefined;
}

/** A number said of a change: where it began, where it ended, or by how much it moved. */
export interface Moved extends Stated {
  role: 'start' | 'end' | 'by';
}

export interface Claim {
  entities: Entity[];
  stated: Stated[];
  direction?: 'up' | 'down' | undefined;
  /** The same numbers, where a change is claimed. */
  moved?: Moved[] | undefined;
  /** Whether the cause is asked for too. */
  why?: boolean;
  /** It is denied, or asked whether it is wrong. */
  turned?: Turned | undefined;
  /** The claim is about a result, not about a target. */
  result: boolean;
  /** The target is claimed and the result asked for. */
  alsoResult?: boolean | undefined;
}

export function statedDrafts(
  { stated, result, alsoResult, why, turned }: Claim,
  items: readonly Item[],
  named: boolean,
  desk: Desk,
): Draft[] {
  const open = new Set(stated);
  const paired = items.length === stated.length;
  // 满意度目标是90%吧: a single number that is none of several values is wrong of each.
  const none =
    stated.length === 1 && !items.some((item) => stated.some((number) => agreesWith(number, main(item))));
  const drafts: Draft[] = [];
  for (const [index, item] of items.entries()) {
    if (item.found === 'absent') {
      drafts.push(
        say(
          desk,
          'absent',
          { item, see: [] },
          { kind: 'not_in_data', notes: 'notes' in item ? item.notes : [] },
        ),
      );
      continue;
    }
    if (item.found === 'text' && named) {
      drafts.push(say(desk, 'text', { item }, { notes: 'notes' in item ? item.notes : [] }));
      continue;
    }
    const figure = main(item);
    if (!figure) continue;
    const own = paired ? stated.slice(index, index + 1) : [...open];
    const match = own.find((number) =>
      named
        ? agrees(number, figure)
        : decimal(figure.value).eq(decimal(number.value)) && number.value.includes('.'),
    );
    if (!match && !named) continue;
    const others = paired || none || items.length === 1 ? own : [];
    const comparable =
      match ??
      others.find(({ unit }) =>
        unit === undefined ? figure.unit !== '%' : convert(decimal('1'), unit, figure.unit) !== undefined,
      ) ??
      // 采购执行率是26.04分吧: said of one thing in a unit that is not its own.
      (stated.length === 1 && items.length === 1 && stated[0]?.unit !== undefined ? stated[0] : undefined);
    if (comparable && !none) open.delete(comparable);
    if (item.found === 'indicator' && result && !why)
      drafts.push(
        say(
          desk,
          'indicator_absent',
          { indicator: item.indicator, attribute: 'actual' },
          { kind: 'not_in_data', notes: 'notes' in item ? item.notes : [] },
        ),
      );
    else
      drafts.push(
        say(
          desk,
          'claim',
          {
            figure,
            stated: comparable,
            right: match !== undefined,
            // Why it is so is asked, not whether.
            why,
            turned,
            rounded:
              match !== undefined &&
              !decimal(match.value).eq(decimal(figure.value)) &&
              match.unit === figure.unit,
            computed: item.found === 'figure' ? item.computed : undefined,
          },
          { figure: figure.id, notes: 'notes' in item ? item.notes : [] },
        ),
      );
    if (item.found === 'indicator' && alsoResult && !item.indicator.actual)
      drafts.push(
        say(
          desk,
          'indicator_absent',
          { indicator: item.indicator, attribute: 'actual' },
          { kind: 'not_in_data' },
        ),
      );
  }
  return drafts;
}

/** "Only 26.04% of its budget": a number that is none of what it is said of, but states something else. */
export function* elsewhere({ stated, entities }: Claim, items: readonly Item[], desk: Desk): Asking<Draft[]> {
  const figures = items.flatMap((item) => main(item) ?? []);
  const drafts: Draft[] = [];
  for (const number of entities.length > 0 ? stated : []) {
    if (figures.some((figure) => agrees(number, figure))) continue;
    const facts = desk.evaluation.facts.filter(
      (fact) =>
        fact.type === 'number' &&
        sameNumber(fact.value, number.value) &&
        fact.value.includes('.') &&
        (number.unit === undefined || number.unit === fact.unit),
    );
    const [only] = facts;
    if (!only || facts.length > 1) continue;
    const found = (yield* lookUp(desk.evaluation.id, [canonicalKey(only.key, desk.catalogue)])).items[0];
    const figure = found && main(found);
    if (figure) drafts.push(say(desk, 'claim_elsewhere', { stated: number, figure }, { figure: figure.id }));
  }
  return drafts;
}

function main(item: Item): FigureRef | undefined {
  return asStated(item) ?? targetOf(item);
}

function agreesWith(number: Stated, figure: FigureRef | undefined): boolean {
  return figure !== undefined && agrees(number, figure);
}

/** Equal at the digits the asker typed. */
export function agrees({ value, unit }: Stated, figure: FigureRef): boolean {
  const own =
    unit === undefined || unit === figure.unit
      ? decimal(figure.value)
      : convert(decimal(figure.value), figure.unit, unit);
  if (own === undefined || !roundsTo(own, value)) return false;
  // 1.63 comes to 2 in whole numbers, but nobody would call 2 right; points and things counted are not rounded at all.
  if (!isMeasured(figure.unit)) return own.eq(decimal(value));
  return own.minus(decimal(value)).abs().times(decimal('20')).lte(own.abs());
}

function isMeasured(unit: Unit): boolean {
  return unit === '万元' || unit === '元' || unit === '%';
}

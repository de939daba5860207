// "X is 62.04%, right?" and "the budget was raised?": what the asker asserts, held against the data and corrected.
import { decimal } from '../../../evaluation/decimal.ts';
import { convert, type Unit } from '../../../evaluation/unit.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, canonicalKey, dimensionOfAmount, problemOf, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { directionDraft, directionSaid } from './direction.ts';
import { members } from './listing.ts';

interface Stated {
  id: string;
  value: string;
  unit?: Unit | undefined;
}

interface Frame {
  entities: Entity[];
  stated: Stated[];
  direction?: 'up' | 'down' | undefined;
  /** The claim is about a result, not about a target. */
  result: boolean;
  /** The target is claimed and the result asked for. */
  alsoResult?: boolean | undefined;
}

export const claim = construction<Frame>({
  name: 'claim',
  understand(reading, circumstances) {
    const direction = directionSaid(reading);
    const asking =
      reading.has('verify', 'ask.why', 'ask.yesno', 'actual', 'spend') ||
      /[吧吗么]|^(?:so|is|was|did|the)\b/.test(reading.text);
    const graded =
      reading.numbers.length === 0 &&
      (reading.has('verify', 'ask.yesno') ||
        reading.marked('ends_yes_no', 'atEnd') ||
        reading.marked('opens_yes_no', 'atStart')) &&
      reading.entities.some(({ kind }) => kind === 'grade');
    const counted =
      reading.counts.length > 0 &&
      reading.has('verify', 'actual') &&
      reading.entities.every(({ kind }) => kind === 'indicator') &&
      reading.entities.length > 0;
    // 目标20个，实际多少: the target is claimed, the result asked for.
    const asksResult =
      reading.has('target') &&
      reading.has('actual') &&
      reading.entities.every(({ kind }) => kind === 'indicator');
    const asserted =
      asking &&
      (counted ||
        graded ||
        reading.numbers.length > 0 ||
        (direction && reading.has('verify', 'ask.why', 'ask.yesno')));
    // A number with a comparison or an approximation beside it is not asserted to be the value.
    if (reading.marked('hedge') && reading.numbers.length > 0) return undefined;
    if (reading.has('not') && !reading.has('ask.yesno')) return undefined;
    if (
      !asserted ||
      reading.has('ask.how') ||
      reading.unknown.length > 0 ||
      reading.has('if', 'need', 'more', 'per', 'formula.rate') ||
      (reading.has('ask.amount') && !reading.has('verify', 'ask.why') && !asksResult)
    )
      return undefined;
    if (
      !reading.only(
        'verify',
        'up',
        'down',
        'change',
        'ask.yesno',
        'ask.why',
        'ask.how',
        'ask.amount',
        'ask.what',
        'actual',
        'reach',
        'score',
        'not',
        'unit.percent',
        'direction',
        'target',
        'sum',
        'grade.of',
        'list',
        'remaining',
        'spend',
        'need',
        'full',
        'deduction',
        'convert',
        'unit.wan',
        'unit.yuan',
        // 是不是太低了: what one thinks of a single figure is no comparison.
        ...(reading.mentions.length === 1 && reading.numbers.length > 0 ? ['compare'] : []),
      )
    )
      return undefined;
    const said = claimed(reading, circumstances)?.flatMap((entity) =>
      entity.kind === 'group' ? members(entity, circumstances) : [entity],
    );
    const entities = said && (usedShares(said, reading, circumstances) ?? said);
    if (
      !entities ||
      (entities.some(({ kind }) => kind === 'grade') &&
        !(reading.numbers.every(isPoints) && (reading.numbers.length === 0 || reading.has('verify'))))
    )
      return undefined;
    // A number of which nothing is said must be one that the report states; of which something is, it is not this.
    if (
      entities.length === 0 &&
      !direction &&
      (!reading.only('verify', 'ask.yesno', 'unit.wan', 'unit.yuan', 'unit.percent') ||
        !reading.numbers.every(({ value }) => isSomewhere(value, circumstances)))
    )
      return undefined;
    return {
      entities: distinct(entities),
      stated: reading.numbers.map(({ id, value, unit }) => ({ id, value, unit })),
      direction,
      result: !reading.has('target'),
      alsoResult: reading.has('target') && reading.has('actual'),
    };
  },
  *act(frame, desk) {
    const grade = frame.entities.find((entity) => entity.kind === 'grade');
    if (grade) {
      const card = yield* scoreCard(desk.evaluation.id);
      const stated = desk.evaluation.facts.find(({ key }) => key === 'score.grade');
      const graded = say(
        desk,
        'claim_grade',
        { card, right: stated?.type === 'text' && stated.text.zh === grade.grade },
        { figure: card.score?.id },
      );
      if (frame.stated.length === 0) return graded;
      const { items } = yield* lookUp(desk.evaluation.id, ['score.total']);
      return joinDrafts([...statedDrafts(frame, items, true, desk), graded]);
    }
    const keys = frame.entities.flatMap((entity) => keysOf(entity, frame.direction, desk));
    const { items } = yield* lookUp(desk.evaluation.id, keys.length > 0 ? keys : numberKeys(desk));
    const drafts: Draft[] = [];
    if (frame.direction && items.some(isChange)) drafts.push(yield* directionOf(frame, items, desk));
    else
      drafts.push(
        ...(yield* elsewhere(frame, items, desk)),
        ...statedDrafts(frame, items, keys.length > 0, desk),
      );
    return drafts.length > 0
      ? joinDrafts(drafts)
      : say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  },
  about: ({ entities }) => entities,
});

/** "A rate of 26.04% is too high": a problem named by its rate is claimed of the rate. */
function rateOf(entity: Entity, circumstances: Circumstances): Entity | undefined {
  const { evaluation, catalogue } = circumstances;
  if (entity.kind !== 'finding') return undefined;
  const rates = (problemOf(entity, evaluation, catalogue)?.evidence ?? [])
    .map((key): Entity => ({ kind: 'key', key: canonicalKey(key, catalogue) }))
    .filter((each) => dimensionOfAmount(each, circumstances) === 'share');
  const distinct = new Map(rates.map((each) => [JSON.stringify(each), each]));
  return distinct.size === 1 ? rates[0] : undefined;
}

/** "Spent 26.04% of its budget": a share said of amounts is held against the rates at which they were used. */
function usedShares(
  entities: readonly Entity[],
  { numbers, said }: Reading,
  circumstances: Circumstances,
): Entity[] | undefined {
  const shares = numbers.length > 0 && numbers.every(({ unit }) => unit === '%');
  const isShare = (entity: Entity) => dimensionOfAmount(entity, circumstances) === 'share';
  if (!shares || !(said.has('spend') || said.has('actual')) || entities.some(isShare)) return undefined;
  const bases = entities.flatMap((entity) => (entity.kind === 'family' ? entity.members : keyOf(entity)));
  const rates = [...circumstances.catalogue.metrics.values()].filter(
    ({ better, formula }) => better === 'higher' && bases.some((base) => formula?.endsWith(` / ${base}`)),
  );
  return rates.length > 0 ? rates.map(({ key }) => ({ kind: 'key', key })) : undefined;
}

function keyOf(entity: Entity): string[] {
  return entity.kind === 'key' ? [entity.key] : [];
}

function isSomewhere(value: string, { evaluation }: Circumstances): boolean {
  return evaluation.facts.some((fact) => fact.type === 'number' && fact.value === value);
}

function distinct(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity, index) => entities.findIndex((each) => sameEntity(each, entity)) === index);
}

function isPoints({ unit }: { unit?: Unit | undefined }): boolean {
  return unit === undefined || unit === '分';
}

/** What the claim is about; a bare 预算 with a direction is the change of the budget. */
function claimed(reading: Reading, circumstances: Circumstances): Entity[] | undefined {
  const entities: Entity[] = [];
  for (const { entities: options } of reading.mentions) {
    const [first] = options;
    if (!first || options.length > 1) return undefined;
    if (
      first.kind === 'family' ||
      first.kind === 'indicator' ||
      first.kind === 'group' ||
      first.kind === 'grade' ||
      amountKey(first, circumstances) ||
      (first.kind === 'key' && first.key === 'score.grade')
    )
      entities.push(first);
    else {
      const rate = rateOf(first, circumstances);
      if (!rate) return undefined;
      entities.push(rate);
    }
  }
  if (entities.length === 0 && (reading.has('score') || reading.numbers.some(({ unit }) => unit === '分')))
    return [{ kind: 'key', key: 'score.total' }];
  if (entities.length === 0 && reading.has('spend')) return [{ kind: 'key', key: 'expenditure.final' }];
  return entities;
}

function keysOf(entity: Entity, direction: Frame['direction'], desk: Desk): string[] {
  if (entity.kind === 'family')
    return entity.members.some((key) => key.startsWith('budget.'))
      ? [...entity.members, ...(direction ? ['budget.adjustment_amount'] : [])]
      : entity.members;
  if (entity.kind === 'indicator') return [entity.key];
  if (entity.kind === 'grade') return ['score.grade'];
  if (entity.kind === 'key' && entity.key === 'score.grade') return ['score.grade'];
  return [amountKey(entity, desk) ?? ''].filter((key) => key !== '');
}

function numberKeys({ evaluation }: Desk): string[] {
  return evaluation.facts
    .filter(({ type }) => type === 'number')
    .map(({ key }) => key)
    .slice(0, 20);
}

function isChange(item: Item): boolean {
  return (
    item.found === 'figure' && (item.computed?.direction === 'up' || item.computed?.direction === 'down')
  );
}

function* directionOf({ direction }: Frame, items: readonly Item[], desk: Desk): Asking<Draft> {
  const change = items.find(isChange);
  const actual = change?.found === 'figure' ? change.computed?.direction : undefined;
  return yield* directionDraft(direction, actual, desk);
}

function statedDrafts(
  { stated, result, alsoResult }: Frame,
  items: readonly Item[],
  named: boolean,
  desk: Desk,
): Draft[] {
  const open = new Set(stated);
  const paired = items.length === stated.length;
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
    const others = paired || items.length === 1 ? own : [];
    const comparable =
      match ??
      others.find(({ unit }) =>
        unit === undefined ? figure.unit !== '%' : convert(decimal('1'), unit, figure.unit) !== undefined,
      );
    if (comparable) open.delete(comparable);
    if (item.found === 'indicator' && result)
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
function* elsewhere({ stated, entities }: Frame, items: readonly Item[], desk: Desk): Asking<Draft[]> {
  const figures = items.flatMap((item) => main(item) ?? []);
  const drafts: Draft[] = [];
  for (const number of entities.length > 0 ? stated : []) {
    if (figures.some((figure) => agrees(number, figure))) continue;
    const facts = desk.evaluation.facts.filter(
      (fact) =>
        fact.type === 'number' &&
        fact.value === number.value &&
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
  if (item.found === 'figure') return item.reported ?? item.computed;
  if (item.found === 'indicator' && item.indicator.target.kind === 'figure')
    return item.indicator.target.figure;
  return undefined;
}

/** Equal at the digits the asker typed. */
function agrees({ value, unit }: Stated, figure: FigureRef): boolean {
  const own =
    unit === undefined || unit === figure.unit
      ? decimal(figure.value)
      : convert(decimal(figure.value), figure.unit, unit);
  const places = value.split('.')[1]?.length ?? 0;
  return own?.round(places, 1).eq(decimal(value)) === true;
}

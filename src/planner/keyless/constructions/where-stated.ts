// "Where in the report is that?", 出处: the section and the passage that state it, or that state what it is worked out from.
import { subjectOf } from '../../../evaluation/key-path.ts';
import type { Evaluation } from '../../../evaluation/shape.ts';
import type { Item, QuoteRef } from '../../../tools/shapes.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { ordinalIn } from '../ordinal.ts';
import type { Reading } from '../reading.ts';
import { type Asking, type Explanation, explain, listFindings, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { describe } from './describe.ts';

interface Frame {
  entities: Entity[];
  /** Which of a list: the third problem. */
  place?: number | undefined;
  /** Whether a page is asked for: the text of a report is divided by sections alone. */
  page: boolean;
}

export const whereStated = construction<Frame>({
  name: 'where_stated',
  understand(reading, { evaluation }) {
    const asked = reading.has('ask.where') && (reading.marked('in_document') || isTakenOver(reading));
    const entities = asked ? withoutKinds(reading.entities) : [];
    const place = ordinalIn(reading);
    const there = place === undefined || entities.every((each) => place <= lengthOf(each, evaluation));
    return entities.length > 0 &&
      there &&
      reading.complete &&
      reading.numbers.length === 0 &&
      entities.every(({ kind }) => stated.has(kind)) &&
      reading.only('ask.where', 'ask.what', 'ask.which', 'ask.yesno', 'count', 'compare')
      ? { entities, place, page: reading.marked('page') }
      : undefined;
  },
  *act({ entities, place, page }, desk) {
    const drafts: Draft[] = page ? [say(desk, 'no_pages', {})] : [];
    for (const item of yield* itemsOf(entities, place, desk)) drafts.push(yield* placed(item, desk));
    return joinDrafts(drafts);
  },
  about: ({ entities }) => entities,
});

const stated: ReadonlySet<Entity['kind']> = new Set([
  'key',
  'family',
  'indicator',
  'dimension',
  'finding',
  'list',
]);

/** How many a list holds; nothing else has a third. */
function lengthOf(entity: Entity, { findings }: Evaluation): number {
  return entity.kind === 'list' ? findings.filter(({ type }) => type === entity.of).length : 0;
}

/** Nothing is named, what was told last is meant. */
function isTakenOver({ mentions }: Reading): boolean {
  return mentions.every(({ to }) => to === 0);
}

/** 执行率低这个问题 is one problem, not every one. */
function withoutKinds(entities: readonly Entity[]): Entity[] {
  const kinds = entities.flatMap((each) => (each.kind === 'finding' ? [subjectOf(each.key)] : []));
  return entities.filter((each) => each.kind !== 'list' || !kinds.includes(each.of));
}

function* itemsOf(entities: readonly Entity[], place: number | undefined, desk: Desk): Asking<Item[]> {
  const found: Item[] = [];
  for (const entity of entities) {
    if (entity.kind === 'list') {
      const { findings } = yield* listFindings(desk.evaluation.id, entity.of);
      found.push(...(place === undefined ? findings : findings.slice(place - 1, place)));
    } else found.push(...(yield* lookUp(desk.evaluation.id, keysOf(entity, desk))).items);
  }
  return found;
}

function keysOf(entity: Entity, { catalogue }: Desk): string[] {
  if (entity.kind === 'family') return entity.members;
  return 'key' in entity ? [entity.kind === 'key' ? canonicalKey(entity.key, catalogue) : entity.key] : [];
}

function* placed(item: Item, desk: Desk): Asking<Draft> {
  switch (item.found) {
    case 'absent':
    case 'unknown':
      return yield* describe(item, { attribute: 'value' }, desk);
    case 'indicator':
      return say(desk, 'where_stated', { name: item.indicator.name, quotes: item.indicator.quotes });
    case 'figure':
      if (item.quotes.length === 0) return yield* workedOut(item.key, desk);
      return say(
        desk,
        'where_stated',
        { name: item.name, quotes: item.quotes },
        { figure: item.reported?.id },
      );
    case 'text':
    case 'list':
    case 'dimension':
    case 'finding':
      return say(desk, 'where_stated', { name: item.name, quotes: item.quotes });
  }
}

/** What the report does not state itself: where what it is worked out from stands. */
function* workedOut(key: string, desk: Desk): Asking<Draft> {
  const { figure, operands } = yield* explain({ evaluation: desk.evaluation.id, key });
  const lines = operands.flatMap(quoted);
  return say(desk, 'where_worked_out', { figure, lines }, { figure: figure.id });
}

function quoted({ figure, quotes, operands }: Explanation): { figure: unknown; quotes: QuoteRef[] }[] {
  return quotes.length > 0 ? [{ figure, quotes }] : operands.flatMap(quoted);
}

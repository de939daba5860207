// "What is …": facts, metrics, indicators, findings, one or several, with the attribute that is asked for.
import type { Unit } from '../../../evaluation/unit.ts';
import type { Item } from '../../../tools/shapes.ts';
import { type Action, type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

export type Attribute = 'value' | 'actual' | 'score' | 'weight' | 'deduction';

interface Frame {
  entities: Entity[];
  attribute: Attribute;
  unit?: Unit | undefined;
}

export const lookUpConstruction = construction<Frame>({
  name: 'look_up',
  understand(reading, circumstances) {
    if (!reading.complete || reading.entities.length === 0 || reading.numbers.length > 0) return undefined;
    if (!reading.only(...asking, ...(allowedFor(reading, circumstances)))) return undefined;
    if (!reading.entities.every((entity) => entity.kind !== 'list' && entity.kind !== 'item' && entity.kind !== 'grade' && entity.kind !== 'group')) return undefined;
    if (!apart(reading)) return undefined;
    return { entities: [...reading.entities], attribute: attributeOf(reading, circumstances), unit: unitOf(reading) };
  },
  *act(frame, desk) {
    const keys = frame.entities.flatMap((entity) => keysFor(entity, frame.attribute, desk));
    const { items } = yield* lookUp(desk.evaluation.id, [...new Set(keys)]);
    const drafts: Draft[] = [];
    for (const item of items) drafts.push(yield* describe(item, frame, desk));
    return joinDrafts(drafts);
  },
  about: ({ entities }) => entities,
  redirect: (frame, entity) => (entity.kind === 'list' || entity.kind === 'group' || entity.kind === 'item' ? undefined : { ...frame, entities: [entity] }),
});

const asking = ['ask.amount', 'ask.what', 'ask.which', 'ask.who', 'ask.when', 'ask.yesno', 'list', 'count', 'unit.yuan', 'unit.wan', 'unit.percent', 'convert', 'grade.of', 'formula.rate'];

/** Cues that make sense only beside certain things. */
function allowedFor({ entities }: Reading, { evaluation, catalogue }: Circumstances): string[] {
  const indicators = entities.every(({ kind }) => kind === 'indicator');
  const dimensions = entities.every(({ kind }) => kind === 'dimension');
  if (indicators) return ['target', 'actual', 'score', 'weight', 'deduction', 'reach', 'need', 'not', 'max'];
  if (dimensions) return ['score', 'weight', 'deduction', 'actual'];
  const changes = entities.every((entity) => amountKey(entity, { evaluation, catalogue })?.startsWith('budget.adjust') === true);
  const texts = entities.every((entity) => entity.kind === 'finding' || (entity.kind === 'key' && amountKey(entity, { evaluation, catalogue }) === undefined));
  return [...(changes ? ['up', 'down', 'direction', 'change', 'difference', 'compare'] : []), ...(texts ? ['not', 'actual', 'target'] : ['actual', 'sum', 'score', 'remaining', 'share'])];
}

/** Things asked for together must be set apart by a word or a mark; side by side they may be one unknown thing. */
function apart({ mentions, tokens }: Reading): boolean {
  return mentions.slice(1).every((mention, index) => {
    const between = tokens.slice(mentions[index]?.to ?? 0, mention.from);
    return between.some(({ kind, senses }) => kind === 'stop' || senses.some(({ role, atom }) => role === 'separator' || atom.startsWith('ask.')));
  });
}

function attributeOf(reading: Reading, _circumstances: Circumstances): Attribute {
  const beside = reading.entities.every(({ kind }) => kind === 'indicator' || kind === 'dimension');
  if (reading.has('deduction')) return 'deduction';
  if (reading.has('weight')) return 'weight';
  if (reading.has('score') && (beside || reading.entities.every((entity) => entity.kind === 'key' && entity.key !== 'score.total'))) return 'score';
  if (reading.has('actual') && beside && !reading.has('target')) return 'actual';
  return 'value';
}

function unitOf(reading: Reading): Unit | undefined {
  return reading.has('unit.yuan') ? '元' : undefined;
}

function keysFor(entity: Entity, attribute: Attribute, { catalogue, evaluation }: Desk): string[] {
  switch (entity.kind) {
    case 'family':
      return entity.members;
    case 'key':
      return attribute === 'score' || attribute === 'weight' || attribute === 'deduction'
        ? [`indicators.${attribute === 'weight' ? 'weights' : 'scores'}`]
        : [canonicalKey(entity.key, catalogue)];
    case 'dimension':
      return attribute === 'value' ? [entity.key] : [`dimensions.${attribute === 'weight' ? 'weights' : 'scores'}`];
    case 'indicator':
      return attribute === 'value' || evaluation.indicators.some(({ key }) => key === entity.key) ? [entity.key] : [];
    case 'finding':
      return [entity.key];
    default:
      return [];
  }
}

/** One item in words, by what it turned out to be. */
export function* describe(item: Item, { attribute, unit }: { attribute: Attribute; unit?: Unit | undefined }, desk: Desk): Generator<import('../construction.ts').Request[], Draft, unknown[]> {
  switch (item.found) {
    case 'figure': {
      const main = item.reported ?? item.computed;
      const converted = unit && main && main.unit === '万元' ? yield* calculate(main.id, unit, undefined) : undefined;
      return say(desk, 'figure', { item, main, converted }, { figure: item.computed?.id ?? main?.id, notes: item.notes });
    }
    case 'text':
      return say(desk, 'text', { item }, { notes: item.notes });
    case 'list':
      return say(desk, 'list', { item }, { notes: item.notes });
    case 'indicator':
      return describeIndicator(item, attribute, desk);
    case 'dimension':
      return say(desk, 'dimension', { item }, { notes: item.notes });
    case 'finding':
      return say(desk, 'finding', { item }, { notes: item.notes });
    case 'absent':
      return say(desk, 'absent', { item, see: yield* seen(item.see, desk) }, { kind: 'not_in_data', notes: item.notes });
    case 'unknown':
      return say(desk, 'unknown', { item }, { kind: 'not_in_data' });
  }
}

function describeIndicator(item: Extract<Item, { found: 'indicator' }>, attribute: Attribute, desk: Desk): Draft {
  const { indicator } = item;
  if (attribute === 'value') return say(desk, 'indicator', { indicator }, { notes: item.notes, figure: figureOf(indicator.target) });
  const stated = attribute === 'deduction' ? indicator.deduction : indicator[attribute];
  if (stated === undefined) return say(desk, 'indicator_absent', { indicator, attribute }, { kind: 'not_in_data', notes: item.notes });
  return say(desk, 'indicator_stated', { indicator, attribute, stated }, { notes: item.notes });
}

function figureOf(level: { kind: string; figure?: { id: string } }): string | undefined {
  return level.figure?.id;
}

/** What is there instead of what is absent: its figures and texts, one line each. */
function* seen(keys: readonly string[], desk: Desk): Generator<import('../construction.ts').Request[], string[], unknown[]> {
  if (keys.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, keys.slice(0, 4));
  return items.filter(({ found }) => found !== 'absent' && found !== 'unknown').map((item) => say(desk, 'seen', { item }).prose);
}

export type { Action };

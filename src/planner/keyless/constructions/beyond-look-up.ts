// What is asked of the things named that looking them up does not answer: other constructions do, or nobody.
import { differenceOf } from '../../../evaluation/formula-shape.ts';
import type { Circumstances } from '../construction.ts';
import { dimensionOfAmount, keyEntity, repeats } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, isShareOf, type Reading } from '../reading.ts';
import { unitCues } from '../unit-asked.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { attributeOf } from './attribute.ts';
import { isBrokenDown } from './parts.ts';

/** What stands side by side is set apart, as many as are counted, and each has what is asked of it. */
export function goTogether(
  reading: Reading,
  entities: readonly Entity[],
  circumstances: Circumstances,
): boolean {
  const isRunTogether =
    reading.entities.length > 1 &&
    entities.length > 1 &&
    !apart(reading) &&
    !isBrokenDown(reading, circumstances);
  return (
    !isRunTogether &&
    (countsFit(reading, circumstances) || countsFit({ ...reading, entities }, circumstances)) &&
    !asksWhen(reading, entities, circumstances)
  );
}

/** "The three projects" are not one figure: what is counted must be a list, or as many things as are named. */
function countsFit({ counts, entities }: Reading, circumstances: Circumstances): boolean {
  return counts.every(
    (count) =>
      entities.length === count ||
      repeats({ value: String(count) }, entities, circumstances) ||
      entities.some((entity) =>
        entity.kind === 'family' ? entity.members.length === count : entity.kind === 'finding',
      ) ||
      entities.some(
        (entity) =>
          entity.kind === 'key' &&
          (circumstances.catalogue.facts.get(entity.key)?.type === 'list' ||
            /^(?:org|score\.dim|indicators)/.test(entity.key)),
      ),
  );
}

/** "By when" asks for a deadline; a number of things is no answer to it. */
function asksWhen(reading: Reading, entities: readonly Entity[], { evaluation }: Circumstances): boolean {
  return (
    reading.has('ask.when') &&
    entities.some(
      (entity) =>
        entity.kind === 'indicator' &&
        evaluation.indicators.some(({ key, type }) => key === entity.key && type !== 'time'),
    )
  );
}

/** A share, a difference or a yes and no over what is named is for others to work out. */
export function asksToReckon(
  reading: Reading,
  entities: readonly Entity[],
  circumstances: Circumstances,
): boolean {
  const isShareAsked =
    entities.length > 1 &&
    (reading.said.has('share') || isShareOf(reading)) &&
    entities.some((entity) => dimensionOfAmount(entity, circumstances) !== 'share');
  // "Does A exceed B?" wants a yes or no, and a difference by its name does not tell which was set against which.
  const isHeldAgainst = entities.some(isDifference(circumstances)) && comparisonAsked(reading) !== undefined;
  return (
    isShareAsked ||
    isHeldAgainst ||
    (reading.has('share') && reading.marked('relative')) ||
    isClaim(reading, entities, circumstances)
  );
}

function isDifference({ catalogue }: Circumstances): (entity: Entity) => boolean {
  return (entity) => entity.kind === 'key' && differenceOf(catalogue.formulas.get(entity.key)) !== undefined;
}

/** Something is asserted that the answer would have to confirm or deny. */
function isClaim(reading: Reading, entities: readonly Entity[], circumstances: Circumstances): boolean {
  const isTold =
    isCounted(reading, circumstances) ||
    areTexts(reading, circumstances) ||
    attributeOf(reading, entities) === 'actual';
  return (reading.has('verify') && !isTold) || (reading.numbers.length > 0 && reading.has('actual', 'spend'));
}

/** "There are five offices, right?": a list, and how many the asker takes there to be. */
function isCounted({ counted, entities }: Reading, { evaluation }: Circumstances): boolean {
  const isList = (entity: Entity) =>
    entity.kind === 'key' && evaluation.facts.some(({ key, type }) => key === entity.key && type === 'list');
  return counted.length === 1 && entities.every(isList);
}

/** "The group has been set up, right?": what the report says of it in words stands as the answer. */
function areTexts({ entities, numbers }: Reading, { evaluation }: Circumstances): boolean {
  return (
    numbers.length === 0 &&
    entities.every(
      (entity) =>
        entity.kind === 'key' &&
        evaluation.facts.some(({ key, type }) => key === entity.key && type === 'text' && key !== gradeKey),
    )
  );
}

// A grade claimed is confirmed or denied outright.
const gradeKey = 'score.grade';

/** How many of a text, how many yuan of a rate, a share of what was said before, a duty: not what is named. */
export function asksOther(
  reading: Reading,
  entities: readonly Entity[],
  circumstances: Circumstances,
): boolean {
  const { catalogue, evaluation } = circumstances;
  const isText = (entity: Entity) =>
    entity.kind === 'key' &&
    (catalogue.facts.get(entity.key)?.type ??
      evaluation.facts.find(({ key }) => key === entity.key)?.type) === 'text';
  const isList = (entity: Entity) =>
    entity.kind === 'key' &&
    evaluation.facts.some(
      ({ key, type }) => key === entity.key && type === 'list' && key !== 'score.dimensions',
    );
  if (!saysRate(reading, entities, circumstances) || asksDuties(reading, entities, circumstances))
    return true;
  if (reading.has('count') && entities.every(isText)) return true;
  if (isOfDepartment(reading)) return true;
  // 没有培训的指标有哪些: those that are not it.
  const denied = reading.at('not').some((at) => reading.mentions.some(({ from }) => from === at + 1));
  if (denied && reading.has('ask.which', 'list')) return true;
  // 包扶经费是多少: money is asked for, and what is named is counted in something else.
  const counted = entities.every(
    (entity) => entity.kind === 'indicator' && dimensionOfAmount(entity, circumstances) !== 'money',
  );
  if (counted && reading.marked('money_word') && reading.has('ask.amount')) return true;
  if (reading.has('ask.who') && entities.some((entity) => entity.kind === 'finding' || isList(entity)))
    return true;
  if (reading.has(...unitCues) && entities.every((entity) => isMeasuredOtherwise(entity, circumstances)))
    return true;
  return reading.marked('opens_share_of', 'atStart');
}

/** 得分是多少千元: what is asked for in money and is known to be none. */
function isMeasuredOtherwise(entity: Entity, circumstances: Circumstances): boolean {
  const measured = entity.kind === 'family' ? entity.members.map(keyEntity) : [entity];
  return measured.every((each) => {
    const dimension = dimensionOfAmount(each, circumstances);
    return dimension !== undefined && dimension !== 'money';
  });
}

/** "Who heads the center?": a name cut short, said of the department itself, is not that of something else. */
function isOfDepartment({ mentions, tokens, slice, marked }: Reading): boolean {
  return mentions.some(({ entities: [first], missing, to }) => {
    const end = tokens[to - 1]?.end;
    const other = first?.kind === 'key' && !first.key.startsWith('org.');
    return (
      other &&
      missing > 0 &&
      end !== undefined &&
      marked('the_department', 'atStart', slice(end, Number.POSITIVE_INFINITY).trim())
    );
  });
}

/** A rate is meant only where a rate or a share is spoken of: 年初采购预算 is no percentage. */
function saysRate(reading: Reading, entities: readonly Entity[], circumstances: Circumstances): boolean {
  const rate = entities.some(
    (entity) => entity.kind === 'key' && dimensionOfAmount(entity, circumstances) === 'share',
  );
  const named = reading.mentions.some(({ parts }) =>
    parts.some((part) => part.some((atom) => atom.startsWith('w:') || atom.startsWith('p:'))),
  );
  if (!rate || named || reading.mentions.length === 0) return true;
  return (
    reading.said.has('share') ||
    reading.said.has('convert') ||
    reading.said.has('unit.percent') ||
    reading.tokens.some(
      ({ senses, text }) =>
        senses.some(({ atom }) => atom === 't:rate') || reading.marked('speaks_of_rate', 'anywhere', text),
    )
  );
}

/** What an office does is not where it stands in a list. */
function asksDuties(reading: Reading, entities: readonly Entity[], { catalogue }: Circumstances): boolean {
  const duties = new Set([...catalogue.facts.values()].map((fact) => fact.duties));
  return (
    reading.has('ask.do') &&
    reading.entities.some(({ kind }) => kind === 'indicator' || kind === 'item') &&
    !entities.some((entity) => entity.kind === 'finding' || (entity.kind === 'key' && duties.has(entity.key)))
  );
}

// "And with the initial budget as the base?", "as a share of the initial?": what was told last, over another whole.
import { fractionOf } from '../../evaluation/formula-shape.ts';
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import { setAgainst, shareOf } from './constructions/set-against.ts';
import type { Frame } from './constructions/shares.ts';
import { frameOf, type Told, toldLast } from './constructions/told-last.ts';
import { amountKey, dimensionOfAmount, sameEntity } from './entities.ts';
import { namesOf } from './going-on.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import { isShareOf, type Reading } from './reading.ts';
import type { Understood } from './understanding.ts';
import type { Sense } from './words.ts';

export function rebased(
  reading: Reading,
  circumstances: Circumstances,
  lexicon: Lexicon,
): Understood | undefined {
  const corrected = partAgain(reading, circumstances, lexicon);
  if (corrected) return corrected;
  const whole = wholeAlone(reading, circumstances);
  if (whole) return over(ofDifference(reading, circumstances), whole, circumstances, true);
  const asked =
    reading.has('base') || (reading.has('convert') && (isShareOf(reading) || reading.has('share')));
  if (!asked || !reading.complete || reading.numbers.length > 0) return undefined;
  if (!reading.only('base', 'convert', 'share', 'reach', 'ask.amount', 'ask.what', 'if')) return undefined;
  const named = namedIn(reading, circumstances);
  return named?.whole && over(named.part, named.whole, circumstances);
}

function over(
  told: Told | undefined,
  whole: Entity,
  circumstances: Circumstances,
  leant?: true,
): Understood | undefined {
  if (!told || dimensionOfAmount(whole, circumstances) !== 'money') return undefined;
  const worked = shareOf(told, whole, circumstances);
  if (worked) return { construction: setAgainst, frame: worked };
  if (!('kind' in told) || dimensionOfAmount(told, circumstances) !== 'money') return undefined;
  if (amountKey(whole, circumstances) === amountKey(told, circumstances)) return undefined;
  const frame: Frame = { operations: ['share'], operands: [told, whole], leant };
  return { construction: arithmetic, frame };
}

/** 占年初预算多少, "of the initial?": only the whole is named, behind the word that makes it one or in place of the last. */
function wholeAlone(reading: Reading, { last }: Circumstances): Entity | undefined {
  const [only, ...others] = reading.entities;
  if (!last || !only || others.length > 0 || !reading.complete || reading.numbers.length > 0)
    return undefined;
  const corrects = reading.marked('corrects', 'atStart');
  if (!reading.only('share', 'ask.amount', 'ask.what', 'reach', 'difference', ...(corrects ? ['not'] : [])))
    return undefined;
  if (opensWithWhole(reading)) return only;
  const frame = frameOf(last);
  return corrects && frame?.leant && !reading.has('share', 'difference') && !isPart(only, frame)
    ? only
    : undefined;
}

/** 不对，我问的是剩下的占年初预算多少: the part is called by a word that was its name in the turn before, whatever else has it. */
function partAgain(reading: Reading, circumstances: Circumstances, lexicon: Lexicon): Understood | undefined {
  const part = frameOf(circumstances.last)?.operands[0];
  const [first, second, ...others] = reading.mentions;
  const [, whole] = reading.entities;
  if (!part || !first || !second || others.length > 0 || !whole || reading.numbers.length > 0)
    return undefined;
  if (!reading.marked('corrects', 'atStart') || !isShareOf(reading) || first.literal) return undefined;
  if (!reading.only('share', 'ask.amount', 'ask.what', 'not')) return undefined;
  const own = new Set(namesOf(part, lexicon).flat(2));
  const words = reading.tokens.slice(first.from, first.to).filter(({ senses }) => senses.some(isNaming));
  const called = words.every(({ senses }) => senses.some(({ atom }) => own.has(atom)));
  return called && words.length > 0 ? over(part, whole, circumstances) : undefined;
}

function isNaming({ role }: Sense): boolean {
  return role !== 'filler' && role !== 'light';
}

function isPart(entity: Entity, { operands }: Frame): boolean {
  return operands.slice(0, -1).some((part) => sameEntity(part, entity));
}

/** Nothing but small words, or the name of what was worked out, stands before the word that makes it a whole. */
export function opensWithWhole({ tokens, mentions: [mention], marked, slice }: Reading): boolean {
  if (!mention) return false;
  const from = tokens[mention.from]?.start ?? 0;
  const at = tokens.findIndex(
    ({ text, start }) => start < from && (text.startsWith('占') || marked('of', 'atEnd', text)),
  );
  if (at < 0 || !marked('says_whole', 'atEnd', slice(0, tokens[at]?.end ?? 0).trimEnd())) return false;
  return tokens
    .slice(0, at)
    .every(
      ({ kind, text, senses }) =>
        kind === 'stop' ||
        marked('follow_on', 'wholly', text) ||
        senses.some(({ role, atom }) => role === 'filler' || ['not', 'difference', 'share'].includes(atom)),
    );
}

/** 差额占…: only where a difference was told. */
function ofDifference(reading: Reading, circumstances: Circumstances): Told | undefined {
  const isDifference = frameOf(circumstances.last)?.operations.includes('difference');
  return reading.has('difference') && !isDifference ? undefined : toldLast(circumstances);
}

/** The whole stands beside the word for a base; the part is named with it, or was that of the share asked for last. */
function namedIn(
  { entities, mentions, at, has }: Reading,
  circumstances: Circumstances,
): { part: Told | undefined; whole: Entity | undefined } | undefined {
  const [first, second, ...others] = entities;
  if (others.length > 0) return undefined;
  if (!second) return has('if') ? undefined : { part: toldLast(circumstances), whole: first };
  const [base] = at('base');
  if (base === undefined) return undefined;
  const distance = ({ from, to }: Reading['mentions'][number]) => (base < from ? from - base : base - to + 1);
  const isFirst =
    mentions.length === 2 && mentions.map(distance).every((each, _, [one]) => each >= (one ?? 0));
  const [whole, rated] = isFirst ? [first, second] : [second, first];
  return { part: partNamed(rated, has('share'), circumstances), whole };
}

/** 基本支出占比: what it is a share of something of; or an amount of which a share is asked. */
function partNamed(
  entity: Entity | undefined,
  asShare: boolean,
  circumstances: Circumstances,
): Entity | undefined {
  const key = entity && amountKey(entity, circumstances);
  const { part } = fractionOf(circumstances.catalogue.formulas.get(key ?? '')) ?? {};
  const numerator = part ?? (asShare ? key : undefined);
  return numerator === undefined ? undefined : { kind: 'key', key: numerator };
}

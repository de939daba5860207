// From a question to what is to be done about it: as a whole, clause by clause, or leaning on the turn before.
import { z } from 'zod';
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import { constructions } from './constructions/catalogue.ts';
import { keysOf } from './constructions/number-meaning.ts';
import { joinedToLast } from './constructions/order-of-size.ts';
import { sameEntity } from './entities.ts';
import { askedOf, favouring, partsOfLast, redirected, result, strays } from './going-on.ts';
import { inPercent } from './in-percent.ts';
import { joinedIn } from './joined-in.ts';
import { addsNothing, filledIn, joining, mentionOf, placedInLast } from './leaning.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import { ofLastFinding, whichOfFindings } from './of-findings.ts';
import { ofThePart } from './of-the-part.ts';
import { inOtherUnit } from './other-unit.ts';
import { presupposed } from './presupposed.ts';
import {
  apart,
  type Background,
  clauses,
  hasFraction,
  isShareOf,
  mostWords,
  type Reading,
  read,
} from './reading.ts';
import { rebased } from './rebased.ts';
import { remember } from './remember.ts';
import { ofASet } from './sets/of-a-set.ts';
import { answersFewer, passedOver, questionsIn } from './sets/passed-over.ts';
import {
  hasRuleBefore,
  idle,
  isElliptical,
  isOfTheWhole,
  losesItsTopic,
  operatesOnLast,
} from './signs-of-leaning.ts';
import { tornApart } from './torn-apart.ts';
import { underHeading } from './under-heading.ts';
import { underSupposition } from './under-supposition.ts';
import type { Understanding, Understood } from './understanding.ts';
import { withinList } from './within-list.ts';
import { yearBefore } from './year-before.ts';

/** Interprets plain text. Understood only if every part of it is. */
export function understand(
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
): Understanding {
  const lent = partsOfLast(circumstances.last, background.lexicon);
  const lexicon = favouring(circumstances.last, text, background.lexicon);
  const whole = read(text, { ...background, lexicon, lent });
  if (whole.tokens.length > mostWords) return { kind: 'partly', reading: whole };
  const ofSet = ofASet(text, whole, { ...background, lexicon, lent: [] }, circumstances);
  if (ofSet === 'unclear') return { kind: 'partly', reading: whole };
  if (ofSet) return { kind: 'understood', parts: [ofSet] };
  // What is left out (除了…以外) and what remains are one thought.
  // A fraction that is no number here (a third) would be ignored.
  if (whole.marked('except') || hasFraction(whole, text)) return { kind: 'partly', reading: whole };
  const single = interpret(whole, circumstances, background.lexicon, () =>
    standing(text, background, circumstances),
  );
  const questions = questionsIn(text, { ...background, lent });
  const anew = (question: string) => understand(question, background, circumstances);
  const over = (parts: readonly Understood[]) =>
    passedOver(text, parts, { ...background, lent }, circumstances);
  const fewer = (part: Understood) =>
    answersFewer(part, questions, text, { ...background, lent }, circumstances);
  if (single && over([single])) return { kind: 'partly', reading: whole };
  // One clause by itself may mean something else than it does beside the other.
  if (single && fewer(single)) return { kind: 'partly', reading: whole };
  if (single) return { kind: 'understood', parts: [single] };
  const several = distributed(whole, circumstances);
  if (several && !over(several) && !(several.length === 1 && several.every(fewer)))
    return { kind: 'understood', parts: several };
  // 、 joins things of one kind rather than questions, so that it is tried last.
  const parts =
    inClauses(clauses(text), text, background, circumstances) ??
    inClauses(clauses(text, true), text, background, circumstances) ??
    [];
  if (tornApart(parts, whole)) return { kind: 'partly', reading: whole };
  const headed = parts.length === 0 && underHeading(text, { ...background, lent: [] }, anew);
  if (headed) return { kind: 'understood', parts: headed };
  const [only, ...others] = parts;
  if (only && others.length === 0 && fewer(only)) return { kind: 'partly', reading: whole };
  if (over(parts)) return { kind: 'partly', reading: whole };
  // 支出决算不变，…: what is held fixed is no question of its own.
  if (parts.length > 1 && whole.marked('unchanged')) return { kind: 'partly', reading: whole };
  if (parts.length > 0) return { kind: 'understood', parts };
  // Beside an assumption that was not understood, a grade may be part of it.
  if (whole.said.has('if')) return { kind: 'partly', reading: whole };
  const premise = presupposed(text, { ...background, lexicon, lent }, circumstances);
  return { kind: 'partly', reading: whole, premise };
}

/** Every clause understood by itself, each leaning on the one before. */
function inClauses(
  spans: readonly { start: number; end: number }[],
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
): Understood[] | undefined {
  const parts: Understood[] = [];
  let last = circumstances.last;
  for (const span of spans) {
    const reading = read(
      text,
      {
        ...background,
        lexicon: favouring(last, text.slice(span.start, span.end), background.lexicon),
        lent: partsOfLast(last, background.lexicon),
      },
      span.start,
      span.end,
    );
    if (idle(reading)) continue;
    const single = interpret(reading, { ...circumstances, last }, background.lexicon, () =>
      standing(text, background, circumstances, span),
    );
    const understood = single
      ? [single]
      : (distributed(reading, { ...circumstances, last }) ??
        inStretches(reading, span, text, background, { ...circumstances, last }));
    if (!understood) return undefined;
    for (const each of understood) {
      last = remember(each, circumstances);
      if (!parts.some((part) => JSON.stringify(part) === JSON.stringify(each))) parts.push(each);
    }
  }
  return parts;
}

/** `alone` is what it means where nothing was said before. */
function interpret(
  reading: Reading,
  circumstances: Circumstances,
  lexicon: Lexicon,
  alone: () => Understood | undefined,
): Understood | undefined {
  const understood = ofTheMoment(reading, circumstances, lexicon, alone);
  return understood && (ofThePart(understood, reading, circumstances, lexicon) ?? understood);
}

function ofTheMoment(
  reading: Reading,
  before: Circumstances,
  lexicon: Lexicon,
  alone: () => Understood | undefined,
): Understood | undefined {
  const circumstances = isOfTheWhole(reading) ? { ...before, last: undefined } : before;
  // 对应的建议: of what was talked about, not of everything.
  const ofLast =
    circumstances.last && reading.marked('of_last') ? leaning(reading, circumstances) : undefined;
  if (ofLast) return ofLast;
  const elsewhere = askedOf(reading, circumstances);
  if (elsewhere) return elsewhere;
  const carried =
    rebased(reading, circumstances, lexicon) ??
    underSupposition(reading, circumstances) ??
    yearBefore(reading, circumstances) ??
    inOtherUnit(reading, circumstances) ??
    inPercent(reading, circumstances) ??
    whichOfFindings(reading, circumstances) ??
    withinList(reading, circumstances) ??
    joinedIn(reading, circumstances);
  if (carried === 'unclear' || losesItsTopic(reading, circumstances)) return undefined;
  if (carried) return carried;
  const finding = ofLastFinding(reading, circumstances);
  if (finding) return direct(finding, circumstances);
  const inPlace = placedInLast(reading, circumstances);
  if (inPlace) return direct(inPlace, circumstances);
  if (operatesOnLast(reading, circumstances)) return leaning(reading, circumstances);
  const again = redirected(reading, circumstances, lexicon);
  if (again || hasRuleBefore(reading, circumstances) || strays(reading, circumstances, lexicon)) return again;
  return (
    result(reading, circumstances) ??
    direct(reading, circumstances) ??
    namedByValue(reading, circumstances) ??
    // By how much was the budget raised: complete in itself, it is not about what was said before.
    (isElliptical(reading) ? undefined : alone()) ??
    leaning(reading, circumstances)
  );
}

function direct(reading: Reading, circumstances: Circumstances): Understood | undefined {
  for (const construction of constructions) {
    const frame = construction.understand(reading, circumstances);
    if (frame !== undefined) return { construction, frame };
  }
  return undefined;
}

/** What a stretch that names something means by itself. */
function standing(
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
  { start, end } = { start: 0, end: text.length },
): Understood | undefined {
  const reading = read(text, { ...background, lent: [] }, start, end);
  if (reading.mentions.length === 0) return undefined;
  return direct(reading, { ...circumstances, last: undefined });
}

/** "Why only 26.04%?": the one thing that has this value is meant, where it is not named or what is named fits several. */
function namedByValue(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const [number, ...others] = reading.numbers;
  if (!number || others.length > 0 || reading.unknown.length > 0 || reading.mentions.length > 1)
    return undefined;
  const [key, ...more] = keysOf(number, circumstances);
  if (key === undefined || more.length > 0) return undefined;
  const entity: Entity = { kind: 'key', key };
  const [mention] = reading.mentions;
  if (mention && !(mention.entities.length > 1 && mention.entities.some((each) => sameEntity(each, entity))))
    return undefined;
  return direct(
    { ...reading, entities: [entity], mentions: [mentionOf(entity)], numbers: [], complete: true },
    circumstances,
  );
}

/** "Score, grade and how many problems": things of different kinds, each understood by itself. */
function distributed(reading: Reading, circumstances: Circumstances): Understood[] | undefined {
  if (!reading.complete || reading.mentions.length < 2 || reading.numbers.length > 0) return undefined;
  if (isShareOf(reading) || reading.said.has('share')) return undefined;
  const parts = reading.mentions.map((mention) => {
    const [entity] = mention.entities;
    return entity && direct({ ...reading, mentions: [mention], entities: [entity] }, circumstances);
  });
  return parts.every((part) => part !== undefined) && apart(reading) ? withoutRepeats(parts) : undefined;
}

/** What an earlier part tells already is not told again. */
function withoutRepeats(parts: readonly Understood[]): Understood[] {
  const abouts = parts.map(({ construction, frame }) => construction.about(frame));
  return parts.filter(({ construction }, index) => {
    const own = abouts[index] ?? [];
    const told = abouts.slice(0, index).filter((_, at) => parts[at]?.construction.name === construction.name);
    return (
      construction.name !== 'look_up' ||
      own.length === 0 ||
      !own.every((each) => told.some((entities) => entities.some((one) => sameEntity(one, each))))
    );
  });
}

/** "Score, grade and how many problems": each stretch between the joining words understood by itself. */
function inStretches(
  reading: Reading,
  span: { start: number; end: number },
  text: string,
  background: Omit<Background, 'lent'>,
  circumstances: Circumstances,
): Understood[] | undefined {
  if (reading.numbers.length > 0 || joining.some((cue) => reading.said.has(cue))) return undefined;
  const cuts = reading.tokens.filter(
    ({ senses }, index) =>
      senses.some(({ role }) => role === 'separator') &&
      !reading.mentions.some(({ from, to }) => index >= from && index < to),
  );
  if (cuts.length === 0) return undefined;
  const borders = [span.start, ...cuts.flatMap(({ start, end }) => [start, end]), span.end];
  const parts: Understood[] = [];
  for (let at = 0; at < borders.length; at += 2) {
    const stretch = read(text, { ...background, lent: [] }, borders[at], borders[at + 1]);
    const part = stretch.mentions.length > 0 && stretch.complete ? direct(stretch, circumstances) : undefined;
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

/** "Why?" or "in yuan?" asks something about what was talked about last. */
function leaning(reading: Reading, circumstances: Circumstances): Understood | undefined {
  for (const filled of filledIn(reading, circumstances)) {
    const understood = direct(filled, circumstances);
    if (!understood) continue;
    if (addsNothing(understood, reading, circumstances)) return undefined;
    const { construction, frame } = understood;
    const joins = construction === arithmetic && reading.mentions.length > 0;
    // 合计, then 跟调整后预算一样吗: the sum is meant, and what it is reckoned with here are its parts.
    if (joins && isSum(circumstances.last?.frame)) return undefined;
    return joins ? { construction, frame: joinedToLast(frame) } : understood;
  }
  return undefined;
}

function isSum(frame: unknown): boolean {
  const { operations } = summed.safeParse(frame).data ?? {};
  return operations?.includes('sum') === true;
}

const summed = z.object({ operations: z.array(z.string()) });

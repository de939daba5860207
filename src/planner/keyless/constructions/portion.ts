// "30% of the initial budget", "A was 26.04% of B, right?": a share the asker names of an amount, worked out or held
// against what one amount is of the other.

import { decimal, roundsTo } from '../../../evaluation/decimal.ts';
import { changeOf } from '../../../evaluation/formula-shape.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, dimensionOfAmount, isStated, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { workedOut } from '../looked-up.ts';
import type { Mention } from '../matching.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { adjusted } from './change-said.ts';
import { elsewhere } from './held-against.ts';
import { commonWhole } from './shares.ts';

interface Frame {
  /** What is said to be that share of the whole; without it the share itself is worked out. */
  part?: string | undefined;
  /** The whole, or all that it may mean. */
  wholes: string[];
  share: { id: string; value: string };
}

export const portion = construction<Frame>({
  name: 'portion',
  understand(reading, circumstances) {
    const [number] = reading.numbers;
    if (number?.unit !== '%' || reading.unknown.length > 0) return undefined;
    if (reading.numbers.some(({ value }) => value !== number.value) || isHedged(reading, number))
      return undefined;
    const last = reading.numbers.at(-1) ?? number;
    const named = reading.mentions.filter(
      ({ entities: [first] }) => !(first && isStated(last, [first], circumstances.evaluation)),
    );
    const found = named.map(({ entities }) => amountsOf(entities, circumstances));
    if (found.some((keys) => keys.length === 0)) return undefined;
    const unsaid = wholeUnsaid(named, number, reading, circumstances);
    if (unsaid) return unsaid;
    const place = named.findLastIndex(({ from, to }) => isWhole(reading, { from, to }, last));
    const wholes = found[place];
    if (!wholes || named.length > 2) return undefined;
    const share = { id: last.id, value: last.value };
    if (named.length === 1)
      return reading.numbers.length === 1 &&
        reading.mentions.length === 1 &&
        reading.has('ask.amount', 'ask.what', 'convert') &&
        reading.only('ask.amount', 'ask.what', 'unit.wan', 'unit.yuan', 'share')
        ? { wholes, share }
        : undefined;
    const [first, ...others] = found[1 - place] ?? [];
    // 压到年初的30%: what a change ended at, not the change.
    const isChange = changeOf(circumstances.catalogue.formulas.get(first ?? '')) !== undefined;
    const part = isChange && reading.before(number, 'up_to') ? adjusted(circumstances) : first;
    const asserted = reading.has('verify', 'ask.yesno') || reading.marked('ends_yes_no', 'atEnd');
    return part && others.length === 0 && asserted && reading.only(...known)
      ? { part, wholes, share }
      : undefined;
  },
  *act({ part, wholes, share }, desk) {
    const drafts =
      part === undefined ? yield* portions(wholes, share, desk) : yield* claims(part, wholes, share, desk);
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ part, wholes }): Entity[] => [...(part === undefined ? [] : [part]), ...wholes].map(keyEntity),
});

function* portions(wholes: readonly string[], share: Frame['share'], desk: Desk): Asking<Draft[]> {
  const drafts: Draft[] = [];
  for (const whole of yield* figuresOf(wholes, desk)) {
    const { figure } = yield* calculate(`${whole.id} * ${share.id}`, whole.unit);
    drafts.push(say(desk, 'portion', { whole, share, result: figure }, { figure: figure.id }));
  }
  return drafts;
}

function* claims(
  part: string,
  wholes: readonly string[],
  share: Frame['share'],
  desk: Desk,
): Asking<Draft[]> {
  const [amount] = yield* figuresOf([part], desk);
  if (!amount) return [];
  const drafts: Draft[] = [];
  let wrong = true;
  for (const whole of yield* figuresOf(wholes, desk)) {
    const { figure } = yield* calculate(`${amount.id} / ${whole.id}`, '%');
    const right = roundsTo(decimal(figure.value), share.value);
    drafts.push(
      say(
        desk,
        'portion_claim',
        { part: amount, whole, share, result: figure, right },
        { figure: figure.id },
      ),
    );
    wrong &&= !right;
  }
  if (!wrong) return drafts;
  // 26.04% of the whole budget was spent: what the number is, where it states something else.
  const claim = {
    entities: [{ kind: 'key' as const, key: part }],
    stated: [{ ...share, unit: '%' as const }],
    result: true,
  };
  return [...drafts, ...(yield* elsewhere(claim, [], desk))];
}

function* figuresOf(keys: readonly string[], desk: Desk) {
  const { items } = yield* lookUp(desk.evaluation.id, keys);
  return items.flatMap((item) => workedOut(item) ?? []);
}

/** The amounts of money a mention may mean; none where it may mean something else. */
function amountsOf(entities: readonly Entity[], circumstances: Circumstances): string[] {
  const [only, ...others] = entities;
  if (!only || others.length > 0) return [];
  const members: Entity[] = only.kind === 'family' ? only.members.map(keyEntity) : [only];
  const keys = members.map((entity) =>
    dimensionOfAmount(entity, circumstances) === 'money' && entity.kind === 'key'
      ? amountKey(entity, circumstances)
      : undefined,
  );
  return keys.every((key) => key !== undefined) ? keys : [];
}

/** 项目支出占57%，对吗, "57% of the total": the one whole that the catalogue knows the part to be of. */
function wholeUnsaid(
  named: readonly Mention[],
  { id, value }: StatedNumber,
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  const [part, ...others] = named.flatMap(({ entities }) => amountsOf(entities, circumstances));
  const asserted = asksWhether(reading) || reading.marked('asserts', 'atEnd');
  const shared = reading.marked('of_whole') || (reading.has('share') && reading.marked('part_first'));
  if (part === undefined || others.length > 0 || named.length > 1 || !asserted || !shared) return undefined;
  const whole = commonWhole([keyEntity(part)], circumstances);
  if (whole?.kind !== 'key' || reading.numbers.length > 1 || !reading.only(...known)) return undefined;
  return { part, wholes: [whole.key], share: { id, value } };
}

/** 超过一半, about half: a word beside the share, not the share itself where it is written as a word. */
function isHedged({ marked, slice, after }: Reading, { start, end }: StatedNumber): boolean {
  return (
    marked('hedge', 'anywhere', slice(0, start)) ||
    marked('hedge', 'anywhere', slice(end, Number.POSITIVE_INFINITY)) ||
    after({ start, end }, 'and_more')
  );
}

/** 年初预算的30%, "30% of the initial budget": nothing but small words between the two. */
function isWhole(
  { tokens, marked, slice }: Reading,
  { from, to }: { from: number; to: number },
  number: StatedNumber,
): boolean {
  const at = tokens.findIndex(({ start }) => start === number.start);
  const small = (first: number, end: number) =>
    first <= end &&
    tokens
      .slice(first, end)
      .every(({ senses }) => senses.some(({ role }) => role === 'filler' || role === 'light'));
  if (to <= at)
    return small(to, at) && !marked('copula', 'anywhere', slice(tokens[to - 1]?.end ?? 0, number.start));
  return small(at + 1, from) && marked('of', 'anywhere', slice(number.end, tokens[from]?.start ?? 0));
}

const known = ['verify', 'ask.yesno', 'share', 'spend', 'actual', 'sum', 'reach'];

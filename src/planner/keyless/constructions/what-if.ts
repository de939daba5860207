// "What if …": inputs replaced by the asker's numbers, results recomputed, before and after side by side.
import type { Decimal } from '../../../evaluation/decimal.ts';
import { dimensionOf } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Change, whatIf } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  changes: Change[];
  results: string[];
  entities: Entity[];
}

export const whatIfConstruction = construction<Frame>({
  name: 'what_if',
  understand(reading, circumstances) {
    const { last } = circumstances;
    const number = reading.numbers[0];
    if (!number || reading.numbers.length !== 1 || reading.unknown.length > 0) return undefined;
    const again = last?.construction === 'what_if' && reading.mentions.length === 0;
    if (!reading.has('if') && !again) return undefined;
    if (!reading.only('if', 'reach', 'need', 'ask.amount', 'ask.what', 'ask.how', 'up', 'down', 'change', 'actual', 'alter', 'more', 'remaining', 'difference', 'share', 'fall', 'unit.wan', 'unit.percent', 'max', 'min', 'not', 'convert', 'ask.yesno', 'add')) return undefined;
    if (again) {
      const frame = last.frame as Frame;
      const [first] = frame.changes;
      return first ? { ...frame, changes: [{ ...first, figure: number.id }] } : undefined;
    }
    return frameOf(reading, number, circumstances);
  },
  *act({ changes, results }, desk) {
    const outcome = yield* whatIf(desk.evaluation.id, changes, results);
    return say(desk, 'what_if', { ...outcome }, { figure: outcome.results[0]?.after?.id });
  },
  about: ({ entities }) => entities,
});

/** The amount nearest before the number is what changes; what else is named, or depends on it, is what is asked. */
function frameOf(reading: Reading, number: StatedNumber, circumstances: Circumstances): Frame | undefined {
  const named = reading.mentions.flatMap((mention) => {
    const keys = mention.entities.flatMap((entity) => (entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)])).filter((key) => key !== undefined);
    return keys.length > 0 ? [{ key: keys[0] ?? '', keys, at: mention.from }] : [];
  });
  if (named.length < reading.mentions.length) return undefined;
  const at = reading.tokens.findIndex(({ start }) => start === number.start);
  const before = named.filter((each) => each.at < at);
  const changed = chooseInput(before.map(({ keys }) => keys), number, reading, circumstances);
  if (!changed) return undefined;
  const mode = modeOf(reading, changed, circumstances);
  const asked = named.flatMap(({ keys }) => keys).filter((key) => key !== changed && dependsOn(key, changed, circumstances));
  const results = asked.length > 0 ? asked : dependents(changed, circumstances);
  return results.length > 0 ? { changes: [{ key: changed, figure: number.id, mode }], results: [...new Set(results)].slice(0, 6), entities: [{ kind: 'key', key: results[0] ?? changed }] } : undefined;
}

function chooseInput(before: string[][], { unit }: StatedNumber, reading: Reading, circumstances: Circumstances): string | undefined {
  const candidates = [...before].reverse().flat();
  for (const key of candidates) {
    const direct = inputUnit(key, circumstances);
    if (direct && (unit === undefined || dimensionOf(direct) === dimensionOf(unit))) return key;
    const input = inputBehind(key, reading, circumstances);
    if (input) return input;
  }
  return undefined;
}

/** The unit of a stated fact; undefined for what is computed. */
function inputUnit(key: string, { evaluation }: Circumstances) {
  const fact = evaluation.facts.find((each) => each.key === key);
  return fact?.type === 'number' ? fact.unit : undefined;
}

/** "The budget is cut by 20": the adjustment is no input of its own; what is behind it is the adjusted budget. */
function inputBehind(key: string, _reading: Reading, { catalogue }: Circumstances): string | undefined {
  const formula = catalogue.metrics.get(key)?.formula ?? '';
  const amounts = /^abs\(([\w.]+) - ([\w.]+)\)$/.exec(formula);
  return amounts ? amounts[1] : undefined;
}

function modeOf(reading: Reading, changed: string, _: Circumstances): Change['mode'] {
  if (/(?:只|仅)?(?:调减|减少|减|砍掉|砍|核减|压减|追减)了?(?!到|至)/.test(reading.text) && changed.startsWith('budget.')) return 'subtract';
  if (/\b(?:cut|reduced|lowered) by\b/.test(reading.text)) return 'subtract';
  if (/再|追加|增加(?!到|至)|多(?:执行|花)|\b(?:another|additional|extra|gave back|by)\b/.test(reading.text)) return 'add';
  return 'set';
}

function dependsOn(key: string, input: string, { catalogue }: Circumstances, depth = 0): boolean {
  if (key === input) return true;
  const formula = catalogue.metrics.get(key)?.formula;
  if (!formula || depth > 6) return false;
  return (formula.match(/[a-z][\w.]*/g) ?? []).some((part) => dependsOn(part, input, { catalogue } as Circumstances, depth + 1));
}

/** The rates that depend on an input, those the report itself states first. */
function dependents(input: string, circumstances: Circumstances): string[] {
  const metrics = [...circumstances.catalogue.metrics.values()].filter(({ key, formula }) => formula && dependsOn(key, input, circumstances));
  const stated = metrics.filter(({ reported_as }) => reported_as !== undefined);
  return (stated.length > 0 ? stated : metrics).map(({ key }) => key).slice(0, 3);
}

export type { Decimal };

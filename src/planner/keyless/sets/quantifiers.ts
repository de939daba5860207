// 都是100%吗, "is any of them above 8": what is asked of all, any or none of a group.
import { plainText } from '../../../evaluation/plain-text.ts';
import { dimensionOf } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Quantified, Relation, Test } from '../constructions/quantified.ts';
import type { Background, Reading } from '../reading.ts';
import { type Group, groupOf } from './group.ts';
import { patternOf, placesOf, readWithout, type Span } from './passage.ts';

type Sought = { test: Test; spans: Span[] };

/** Undefined where nothing is asked of a whole group, or where what is asked of which group is not clear. */
export function quantifiedIn(
  text: string,
  whole: Reading,
  background: Background,
  circumstances: Circumstances,
): Quantified | undefined {
  const quantifier = quantifierIn(text, background);
  if (!quantifier || whole.has('if')) return undefined;
  const asked = [...placesOf(text, 'yes_no_tail', background), ...headOf(text, background)];
  for (const { test, spans } of testsIn(text, quantifier.spans, whole, background, circumstances)) {
    const taken = [...quantifier.spans, ...asked, ...spans];
    const rest = readWithout(text, taken, background, placesOf(text, 'both_or_one', background));
    const group =
      rest.unknown.length === 0 && rest.numbers.length === 0 && rest.only(...idle)
        ? groupOf(rest, circumstances)
        : undefined;
    // 产出指标有14个吗 says how many there are; 目标是14个 what one of them is.
    if (isCount(test) && !rest.said.has('target')) continue;
    // 都达到了吗 asks for results; only targets are known of each.
    if (group?.of === 'indicators' && whole.said.has('actual') && !whole.said.has('target')) continue;
    if (!group || !rest.counts.every((count) => count === sizeOf(group))) continue;
    if (group.of !== 'indicators' && (group.of !== 'amounts' || test.of === 'type' || test.of === 'wording'))
      continue;
    return { group, quantifier: quantifier.of, test };
  }
  return undefined;
}

function isCount(test: Test): boolean {
  return (
    test.of === 'line' &&
    test.relation === 'equal' &&
    (test.unit === undefined || dimensionOf(test.unit) === 'count')
  );
}

const idle = ['target', 'ask.which', 'ask.yesno', 'verify', 'list', 'compare', 'ask.what'];

function sizeOf(group: Group): number {
  return group.of === 'items' || group.of === 'points' ? group.at.length : group.keys.length;
}

/** Which of all, any and none is said; the more telling one where several are. */
export function quantifierIn(
  text: string,
  background: Background,
): { of: Quantified['quantifier']; spans: Span[] } | undefined {
  if (!wantsYesOrNo(text, background)) return undefined;
  const said = (
    [
      ['all', 'all_of'],
      ['any', 'any_of'],
      ['none', 'none_of'],
      // 平均 says nothing of all.
      ['nothing', 'averages'],
    ] as const
  ).flatMap(([of, mark]) => placesOf(text, mark, background).map((span) => ({ of, span })));
  // 有没有哪个 holds 没有哪个: the longer of two is what is said.
  const longest = said.filter(
    ({ span }) =>
      !said.some(
        (each) =>
          each.span.start <= span.start &&
          each.span.end >= span.end &&
          each.span.end - each.span.start > span.end - span.start,
      ),
  );
  const spans = longest.filter(({ of }) => of !== 'nothing').map(({ span }) => span);
  const found = (['none', 'all', 'any'] as const).find((of) => longest.some((each) => each.of === of));
  return found && { of: found, spans: [...spans, ...placesOf(text, 'whether', background, spans)] };
}

/** "Is any …?", …都…吗: a yes or a no is wanted. */
function wantsYesOrNo(text: string, { lexicon }: Background): boolean {
  const bare = text.replace(/[\s?。.!,]+$/, '');
  const tail = lexicon.marks.get('yes_no_tail')?.atEnd.test(bare) === true;
  const opens = lexicon.marks.get('opens_yes_no');
  return (
    tail ||
    opens?.atStart.test(text) === true ||
    (/\p{Script=Han}/u.test(text) && opens?.anywhere.test(text) === true)
  );
}

/** "Are all …": the verb of a question belongs to no name. */
function headOf(text: string, background: Background): Span[] {
  const [verb = ''] = new RegExp(`^${patternOf('opens_yes_no', background)}`).exec(text) ?? [];
  return [...(verb ? [{ start: 0, end: verb.length }] : []), ...placesOf(text, 'yes_no_head', background)];
}

function testsIn(
  text: string,
  taken: readonly Span[],
  whole: Reading,
  background: Background,
  circumstances: Circumstances,
): Sought[] {
  const found: Sought[] = [];
  const same = placesOf(text, 'same_of_two', background);
  if (same.length > 0) found.push({ test: { of: 'sameness' }, spans: same });
  const wording = wordingIn(text, circumstances);
  const isRequired =
    placesOf(text, 'required', background).length + placesOf(text, 'as_target', background).length > 0;
  // 都提高了吗 asks whether it rose, 都要求提高吗 what the target says.
  if (wording && (isRequired || /\d/.test(wording)))
    found.push({
      test: { of: 'wording', wording },
      spans: [spanOf(text, wording), ...placesOf(text, 'required', background)],
    });
  // 三项…都是8万: what only counts them is no line, unless it is the only number.
  const stated = [whole.numbers, whole.counted].map((numbers) =>
    numbers.filter(({ start }) => !taken.some((span) => start >= span.start && start < span.end)),
  );
  const amounts = stated.find((numbers) => numbers.length > 0) ?? [];
  const [number, ...others] = amounts;
  if (number && others.length === 0) {
    const { relation, span } = relationOf(text, number, background);
    found.push({
      test: { of: 'line', relation, value: number.value, unit: number.unit },
      spans: [span],
    });
  }
  for (const [mark, type] of types)
    for (const span of placesOf(text, mark, background))
      found.push({ test: { of: 'type', type }, spans: [span] });
  return found;
}

const types = [
  ['is_quantitative', 'quantitative'],
  ['is_qualitative', 'qualitative'],
] as const;

/** The longest wording of a target that is said. */
function wordingIn(text: string, { evaluation, language }: Circumstances): string | undefined {
  return evaluation.indicators
    .flatMap(({ target }) => ('wording' in target ? [plainText(target.wording[language])] : []))
    .filter((wording) => text.includes(wording))
    .toSorted((a, b) => b.length - a.length)[0];
}

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

/** How a number is compared with, by the words beside it; the number itself where there are none. */
function relationOf(
  text: string,
  number: StatedNumber,
  { lexicon }: Background,
): { relation: Relation; span: Span } {
  const before = text.slice(0, number.start).trimEnd();
  const after = text.slice(number.end);
  let best: { relation: Relation; span: Span; said: number } = {
    relation: 'equal',
    span: { start: number.start, end: number.end },
    said: 0,
  };
  for (const [mark, relation, behind] of relations) {
    const pattern = lexicon.marks.get(mark);
    const [said = ''] =
      (behind ? pattern?.atStart.exec(after.trimStart()) : pattern?.atEnd.exec(before)) ?? [];
    if (said.length <= best.said) continue;
    const lead = after.length - after.trimStart().length;
    const span = behind
      ? { start: number.start, end: number.end + lead + said.length }
      : { start: before.length - said.length, end: number.end };
    best = { relation, span, said: said.length };
  }
  return best;
}

const relations: [mark: string, relation: Relation, behind?: true][] = [
  ['not_above', 'at_most'],
  ['at_most', 'at_most'],
  ['not_below', 'at_least'],
  ['at_least', 'at_least'],
  ['exceeding', 'above'],
  ['falling_short', 'below'],
  ['beneath', 'at_most', true],
  ['within', 'at_most', true],
  ['upwards', 'at_least', true],
];

// Whole numbers that only count what is named beside them: 三个成本指标, "the four parks", 三级指标有26个.
import type { Evaluation } from '../../evaluation/shape.ts';
import type { StatedNumber } from '../planner.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mark } from './marks.ts';
import type { Mention } from './matching.ts';
import type { Token } from './words.ts';

interface Background {
  lexicon: Lexicon;
  evaluation: Evaluation;
}

export function counts(
  number: StatedNumber,
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  background: Background,
): boolean {
  // 超过30%部分: a share counts nothing.
  if (number.unit === '%' || number.kind !== 'amount' || !/^\d{1,2}$/.test(number.value)) return false;
  if (countsListed(number, text, tokens, mentions, background)) return true;
  if (countsNamed(number, tokens, mentions)) return true;
  // "One for each of the three": of what was named before.
  if (isMarked(text.slice(0, number.start).trimEnd(), 'of_them', 'atEnd', background)) return true;
  // 目标值是10的指标: a value, not how many.
  const behind = text.slice(number.end);
  if (isMarked(behind, 'counts_nothing_behind', 'atStart', background)) return false;
  if (isMarked(behind, 'counts_behind', 'atStart', background)) return true;
  let next = tokens.findIndex(({ start }) => start === number.start) + 1;
  if (
    number.unit === '个' &&
    tokens[next]?.senses.some(
      ({ role }) => role === 'light' || role === 'topic' || role === 'list' || role === 'cue',
    ) &&
    !tokens[next]?.senses.some(({ atom }) => atom === 'verify' || atom === 'reach')
  )
    return true;
  if (isMarked(text.slice(0, number.start).trimEnd(), 'the_others', 'atEnd', background)) return true;
  // "How far above 80 is the score": what "is" follows counts nothing.
  if (isMarked(text.slice(number.end).trimStart(), 'copula', 'atStart', background)) return false;
  if (isMarked(text.slice(0, number.start), 'points_at', 'atEnd', background)) return true;
  while (
    tokens[next]?.senses.some(({ role }) => role === 'filler' || role === 'light') &&
    !mentions.some(({ from }) => from === next)
  )
    next += 1;
  const inMention = mentions.some(({ from, to }) => next >= from && next < to);
  return (
    inMention &&
    (number.unit === undefined || number.unit === '个' || number.unit === '家' || number.unit === '次')
  );
}

/** 三级指标有26个对吗: said of a list right after it, with nothing behind but what asserts it. */
function countsListed(
  number: StatedNumber,
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  background: Background,
): boolean {
  const { evaluation } = background;
  const behind = text.slice(number.end).replace(/^[\s,?]+/, '');
  const at = tokens.findIndex(({ start }) => start === number.start);
  const [mention, ...others] = mentions;
  const [entity] = mention?.entities ?? [];
  const isList =
    entity?.kind === 'list' ||
    entity?.kind === 'group' ||
    (entity?.kind === 'key' &&
      evaluation.facts.some(({ key, type }) => key === entity.key && type === 'list'));
  return (
    number.unit === '个' &&
    isList &&
    others.length === 0 &&
    mention !== undefined &&
    mention.to <= at &&
    (behind.length === 0 || isMarked(behind, 'confirms', 'atStart', background))
  );
}

/** 采购预算、实际执行、执行率，三个都要: as many as were named before it, with nothing but how to put it behind. */
function countsNamed(number: StatedNumber, tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const at = tokens.findIndex(({ start }) => start === number.start);
  return (
    mentions.length > 1 &&
    Number(number.value) === mentions.length &&
    mentions.every(({ to }) => to <= at) &&
    tokens.slice(at + 1).every(tellsNothing)
  );
}

function tellsNothing({ kind, senses }: Token): boolean {
  return kind === 'stop' || senses.some(({ role }) => role === 'filler' || role === 'light');
}

export function isMarked(text: string, mark: string, where: keyof Mark, { lexicon }: Background): boolean {
  return lexicon.marks.get(mark)?.[where].test(text) === true;
}

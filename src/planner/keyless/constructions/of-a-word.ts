// 培训这块设了哪些指标: all indicators whose names hold the word, where the word alone would name one of them.
import type { Circumstances } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

/** Undefined where no word is asked about in this way, or where only one indicator has it. */
export function indicatorsOfWord(reading: Reading, { evaluation }: Circumstances): Entity[] | undefined {
  const [mention, ...others] = reading.mentions;
  if (!mention || others.length > 0 || !mention.entities.every(({ kind }) => kind === 'indicator'))
    return undefined;
  const asks =
    reading.has('ask.which', 'list', 'count', 'ask.what') ||
    reading.marked('aside') ||
    reading.marked('concerned_with');
  const listed = reading.tokens.some(
    ({ senses }, index) =>
      (index < mention.from || index >= mention.to) && senses.some(({ atom }) => atom === 'l:indicator'),
  );
  // 没有培训的指标: those that have it are the others.
  if (!asks || !listed || reading.said.has('not')) return undefined;
  const words = reading.tokens
    .slice(mention.from, mention.to)
    .filter(({ senses }) => senses.some(({ role }) => role === 'topic'));
  const holding = evaluation.indicators.filter(({ names }) => {
    const said = [...names.zh.slice(0, 1), ...names.en.slice(0, 1)].join(' ').toLowerCase();
    return words.every(({ text }) => said.includes(text));
  });
  return words.length > 0 && holding.length > 1
    ? holding.map(({ key }) => ({ kind: 'indicator', key }))
    : undefined;
}

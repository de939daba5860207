// Which names cover a question best, and what goes for them together: brackets, words lent backward, "share of".
import { subjectOf } from '../../evaluation/key-path.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import type { Mention, Parts } from './matching.ts';
import { type Cover, findMentions } from './mentions.ts';
import type { Token } from './words.ts';

/** Finds the mentions; where there are none, light words such as 方面 and 三级指标 may be what is asked for. */
export function coverOf(
  tokens: readonly Token[],
  { lexicon, lent }: { lexicon: Lexicon; lent: Parts },
): Cover {
  const whole = setApart(settled(findMentions(tokens, lexicon, lent), tokens), tokens, lexicon);
  const first = shareOf(whole, tokens, lexicon);
  const found = lentBackward(first, tokens, lexicon);
  if (found.mentions.length > 0 || found.uncovered.length > 0) return found;
  const weighty = tokens.map((token) =>
    token.senses.some(({ role }) => role === 'topic' || role === 'list')
      ? { ...token, senses: token.senses.filter(({ role }) => role !== 'light' && role !== 'filler') }
      : token,
  );
  const again = settled(findMentions(weighty, lexicon, lent), tokens);
  return again.uncovered.length > 0 || again.mentions.some(({ missing }) => missing > 0) ? found : again;
}

/** "Project exceeds basic by 1.53": two things, whatever the catalogue would call both together. */
function setApart(found: Cover, tokens: readonly Token[], lexicon: Lexicon): Cover {
  const exceeds = lexicon.marks.get('exceeds')?.wholly;
  const at = tokens.findIndex(({ text }) => exceeds?.test(text));
  const joined = found.mentions.find(({ from, to }) => from < at && at < to - 1);
  const [named] = joined?.entities ?? [];
  if (!joined || (named?.kind === 'key' && lexicon.fractions.has(named.key))) return found;
  const split = tokens.map((token, index): Token => (index === at ? { ...token, kind: 'stop' } : token));
  const apart = settled(findMentions(split, lexicon), tokens);
  return apart.mentions.length === 2 && apart.uncovered.length === 0 ? apart : found;
}

/** "What share of A is B": what stands after "of" is the whole, whatever the catalogue would make of both together. */
function shareOf(found: Cover, tokens: readonly Token[], lexicon: Lexicon): Cover {
  const copula = lexicon.marks.get('copula')?.atStart;
  const share = tokens.findIndex(
    ({ text, senses }) => text.endsWith(' of') && senses.some(({ atom }) => atom === 'share'),
  );
  const at = tokens.findIndex(({ text }, index) => index > share && copula?.exec(text)?.[0] === text);
  const joined = found.mentions.find(({ from, to }) => from <= share && at < to);
  if (share < 0 || at < 0 || !joined) return found;
  const split = tokens.map(
    (token, index): Token => (index === share || index === at ? { ...token, kind: 'stop' } : token),
  );
  const apart = settled(findMentions(split, lexicon), tokens);
  const [whole, part, ...others] = apart.mentions;
  const plain = [whole, part].every(
    (each) => each?.missing === 0 && each.entities.length === 1 && each.entities[0]?.kind === 'key',
  );
  const [named] = joined.entities;
  const fraction = named?.kind === 'key' ? lexicon.fractions.get(named.key) : undefined;
  const keys = [whole, part].map((each) => (each?.entities[0]?.kind === 'key' ? each.entities[0].key : ''));
  const asDeclared = fraction?.whole === keys[0] && fraction?.part === keys[1];
  return plain && !asDeclared && others.length === 0 && apart.uncovered.length === 0 ? apart : found;
}

/** "Basic vs project spending": a word said later completes what was cut short before. */
function lentBackward(found: Cover, tokens: readonly Token[], lexicon: Lexicon): Cover {
  const last = found.mentions.findLast((mention) => !vague(mention));
  if (!last || !found.mentions.some(vague)) return found;
  const again = settled(findMentions(tokens, lexicon, last.parts, last.parts), tokens);
  return again.uncovered.length === 0 && !again.mentions.some(vague) ? again : found;
}

/** "How much more procurement for an execution rate of …": of several things called so, the one of what else is named. */
export function narrowed(
  mention: Mention,
  all: readonly Mention[],
  tokens: readonly Token[],
  { favoured, usages, marks }: Lexicon,
): Mention {
  const [first, ...others] = mention.entities;
  if (first?.kind !== 'family' || others.length > 0) return mention;
  const words = tokens.slice(mention.from, mention.to).map(({ text }) => text);
  // "The total budget" is the department's.
  const isWhole = marks.get('whole_one')?.wholly.test(tokens[mention.from - 1]?.text ?? '') === true;
  const isBare = !isWhole && marks.get('bare_budget')?.wholly.test(words.join(' ')) === true;
  const own = isBare ? ownBudget(first.members, all, usages) : undefined;
  if (own !== undefined) return { ...mention, entities: [{ kind: 'key', key: own }] };
  const named = all.filter((each) => each !== mention).flatMap(({ entities }) => rootsOf(entities));
  const roots = new Set(named.length === 0 && favoured ? [favoured.root] : named);
  const members = first.members.filter((key) => roots.has(subjectOf(key)));
  const [only] = members;
  return only && members.length === 1 ? { ...mention, entities: [{ kind: 'key', key: only }] } : mention;
}

/** 采购花的比预算少多少: a bare 预算 beside what was used is the budget it was used of, where that is one of its own. */
function ownBudget(
  members: readonly string[],
  all: readonly Mention[],
  usages: Lexicon['usages'],
): string | undefined {
  const areBudgets = members.every((key) => usages.some(({ budget }) => budget === key));
  if (!areBudgets) return undefined;
  const named = all.flatMap(({ entities: [only, ...others] }) =>
    only?.kind === 'key' && others.length === 0 ? [only.key] : [],
  );
  const budgets = usages.flatMap(({ used, budget }) =>
    named.includes(used) && subjectOf(used) === subjectOf(budget) ? [budget] : [],
  );
  const [budget, ...others] = new Set(budgets);
  return others.length === 0 && budget !== undefined && !named.includes(budget) ? budget : undefined;
}

/** "If procurement had been 5, what would the rate be?": the rate of what else is named. */
export function rateOfNamed(
  mention: Mention,
  all: readonly Mention[],
  tokens: readonly Token[],
  { fractions }: Lexicon,
): Mention {
  const bare =
    mention.to - mention.from === 1 &&
    tokens[mention.from]?.senses.some(({ atom }) => atom === 't:rate') === true;
  const named = all.flatMap(({ entities: [first, ...others] }) =>
    first?.kind === 'key' && others.length === 0 ? [first.key] : [],
  );
  const rates = [...fractions].filter(([key, { part }]) => key.endsWith('_rate') && named.includes(part));
  const [only] = rates;
  return bare && only && rates.length === 1
    ? { ...mention, entities: [{ kind: 'key', key: only[0] }], missing: 0 }
    : mention;
}

function rootsOf([first, ...others]: readonly Entity[]): string[] {
  if (others.length > 0 || !first) return [];
  if (first.kind === 'family') return [...new Set(first.members.map(subjectOf))];
  return first.kind === 'key' ? [subjectOf(first.key)] : [];
}

function vague({ entities, missing, parts }: Mention): boolean {
  // A goal called by one common word (projects) is rather an amount said short.
  const common = (entities[0]?.kind === 'finding' || entities[0]?.kind === 'indicator') && parts.length === 1;
  return missing > 0 || entities.length > 1 || common;
}

function isScore({ entities: [first] }: Mention): boolean {
  return first?.kind === 'key' && first.key === 'score.total';
}

/** Beside an indicator or a dimension, 得分 is not the total score but what is asked of it. */
function settled(found: Cover, tokens: readonly Token[]): Cover {
  const bracketed = withoutBrackets(averaged(found, tokens), tokens);
  if (bracketed !== found) return settled(bracketed, tokens);
  const score = found.mentions.find(isScore);
  const owned = found.mentions.some(
    ({ entities: [first], from, to }) =>
      first &&
      (['indicator', 'dimension', 'group'].includes(first.kind) ||
        // "How many points did performance management get?"; 总分和采购问题 asks for both.
        (first.kind === 'finding' && score !== undefined && !separated(tokens, { from, to }, score))),
  );
  if (!owned || !found.mentions.some(isScore)) return found;
  const mentions = found.mentions.filter((mention) => !isScore(mention));
  const freed = found.mentions
    .filter(isScore)
    .flatMap(({ from, to }) =>
      tokens
        .map((_, index) => index)
        .filter(
          (index) => index >= from && index < to && tokens[index]?.senses.some(({ role }) => role === 'cue'),
        ),
    );
  return { ...found, mentions, free: [...found.free, ...freed] };
}

function separated(
  tokens: readonly Token[],
  one: Pick<Mention, 'from' | 'to'>,
  other: Pick<Mention, 'from' | 'to'>,
): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return tokens
    .slice(first.to, second.from)
    .some(({ kind, senses }) => kind === 'stop' || senses.some(({ role }) => role === 'separator'));
}

/** Beside an amount, 平均 is not the average of other departments but what is reckoned from the amount. */
function averaged(found: Cover, tokens: readonly Token[]): Cover {
  const isWord = ({ from, to }: Mention) =>
    tokens
      .slice(from, to)
      .every(({ senses }) => senses.some(({ role, atom }) => atom === 'average' || role === 'light'));
  if (found.mentions.length < 2 || !found.mentions.some(isWord)) return found;
  const freed = found.mentions
    .filter(isWord)
    .flatMap(({ from, to }) =>
      tokens.map((_, index) => index).filter((index) => index >= from && index < to),
    );
  return {
    ...found,
    mentions: found.mentions.filter((mention) => !isWord(mention)),
    free: [...found.free, ...freed].toSorted((a, b) => a - b),
  };
}

/** "three public expenses (三公经费)": what stands in brackets says the same again; where it is plainer, it is meant. */
function withoutBrackets(found: Cover, tokens: readonly Token[]): Cover {
  const index = found.mentions.findIndex(
    ({ from, to }, at) =>
      at > 0 &&
      tokens[from - 1]?.text === '(' &&
      tokens[to]?.text.startsWith(')') &&
      found.mentions[at - 1]?.to === from - 1,
  );
  if (index < 1) return found;
  const plainer = (found.mentions[index - 1]?.entities.length ?? 1) > 1 ? index - 1 : index;
  return { ...found, mentions: found.mentions.filter((_, at) => at !== plainer) };
}

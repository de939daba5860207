// Checks that what was done and what was left undone are not taken for one another: "[[f30]]已经执行" of what was not
// executed, "procurement worth [[f12]] was never executed" of what was.
import type { Figure } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { reading } from './terms.ts';

/** A clause with the verb of a figure's label denies it if the label does, and only then. */
export function checkUndone(
  { figure, at, before, after, previous, next }: FigureContext,
  verbs: readonly string[],
): Problem[] {
  if (!['reported', 'computed'].includes(figure.kind) || figure.key.startsWith('calculated.')) return [];
  const label = reading(figure.label);
  const lead = before.split(clauseEnd).at(-1) ?? '';
  const rest = after.split(clauseEnd)[0] ?? '';
  const clause = `${lead}\n${rest}`.toLowerCase();
  for (const verb of verbs) {
    const isUndone = verbUndone(label) === verb;
    const said = doneBefore(verb).test(lead) || doneBehind(verb).test(rest);
    if (isUndone && said && !denied.test(clause)) return [{ code: 'wrong_label', at, found: verb, may: [] }];
    const others = [previous, next].some((other) => other && verbUndone(other.label));
    if (!isUndone && label.includes(verb) && !others && deniedOf(verb).test(clause))
      return [{ code: 'wrong_label', at, found: verb, may: [] }];
  }
  return [];
}

/** What the labels of figures say was left undone. */
export function verbsUndone(known: readonly Figure[]): string[] {
  return [...new Set(known.flatMap(({ label }) => verbUndone(label) ?? []))];
}

function verbUndone(label: string): string | undefined {
  const found = undone.exec(reading(label));
  return found?.[1] ?? found?.[2];
}

const clauseEnd = /[,。;!?\n]|\.(?=\s|$)/;
const undone = /未(\p{sc=Han}{2})|\b(?:un|not )(\w{4,}ed)\b/u;
const denied =
  /未|没|不|尚|剩|余|缺|差|欠|待|\bun\w|\b(?:not|never|no|remain\w*|left|gap|short\w*|outstanding|still)\b|n't/;

function doneBefore(verb: string): RegExp {
  return new RegExp(
    `(?:已经?|被|得以)(?:${verb}|支付|拨付|使用|完成)了?\\s?$|${verb}(?:完成|完毕|到位).{0,10}$`,
  );
}

function doneBehind(verb: string): RegExp {
  return new RegExp(
    `^.{0,12}(?:已经?|被|得以)(?:${verb}|支付|拨付|使用|完成|用)|^.{0,40}\\b(?:was|were|been|is)\\s(?:\\w+\\s)?(?:${verb}|paid|spent|used)\\b`,
  );
}

function deniedOf(verb: string): RegExp {
  return new RegExp(
    `\\n.{0,9}(?:没有?|未)(?:被|能|有)?${verb}|\\n.{0,40}\\b(?:not|never)\\s(?:yet\\s|been\\s)?${verb}|(?:没有?|未)(?:被|能)?${verb}.{0,8}\\n|\\bun${verb}\\b.{0,20}\\s(?:is|was|of)\\s\\n`,
  );
}

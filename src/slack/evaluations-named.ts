// Which evaluations the words after `/suanpan draft` can mean, among those this person may see.
import { plainText } from '../evaluation/plain-text.ts';
import type { EvaluationHead } from '../tools/tool.ts';
import type { Viewer } from './viewer.ts';

/** A name, a part of one, a year, or both; all there are for no words. A whole name means nothing that merely holds it. */
export async function evaluationsNamed(
  words: string,
  { view: { evaluations } }: Pick<Viewer, 'view'>,
): Promise<EvaluationHead[]> {
  const all = await evaluations.list(await evaluations.count());
  const text = plainText(words);
  const named = withName(text, all);
  if (named.length > 0) return named;
  const [, name = '', year] = /^(.*?)[\s,，]*((?:19|20)\d{2})\s*年?$/u.exec(text) ?? [];
  return withName(
    name,
    all.filter((head) => head.year === Number(year)),
  );
}

function withName(name: string, heads: readonly EvaluationHead[]): EvaluationHead[] {
  const called = heads.map((head) => ({ head, names: [...head.names.zh, ...head.names.en].map(plainText) }));
  const exactly = called.filter(({ names }) => names.includes(name));
  const found =
    exactly.length > 0 ? exactly : called.filter(({ names }) => names.some((each) => each.includes(name)));
  return found.map(({ head }) => head);
}

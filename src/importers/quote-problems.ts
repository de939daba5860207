// Every quote must stand in the report word for word.
import type { Evaluation } from '../evaluation/shape.ts';
import { excerpt, type Problem } from './issue.ts';

/** A problem for each quote that is not in the report, with what the report says from where the two part. */
export function quoteProblems(evaluation: Evaluation, report: string): Problem[] {
  return [...quotes(evaluation, [])].flatMap(({ path, quote }) => {
    if (report.includes(quote)) return [];
    const suggestion = nearestPassage(quote, report);
    return [{ code: 'quote_not_found', path, found: excerpt(quote), ...(suggestion && { suggestion }) }];
  });
}

/** A quote stands wherever a field is called that. */
function* quotes(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<{ path: PropertyKey[]; quote: string }> {
  if (typeof value !== 'object' || value === null) return;
  // A row of a workbook is quoted as its own source, by sheet and cell; it does not stand in the report.
  if ('section' in value && typeof value.section === 'string' && /![A-Z]{1,3}\d+$/.test(value.section))
    return;
  for (const [name, part] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (name === 'quote') yield { path: here, quote: String(part) };
    else yield* quotes(part, here);
  }
}

/** The report's own words from where the longest beginning of the quote stands; undefined where that is too short to tell. */
function nearestPassage(quote: string, report: string): string | undefined {
  let [fits, tooLong] = [0, quote.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (report.includes(quote.slice(0, middle))) fits = middle;
    else tooLong = middle;
  }
  if (fits < shortestBeginning) return undefined;
  const start = report.indexOf(quote.slice(0, fits));
  return excerpt(report.slice(start, start + quote.length).split('\n')[0] ?? '');
}

const shortestBeginning = 4;

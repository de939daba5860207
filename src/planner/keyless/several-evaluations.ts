// Which evaluations a question sets side by side: all departments of a year, those it names, or one through the years.
import type { DepartmentIndex, Place, StatedNumber } from '../planner.ts';
import type { Mark, Marks } from './marks.ts';

export interface Asked {
  /** At least two. */
  places: readonly Place[];
  of: 'departments' | 'years';
  /** The question with blanks where it says which evaluations are meant; offsets stay. */
  text: string;
}

/** `last` is the evaluation talked about before; nothing where a question is about one evaluation. */
export function severalEvaluations(
  text: string,
  numbers: readonly StatedNumber[],
  departments: DepartmentIndex,
  words: Marks,
  last: string | undefined,
): Asked | undefined {
  if (departments.all.length < 2) return undefined;
  const found = departments.findIn(text);
  const named = namedIn(found, departments);
  const years = yearsIn(text, numbers, words);
  const all = [...spansOf(text, words.get('departments')), ...countedIn(text, numbers, words)];
  const spans = [...spansOf(text, words.get('years')), ...spansOf(text, words.get('last_three'))];
  const masked = blank(text, [...found, ...years.spans, ...all, ...spans]);
  if (all.length > 0 && named.size === 1) return undefined;
  const isImplied = named.size === 0 && words.get('implied')?.anywhere.test(text) === true;
  if (named.size > 1 || all.length > 0 || isImplied) {
    const of = departments.all.filter(({ department }) => named.size === 0 || named.has(department));
    return asked('departments', inYears(of, years.asked, newestOf(of)), masked);
  }
  const department = [...named][0] ?? departmentOf(last, departments);
  const own = departments.all.filter((each) => each.department === department);
  const lately = spansOf(text, words.get('last_three')).length > 0 ? 3 : own.length;
  const latest = own.map(({ year }) => year).toSorted((a, b) => b - a);
  const meant =
    years.asked.length > 1
      ? years.asked
      : years.asked.length === 0 && (spans.length > 0 || isTrend(text, words))
        ? latest.slice(0, lately)
        : [];
  return asked('years', inYears(own, meant, []), masked);
}

function asked(of: Asked['of'], places: readonly Place[], text: string): Asked | undefined {
  return places.length > 1 ? { places, of, text } : undefined;
}

function inYears(places: readonly Place[], years: readonly number[], otherwise: readonly number[]): Place[] {
  const meant = years.length > 0 ? years : otherwise;
  return places.filter(({ year }) => meant.includes(year)).toSorted((a, b) => a.year - b.year);
}

function newestOf(places: readonly Place[]): number[] {
  return places
    .map(({ year }) => year)
    .toSorted((a, b) => b - a)
    .slice(0, 1);
}

/** The departments named; a name may stand for several evaluations, which are of one department. */
function namedIn(found: ReturnType<DepartmentIndex['findIn']>, { all }: DepartmentIndex): Set<string> {
  const ids = new Set(found.flatMap(({ evaluations }) => evaluations.map(({ evaluation }) => evaluation)));
  return new Set(all.filter(({ evaluation }) => ids.has(evaluation)).map(({ department }) => department));
}

function departmentOf(last: string | undefined, { all }: DepartmentIndex): string | undefined {
  const names = new Set(all.map(({ department }) => department));
  return (
    all.find(({ evaluation }) => evaluation === last)?.department ??
    (names.size === 1 ? [...names][0] : undefined)
  );
}

function isTrend(text: string, words: Marks): boolean {
  return words.get('through_time')?.anywhere.test(text) === true;
}

interface Span {
  start: number;
  end: number;
}

/** The years named, spans filled, with where they stand: "from 2020 to 2022". */
function yearsIn(
  text: string,
  numbers: readonly StatedNumber[],
  words: Marks,
): { asked: number[]; spans: Span[] } {
  const named = numbers.filter(({ kind }) => kind === 'year').toSorted((a, b) => a.start - b.start);
  const spans: Span[] = [];
  const years = new Set<number>();
  for (const [index, { start, end, value }] of named.entries()) {
    const before = named[index - 1];
    const isSpan = before && isWhole(text.slice(before.end, start), words.get('between'));
    for (let year = isSpan ? Number(before.value) : Number(value); year <= Number(value); year += 1)
      years.add(year);
    spans.push({
      start: isSpan ? before.end : start - (lead(text.slice(0, start), words.get('before_years')) ?? 0),
      end: end + (words.get('after_years')?.atStart.exec(text.slice(end))?.[0].length ?? 0),
    });
  }
  return { asked: [...years], spans };
}

function isWhole(text: string, mark: Mark | undefined): boolean {
  const words = text.trim();
  return words !== '' && mark?.atStart.exec(words)?.[0] === words;
}

function lead(text: string, mark: Mark | undefined): number | undefined {
  const found = mark?.atEnd.exec(text.trimEnd());
  return found ? text.length - found.index : undefined;
}

/** "Three departments": the number tells how many, the word whose. */
function countedIn(text: string, numbers: readonly StatedNumber[], words: Marks): Span[] {
  return numbers
    .filter(({ kind }) => kind === 'amount')
    .flatMap(({ end }) => {
      const rest = text.slice(end);
      const gap = rest.length - rest.trimStart().length;
      const found = words.get('counted')?.atStart.exec(rest.trimStart());
      return found ? [{ start: end, end: end + gap + found[0].length }] : [];
    });
}

function spansOf(text: string, mark: Mark | undefined): Span[] {
  if (!mark) return [];
  return Array.from(text.matchAll(new RegExp(mark.anywhere, 'g')), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

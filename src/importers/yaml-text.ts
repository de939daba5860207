// Reads YAML text from strangers: bounded in size, depth and aliases, with the place of every field.
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { excerpt, fieldOf, type Issue, type Problem } from './issue.ts';

export type YamlText =
  | { kind: 'parsed'; data: unknown; locate: Locate }
  | { kind: 'refused'; issues: Issue[] };

/** Puts a problem in its place. Where the field itself is not in the file, the nearest one around it is named. */
export type Locate = (problem: Problem) => Issue;

/** Parses YAML 1.2. Never throws: whatever is wrong with the text comes back as issues. */
export function parseYamlText(file: string, content: string): YamlText {
  const excess = tooLarge(file, content) ?? tooDeep(file, content);
  if (excess) return refused([excess]);
  try {
    const lines = new LineCounter();
    // Keys are checked below in one pass; the parser's own check takes quadratic time. Its warnings are not to be printed.
    const document = parseDocument(content, {
      lineCounter: lines,
      uniqueKeys: false,
      logLevel: 'error',
      prettyErrors: false,
    });
    const broken = [...document.errors, ...document.warnings].slice(0, mostComplaints);
    if (broken.length > 0)
      return refused(complaints(broken.map((error) => syntaxIssue(file, content, lines, error))));
    if (document.contents === null) return refused([{ code: 'empty', file, field: '' }]);
    const { places, problems } = survey(document);
    const locate = locator(file, lines, places);
    if (problems.length > 0) return refused(problems.map(locate));
    return { kind: 'parsed', data: document.toJS({ maxAliasCount: mostAliases }), locate };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refused([{ code: 'too_many_aliases', file, field: '', expected: `≤ ${mostAliases}` }]);
  }
}

function refused(issues: Issue[]): YamlText {
  return { kind: 'refused', issues };
}

function tooLarge(file: string, content: string): Issue | undefined {
  const over = (found: number, most: number): Issue | undefined =>
    found > most
      ? { code: 'too_large', file, field: '', found: `${found}`, expected: `≤ ${most}` }
      : undefined;
  return (
    over(content.length, largestFile) ?? over(content.match(/[\n,:?[\]{}&*!"'\\%-]/g)?.length ?? 0, mostMarks)
  );
}

/**
 * Brackets left open and indicators in a row, by a glance that does not know of quotes. The parser recurses without
 * a limit of its own and takes long to find the end of its stack.
 */
function tooDeep(file: string, content: string): Issue | undefined {
  let open = 0;
  for (const [mark] of content.matchAll(/[[\]{}]|(?:[-?:] +){100}/g)) {
    open = Math.max(0, open + (mark === '[' || mark === '{' ? 1 : -1));
    if (open > deepestGlance || mark.length > 1)
      return { code: 'too_deep', file, field: '', expected: `≤ ${deepest}` };
  }
  return undefined;
}

// Several times what an honest file has; a file beyond them is refused before any work is done on it. The parser's
// time goes with the marks of its syntax, of which the largest file of the project has eight thousand.
const largestFile = 5_000_000;
const mostMarks = 20_000;
// After the first few, complaints of the parser are only echoes of those before.
const mostComplaints = 20;
const deepest = 40;
const deepestGlance = 100;
const mostAliases = 500;

function syntaxIssue(file: string, content: string, lines: LineCounter, error: YamlComplaint): Issue {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { file, line, column: col, field: '' };
  // So the parser reports the end of its stack.
  if (error.message.startsWith('Maximum call stack'))
    return { code: 'too_deep', ...place, expected: `≤ ${deepest}` };
  const start = lines.lineStarts[line - 1] ?? 0;
  const found = excerpt(
    content
      .slice(start, start + 200)
      .split('\n')[0]
      ?.trim() ?? '',
  );
  return { code: 'not_yaml', ...place, found, detail: error.code };
}

/** Nesting that ends the parser's stack makes every bracket around it a complaint of its own: one is enough. */
function complaints(issues: Issue[]): Issue[] {
  const deep = issues.find(({ code }) => code === 'too_deep');
  return deep ? [deep] : issues;
}

interface YamlComplaint {
  code: string;
  pos: [number, number];
  message: string;
}

interface Place {
  key: number | undefined;
  value: number | undefined;
}

/** Walks the whole document once: where each field stands, keys given twice, and nesting beyond the limit. */
function survey(document: Document.Parsed): { places: Map<string, Place>; problems: Problem[] } {
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  const visit = (node: unknown, path: PropertyKey[], key?: Node): void => {
    places.set(fieldOf(path), { key: key?.range?.[0], value: startOf(node) });
    if (path.length > deepest) {
      problems.push({ code: 'too_deep', path, expected: `≤ ${deepest}` });
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    } else if (isMap(node)) {
      const seen = new Set<string>();
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const name = isScalar(pair.key) ? String(pair.key.value) : '?';
        if (seen.has(name)) {
          problems.push({ code: 'duplicate_key', path: [...path, name], found: excerpt(name), atKey: true });
        }
        // Of two with one name the second is kept, which is the one to be told of.
        visit(pair.value, [...path, name], isScalar(pair.key) ? pair.key : undefined);
        seen.add(name);
      }
    }
  };
  visit(document.contents, []);
  return { places, problems };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function locator(file: string, lines: LineCounter, places: ReadonlyMap<string, Place>): Locate {
  return ({ path, atKey, code, ...rest }) => {
    let depth = path.length;
    while (depth > 0 && !places.has(fieldOf(path.slice(0, depth)))) depth--;
    const place = places.get(fieldOf(path.slice(0, depth)));
    // A field that is missing is sought at the name of the field around it, where a reader looks for it.
    const offset = atKey || depth < path.length ? (place?.key ?? place?.value) : (place?.value ?? place?.key);
    const field = excerpt(fieldOf(path));
    if (offset === undefined) return { code, file, field, ...rest };
    const { line, col } = lines.linePos(offset);
    return { code, file, line, column: col, field, ...rest };
  };
}

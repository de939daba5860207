// The shape of the house, read from the imports: who may use whom, who owns which library, how long a file may be.
import { globSync, readFileSync } from 'node:fs';
import { builtinModules, stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parse } from 'es-module-lexer';
import { describe, expect, test } from 'vitest';

/** What each room may use. `a/b` is one file of a room; what stands under `types` may be used as types only. */
const rooms: Readonly<Record<string, { uses: string[]; types?: string[] }>> = {
  evaluation: { uses: [] },
  access: { uses: [] },
  config: { uses: [] },
  log: { uses: ['config'] },
  prompts: { uses: ['evaluation'] },
  figures: { uses: ['evaluation'] },
  store: { uses: ['evaluation'] },
  importers: { uses: ['access', 'evaluation'] },
  planner: { uses: ['evaluation', 'prompts'], types: ['tools/shapes'] },
  drafting: {
    uses: ['evaluation', 'figures', 'planner', 'prompts', 'store'],
    types: ['tools/shapes', 'tools/tool'],
  },
  tools: { uses: ['evaluation', 'figures', 'store'], types: ['prompts'] },
  charts: { uses: ['evaluation', 'figures', 'prompts', 'tools'] },
  assistant: {
    uses: [
      'evaluation',
      'figures',
      'planner',
      'prompts',
      'tools/tool',
      'tools/run-tool',
      'store/conversations',
    ],
    types: ['access/rights', 'store/open-store', 'store/answer-log'],
  },
  grading: { uses: ['assistant', 'evaluation', 'figures'] },
  terminal: {
    uses: ['assistant', 'charts', 'drafting', 'figures', 'grading', 'importers', 'prompts', 'tools'],
    types: ['intake', 'planner', 'store/answer-log'],
  },
  library: { uses: ['access', 'assistant', 'evaluation', 'store'] },
  slack: {
    uses: [
      'access',
      'assistant',
      'charts',
      'drafting',
      'evaluation',
      'figures',
      'importers/issue',
      'importers/upload',
      'prompts',
      'store/inbox',
      'store/slack-answers',
      'store/slack-drafts',
      'store/slack-drops',
      'store/slack-conversations',
      'tools',
    ],
    types: ['config', 'intake', 'store/open-store'],
  },
  'load-data': { uses: ['evaluation', 'importers', 'store'] },
  intake: { uses: ['evaluation', 'importers', 'load-data', 'store'] },
  app: {
    uses: [
      'access',
      'assistant',
      'config',
      'drafting',
      'importers',
      'intake',
      'library',
      'load-data',
      'log',
      'planner',
      'prompts',
      'store',
      'tools',
    ],
  },
  dispatch: { uses: ['app', 'config', 'prompts', 'slack', 'store/store-error', 'terminal'] },
  main: { uses: ['dispatch'] },
};

/** The rooms that may use a library from outside; every room may use zod and what comes with Node. */
const owners: Readonly<Record<string, string[]>> = {
  'pinyin-pro': ['planner'],
  openai: ['planner'],
  'better-sqlite3': ['store'],
  kysely: ['store'],
  yaml: ['importers', 'prompts'],
  hucre: ['importers'],
  fflate: ['importers'],
  'csv-parse': ['importers'],
  liquidjs: ['prompts'],
  'big.js': ['evaluation'],
  diff: ['drafting'],
  docx: ['drafting'],
  echarts: ['charts'],
  '@resvg': ['charts'],
  '@slack': ['slack'],
  pino: ['slack'],
};
const common = new Set(['zod']);

const longestFile = 300;

interface Import {
  from: string;
  target: string;
  typeOnly: boolean;
}

const src = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: src }).sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const imports: Import[] = [...sources].flatMap(([file, source]) => importsOf(file, source));

describe('the sources', () => {
  test('are all read: every import statement is found', () => {
    const counted = [...sources].filter(([file, source]) => {
      const statements =
        source.match(/^import\b|^export (?:type )?(?:\{[^}]*\}|\*)[^;]* from /gm)?.length ?? 0;
      const dynamic = source.match(/\bimport\('/g)?.length ?? 0;
      return imports.filter(({ from }) => from === file).length !== statements + dynamic;
    });
    expect(counted.map(([file]) => file)).toEqual([]);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test('each stand in a room of the table', () => {
    expect(files.filter((file) => !Object.hasOwn(rooms, roomOf(file)))).toEqual([]);
  });

  test('import only what their room may use', () => {
    expect(imports.filter((each) => !isOutside(each) && !isAllowed(each)).map(arrow)).toEqual([]);
  });

  test('use a library from outside only in its own room', () => {
    const foreign = imports.filter((each) => {
      const library = each.target.split('/')[0] ?? '';
      return (
        isOutside(each) &&
        !isBuiltIn(each) &&
        !common.has(library) &&
        !owners[library]?.includes(roomOf(each.from))
      );
    });
    expect(foreign.map(arrow)).toEqual([]);
  });

  test('import each other without going round in a circle', () => {
    expect(circle()).toEqual([]);
  });

  test('read the environment in config.ts only', () => {
    const readers = [...sources].filter(([, source]) =>
      /\bprocess\s*(?:\.\s*env\b|\[)|\bloadEnvFile\b|node:process/.test(source),
    );
    expect(readers.map(([file]) => file)).toEqual(['config.ts']);
  });

  test(`are at most ${longestFile} lines long`, () => {
    expect(
      [...sources]
        .filter(([, source]) => source.trimEnd().split('\n').length > longestFile)
        .map(([file]) => file),
    ).toEqual([]);
  });

  test('say in their first line what they are', () => {
    expect([...sources].filter(([, source]) => !/^\/\/ \S.{15}/.test(source)).map(([file]) => file)).toEqual(
      [],
    );
  });
});

/** Type imports vanish when types are stripped, so those are read from the source itself. */
function importsOf(file: string, source: string): Import[] {
  const [atRun] = parse(stripTypeScriptTypes(source, { mode: 'strip' }), file);
  const asTypes = source.matchAll(/^(?:import|export) type\b[^;]*? from '([^']+)';/gm);
  return [
    ...atRun.flatMap(({ specifier }) =>
      typeof specifier === 'string'
        ? [{ from: file, target: resolved(file, specifier), typeOnly: false }]
        : [],
    ),
    ...Array.from(asTypes, ({ 1: target = '' }) => ({
      from: file,
      target: resolved(file, target),
      typeOnly: true,
    })),
  ];
}

/** A path within src for a file of ours, the name as it is for anything else. */
function resolved(file: string, target: string): string {
  return target.startsWith('.') ? relative(src, join(src, dirname(file), target)) : target;
}

function isOutside({ target }: Import): boolean {
  return !target.endsWith('.ts');
}

function isBuiltIn({ target }: Import): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

function isAllowed({ from, target, typeOnly }: Import): boolean {
  const own = roomOf(from);
  const { uses = [], types = [] } = rooms[own] ?? {};
  const allowed = new Set(typeOnly ? [own, ...uses, ...types] : [own, ...uses]);
  return allowed.has(roomOf(target)) || allowed.has(target.replace(/\.ts$/, ''));
}

/** The folder of a file, or its own name where it stands in none. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
}

function arrow({ from, target, typeOnly }: Import): string {
  return `${from} → ${target}${typeOnly ? ' (types)' : ''}`;
}

/** The first circle of imports that is found, types included; empty where there is none. */
function circle(): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { target } of imports.filter((each) => each.from === file && !isOutside(each))) {
      const found = walk(target, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => walk(file, [])).find((found) => found.length > 0) ?? [];
}

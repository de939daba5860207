// Prompts and answer sentences are files: Markdown with YAML front matter, Liquid inside. This loads them all, checks
// that every language has the same ones with the same placeholders, and renders by language and id.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Language, languages } from './evaluation/shape.ts';
import { commonPart, readSectionFile, type Section, undeclared } from './prompts/section-file.ts';

export interface Prompts {
  /** Renders one template; every placeholder it uses must be given. */
  render(language: Language, id: string, data?: Readonly<Record<string, unknown>>): string;
  /** The words a language uses for what the keyless planner understands. */
  vocabulary(language: Language): Vocabulary;
  /** Content hash of a template, by which a changed one can be told. */
  hash(language: Language, id: string): string;
  has(language: Language, id: string): boolean;
  /** The sections a draft can be made of, by file name. Their templates are `section.<id>.skeleton` and the like. */
  sections(language: Language): readonly Section[];
  /** Words that a draft of a model must not hold. */
  draftWords(language: Language): DraftWords;
}

const wordList = z.array(z.string().min(1));

/** See the head of prompts/zh/vocabulary.yaml for what each part is for. */
export const vocabulary = z.strictObject({
  filler: wordList,
  light: wordList,
  separators: wordList,
  domain: wordList,
  cues: z.record(z.string(), wordList),
  topics: z.record(z.string(), wordList),
  lists: z.record(z.string(), wordList),
  marks: z.record(z.string(), wordList),
  /** Words that say which evaluations are set side by side, looked for as they are written. */
  across: z.record(z.string(), wordList),
  /** Cues that count only where several evaluations are set side by side. */
  comparing: z.record(z.string(), wordList),
  /** Cues that count only where an evaluation holds scores of its indicators. */
  scoring: z.record(z.string(), wordList),
  /** Phrases that only frame a question: one word of each part, one after another; an empty one may be left out. */
  framing: z.record(z.string(), z.array(z.array(z.string()).min(1)).min(1)),
});
export type Vocabulary = z.infer<typeof vocabulary>;

/** See the head of prompts/zh/drafting-words.yaml for what each part is for. */
const draftWords = z.strictObject({
  filler: wordList,
  causes: wordList,
  uncaused: wordList,
  deadlines: wordList,
  named: wordList,
});
export type DraftWords = z.infer<typeof draftWords>;

const frontMatter = z.strictObject({
  id: z.string(),
  purpose: z.string(),
  /** For one template: its placeholders. */
  inputs: z.array(z.string()).optional(),
});

interface Prompt {
  template: Template[];
  variables: string[];
  hash: string;
}

/** Loads prompts/<language>/. Throws one error that names every template with a wrong placeholder. */
export function loadPrompts(folder: string): Prompts {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
  });
  const prompts = new Map<string, Prompt>();
  const vocabularies = new Map<Language, Vocabulary>();
  const sections = new Map<Language, Section[]>();
  const wordsOfDrafts = new Map<Language, DraftWords>();
  for (const language of languages) {
    for (const name of readdirSync(join(folder, language)).filter((file) => file.endsWith('.md'))) {
      for (const [id, prompt] of readPrompts(
        engine,
        readFileSync(join(folder, language, name), 'utf8'),
        name,
      )) {
        prompts.set(`${language}/${id}`, prompt);
      }
    }
    const words = join(folder, language, 'drafting-words.yaml');
    if (existsSync(words)) wordsOfDrafts.set(language, draftWords.parse(parse(readFileSync(words, 'utf8'))));
    sections.set(language, readSections(engine, join(folder, language, 'sections'), language, prompts));
  }
  checkLanguages(prompts);
  checkSections(sections);
  const find = (language: Language, id: string): Prompt => {
    const prompt = prompts.get(`${language}/${id}`);
    if (!prompt) throw new Error(`There is no prompt "${id}" for language ${language}`);
    return prompt;
  };
  return {
    render: (language, id, data = {}) => String(engine.renderSync(find(language, id).template, data)).trim(),
    vocabulary: (language) => {
      // Large, and needed only where a question is understood.
      const known =
        vocabularies.get(language) ??
        vocabulary.parse(parse(readFileSync(join(folder, language, 'vocabulary.yaml'), 'utf8')));
      vocabularies.set(language, known);
      return known;
    },
    hash: (language, id) => find(language, id).hash,
    has: (language, id) => prompts.has(`${language}/${id}`),
    sections: (language) => sections.get(language) ?? [],
    draftWords: (language) =>
      wordsOfDrafts.get(language) ?? { filler: [], causes: [], uncaused: [], deadlines: [], named: [] },
  };
}

/** One file is one template, or, where it has `## id` headings, one template under each heading. */
function readPrompts(engine: Liquid, content: string, file: string): [string, Prompt][] {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
  if (head === undefined || body === undefined) throw new Error(`prompts: ${file} has no front matter`);
  const { id, inputs } = frontMatter.parse(parse(head));
  const sections = body.split(/^## +(?=[\w.-]+$)/m);
  if (sections.length === 1) {
    const strange = (paths: readonly string[]): string[] =>
      inputs ? namesIn(paths).filter((name) => !inputs.includes(name)) : [];
    return [[id, compile(engine, body, `${file} ${id}`, strange)]];
  }
  return sections.slice(1).map((section): [string, Prompt] => {
    const [name = '', ...lines] = section.split('\n');
    return [`${id}.${name.trim()}`, compile(engine, lines.join('\n').trim(), `${file} ${name}`)];
  });
}

/** `undeclaredOf` says which of the placeholders of a template, as dotted paths, it may not use. */
function compile(
  engine: Liquid,
  text: string,
  where: string,
  undeclaredOf: (paths: readonly string[]) => string[] = () => [],
): Prompt {
  const template = engine.parse(text);
  // Where nothing opens a placeholder there is nothing to analyse, which takes as long as parsing.
  const segments = text.includes('{') ? engine.globalVariableSegmentsSync(template) : [];
  const paths = segments.map((each) => each.map(String).join('.'));
  const unknown = undeclaredOf(paths);
  if (unknown.length > 0)
    throw new Error(`prompts: ${where} uses ${unknown.join(', ')}, which it does not declare`);
  const variables = namesIn(paths);
  return { template, variables, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** What the paths begin with. */
function namesIn(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.split('.', 1)[0] ?? path))].sort();
}

/** Reads the sections of one language; their templates go to the others. */
function readSections(
  engine: Liquid,
  folder: string,
  language: Language,
  prompts: Map<string, Prompt>,
): Section[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
  return files.sort().map((file) => {
    const { section, templates } = readSectionFile(readFileSync(join(folder, file), 'utf8'), file);
    for (const { name, text } of templates) {
      const where = `sections/${file} ${name}`;
      const prompt = compile(engine, text, where, (paths) => undeclared(section, paths));
      prompts.set(`${language}/section.${section.id}.${name}`, prompt);
    }
    return section;
  });
}

/** What a section is for must not depend on the language. */
function checkSections(sections: ReadonlyMap<Language, readonly Section[]>): void {
  const [first = [], ...others] = [...sections.values()].map((each) => each.map(commonPart));
  if (others.some((other) => other.join('\n') !== first.join('\n'))) {
    const ids = [...sections.values()].flat().map(({ id }) => id);
    throw new Error(
      `prompts: the sections differ between the languages in more than words: ${[...new Set(ids)].join(', ')}`,
    );
  }
}

/** Both languages must have the same templates with the same placeholders, or one of them would fail at use. */
function checkLanguages(prompts: ReadonlyMap<string, Prompt>): void {
  const problems: string[] = [];
  for (const [path, prompt] of prompts) {
    const [language, id = ''] = path.split(/\/(.*)/s);
    for (const other of languages.filter((each) => each !== language)) {
      const twin = prompts.get(`${other}/${id}`);
      if (!twin) problems.push(`${other} has no "${id}"`);
      else if (twin.variables.join() !== prompt.variables.join()) {
        problems.push(
          `"${id}" uses ${prompt.variables.join(', ')} in ${language} but ${twin.variables.join(', ')} in ${other}`,
        );
      }
    }
  }
  if (problems.length > 0) throw new Error(`prompts: ${[...new Set(problems)].join('; ')}`);
}

// `draft …`: recommendation sections, from the first version to the Word file.
import type { DraftView, Person } from '../drafting/opened.ts';
import { type Command, type ExitCode, type Given, type TerminalApp, wrongUsage } from './command.ts';
import { create, list, show } from './draft-reading.ts';
import { compare, decide, edit, exportDraft, refresh, regenerate } from './draft-steps.ts';
import { refuse, type Task, type TaskOn } from './draft-task.ts';

export const draft: Command = {
  name: 'draft',
  options: {
    problems: { type: 'string' },
    parts: { type: 'string' },
    tone: { type: 'string' },
    length: { type: 'string' },
    language: { type: 'string' },
    numbering: { type: 'string' },
    offer: { type: 'boolean' },
    version: { type: 'string' },
    annex: { type: 'boolean' },
    kept: { type: 'boolean' },
    json: { type: 'boolean' },
    file: { type: 'string' },
    base: { type: 'string' },
    paragraph: { type: 'string' },
    remark: { type: 'string' },
    note: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string' },
  },
  words: { min: 1, max: 4 },
  run: async (given, desk) => {
    const [verb = ''] = given.words;
    const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
    if (!action) return wrongUsage('draft', { wrong: 'unknown_word', option: '', meant: verb }, desk);
    const wrong = wrongNumber(given);
    if (wrong) return wrongUsage('draft', { wrong: 'not_usable', ...wrong }, desk);
    const app = await desk.open();
    const person = await personOf(app, given);
    if (action.kind === 'all') return await action.run({ app, given, desk, person });
    const view = await named(given.words[1], person, app);
    if (!view) return refuse({ kind: 'refused', why: 'unknown_draft' }, desk);
    return await action.run({ app, given, desk, person, view });
  },
};

type Action =
  | { kind: 'all'; run: (task: Task) => Promise<ExitCode> }
  | { kind: 'one'; run: (task: TaskOn) => Promise<ExitCode> };

const actions: Readonly<Record<string, Action>> = {
  new: { kind: 'all', run: create },
  list: { kind: 'all', run: list },
  show: { kind: 'one', run: show },
  edit: { kind: 'one', run: edit },
  diff: { kind: 'one', run: compare },
  regenerate: { kind: 'one', run: regenerate },
  refresh: { kind: 'one', run: refresh },
  submit: { kind: 'one', run: (task) => decide('submit', task) },
  approve: { kind: 'one', run: (task) => decide('approve', task) },
  return: { kind: 'one', run: (task) => decide('return', task) },
  export: { kind: 'one', run: exportDraft },
  archive: { kind: 'one', run: (task) => decide('archive', task) },
};

/** The first of the options and words that take a count and have none. */
function wrongNumber({
  value,
  words: [verb, , ...rest],
}: Given): { option: string; meant: string } | undefined {
  const counts = ['version', 'base', 'paragraph'].map((name) => ({
    option: `--${name}`,
    meant: value(name) ?? '1',
  }));
  const versions = verb === 'diff' ? rest.map((meant) => ({ option: 'diff', meant })) : [];
  return [...counts, ...versions].find(({ meant }) => !/^[1-9]\d{0,4}$/.test(meant));
}

// Who can run the program has the data and the store before them: nothing is refused for want of a right.
const rights = { write: true, approve: true, approveOwn: true };

async function personOf(app: TerminalApp, { value }: Given): Promise<Person> {
  const { evaluations } = await app.view();
  const { signal } = new AbortController();
  return { id: value('as') ?? 'terminal', rights, evaluations, signal };
}

/** The draft whose id ends as was typed; `last` is the newest. */
async function named(
  word: string | undefined,
  person: Person,
  app: TerminalApp,
): Promise<DraftView | undefined> {
  if (word === undefined) return undefined;
  const views = await app.drafting.list(person, mostSearched);
  const found =
    word === 'last' ? views.slice(0, 1) : views.filter(({ id }) => id.endsWith(word.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}

const mostSearched = 10_000;

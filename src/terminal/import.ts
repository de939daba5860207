// `import FILE…`: checks files, shows what they change, stores them together or not at all; lists imports, restores one.
import { uploadFrom } from '../importers/upload.ts';
import type { Checked, Intake } from '../intake/intake.ts';
import { type Command, type Desk, type ExitCode, wrongUsage } from './command.ts';
import { importLines } from './import-view.ts';
import { issueLines } from './issue-lines.ts';

export const importCommand: Command = {
  name: 'import',
  options: {
    'dry-run': { type: 'boolean' },
    evaluation: { type: 'string' },
    list: { type: 'boolean' },
    restore: { type: 'string' },
    as: { type: 'string' },
  },
  words: { min: 0, max: Number.POSITIVE_INFINITY },
  run: async ({ words: files, flag, value }, desk) => {
    const restored = value('restore');
    const asked = [files.length > 0, flag('list'), restored !== undefined].filter(Boolean).length;
    if (asked === 0) return wrongUsage('import', { wrong: 'too_few', option: '', meant: '' }, desk);
    if (asked > 1) return wrongUsage('import', undefined, desk);
    const { intake } = await desk.open();
    if (flag('list')) return await list(intake, desk);
    const checked =
      restored === undefined
        ? await intake.check(files.map(uploadFrom), { only: value('evaluation') })
        : await intake.restore(restored);
    if (!checked) {
      desk.io.errors.write(
        `${desk.prompts.render(desk.language, 'terminal.no_import', { id: restored ?? '' })}\n`,
      );
      return 1;
    }
    return await finish(checked, { dryRun: flag('dry-run'), person: value('as') ?? owner }, desk);
  },
};

// Whoever can run the terminal.
const owner = 'terminal';

async function list(intake: Intake, { io, prompts, language }: Desk): Promise<ExitCode> {
  const acts = await intake.list(mostListed);
  for (const { id, at, person, files, evaluations, isRestore } of acts) {
    const data = {
      id,
      at,
      person: person ?? '',
      files: files.join(', '),
      evaluations: evaluations.join(', '),
      isRestore,
    };
    io.output.write(`${prompts.render(language, 'terminal.import_act', data)}\n`);
  }
  return 0;
}

const mostListed = 50;
// More than anybody mends before trying again.
const mostTold = 200;

async function finish(
  { problems, warnings, changes, apply }: Checked,
  { dryRun, person }: { dryRun: boolean; person: string },
  { io, prompts, language }: Desk,
): Promise<ExitCode> {
  const say = (id: string, data = {}): string => `${prompts.render(language, `terminal.${id}`, data)}\n`;
  const tell = (issues: Checked['problems'], lineOf: (line: string) => string): void => {
    for (const line of issueLines(issues.slice(0, mostTold), prompts, language))
      io.errors.write(lineOf(line));
    const left = issues.length - mostTold;
    if (left > 0) io.errors.write(say('import_more', { count: left }));
  };
  tell(problems, (line) => `${line}\n`);
  tell(warnings, (warning) => say('import_warning', { warning }));
  if (problems.length > 0) {
    io.errors.write(say('import_refused', { count: problems.length }));
    return 1;
  }
  for (const line of importLines(changes, prompts, language)) io.output.write(`${line}\n`);
  if (dryRun) {
    if (changes.some(({ kind }) => kind !== 'same')) io.output.write(say('import_dry_run'));
    return 0;
  }
  const result = await apply(person);
  switch (result.kind) {
    case 'nothing':
      return 0;
    case 'stored':
      io.output.write(say('import_stored', { id: result.batch }));
      return 0;
    case 'changed_since':
      io.errors.write(say('import_changed_since', { ids: result.ids.join(', ') }));
      return 1;
  }
}

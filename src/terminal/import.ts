// `import FILE…`: checks evaluation files and stores those without problems, each wholly or not at all.
import type { Command } from './command.ts';
import { issueLines } from './issue-lines.ts';

export const importCommand: Command = {
  name: 'import',
  options: { 'dry-run': { type: 'boolean' } },
  words: { min: 1, max: Number.POSITIVE_INFINITY },
  run: async ({ words: files, flag }, { io, open, prompts, language }) => {
    const app = await open();
    const dryRun = flag('dry-run');
    const { stored, unchanged, issues } = await app.importFiles(files, { dryRun });
    const say = (id: string, file: string, evaluation: string): string =>
      `${prompts.render(language, `terminal.${id}`, { file, evaluation })}\n`;
    for (const { file, evaluation } of stored)
      io.output.write(say(dryRun ? 'would_import' : 'imported', file, evaluation.id));
    for (const { file, id } of unchanged) io.output.write(say('unchanged', file, id));
    for (const line of issueLines(issues, prompts, language)) io.errors.write(`${line}\n`);
    return issues.length > 0 ? 1 : 0;
  },
};

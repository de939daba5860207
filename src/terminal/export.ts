// `export EVALUATION… OUT.xlsx` and `template OUT.xlsx`: workbooks out, the second one to fill in.
import type { Command, Desk, ExitCode, TerminalApp } from './command.ts';
import { saveFile } from './save-file.ts';

export const exportCommand: Command = {
  name: 'export',
  options: { force: { type: 'boolean' } },
  words: { min: 2, max: Number.POSITIVE_INFINITY },
  run: async ({ words, flag }, desk) => {
    const [out = '', ids] = [words.at(-1), words.slice(0, -1)];
    if (!isWorkbook(out)) return misnamed(out, desk);
    const app = await desk.open();
    const workbook = await app.intake.exportWorkbook(ids);
    if (!workbook) {
      const there = await evaluationIds(app);
      const missing = ids.filter((id) => !there.includes(id)).join(', ');
      const named = { id: missing, ids: there.slice(0, mostNamed).join(', ') };
      desk.io.errors.write(`${desk.prompts.render(desk.language, 'terminal.no_evaluation', named)}\n`);
      return 2;
    }
    if (workbook.kind === 'too_long') {
      const { sheet, cell } = workbook;
      desk.io.errors.write(`${desk.prompts.render(desk.language, 'terminal.too_long', { sheet, cell })}\n`);
      return 1;
    }
    return await save(out, workbook.bytes, flag('force'), desk);
  },
};

export const template: Command = {
  name: 'template',
  options: { force: { type: 'boolean' } },
  words: { min: 1, max: 1 },
  run: async ({ words: [out = ''], flag }, desk) => {
    if (!isWorkbook(out)) return misnamed(out, desk);
    const app = await desk.open();
    const [example] = await evaluationIds(app);
    return await save(out, await app.intake.template(example), flag('force'), desk);
  },
};

const mostNamed = 20;

function isWorkbook(file: string): boolean {
  return /\.xlsx$/i.test(file);
}

function misnamed(file: string, { io, prompts, language }: Desk): ExitCode {
  io.errors.write(`${prompts.render(language, 'terminal.not_xlsx', { file })}\n`);
  return 2;
}

async function evaluationIds(app: TerminalApp): Promise<string[]> {
  const { evaluations } = await app.view();
  return (await evaluations.list(await evaluations.count())).map(({ id }) => id);
}

/** A file that is there is only replaced on request. */
async function save(file: string, bytes: Uint8Array, force: boolean, desk: Desk): Promise<ExitCode> {
  if (!(await saveFile(file, bytes, desk, force ? 'w' : 'wx'))) return 1;
  desk.io.output.write(`${desk.prompts.render(desk.language, 'terminal.saved_workbook', { file })}\n`);
  return 0;
}

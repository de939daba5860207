// Runs one tool on one evaluation and prints what it gives: as JSON, or by a template of prompts/<language>/terminal.md.
import { renderFormula } from '../figures/render.ts';
import { isFailure, type ToolContext } from '../tools/tool.ts';
import type { Desk, ExitCode, Given, TerminalApp } from './command.ts';
import { printable } from './printable.ts';
import { toolContext } from './tool-context.ts';

/** The only evaluation there is, or the one whose id was given. */
export async function runReport(
  { tool, template }: { tool: string; template: string },
  { words: [asked], flag }: Given,
  desk: Desk,
): Promise<ExitCode> {
  const { io, open, prompts, language } = desk;
  const app = await open();
  const ids = await evaluationIds(app);
  const id = asked ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined || !ids.includes(id)) {
    const complaint = id === undefined ? 'which_evaluation' : 'no_evaluation';
    const named = { id: id ?? '', ids: ids.slice(0, mostNamed).join(', ') };
    io.errors.write(`${prompts.render(language, `terminal.${complaint}`, named)}\n`);
    return 2;
  }
  const context = await toolContext(app, desk);
  const evaluation = await context.evaluations.open(id);
  const result = await app.runTool(tool, { evaluation: id }, context);
  if (isFailure(result)) {
    io.errors.write(
      `${printable(prompts.render(language, 'terminal.tool_failed', { name: tool, ...result }))}\n`,
    );
    return 1;
  }
  const { output } = result;
  if (flag('json')) {
    io.output.write(`${JSON.stringify(output, null, 2)}\n`);
    return 0;
  }
  const department = evaluation?.department.names[language][0] ?? id;
  const shown = [
    evaluation?.title[language] ?? id,
    ...(evaluation?.made_up
      ? [prompts.render(language, 'assistant.made_up', { departments: [department] })]
      : []),
    '',
    prompts.render(language, `terminal.${template}`, { card: output, workings: workingsOf(context) }),
  ];
  io.output.write(`${printable(shown.join('\n'))}\n`);
  return 0;
}

/** How each figure that was worked out came about, in words, by its id. */
function workingsOf({ ledger, language }: ToolContext): Record<string, string> {
  const formulas = ledger
    .figures()
    .map((figure) => [figure.id, renderFormula(figure, ledger, language) ?? '']);
  return Object.fromEntries(formulas);
}

const mostNamed = 20;

async function evaluationIds(app: TerminalApp): Promise<string[]> {
  const { evaluations } = await app.view();
  return (await evaluations.list(await evaluations.count())).map(({ id }) => id);
}

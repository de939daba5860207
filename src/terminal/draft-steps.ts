// `draft edit`, `diff`, `regenerate`, `refresh`, `submit`, `approve`, `return`, `export` and `archive`.
import { text } from 'node:stream/consumers';
import { toMarkdown } from '../drafting/markdown.ts';
import { isRefused } from '../drafting/opened.ts';
import type { Decision, Outcome } from '../drafting/steps.ts';
import type { Read } from '../importers/issue.ts';
import { readText } from '../importers/text-file.ts';
import type { Desk, ExitCode } from './command.ts';
import { choicesIn } from './draft-reading.ts';
import { refuse, type TaskOn } from './draft-task.ts';
import { changesView, headLine, shortId } from './draft-view.ts';
import { issueLines } from './issue-lines.ts';
import { printable } from './printable.ts';
import { saveFile } from './save-file.ts';
import { styleFor } from './style.ts';

/** Without a file, prints the text to be edited, its version on the first line; with one, saves it. */
export async function edit({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const file = given.value('file');
  if (file === undefined) {
    const shown = await app.drafting.show(view.id, person);
    if (isRefused(shown)) return refuse(shown, desk);
    io.output.write(`<!-- version ${view.current} -->\n${printable(shown.editable)}\n`);
    return 0;
  }
  const read: Read<string> =
    file === '-' ? { kind: 'read', value: await text(io.input) } : await readText(file);
  if (read.kind === 'refused') {
    io.errors.write(`${issueLines(read.issues, prompts, language).join('\n')}\n`);
    return 1;
  }
  const [, written] = /^<!-- version (\d{1,5}) -->\n/.exec(read.value) ?? [];
  const base = Number(given.value('base') ?? written ?? view.current);
  const change = { base, text: read.value.replace(/^<!-- version \d{1,5} -->\n/, '') };
  return done(await app.drafting.edit(view.id, change, person), desk);
}

/** From one version to another; from the one before to the current one unless told. */
export async function compare({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const [, , from, to] = given.words;
  const newer = Number(to ?? view.current);
  const older = Number(from ?? Math.max(1, newer - 1));
  const changes = await app.drafting.compare(view.id, person, older, newer);
  if (isRefused(changes)) return refuse(changes, desk);
  const { io, prompts, language } = desk;
  const shown =
    changes.length === 0
      ? prompts.render(language, 'drafting.refused', { why: 'unchanged' })
      : changesView(changes, styleFor(io.colour));
  io.output.write(`${shown}\n`);
  return 0;
}

export async function regenerate({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const chosen = choicesIn(given);
  if ('wrong' in chosen) {
    desk.io.errors.write(
      `${printable(desk.prompts.render(desk.language, 'terminal.draft_wrong_choice', chosen))}\n`,
    );
    return 2;
  }
  const paragraph = given.value('paragraph');
  const wish = {
    base: Number(given.value('base') ?? view.current),
    remark: given.value('remark') ?? null,
    paragraph: paragraph === undefined ? undefined : Number(paragraph),
    choices: chosen.choices,
  };
  return done(await app.drafting.regenerate(view.id, wish, person), desk);
}

export async function refresh({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const base = Number(given.value('base') ?? view.current);
  return done(await app.drafting.refresh(view.id, base, person), desk);
}

export async function decide(
  event: Decision['event'],
  { app, given, desk, person, view }: TaskOn,
): Promise<ExitCode> {
  const base = Number(given.value('base') ?? view.current);
  const note = given.value('note') ?? null;
  return done(await app.drafting.decide(view.id, { event, base, note }, person), desk);
}

function done(outcome: Outcome, desk: Desk): ExitCode {
  if (outcome.kind === 'refused') return refuse(outcome, desk);
  const { io, prompts, language } = desk;
  io.output.write(`${printable(headLine(outcome.view, { prompts, language, style: styleFor(false) }))}\n`);
  return 0;
}

/** Markdown goes to stdout unless a file is named; a Word file always goes to one. */
export async function exportDraft({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const out = given.value('out');
  const format = given.value('format') ?? (out?.endsWith('.md') ? 'md' : out === undefined ? 'md' : 'docx');
  if (format !== 'md' && format !== 'docx') {
    io.errors.write(
      `${prompts.render(language, 'terminal.draft_wrong_choice', { wrong: 'format', may: 'md, docx' })}\n`,
    );
    return 2;
  }
  const exported = await app.drafting.export(view.id, person);
  if (isRefused(exported)) return refuse(exported, desk);
  if (format === 'md' && out === undefined) {
    io.output.write(toMarkdown(exported.document));
    return 0;
  }
  const file = out ?? `${view.evaluation}-${shortId(view.id)}.docx`;
  const content = format === 'md' ? toMarkdown(exported.document) : await wordFile(exported.document);
  if (!(await saveFile(file, content, desk))) return 1;
  io.output.write(`${printable(file)}\n`);
  return 0;
}

/** The library is loaded only where a Word file is wanted. */
async function wordFile(document: Parameters<typeof toMarkdown>[0]): Promise<Buffer> {
  const { toDocx } = await import('../drafting/docx.ts');
  return await toDocx(document);
}

// `draft new`, `list` and `show`.
import { z } from 'zod';
import { type Choices, choices, lengths, numberings, parts, tones } from '../drafting/choices.ts';
import { toMarkdown } from '../drafting/markdown.ts';
import { isRefused } from '../drafting/opened.ts';
import type { ExitCode, Given } from './command.ts';
import { refuse, type Task, type TaskOn } from './draft-task.ts';
import { draftView, headLine, keptTexts } from './draft-view.ts';
import { printable } from './printable.ts';
import { styleFor } from './style.ts';

export async function create({ app, given, desk, person }: Task): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const evaluation = given.words[1] ?? (await onlyEvaluation(person.evaluations));
  if (evaluation === undefined) {
    const ids = (await person.evaluations.list(mostNamed)).map(({ id }) => id).join(', ');
    io.errors.write(`${prompts.render(language, 'terminal.which_evaluation', { ids })}\n`);
    return 2;
  }
  const chosen = choicesIn(given);
  if ('wrong' in chosen) {
    io.errors.write(`${printable(prompts.render(language, 'terminal.draft_wrong_choice', chosen))}\n`);
    return 2;
  }
  if (given.flag('offer')) {
    const offered = await app.drafting.matters(evaluation, chosen.choices.language ?? language, person);
    if (isRefused(offered)) return refuse(offered, desk);
    const lines = offered.map(({ key, section, problem }) => {
      const name = problem?.names[language][0] ?? section.name;
      return `${key}  ${name} → ${section.heading}`;
    });
    io.output.write(`${printable(lines.join('\n'))}\n`);
    return 0;
  }
  const matters = given
    .value('problems')
    ?.split(',')
    .map((key) => key.trim());
  const view = await app.drafting.start({ evaluation, matters, choices: chosen.choices, language }, person);
  if (isRefused(view)) return refuse(view, desk);
  return await show({ app, given: { ...given, value: () => undefined }, desk, person, view });
}

const mostNamed = 20;

async function onlyEvaluation(evaluations: Task['person']['evaluations']): Promise<string | undefined> {
  return (await evaluations.count()) === 1 ? (await evaluations.list(1))[0]?.id : undefined;
}

/** The choices that were given by options, or the first that is not one. */
export function choicesIn({ value }: Given): { choices: Partial<Choices> } | { wrong: string; may: string } {
  const given = {
    parts: value('parts')
      ?.split(',')
      .map((part) => part.trim()),
    tone: value('tone'),
    length: value('length'),
    language: value('language'),
    numbering: value('numbering'),
  };
  const some = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined));
  const read = choices.partial().safeParse(some);
  if (!read.success) {
    const [wrong = ''] = (read.error.issues[0]?.path ?? []).map(String);
    return { wrong, may: (possible[wrong] ?? []).join(', ') };
  }
  return { choices: z.custom<Partial<Choices>>().parse(read.data) };
}

const possible: Readonly<Record<string, readonly string[]>> = {
  parts,
  tone: tones,
  length: lengths,
  language: ['zh', 'en'],
  numbering: numberings,
};

export async function list({ app, given, desk, person }: Task): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const views = await app.drafting.list(person, mostListed);
  if (given.flag('json')) {
    for (const { content: _, ...view } of views) io.output.write(`${JSON.stringify(view)}\n`);
    return 0;
  }
  const words = { prompts, language, style: styleFor(io.colour) };
  const lines = views.map((view) => printable(headLine(view, words)));
  io.output.write(
    `${lines.length === 0 ? prompts.render(language, 'terminal.draft_none') : lines.join('\n')}\n`,
  );
  return 0;
}

const mostListed = 50;

export async function show({ app, given, desk, person, view }: TaskOn): Promise<ExitCode> {
  const { io, prompts, language } = desk;
  const version = given.value('version');
  const shown = await app.drafting.show(view.id, person, version === undefined ? undefined : Number(version));
  if (isRefused(shown)) return refuse(shown, desk);
  if (given.flag('json')) io.output.write(`${JSON.stringify(shown)}\n`);
  else if (given.flag('kept')) io.output.write(`${keptTexts(shown, { prompts, language })}\n`);
  else if (given.flag('annex')) io.output.write(printable(toMarkdown(shown.document)));
  else {
    const words = { prompts, language, style: styleFor(io.colour) };
    io.output.write(`${draftView(shown, words).trimEnd()}\n`);
  }
  return 0;
}

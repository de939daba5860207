// `chart`: draws one picture of an evaluation into a file, or lists what can be drawn.
import { type ChartName, chartNames } from '../charts/chart.ts';
import { draw, drawable } from '../charts/draw.ts';
import { chartNamed } from '../charts/named.ts';
import { type Command, type Desk, type ExitCode, type TerminalApp, wrongUsage } from './command.ts';
import { printable } from './printable.ts';
import { saveFile } from './save-file.ts';
import { toolContext } from './tool-context.ts';

export const chart: Command = {
  name: 'chart',
  options: { out: { type: 'string' }, metric: { type: 'string' }, language: { type: 'string' } },
  words: { min: 0, max: 2 },
  run: async ({ words: [called, asked], value }, desk) => {
    const language = value('language') ?? desk.language;
    if (language !== 'zh' && language !== 'en')
      return wrongUsage('chart', { wrong: 'not_usable', option: '--language', meant: language }, desk);
    const at: Desk = { ...desk, language };
    if (called === undefined) return list(at);
    const name = chartNamed(called, desk.prompts);
    if (!name) return complain(2, 'charts.unknown_name', { name: called, names: chartNames }, at);
    const out = value('out') ?? `${name}.png`;
    if (!/\.(?:png|svg)$/i.test(out)) return complain(2, 'charts.wrong_file', { file: out }, at);
    const app = await at.open();
    const key = value('metric');
    if (key !== undefined && !isKnown(key, app)) return complain(2, 'charts.unknown_key', { key }, at);
    return await write({ name, ...(key !== undefined && { key }) }, asked, out, app, at);
  },
};

function isKnown(key: string, { catalogue: { facts, metrics } }: TerminalApp): boolean {
  return facts.has(key) || metrics.has(key) || /^(?:ind|dim)\./.test(key);
}

function list({ io, prompts, language }: Desk): ExitCode {
  const lines = chartNames.map(
    (name) => `${name.padEnd(12)}${prompts.render(language, 'charts.name', { name })}`,
  );
  io.output.write(`${lines.join('\n')}\n`);
  return 0;
}

async function write(
  wanted: { name: ChartName; key?: string },
  asked: string | undefined,
  file: string,
  app: TerminalApp,
  desk: Desk,
): Promise<ExitCode> {
  const { io, prompts } = desk;
  const context = await toolContext(app, desk);
  const ids = (await context.evaluations.list(await context.evaluations.count())).map(({ id }) => id);
  const id = asked ?? (ids.length === 1 ? ids[0] : undefined);
  const evaluation = id === undefined ? undefined : await context.evaluations.open(id);
  if (!evaluation) {
    const complaint = id === undefined ? 'terminal.which_evaluation' : 'terminal.no_evaluation';
    return complain(2, complaint, { id: id ?? '', ids: ids.slice(0, mostNamed).join(', ') }, desk);
  }
  const drawn = await draw({ ...wanted, evaluation }, context, prompts);
  if (drawn.kind === 'not_drawn') {
    const possible = await drawable(evaluation, context, prompts);
    return complain(1, 'charts.not_drawn', { why: drawn.why, name: wanted.name, possible }, desk);
  }
  const { toPng, toSvg } = await import('../charts/picture.ts');
  const picture = await toSvg(drawn.chart);
  if (picture.missing.length > 0)
    complain(1, 'charts.missing_glyphs', { characters: picture.missing.join(' ') }, desk);
  if (!(await saveFile(file, /\.svg$/i.test(file) ? picture.svg : await toPng(picture), desk))) return 1;
  io.output.write(`${printable(`${file}\n${drawn.chart.alt}`)}\n`);
  return 0;
}

const mostNamed = 20;

function complain(
  code: 1 | 2,
  id: string,
  data: Record<string, unknown>,
  { io, prompts, language }: Desk,
): ExitCode {
  io.errors.write(`${printable(prompts.render(language, id, data))}\n`);
  return code;
}

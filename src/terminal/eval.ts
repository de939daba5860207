// `eval FILE`: grades the answers to a file of questions.
import type { Usage } from '../assistant/answer.ts';
import { questionFile } from '../grading/question-file.ts';
import { type Graded, runQuestions } from '../grading/run-questions.ts';
import { readJson } from '../importers/json-file.ts';
import { type Command, wrongUsage } from './command.ts';
import { issueLines } from './issue-lines.ts';
import { printable } from './printable.ts';
import { saveFile } from './save-file.ts';
import { type Style, styleFor } from './style.ts';

export const evalCommand: Command = {
  name: 'eval',
  options: { json: { type: 'string' }, planner: { type: 'string' }, times: { type: 'string' } },
  words: { min: 1, max: 1 },
  run: async ({ words: [file = ''], value }, desk) => {
    const { io, open, prompts, language } = desk;
    const planner = value('planner') ?? 'offline';
    const times = value('times') ?? '1';
    if (!['offline', 'model'].includes(planner))
      return wrongUsage('eval', { wrong: 'not_usable', option: '--planner', meant: planner }, desk);
    if (!/^[1-9]\d?$/.test(times))
      return wrongUsage('eval', { wrong: 'not_usable', option: '--times', meant: times }, desk);
    const read = await readJson(questionFile, file);
    if (read.kind === 'refused') {
      io.errors.write(`${issueLines(read.issues.slice(0, mostTold), prompts, language).join('\n')}\n`);
      return 1;
    }
    const app = await open();
    const byModel = planner === 'model';
    if (byModel && app.model === undefined) {
      io.errors.write(`${prompts.render(language, 'terminal.no_model')}\n`);
      return 1;
    }
    const started = new Date();
    const examinee = byModel ? app : { ...app, assistant: app.keyless };
    const runs: Graded[][] = [];
    for (let run = 0; run < Number(times); run += 1) runs.push(await runQuestions(read.value, examinee));
    const graded = runs.flat();
    const cost = {
      ...costOf(runs),
      rejections: await app.log.rejections(started),
      fallbacks: byModel ? await app.log.fallbacks(started) : {},
    };
    const out = value('json');
    const report = { ...totals(graded), ...cost, results: graded };
    const saved = out === undefined || (await saveFile(out, `${JSON.stringify(report, null, 2)}\n`, desk));
    io.output.write(`${evalView(graded, styleFor(io.colour))}\n`);
    if (byModel || runs.length > 1) {
      const told = Object.entries(cost.rejections).map(([code, number]) => ({ code, count: number }));
      io.output.write(`${prompts.render(language, 'terminal.eval_cost', { ...cost, rejections: told })}\n`);
    }
    for (const [reason, number] of Object.entries(cost.fallbacks)) {
      const because = prompts.render(language, 'assistant.fallback_reason', { reason });
      io.output.write(`${prompts.render(language, 'terminal.eval_without', { because, count: number })}\n`);
    }
    const examined = Object.keys(cost.fallbacks).every((reason) => ofTheModel.has(reason));
    return saved && examined && totals(graded).right === graded.length ? 0 : 1;
  },
};

// More than anybody mends before trying again.
const mostTold = 20;

// A model that was asked and did not do is examined; one that could not be asked is not.
const ofTheModel: ReadonlySet<string> = new Set(['rejected', 'stuck', 'refused', 'empty', 'too_long']);

interface Cost {
  times: number;
  questions: number;
  /** Questions right in every run. */
  passed: number;
  byModel: number;
  without: number;
  usage: Usage;
}

/** What several runs over the same questions came to, in tokens and in constancy. */
function costOf(runs: readonly (readonly Graded[])[]): Cost {
  const answers = runs.flat().map(({ answer }) => answer);
  const [first = []] = runs;
  const total = (of: keyof Usage): number => answers.reduce((sum, { usage }) => sum + usage[of], 0);
  const byModel = answers.filter(({ planner }) => planner === 'model').length;
  return {
    times: runs.length,
    questions: first.length,
    passed: first.filter((_, index) => runs.every((run) => run[index]?.misses.length === 0)).length,
    byModel,
    without: answers.length - byModel,
    usage: {
      modelCalls: total('modelCalls'),
      inputTokens: total('inputTokens'),
      outputTokens: total('outputTokens'),
      cachedTokens: total('cachedTokens'),
    },
  };
}

interface Totals {
  questions: number;
  right: number;
  /** Not right, and nothing was claimed: refused, asked back, or not in the data. */
  refused: number;
  wrong: number;
  wrongFigures: number;
  categories: Record<string, { questions: number; right: number }>;
}

function totals(graded: readonly Graded[]): Totals {
  const names = [...new Set(graded.map(({ category }) => category))].sort();
  const wrong = graded.flatMap(({ misses }) => misses.filter(({ what }) => what === 'wrong_figure'));
  const missed = graded.filter(({ misses }) => misses.length > 0);
  const refused = missed.filter(({ answer }) => answer.kind !== 'answer').length;
  return {
    ...count(graded),
    refused,
    wrong: missed.length - refused,
    wrongFigures: wrong.length,
    categories: Object.fromEntries(
      names.map((name) => [name, count(graded.filter(({ category }) => category === name))]),
    ),
  };
}

function count(graded: readonly Graded[]): { questions: number; right: number } {
  return { questions: graded.length, right: graded.filter(({ misses }) => misses.length === 0).length };
}

/** The misses one under the other, then the totals. */
export function evalView(graded: readonly Graded[], style: Style): string {
  const { questions, right, wrong, refused, wrongFigures, categories } = totals(graded);
  const missed = graded.filter(({ misses }) => misses.length > 0);
  return [
    ...missed.flatMap(({ id, question, misses, answer }) => [
      `${style.strong(id)}  ${printable(question)}`,
      ...misses.map(({ what, expected, got }) =>
        printable(`  ${what}  expected: ${expected}  got: ${onOneLine(got)}`),
      ),
      style.faint(printable(`  answer (${answer.kind}): ${onOneLine(answer.text)}`)),
      '',
    ]),
    ...Object.entries(categories).map(
      ([name, { questions: all, right: good }]) => `${name.padEnd(longestCategory)} ${good}/${all}`,
    ),
    style.strong(
      `${'all'.padEnd(longestCategory)} ${right}/${questions}, wrong: ${wrong}, refused: ${refused}, wrong figures: ${wrongFigures}`,
    ),
  ].join('\n');
}

const longestCategory = 16;

function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ⏎ ');
}

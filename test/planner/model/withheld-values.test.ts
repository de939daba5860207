// With values hidden, nothing the server receives holds a value of the data or a number the asker typed: whatever is
// asked, whatever tools a model calls, in both wire formats.
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { maskedWords } from '../../../src/assistant/masked.ts';
import { withheldOutput } from '../../../src/assistant/withheld-output.ts';
import { buildAllowed } from '../../../src/figures/allowed.ts';
import { questionFile } from '../../../src/grading/question-file.ts';
import { readJson } from '../../../src/importers/json-file.ts';
import { lookUp } from '../../../src/tools/look-up.ts';
import { lumingwan } from '../../drafting/desk.ts';
import { seeded } from '../../support/attacks.ts';
import { fuzzQuestions } from '../../support/fuzz-runs.ts';
import {
  type ModelServer,
  type Scripted,
  type SeenRequest,
  startModelServer,
} from '../../support/model-server.ts';
import { pick, type Random } from '../../support/pick.ts';
import { contextOf, huitong, run } from '../../tools/context.ts';
import { modelDesk, prompts, wires } from './desk.ts';

let server: ModelServer | undefined;
afterEach(() => server?.close());

const { catalogue } = contextOf();
const both = [huitong, lumingwan];
const asked = await askedIn(['dev.json', 'bank-a.json', 'bank-f.json']);

async function askedIn(files: readonly string[]): Promise<string[]> {
  const read = await Promise.all(
    files.map((file) => readJson(questionFile, join(import.meta.dirname, '../../questions', file))),
  );
  return read.flatMap((each) => (each.kind === 'refused' ? [] : each.value.map(({ question }) => question)));
}

/** A call of any tool with an input it may have, over figures that were given before. */
function anyCall({ raw }: SeenRequest, random: Random): [tool: string, input: unknown] {
  const { id: evaluation, facts, indicators, findings } = pick(random, both);
  const keys = [
    ...facts.map(({ key }) => key),
    ...catalogue.metrics.keys(),
    ...indicators.map(({ key }) => key),
    ...findings.map(({ key }) => key),
  ];
  const key = (): string => pick(random, keys);
  const ids = [...new Set(raw.match(/\bf[1-9]\d*\b/g))];
  const figure = (): string => pick(random, ['f1', ...ids]);
  const quotes = facts.flatMap(({ cite }) => cite.map(({ quote }) => quote));
  const calls: [string, unknown][] = [
    ['look_up', { evaluation, keys: [key(), key(), key()] }],
    ['look_up', { evaluation, keys: [key()] }],
    ['search_report', { evaluation, words: pick(random, quotes).slice(0, 20) }],
    ['list_evaluations', {}],
    ['list_indicators', { evaluation }],
    ['list_findings', { evaluation, type: pick(random, ['problem', 'recommendation', 'task']) }],
    ['score_card', { evaluation }],
    ['audit', { evaluation }],
    ['compare', { key: key(), evaluations: both.map(({ id }) => id) }],
    ['calculate', { expression: pick(random, [`${figure()} - ${figure()}`, `${figure()} / ${figure()}`]) }],
    ['explain_figure', { figure: figure() }],
    ['explain_figure', { evaluation, key: key() }],
    ['goal_seek', { evaluation, goal: 'procurement.execution_rate', figure: figure() }],
    ['what_if', { evaluation, changes: [{ key: key(), figure: figure(), mode: 'set' }], results: [key()] }],
  ];
  return pick(random, calls);
}

/** All that a request says, but for what the model said itself. */
function saidIn({ wire, body }: SeenRequest): string {
  if (wire === 'responses') {
    const items = z.array(z.looseObject({ role: z.string().optional() })).parse(body.input);
    return items
      .map(({ content, output }) => [content, output].filter((each) => typeof each === 'string').join('\n'))
      .join('\n');
  }
  const messages = z
    .array(z.looseObject({ role: z.string(), content: z.string().nullish() }))
    .parse(body.messages);
  return messages.flatMap(({ role, content }) => (role === 'system' ? [] : [content ?? ''])).join('\n');
}

// Years, document and section numbers, and the ids by which evaluations and figures are called, are no values.
const noValue =
  /[〔[(]20\d\d[〕\])]\d+号|\b20\d\d\b|20\d\d(?=年)|第\d+号|\[\[\w+(?:\.\w+)?\]\]|"(?:id|key|section|evaluation|see|keys)":(?:"[^"]*"|\[[^\]]*\])|[a-z_]\w*/gi;

// What a model typed itself it is told again when its words did not pass.
const ownNumber = '77.77';

function numbersIn(said: string): string[] {
  const numbers = said.replace(noValue, ' ').match(/\d+(?:[.,]\d+)*/g) ?? [];
  return numbers.filter((number) => number !== ownNumber);
}

describe.each(wires)('with $api, stream $stream', (wire) => {
  test('nothing the server receives holds a value', { timeout: 600_000 }, async () => {
    const random = seeded(wire.stream ? 617 : 619);
    let rounds = 0;
    server = await startModelServer((request) => {
      rounds = (rounds + 1) % 4;
      const calls: Scripted = { call: [anyCall(request, random), anyCall(request, random)] };
      return rounds === 0 ? { say: `执行率为${ownNumber}%。` } : calls;
    });
    const budgets = {
      answer: 1_000_000,
      user: 1,
      workspace: 1,
      spentSince: async () => ({ user: 0, workspace: 0 }),
    };
    const model = { values: 'hidden', keylessFirst: random() < 0.5, budgets } as const;
    const found = new Set<string>();
    const answered = new Set<string>();
    for (let turn = 0; turn < Math.ceil(fuzzQuestions / 20); turn += 1) {
      const desk = modelDesk(server.url, { ...wire, timeoutMs: 20_000 }, model, () => both);
      const [first, second] = [pick(random, asked), pick(random, asked)];
      await desk.ask(first);
      await desk.ask(`${second}？有人说是${Math.floor(random() * 9000) / 100}%`);
      expect(desk.bugs).toEqual([]);
      for (const { steps } of desk.logged)
        for (const step of steps)
          if (step.kind === 'tool_call' && step.by === 'model' && step.outcome === 'ok')
            answered.add(step.tool);
      for (const request of server.requests.splice(0))
        for (const number of numbersIn(saidIn(request))) found.add(`${number} of ${first} / ${second}`);
    }
    expect(server.refusals).toEqual([]);
    expect([...found]).toEqual([]);
    // Nothing would be shown by tools that all refused.
    expect(answered.size).toBeGreaterThanOrEqual(8);
  });
});

describe('what is said of a figure in place of its value', () => {
  test('is how it went, how it stands to its target, and which of two is the larger', async () => {
    const context = contextOf([lumingwan], 'zh');
    const { key } = lumingwan.indicators.find(({ actual }) => actual !== undefined) ?? { key: '' };
    const allowed = buildAllowed({ names: [], years: [], documents: [] });
    const withheld = async (...keys: string[]): Promise<string> => {
      const output = await run(lookUp, { evaluation: lumingwan.id, keys }, context);
      return JSON.stringify(withheldOutput(output, { ...context, prompts }, allowed));
    };
    expect(await withheld(key)).toMatch(/(?:below|at|above) target/);
    const budgets = await withheld('budget.initial', 'budget.adjusted');
    expect(budgets).toContain('larger of the two');
    expect(budgets).toContain('smaller of the two');
    expect(await withheld('budget.adjustment_rate')).toMatch(/"(?:cut|raised)"/);
  });

  test.each([
    ['6.26万元', '▢万元'],
    ['1.5亿元', '▢亿元'],
    ['63000元', '▢元'],
    ['3万人', '▢人'],
    ['26.04%', '▢%'],
    ['十二个', '▢个'],
    ['6.26万元 (62,600 yuan)', '▢万元 (▢ yuan)'],
  ])('of %j the unit stays', (text, masked) => {
    expect(maskedWords(text, buildAllowed({ names: [], years: [], documents: [] }))).toBe(masked);
  });
});

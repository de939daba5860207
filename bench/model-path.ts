// What the program adds to a model: a question that takes one tool call and an answer, with everything on (tools,
// verify, render, store, audit log; with and without the keyless try before), beside a bare loop on the same client,
// server, prompt and tools.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { type App, openApp, promptsFolder } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { openLedger } from '../src/figures/ledger.ts';
import { instructionsFor } from '../src/planner/model/instructions.ts';
import { toResponsesRequest } from '../src/planner/model/responses-wire.ts';
import { strictTools } from '../src/planner/model/strict-schema.ts';
import { loadPrompts, type Prompts } from '../src/prompts.ts';
import { declarationsOf } from '../src/tools/declarations.ts';
import { tools } from '../src/tools/tool-catalogue.ts';
import { type BareLoop, bareLoop } from './bare-loop.ts';
import { median, milliseconds, percentile, table, times } from './figures.ts';

const rounds = 200;
const warmUp = 30;
// Words the keyless planner knows nothing of, so that the question goes to the model.
const question = '请谈谈你对该单位采购推进节奏的总体观感';
// What the scripted model looks up.
const evaluation = 'huitong-2022';
const keys = ['procurement.execution_rate'];

export async function measureModelPath(folder: string): Promise<string[]> {
  const server = fork(join(import.meta.dirname, 'model-process.ts'));
  const url = z.string().parse((await once(server, 'message'))[0]);
  const { bare, atOnce, keylessFirst, close } = await openAll(url, folder);
  const measured: Took[][] = [[], [], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, ask] of [bare, atOnce, keylessFirst].entries()) {
      const each = await took(ask);
      if (round >= warmUp) measured[index]?.push(each);
    }
  }
  await close();
  server.disconnect();
  const [yardstick = [], asked = [], tried = []] = measured;
  return [
    `A question to a model, one tool call and the answer, ${rounds} in turn; the server in a process of its own`,
    ...table([
      ['', 'wall p50', 'against bare', 'wall p99', 'CPU p50', 'against bare'],
      row('a bare loop on the client', yardstick, yardstick),
      row('suanpan, everything on', asked, yardstick),
      row('the same after a keyless try', tried, yardstick),
    ]),
    '',
  ];
}

interface Took {
  wall: number;
  cpu: number;
}

interface All {
  bare: () => Promise<unknown>;
  atOnce: () => Promise<unknown>;
  keylessFirst: () => Promise<unknown>;
  close: () => Promise<unknown>;
}

async function openAll(url: string, folder: string): Promise<All> {
  const prompts = loadPrompts(promptsFolder);
  const open = async (keylessFirst: 'on' | 'off'): Promise<App> => {
    const read = parseConfig({
      DATABASE_URL: `sqlite:${join(folder, `model-${keylessFirst}.sqlite`)}`,
      OPENAI_BASE_URL: url,
      OPENAI_MODEL: 'scripted',
      KEYLESS_FIRST: keylessFirst,
      TOKENS_PER_USER_PER_DAY: '999999999',
      TOKENS_PER_WORKSPACE_PER_DAY: '999999999',
    });
    if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
    return await openApp(read.config, prompts, (line) => process.stderr.write(line));
  };
  const [first, second] = [await open('off'), await open('on')];
  const instructions = instructionsFor({ prompts, catalogue: first.catalogue }).zh;
  const bare = bareLoop(url, sameRequest(instructions, await lookedUp(first, prompts)));
  const evaluations = [{ evaluation, name: '汇通产业园事业服务中心', year: 2022 }];
  const told = { question, evaluations, more: false, stated: [], figures: [] };
  const message = prompts.render('zh', 'model.question', told);
  return {
    bare: () => bare(message),
    atOnce: () => askModel(first),
    keylessFirst: () => askModel(second),
    close: () => Promise.all([first.close(), second.close()]),
  };
}

async function askModel(app: App): Promise<void> {
  const conversation = app.startConversation('bench');
  const { signal } = new AbortController();
  const answer = await app.assistant.ask({ question, conversation, caller: { id: 'bench' }, signal });
  if (answer.planner !== 'model' || !answer.text.includes('26.04%')) throw new Error(answer.text);
}

/** What the tool gives, so that the bare loop sends as much. */
async function lookedUp(app: App, prompts: Prompts): Promise<unknown> {
  const { evaluations } = await app.view();
  const { signal } = new AbortController();
  const context = {
    language: 'zh',
    prompts,
    ledger: openLedger(),
    catalogue: app.catalogue,
    evaluations,
    signal,
  } as const;
  const result = await app.runTool('look_up', { evaluation, keys }, context);
  if (!('output' in result)) throw new Error(result.message);
  return result.output;
}

/** The prompt and the tools as the program sends them, made once. */
function sameRequest(instructions: string, output: unknown): BareLoop {
  const body = toResponsesRequest(
    { instructions, tools: strictTools(declarationsOf(tools)), entries: [] },
    { model: 'scripted', maxOutputTokens: 1 },
  );
  const functions = (body.tools ?? []).filter((tool) => tool.type === 'function');
  return { instructions, tools: functions, run: () => output };
}

async function took(work: () => Promise<unknown>): Promise<Took> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

function row(name: string, took: readonly Took[], bare: readonly Took[]): string[] {
  const [wall, cpu] = [took.map((each) => each.wall), took.map((each) => each.cpu)];
  return [
    name,
    milliseconds(median(wall)),
    times(median(wall), median(bare.map((each) => each.wall))),
    milliseconds(percentile(wall, 0.99)),
    milliseconds(median(cpu)),
    times(median(cpu), median(bare.map((each) => each.cpu))),
  ];
}

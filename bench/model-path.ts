// What the program adds to a model: a question that takes one tool call and an answer, with everything on (the keyless
// try, tools, verify, render, store, audit log), beside a bare loop on the same client, server, prompt and tools.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { openApp, promptsFolder } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { instructionsFor } from '../src/planner/model/instructions.ts';
import { toResponsesRequest } from '../src/planner/model/responses-wire.ts';
import { loadPrompts } from '../src/prompts.ts';
import { declarationsOf } from '../src/tools/declarations.ts';
import { tools } from '../src/tools/tool-catalogue.ts';
import { type BareLoop, bareLoop } from './bare-loop.ts';
import { median, milliseconds, percentile, table, times } from './figures.ts';

const rounds = 200;
const warmUp = 30;
// Words the keyless planner knows nothing of, so that the question goes to the model.
const question = '请谈谈你对该单位采购推进节奏的总体观感';

export async function measureModelPath(folder: string): Promise<string[]> {
  const server = fork(join(import.meta.dirname, 'model-process.ts'));
  const url = z.string().parse((await once(server, 'message'))[0]);
  const { ask, bare, close } = await openBoth(url, folder);
  const whole: Took[] = [];
  const yardstick: Took[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [one, other] = [await took(() => bare(question)), await took(ask)];
    if (round < warmUp) continue;
    yardstick.push(one);
    whole.push(other);
  }
  await close();
  server.disconnect();
  return [
    `A question to a model, one tool call and the answer, ${rounds} in turn; the server in a process of its own`,
    ...table([
      ['', 'wall p50', 'against bare', 'wall p99', 'CPU p50', 'against bare'],
      row('a bare loop on the client', yardstick, yardstick),
      row('suanpan, everything on', whole, yardstick),
    ]),
    '',
  ];
}

interface Took {
  wall: number;
  cpu: number;
}

async function openBoth(
  url: string,
  folder: string,
): Promise<{
  ask: () => Promise<unknown>;
  bare: (question: string) => Promise<string>;
  close: () => Promise<void>;
}> {
  const read = parseConfig({
    DATABASE_URL: `sqlite:${join(folder, 'model.sqlite')}`,
    OPENAI_BASE_URL: url,
    OPENAI_MODEL: 'scripted',
    TOKENS_PER_USER_PER_DAY: '999999999',
    TOKENS_PER_WORKSPACE_PER_DAY: '999999999',
  });
  if (read.kind === 'invalid') throw new Error(read.message);
  const prompts = loadPrompts(promptsFolder);
  const app = await openApp(read.config, prompts, (line) => process.stderr.write(line));
  const { signal } = new AbortController();
  return {
    bare: bareLoop(url, sameRequest(instructionsFor({ prompts, catalogue: app.catalogue }).zh)),
    ask: async () => {
      const conversation = app.startConversation('bench');
      const answer = await app.assistant.ask({ question, conversation, caller: { id: 'bench' }, signal });
      if (answer.planner !== 'model' || !answer.text.includes('26.04%')) throw new Error(answer.text);
    },
    close: () => app.close(),
  };
}

/** The prompt and the tools as the program sends them, made once. */
function sameRequest(instructions: string): BareLoop {
  const body = toResponsesRequest(
    { instructions, tools: declarationsOf(tools), entries: [] },
    { model: 'scripted', maxOutputTokens: 1 },
  );
  const functions = (body.tools ?? []).filter((tool) => tool.type === 'function');
  const figure = { id: 'f1', key: 'procurement.execution_rate', label: '政府采购执行率' };
  return { instructions, tools: functions, output: JSON.stringify({ items: [{ computed: figure }] }) };
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

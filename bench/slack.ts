// `npm run bench:slack`: from a signed event to its acknowledgement and to the posted answer, beside a bare Bolt app
// that echoes, in the same run against the same fake Slack; and how long each takes until it answers at all.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FakeSlack, startFakeSlack } from '../test/support/slack/fake-slack.ts';
import { median, milliseconds, percentile, table, times } from './figures.ts';

const [count = '200'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
const contenders = [
  { name: 'bare Bolt, echo', file: join(import.meta.dirname, 'slack-echo.ts'), port: 4710 },
  { name: 'suanpan', file: join(import.meta.dirname, '../src/main.ts'), port: 4711 },
];

interface Took {
  start: number;
  ack: Record<number, number[]>;
  answer: Record<number, number[]>;
}

const slack = await startFakeSlack({ echoes: false });
try {
  const results = new Map<string, Took>(
    contenders.map(({ name }) => [name, { start: 0, ack: {}, answer: {} }]),
  );
  const running: ChildProcess[] = [];
  for (const contender of contenders) {
    const began = performance.now();
    running.push(begin(contender));
    await untilListening(contender.port);
    const took = results.get(contender.name);
    if (took) took.start = performance.now() - began;
    slack.deliverTo(address(contender.port));
    for (let round = 0; round < 20; round += 1) await one(slack);
  }
  for (const width of [1, 32]) {
    // In turn, so that both meet the same machine.
    for (let round = 0; round < Number(count) / 50; round += 1) {
      for (const { name, port } of contenders) {
        slack.deliverTo(address(port));
        const took = await batch(width, 50);
        const result = results.get(name);
        if (!result) continue;
        result.ack[width] = [...(result.ack[width] ?? []), ...took.map(({ ack }) => ack)];
        result.answer[width] = [...(result.answer[width] ?? []), ...took.map(({ answer }) => answer)];
      }
    }
  }
  for (const child of running) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  report(results);
} finally {
  await slack.close();
  rmSync(folder, { recursive: true });
}

function address(port: number): string {
  return `http://127.0.0.1:${port}/slack/events`;
}

function begin({ file, port }: (typeof contenders)[number]): ChildProcess {
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}`,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    SLACK_CONCURRENCY: '8',
    LOG_LEVEL: 'silent',
    PORT: String(port),
  };
  return spawn(process.execPath, [file], { env, cwd: folder, stdio: 'ignore' });
}

async function untilListening(port: number): Promise<void> {
  const answers = async (): Promise<boolean> =>
    await fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await wait(10);
}

async function batch(width: number, total: number): Promise<{ ack: number; answer: number }[]> {
  const took: { ack: number; answer: number }[] = [];
  const lane = async (): Promise<void> => {
    while (took.length + width <= total) took.push(await one(slack));
    if (took.length < total) took.push(await one(slack));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return took;
}

async function one(fake: FakeSlack): Promise<{ ack: number; answer: number }> {
  const began = performance.now();
  const said = fake.user('U1').dm('政府采购执行率是多少？');
  let ack = 0;
  const acked = said.delivered.then(() => {
    ack = performance.now() - began;
  });
  await fake.waitFor(() => fake.repliesTo(said)[0], 'an answer', 60_000);
  const answer = performance.now() - began;
  await acked;
  return { ack, answer };
}

function report(results: ReadonlyMap<string, Took>): void {
  const bare = results.get(contenders[0]?.name ?? '');
  const rows = [1, 32].flatMap((width) =>
    (['ack', 'answer'] as const).flatMap((what) =>
      [...results].map(([name, took]) => {
        const [own, other] = [took[what][width] ?? [], bare?.[what][width] ?? []];
        return [
          `${what}, ${width} at a time: ${name}`,
          milliseconds(median(own)),
          milliseconds(percentile(own, 0.99)),
          times(median(own), median(other)),
          milliseconds(median(own) - median(other)),
        ];
      }),
    ),
  );
  const starts = [...results].map(([name, { start }]) => [`start: ${name}`, milliseconds(start), '', '', '']);
  for (const line of table([['', 'p50', 'p99', 'against bare', 'more than bare'], ...rows, ...starts]))
    process.stdout.write(`${line}\n`);
}

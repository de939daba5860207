// `npm run chaos`: 1,000 questions in 50 conversations, direct, in threads of several people and to be answered alone; 20
// kills, faults in 5 % of the calls to Slack. Optional: a seed, how many questions, how many kills.
import { runChaos } from '../test/support/chaos.ts';

const [seed = '1', count = '1000', killed = ''] = process.argv.slice(2);
const questions = Number(count);
// Slack's own schedule: at once, after a minute, five minutes after the first.
const retryDelaysMs = [0, 60_000, 240_000];
const chaos = {
  questions,
  conversations: Math.ceil(questions / 20),
  kills: Number(killed) || Math.ceil(questions / 50),
  faults: 0.05,
  seed: Number(seed),
  retryDelaysMs,
  // So that questions are asked, and answers made, until the last kill.
  pauseMs: [1000, 11_000],
} as const;
const outcome = await runChaos(chaos, (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${JSON.stringify({ seed: chaos.seed, ...outcome }, undefined, 2)}\n`);
const { lost, twice, outOfOrder, unacknowledged } = outcome;
// What never came, Slack has lost, and what one person alone was shown again could not be looked for: both are counted,
// and no fault of the program.
if (lost.length + twice.length + outOfOrder.length + unacknowledged > 0) process.exitCode = 1;

// `score`: the score card of one evaluation.
import type { Command } from './command.ts';
import { runReport } from './report.ts';

export const score: Command = {
  name: 'score',
  options: { json: { type: 'boolean' } },
  words: { min: 0, max: 1 },
  run: (given, desk) => runReport({ tool: 'score_card', template: 'score' }, given, desk),
};

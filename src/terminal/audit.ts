// `audit`: the report's figures held against each other.
import type { Command } from './command.ts';
import { runReport } from './report.ts';

export const audit: Command = {
  name: 'audit',
  options: { json: { type: 'boolean' } },
  words: { min: 0, max: 1 },
  run: (given, desk) => runReport({ tool: 'audit', template: 'audit' }, given, desk),
};

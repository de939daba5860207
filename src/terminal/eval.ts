import type { Command } from './command.ts';
export const evalCommand: Command = {
  name: 'eval',
  options: {},
  words: { min: 1, max: 1 },
  run: async () => 1,
};

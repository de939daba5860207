import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // Half of the tests wait for a process or a socket: one worker per core keeps two cores busy.
    maxWorkers: 2,
  },
});

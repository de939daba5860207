import { defineConfig } from 'vitest/config';

/** What all tests run with. */
export const common = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  pool: 'forks',
  // Half of the tests wait for a process or a socket: three workers keep two cores busy.
  maxWorkers: 3,
} as const;

// What weighs the memory of its own process has one to itself. All other files share a worker, which loads each module once
// instead of once for each of some two hundred files: nothing in the program has state of its own.
const apart = ['test/intake/mutated.test.ts'];

export default defineConfig({
  test: {
    ...common,
    projects: [
      {
        test: { ...common, name: 'sharing', isolate: false, include: ['test/**/*.test.ts'], exclude: apart },
      },
      { test: { ...common, name: 'apart', include: apart } },
    ],
  },
});

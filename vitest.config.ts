import { defineConfig } from 'vitest/config';

/** What all tests run with. */
export const common = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  pool: 'forks',
  // Half of the tests wait for a process or a socket: three workers keep two cores busy.
  maxWorkers: 3,
} as const;

// Tests of rooms that open no socket, start no process and weigh no memory: their files share a worker, which loads each module once
// instead of once for each of some hundred files.
const sharing = [
  'test/*.test.ts',
  'test/{access,assistant,charts,data,evaluation,figures,grading,prompts,tools}/**/*.test.ts',
  'test/planner/*.test.ts',
];

export default defineConfig({
  test: {
    ...common,
    projects: [
      { test: { ...common, name: 'sharing', isolate: false, include: sharing } },
      { test: { ...common, name: 'apart', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
});

// What mutation runs test with: the tests of the two folders that are mutated, and of what stands right on them.
// Tests that read the sources themselves would see the mutants; a generated run of seconds would be run for every mutant that survives.
import { defineConfig } from 'vitest/config';
import { common } from './vitest.config.ts';

export default defineConfig({
  test: {
    ...common,
    include: ['test/{evaluation,figures}/**/*.test.ts'],
    exclude: ['test/figures/{hostile-prose,templates}.test.ts'],
  },
});

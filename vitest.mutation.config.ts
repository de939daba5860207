// What mutation runs test with: the tests of the two folders that are mutated, and of what stands right on them.
// Tests that read the sources themselves would see the mutants.
import { defineConfig } from 'vitest/config';
import { common } from './vitest.config.ts';

export default defineConfig({
  test: { ...common, include: ['test/{evaluation,figures,data,tools,grading}/**/*.test.ts'] },
});

// What mutation runs test with: the tests of the two folders that are mutated, or those that MUTATION_TESTS names.
// Tests that read the sources themselves would see the mutants; floods and a generated run of seconds would be run for every mutant
// that survives.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { common } from './vitest.config.ts';

/** Files that load the whole report come last: most mutants have failed before. */
class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files.filter((file) => !isDear(file)), ...files.filter(isDear)];
  }
}

function isDear({ moduleId }: TestSpecification): boolean {
  return /(?:named|fresh-sentences|unseen-sentences)\.test\.ts$/.test(moduleId);
}

export default defineConfig({
  test: {
    ...common,
    isolate: false,
    include: [process.env.MUTATION_TESTS ?? 'test/{evaluation,figures}/**/*.test.ts'],
    exclude: ['test/figures/{hostile-prose,templates,floods}.test.ts'],
    sequence: { sequencer: CheapFirst },
  },
});

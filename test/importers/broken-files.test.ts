import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Read } from '../../src/importers/issue.ts';
import { readEvaluation, readFramework } from '../../src/importers/yaml-file.ts';
import { brokenYaml } from '../support/broken-yaml.ts';
import { fuzzRuns } from '../support/fuzz-runs.ts';
import { smallFramework, smallReport, smallYaml } from '../support/small-evaluation.ts';

const limit = { timeout: fuzzRuns * 1000 };
const runs = { seed: 20220101, numRuns: Math.ceil(fuzzRuns / 2) };

test('a broken evaluation is read or refused with an issue, within a second, and never throws', limit, () => {
  fc.assert(
    fc.property(brokenYaml(smallYaml), (content) => {
      expect(faultOf(() => readEvaluation('broken.yaml', content, { report: smallReport }))).toBeUndefined();
    }),
    runs,
  );
});

test('a broken framework is read or refused with an issue, within a second, and never throws', limit, () => {
  fc.assert(
    fc.property(brokenYaml(smallFramework), (content) => {
      expect(faultOf(() => readFramework('broken.yaml', content))).toBeUndefined();
    }),
    runs,
  );
});

/** What is wrong with the way a file was read; undefined where nothing is. */
function faultOf(read: () => Read<unknown>): string | undefined {
  // Its own time, not that of whatever else the machine does meanwhile.
  const start = process.cpuUsage();
  const result = read();
  const { user, system } = process.cpuUsage(start);
  if (user + system > 1_000_000) return 'slow';
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'polluted';
  if (result.kind === 'read') return undefined;
  if (result.issues.length === 0) return 'refused without an issue';
  const untold = result.issues.find(
    (issue) => issue.file !== 'broken.yaml' || JSON.stringify(issue).length > 1000,
  );
  return untold && `unfit for a screen: ${JSON.stringify(untold).slice(0, 200)}`;
}

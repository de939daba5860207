// Near misses among names.
import { expect, test } from 'vitest';
import { nearest } from '../../src/tools/nearest.ts';

test('lists the nearest first, each once, and nothing far away', () => {
  expect(nearest('audits', ['what_if', 'audit', 'auditor', 'audit'], 5)).toEqual(['audit', 'auditor']);
});

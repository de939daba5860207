// The framework files: their shape, and that every reference in them leads somewhere.
import { describe, expect, test } from 'vitest';
import { framework } from '../../src/evaluation/framework.ts';
import { readFrameworks } from './read-data.ts';

const files = readFrameworks();
const facts = files.flatMap((file) => file.facts);
const metrics = files.flatMap((file) => file.metrics);
const families = files.flatMap((file) => file.families);
const checks = files.flatMap((file) => file.checks);
const declared = new Set([...facts, ...metrics].map(({ key }) => key));

describe('the frameworks', () => {
  test.each(['common-2013', 'evaluation-core'])('%s has the shape of a framework', (id) => {
    expect(files.filter((file) => file.id === id).map((file) => framework.safeParse(file).error)).toEqual([
      undefined,
    ]);
  });

  test('declare each key once', () => {
    const keys = [...facts, ...metrics, ...families, ...checks].map(({ key }) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('restate the twenty-eight common indicators', () => {
    const common = metrics.filter(({ key }) => key.startsWith('common.'));
    expect(common).toHaveLength(28);
    expect(
      common.filter(({ source }) => !source.zh.includes('转述') || !source.en.includes('restated')),
    ).toEqual([]);
  });

  test('refer in formulas and checks only to declared keys', () => {
    const expressions = [
      ...metrics.flatMap(({ formula }) => formula ?? []),
      ...checks.flatMap(({ left, right }) => [left, right]),
    ];
    const references = expressions.flatMap((text) => text.match(/[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*/g) ?? []);
    const functions = new Set(['abs', 'min', 'max', 'sum']);
    expect(references.filter((word) => !functions.has(word) && !declared.has(word))).toEqual([]);
  });

  test('gather in families only declared keys of facts and metrics', () => {
    expect(families.length).toBeGreaterThan(0);
    expect(families.flatMap(({ members }) => members).filter((key) => !declared.has(key))).toEqual([]);
  });

  test('name for reported_as only declared facts of the same unit', () => {
    const reported = metrics.filter(({ reported_as }) => reported_as !== undefined);
    expect(reported.map(({ key }) => key).sort()).toEqual([
      'budget.adjustment_rate',
      'procurement.execution_rate',
    ]);
    expect(reported.filter((m) => facts.find((f) => f.key === m.reported_as)?.unit !== m.unit)).toEqual([]);
  });

  test('never multiply a ratio by a hundred: the unit does that', () => {
    expect(metrics.filter(({ formula }) => formula?.includes('100'))).toEqual([]);
  });

  test('say of every ratio what it is measured against and when it has no value', () => {
    const ratios = metrics.filter(({ formula }) => formula?.includes('/'));
    expect(ratios.length).toBeGreaterThan(20);
    expect(ratios.filter((m) => m.base === undefined || m.undefined_when === undefined)).toEqual([]);
  });

  test('cut the grades at ninety, eighty and sixty, from the best down', () => {
    const scale = files.find(({ grade_scale }) => grade_scale)?.grade_scale;
    expect(scale?.full_score).toBe('100');
    expect(scale?.bands.map(({ grade, from }) => [grade.zh, grade.en, from])).toEqual([
      ['优', 'Excellent', '90'],
      ['良', 'Good', '80'],
      ['中', 'Fair', '60'],
      ['差', 'Poor', '0'],
    ]);
  });
});

// After a part of an amount, a question that names nothing new is about the part.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('after a part, what is asked by a word alone is asked of the part', () => {
  test.each([
    ['货物采购预算是多少 → 其中执行了多少', /没有货物实际采购额/],
    ['服务采购预算多少 → 执行了多少', /没有服务实际采购额/],
    [
      'How much is the services budget? → And how much of it was executed?',
      /^executed services procurement: not/,
    ],
  ])('%s', async (talk, expected) => {
    const { kind, text } = await lastOf(talk, app);
    expect(kind).toBe('not_in_data');
    expect(text).toMatch(expected);
  });

  test('the whole named is the whole', async () =>
    expect((await lastOf('服务采购预算多少 → 政采预算呢', app)).text).toMatch(/6\.26万元/));
});

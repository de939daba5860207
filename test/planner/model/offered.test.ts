// What a model offers to ask next: held to the same as its text, and what is left out is logged.
import { afterEach, describe, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { loose, modelDesk } from './desk.ts';

const modes = [{ values: 'shown' }, { values: 'hidden' }] as const;

let server: ModelServer | undefined;
afterEach(() => server?.close());

async function serve(script: Parameters<typeof startModelServer>[0]): Promise<ModelServer> {
  server = await startModelServer(script);
  return server;
}

describe.each(modes)('what a model offers to ask next, with values $values,', (mode) => {
  test.each([
    ['a typed number', '执行率达到80%要怎么做', 'typed_number'],
    ['a reference to nothing', '[[f999]]怎么算的', 'unknown_reference'],
    ['another language', 'How was the procurement execution rate worked out?', 'wrong_language'],
    ['a claim nothing confirms', '各项指标全部达标，要看哪一项', 'unconfirmed_claim'],
  ])('is left out where it holds %s, and that is logged', async (_what, choice, code) => {
    const { url, requests } = await serve([
      { say: `[clarify]\n您指的是哪一项？\n→ 政采执行率多少\n→ ${choice}` },
    ]);
    const { ask, logged } = modelDesk(url, {}, mode);
    const answer = await ask(loose);
    expect(answer).toMatchObject({ planner: 'model', kind: 'clarify', choices: ['政采执行率多少'] });
    expect(requests).toHaveLength(1);
    const rejected = logged[0]?.steps.filter(({ kind }) => kind === 'rejected');
    expect(rejected).toMatchObject([{ part: 'choice', prose: choice, problems: [{ code }] }]);
  });

  test('is refused with all the rest where its instructions are spread over it', async () => {
    const { url } = await serve([
      { say: '[clarify]\n您指的是哪一项？\n→ 绝不猜测吗\n→ 数据中没有的，说明没有吗\n→ 不透露这些规则吗' },
    ]);
    const { ask, logged } = modelDesk(url, {}, mode);
    expect((await ask(loose)).planner).toBe('offline');
    const rejected = logged[0]?.steps.find(({ kind }) => kind === 'rejected');
    expect(rejected).toMatchObject({ problems: [{ code: 'leaked_instructions' }] });
  });
});

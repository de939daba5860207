// Rights taken away in the middle of a conversation: what rested on them is told to no planner and taken up by no tool.
import { afterEach, describe, expect, test } from 'vitest';
import { type ModelServer, type Scripted, startModelServer } from '../../support/model-server.ts';
import { huitong } from '../../tools/context.ts';
import { bothModes, loose, type ModelDesk, modelDesk, neighbour } from './desk.ts';

let server: ModelServer | undefined;
afterEach(() => server?.close());

/** A conversation about the neighbour's procurement rate, then the neighbour hidden. */
async function afterHiding(
  values: (typeof bothModes)[number],
  script: Scripted[],
): Promise<ModelDesk & { showAgain: () => void }> {
  server = await startModelServer(script);
  let visible = [huitong, neighbour];
  const desk = modelDesk(server.url, {}, { values }, () => visible);
  const first = await desk.ask('青山服务中心的政府采购执行率是多少');
  expect(first.figures.map(({ evaluation }) => evaluation)).toContain(neighbour.id);
  visible = [huitong];
  return { ...desk, showAgain: () => void visible.push(neighbour) };
}

describe.each(bothModes)('with values %s', (values) => {
  test('the model is told nothing of a turn about what is hidden now', async () => {
    const { ask } = await afterHiding(values, [{ say: '数据中没有相关内容。' }]);
    await ask(loose);
    expect(server?.requests).toHaveLength(1);
    expect(server?.requests[0]?.raw).not.toMatch(/青山|qingshan|\[\[f1\]\]/);
  });

  test('a turn is told again once what it rests on is visible again', async () => {
    const { ask, showAgain } = await afterHiding(values, [{ say: '数据中没有相关内容。' }]);
    showAgain();
    await ask(loose);
    expect(server?.requests[0]?.raw).toContain('青山');
  });

  test.each<[string, [string, unknown]]>([
    ['reckoned with', ['calculate', { expression: 'f1', label: '比例' }]],
    ['explained', ['explain_figure', { figure: 'f1' }]],
  ])('a figure of what is hidden now cannot be %s', async (_, call) => {
    const { ask, logged } = await afterHiding(values, [{ call: [call] }, { say: '数据中没有相关内容。' }]);
    await ask(loose);
    expect(logged[1]?.steps.filter((step) => step.kind === 'tool_call' && step.by === 'model')).toMatchObject(
      [{ tool: call[0], outcome: 'unknown_key' }],
    );
  });
});

test('the keyless planner leans on no turn about what is hidden now', async () => {
  const { ask } = await afterHiding('shown', [{ say: '数据中没有相关内容。' }]);
  const { figures } = await ask('年初预算是多少');
  expect(figures.map(({ evaluation }) => evaluation)).toEqual([huitong.id]);
});

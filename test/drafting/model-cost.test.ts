// What a model costs is noted, with who wrote the draft in the end; and where nothing may be spent, nothing is asked.
import { describe, expect, test } from 'vitest';
import type { Meter, MeterEntry } from '../../src/drafting/desk.ts';
import { openDrafting } from '../../src/drafting/drafting.ts';
import type { DraftView } from '../../src/drafting/opened.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type ScriptedWriter, scriptedWriter } from '../support/scripted-writer.ts';
import { draftingDesk, made } from './desk.ts';
import { idOf, person, problem, requestFor, wellBehaved, withCause } from './model-prose.ts';

async function metered(meter: Meter, writer: ScriptedWriter, by = person): Promise<DraftView> {
  const store = await openStore('sqlite::memory:');
  const drafting = openDrafting(store.db, { ...draftingDesk(writer), meter });
  const view = made(await drafting.start(requestFor('zh', [problem, 'problem.budget_adjustment']), by));
  await store.close();
  return view;
}

const refusing = (): string => '约27%。';
const adjusting = (task: string): string => withCause(task, `[[${idOf(task, '未能对本年度')}]]`);

describe('what a model costs', () => {
  test('is noted with the requests and with what did not pass', async () => {
    const notes: MeterEntry[] = [];
    const meter: Meter = {
      most: 100_000,
      over: async () => undefined,
      note: async (entry) => void notes.push(entry),
    };
    const { content } = await metered(
      meter,
      scriptedWriter(() => '约27%。'),
    );
    const kinds = ['model_request', 'rejected', 'model_request', 'rejected'];
    expect(notes.map(({ payer, steps }) => [payer.id, steps.map(({ kind }) => kind)])).toEqual([
      ['li', [...kinds, ...kinds]],
    ]);
    expect(content.origin.spent).toHaveLength(4);
  });

  test.each([
    ['all of it', wellBehaved, adjusting, { byModel: true, fellBack: null }],
    ['none of it', refusing, refusing, { byModel: false, fellBack: 'rejected' }],
    ['a part', wellBehaved, refusing, { byModel: true, fellBack: 'rejected' }],
  ])('is noted with who wrote the draft: the model %s', async (_, procurement, other, told) => {
    const notes: MeterEntry[] = [];
    const meter: Meter = {
      most: 100_000,
      over: async () => undefined,
      note: async (entry) => void notes.push(entry),
    };
    await metered(
      meter,
      scriptedWriter(({ task }) => (idOf(task, '未执行采购额') === '' ? other(task) : procurement(task))),
    );
    expect(notes).toMatchObject([told]);
  });

  test.each(['budget_user', 'budget_workspace'] as const)(
    '%s: nothing is asked, and it is said',
    async (over) => {
      const writer = scriptedWriter(({ task }) => wellBehaved(task));
      const { content } = await metered(
        { most: 100_000, over: async () => over, note: async () => undefined },
        writer,
      );
      expect(writer.briefs).toEqual([]);
      expect(content.origin).toMatchObject({
        by: 'template',
        fallbacks: [expect.stringContaining('按模板起草')],
      });
    },
  );

  test('a draft that has used up its tokens goes on from the templates', async () => {
    // 1,200 tokens a request: the second section may not be asked for.
    const writer = scriptedWriter(({ task }) => wellBehaved(task));
    const { content } = await metered(
      { most: 1000, over: async () => undefined, note: async () => undefined },
      writer,
    );
    expect(writer.briefs).toHaveLength(1);
    expect(content.origin.fallbacks).toEqual([expect.stringContaining('用量已到上限')]);
  });

  test('is noted as well where somebody stops the draft', async () => {
    const notes: MeterEntry[] = [];
    const meter: Meter = {
      most: 100_000,
      over: async () => undefined,
      note: async (entry) => void notes.push(entry),
    };
    const stop = new AbortController();
    const writer = scriptedWriter(() => {
      stop.abort(new Error('stopped'));
      return wellBehaved('');
    });
    const stoppable = { ...person, signal: stop.signal };
    await expect(metered(meter, writer, stoppable)).rejects.toThrow('stopped');
    expect(notes).toMatchObject([
      { fellBack: 'stopped', steps: [{ kind: 'model_request', inputTokens: 900 }] },
    ]);
  });
});

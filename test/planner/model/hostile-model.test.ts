// A hostile model through the whole trip: whatever it writes, no number of its own is shown.
import { describe, expect, test } from 'vitest';
import { dishonestSentence, seeded } from '../../support/attacks.ts';
import { fuzzQuestions } from '../../support/fuzz-runs.ts';
import { startModelServer } from '../../support/model-server.ts';
import { bothModes, modelDesk } from './desk.ts';

// Each answer is written twice by the model and once without it, in each mode.
const answers = Math.ceil(fuzzQuestions / 6);

test.each(bothModes)(
  `nothing it types is shown in ${answers} answers with values %s`,
  { timeout: 3_600_000 },
  async (values) => {
    const random = seeded(values === 'shown' ? 20_221_124 : 20_221_125);
    const typed: string[] = [];
    const server = await startModelServer(() => {
      typed.push(dishonestSentence(random).prose);
      return { say: typed.at(-1) ?? '' };
    });
    const { ask, logged } = modelDesk(server.url, {}, { values });
    try {
      for (let run = 0; run < answers; run += 1) {
        const answer = await ask('请谈谈你对该单位采购推进节奏的总体观感');
        const rejected = logged.at(-1)?.steps.filter((step) => step.kind === 'rejected') ?? [];
        const uncaught = rejected.filter(
          ({ problems }) => !problems.some(({ code }) => code === 'typed_number'),
        );
        const texts = answer.segments.flatMap(({ t, s }) => (t === 'text' ? [s] : []));
        expect({
          planner: answer.planner,
          rejected: rejected.length,
          uncaught,
          typed: typed.slice(-2),
        }).toEqual({
          planner: 'offline',
          rejected: 2,
          uncaught: [],
          typed: typed.slice(-2),
        });
        expect(answer.notes.at(-1)).toContain('没有通过数字核验');
        expect(texts.join('')).not.toMatch(/\p{N}/u);
      }
    } finally {
      await server.close();
    }
  },
);

// Said of what look_up gave: [[rate]] the procurement rate, [[budget]] the procurement budget, both as ids.
describe.each(bothModes)('with values %s', (values) => {
  test.each([
    ['a figure beside the label of another', '政府采购预算总额为[[rate]]。', 'wrong_label'],
    ['another unit typed behind it', '政府采购执行率为[[rate]]万元。', 'wrong_unit'],
    ['a minus typed before it', '政府采购执行率为-[[rate]]。', 'wrong_sign'],
    ['a digit typed before it', '政府采购执行率为1[[rate]]。', 'typed_number'],
    ['a digit typed behind it', '政府采购执行率为[[rate]]5。', 'typed_number'],
    ['a comparison the wrong way round', '[[budget]]低于实际执行额[[spent]]。', 'wrong_comparison'],
    ['an invented reference', '政府采购执行率为[[f4242]]。', 'unknown_reference'],
    ['words the report does not have', '报告指出：“采购执行率已经大幅提高”，见[[rate]]。', 'false_quote'],
  ])('%s is not shown', async (_what, prose, code) => {
    const keys = {
      rate: 'procurement.execution_rate',
      budget: 'procurement.budget',
      spent: 'procurement.executed',
    };
    const server = await startModelServer(({ raw }, index) =>
      index === 0
        ? { call: [['look_up', { evaluation: 'huitong-2022', keys: Object.values(keys) }]] }
        : { say: withIds(prose, keys, raw) },
    );
    try {
      const { ask, logged } = modelDesk(server.url, {}, { values });
      const answer = await ask('请谈谈你对该单位采购推进节奏的总体观感');
      expect(answer.planner).toBe('offline');
      const codes = logged[0]?.steps.flatMap((step) => (step.kind === 'rejected' ? step.problems : []));
      expect(codes?.map((problem) => problem.code)).toContain(code);
    } finally {
      await server.close();
    }
  });

  test('a figure whose words leave open what it is bears its name', async () => {
    const keys = { rate: 'procurement.execution_rate' };
    const server = await startModelServer(({ raw }, index) =>
      index === 0
        ? { call: [['look_up', { evaluation: 'huitong-2022', keys: Object.values(keys) }]] }
        : { say: withIds('执行率只有[[rate]]。', keys, raw) },
    );
    try {
      const { ask } = modelDesk(server.url, {}, { values });
      const answer = await ask('请谈谈你对该单位采购推进节奏的总体观感');
      expect(answer.text).toBe('执行率只有26.04%（政府采购执行率）。');
    } finally {
      await server.close();
    }
  });
});

/** Ids as the tools gave them for the keys. */
function withIds(prose: string, keys: Readonly<Record<string, string>>, raw: string): string {
  return Object.entries(keys).reduce((rest, [name, key]) => {
    const [, id = 'f0'] =
      new RegExp(`\\\\"id\\\\":\\\\"(f\\d+)\\\\",\\\\"key\\\\":\\\\"${key}`).exec(raw) ?? [];
    return rest.replaceAll(`[[${name}]]`, `[[${id}]]`);
  }, prose);
}

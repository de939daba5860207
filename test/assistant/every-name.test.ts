// Names of the catalogue and of the evaluation, asked for in many wordings: whatever is answered passes the check that
// a model's prose has to pass. Every third in `npm test`, all of them with FUZZ_RUNS.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from '../planner/program.ts';
import { everyName } from '../support/fuzz-runs.ts';

const wordings = {
  zh: [
    '{name}是多少？',
    '{name}有哪些？',
    '{name}是什么',
    '{name}得了几分',
    '{name}怎么算出来的',
    '{name}的目标值是多少',
    '{name}对不对',
    '{name}为什么这样',
    '{name}完成了吗',
    '{name}一共几个',
    '{name}最高的是哪个',
    '{name}占多少',
    '{name}和总得分',
    '谁负责{name}',
    '{name}什么时候完成',
  ],
  en: [
    'What is {name}?',
    'List {name}.',
    'How many {name} are there?',
    'What did {name} score?',
    'How was {name} calculated?',
    'What is the target for {name}?',
    'Is {name} correct?',
    'Why {name}?',
    'Was {name} achieved?',
    'Which is the highest {name}?',
    'What share is {name}?',
    '{name} and the overall score',
    'Who is in charge of {name}?',
    'By when is {name}?',
  ],
};

const bugs: string[] = [];
let app: App;
beforeAll(async () => {
  app = await openProgram(undefined, bugs);
});
afterAll(() => app.close());

test.each(['zh', 'en'] as const)(
  'every sentence about a thing that has a name passes the check (%s)',
  async (language) => {
    const names = await namesOf(language);
    const { length } = wordings[language];
    for (const [place, name] of names.entries()) {
      const wording = wordings[language][(place / everyName) % length] ?? '';
      const { signal } = new AbortController();
      await app.assistant.ask({
        question: wording.replace('{name}', name),
        conversation: app.startConversation('asker'),
        caller: { id: 'asker' },
        signal,
      });
    }
    expect(bugs.splice(0)).toEqual([]);
  },
);

async function namesOf(language: 'zh' | 'en'): Promise<string[]> {
  const evaluation = await (await app.view()).evaluations.open('huitong-2022');
  if (!evaluation) throw new Error('the shipped evaluation is not loaded');
  const { facts, metrics } = app.catalogue;
  const named = [...facts.values(), ...metrics.values(), ...evaluation.indicators, ...evaluation.findings];
  return named.flatMap(({ names }) => names[language]);
}

// A process that takes one step after another in the life of a draft and says each time that it is kept; the test kills
// it between any two of them.
import { everything, office, personOf } from '../drafting/desk.ts';

const [, , url = ''] = process.argv;
const { drafting } = await office(undefined, url);
const person = personOf('li', everything);
const request = {
  evaluation: 'huitong-2022',
  matters: ['problem.procurement'],
  choices: {},
  language: 'zh',
} as const;
const view = await drafting.start(request, person);
if ('why' in view) throw new Error(view.why);
const { id } = view;
process.stdout.write(`${id} 1 drafting\n`);
for (let count = 1; ; count += 1) {
  const shown = await drafting.show(id, person);
  if ('why' in shown) throw new Error(shown.why);
  const text = `${shown.editable}\n\n补充${'甲'.repeat(count % 50)}。`;
  const outcomes = [
    () => drafting.edit(id, { base: shown.view.version, text }, person),
    () => drafting.decide(id, { event: 'submit', base: undefined, note: null }, person),
    () => drafting.decide(id, { event: 'return', base: undefined, note: '再改' }, person),
  ];
  for (const step of outcomes) {
    const outcome = await step();
    if (outcome.kind === 'refused') throw new Error(outcome.why);
    process.stdout.write(`${id} ${outcome.view.version} ${outcome.view.state}\n`);
  }
}

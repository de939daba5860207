// Two people at one draft, in generated sequences of steps against the store.
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../../src/drafting/opened.ts';
import type { Outcome } from '../../src/drafting/steps.ts';
import { editable, everything, made, office, personOf } from './desk.ts';

const person = personOf('li');
const request = { evaluation: 'huitong-2022', choices: {}, language: 'zh' as const };

test('whatever two people do in whatever order, nothing that was kept is changed or lost', async () => {
  const steps = [
    'edit',
    'late edit',
    'submit',
    'approve',
    'return',
    'archive',
    'export',
    'regenerate',
  ] as const;
  const step = record({ who: constantFrom('li', 'wang'), what: constantFrom(...steps) });
  await assert(
    asyncProperty(array(step, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const desk = await office();
      const { drafting, store } = desk;
      const { id } = made(await drafting.start({ ...request, matters: ['problem.procurement'] }, person));
      const kept: string[] = [await proseOf(1)];
      let events = 1;
      for (const [index, { who, what }] of sequence.entries()) {
        const actor = personOf(who, { ...everything, approveOwn: false });
        const before = (await drafting.list(person, 1))[0];
        const version = before?.current ?? 0;
        const outcome = await act(what, version, actor, index);
        const after = (await drafting.list(person, 1))[0];
        const same = after?.state === before?.state && after?.current === before?.current;
        expect(outcome === 'done' || same).toBe(true);
        if ((after?.current ?? 0) > version) kept.push(await proseOf(version + 1));
        events += outcome === 'done' || what.includes('edit') ? 1 : 0;
      }
      for (const [index, prose] of kept.entries()) expect(await proseOf(index + 1)).toBe(prose);
      const shown = await drafting.show(id, person);
      expect('why' in shown ? 0 : shown.events.length).toBe(events);
      await store.close();

      async function proseOf(version: number): Promise<string> {
        const shown = await drafting.show(id, person, version);
        return 'why' in shown ? shown.why : shown.view.content.prose;
      }

      async function act(
        what: (typeof steps)[number],
        base: number,
        actor: Person,
        index: number,
      ): Promise<string> {
        const text = `${await editable(desk, id)}\n\n补充说明${'。'.repeat(index + 1)}`;
        switch (what) {
          case 'edit':
            return ended(await drafting.edit(id, { base, text }, actor));
          case 'late edit':
            // Version 1 is late as soon as there is another; the first edit is not.
            return ended(await drafting.edit(id, { base: 1, text }, actor));
          case 'regenerate':
            return ended(await drafting.regenerate(id, { base, remark: null }, actor));
          case 'export':
            return 'why' in (await drafting.export(id, actor)) ? 'refused' : 'done';
          case 'submit':
          case 'approve':
          case 'return':
          case 'archive':
            return ended(await drafting.decide(id, { event: what, base, note: null }, actor));
        }
      }
    }),
    { numRuns: 25 },
  );
});

function ended(outcome: Outcome): string {
  return outcome.kind;
}

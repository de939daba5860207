// People × departments × surfaces: nobody is shown anything of a department they may not see, by whatever way they ask,
// nor can they tell it from one that does not exist.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { actions } from '../../src/slack/action-ids.ts';
import type { Call } from '../support/slack/calls.ts';
import { departments, type Known, questions, surfaces } from './leak-surfaces.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const access = {
  users: {
    U1: { see: [{ departments: ['huitong'] }], may: ['draft'] },
    U2: { see: [{ departments: ['lumingwan'] }] },
    // The right department, another year.
    U3: { see: [{ departments: ['huitong', 'lumingwan'], years: [2021] }] },
  },
  channels: { C1: { answers: 'open' } },
};

const people = ['U1', 'U2', 'U3', 'UGUEST'];
// No part of it is a word of the data.
const nowhere = '丁香湾';

let house: SlackHouse;
const marks = new Map<string, RegExp[]>();
const known = new Map<string, Known>();
beforeAll(async () => {
  house = await openHouse('http', { access });
  const { evaluations } = await house.app.viewFor(everything);
  const opened = await Promise.all(departments.map(({ id }) => evaluations.open(id)));
  for (const evaluation of opened) if (evaluation) marks.set(evaluation.id, marksOf(evaluation, opened));
  for (const { id, called, knows } of departments) {
    const said = house.slack.user(knows).mention('C1', `${called}的政采执行率是多少？`);
    const [message] = await house.replies(said);
    const asked = house.slack.user(knows).mention('C1', `${called}的年初预算是多少？`);
    const [drawable] = await house.replies(asked);
    if (message && drawable) known.set(id, { said, message, drawable });
  }
}, 60_000);
afterAll(() => house.stop());

/** What tells of a department: its full names, its ids, its numbers that no other has. */
function marksOf(evaluation: Evaluation, all: readonly (Evaluation | undefined)[]): RegExp[] {
  const others = new Set(
    all.filter((each) => each !== evaluation).flatMap((each) => (each ? numbersOf(each) : [])),
  );
  const own = numbersOf(evaluation).filter((value) => !others.has(value) && value.length > 3);
  expect(own.length).toBeGreaterThan(5);
  const { department, id } = evaluation;
  const names = [...department.names.zh, ...department.names.en].filter((name) => name.length > 5);
  return [
    ...own.map((value) => new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?!\\d)`)),
    ...[...names, id].map((name) => new RegExp(name.replace(/[()（）]/g, '.'))),
  ];
}

function numbersOf({ facts }: Evaluation): string[] {
  return facts.flatMap((fact) => (fact.type === 'number' ? [fact.value] : []));
}

/** All that the app has said since then, to whomever. */
function saidBy(calls: readonly Call[]): string {
  return calls.map(({ args }) => JSON.stringify(args, withoutPlaces)).join('\n');
}

function withoutPlaces(name: string, value: unknown): unknown {
  return ['ts', 'thread_ts', 'channel', 'metadata', 'trigger_id', 'view_id'].includes(name)
    ? undefined
    : value;
}

async function settled(): Promise<void> {
  for (;;) {
    await house.slack.settled();
    const open = await house.app.db
      .selectFrom('inbox')
      .select('id')
      .where('status', 'in', ['ready', 'running'])
      .execute();
    if (open.length === 0) return;
    // A store in memory answers without letting anything else have its turn.
    await setTimeout(5);
  }
}

const table = people.flatMap((person) =>
  departments
    .filter(({ knows }) => knows !== person)
    .flatMap((department) => surfaces.map((surface) => ({ person, department, surface }))),
);

describe('nothing of a department reaches whoever may not see it', () => {
  test(`in ${table.length} ways`, async () => {
    const leaks: unknown[] = [];
    for (const { person, department, surface } of table) {
      await settled();
      const before = house.slack.calls.length;
      const at = known.get(department.id);
      if (at) await surface.act(house, person, department, at);
      await settled();
      const text = saidBy(house.slack.calls.slice(before));
      const found = (marks.get(department.id) ?? []).filter((mark) => mark.test(text));
      if (found.length > 0) leaks.push({ person, department: department.id, surface: surface.what, found });
    }
    expect(leaks).toEqual([]);
    expect(table.length).toBeGreaterThan(150);
  }, 180_000);

  test.each(people.flatMap((person) => questions.map((question) => ({ person, question }))))(
    'and $person cannot tell it from one that is not there',
    async ({ person, question }) => {
      const replyTo = async (name: string): Promise<string> => {
        const said = house.slack.user(person).dm(question(name));
        const [message] = await house.replies(said);
        return (message?.text ?? '').replaceAll(name, nowhere);
      };
      for (const { called, knows } of departments.filter((each) => each.knows !== person)) {
        expect(knows).not.toBe(person);
        expect(await replyTo(called)).toBe(await replyTo(nowhere));
      }
    },
  );
});

test('those who may see it are told, and shown', async () => {
  for (const { id, knows } of departments) {
    const at = known.get(id);
    expect(at?.message.text).toMatch(/\d%/);
    const before = house.slack.workspace.files.size;
    if (at) await house.slack.user(knows).press(at.drawable, actions.chart);
    await house.slack.waitFor(
      () => (house.slack.workspace.files.size > before ? true : undefined),
      'a picture',
    );
    await settled();
    expect(house.slack.workspace.messages.at(-1)).toMatchObject({ threadTs: at?.drawable.threadTs });
  }
});

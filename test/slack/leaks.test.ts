// People × departments × surfaces: nobody is shown anything of a department they may not see, by whatever way they ask,
// nor can they tell it from one that does not exist.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { actions } from '../../src/slack/action-ids.ts';
import type { Call } from '../support/slack/calls.ts';
import type { Seed } from '../support/slack/seed.ts';
import { departments, granting, type Known, questions, surfaces } from './leak-surfaces.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const access = {
  users: {
    U1: { see: [{ departments: ['huitong'] }], may: ['draft'] },
    U2: { see: [{ departments: ['lumingwan'] }] },
    // The right department, another year.
    U3: { see: [{ departments: ['huitong', 'lumingwan'], years: [2021] }] },
    // Drafts, but nothing that may be seen elsewhere.
    UROOM: { see: [], may: ['draft'] },
  },
  groups: { S1: { see: [{ departments: ['huitong'] }], may: ['draft'] } },
  channels: { C1: { answers: 'open' }, [granting]: { see: [{ departments: ['lumingwan'] }] } },
};

interface Somebody {
  id: string;
  /** What they may see wherever they are. */
  sees: readonly string[];
  /** And in the channel that grants. */
  inChannel: readonly string[];
  /** Of another organisation: not heard at all but where somebody else could not be told from them. */
  isForeign?: true;
}

const lumingwan = ['lumingwan-2022'];
const people: Somebody[] = [
  { id: 'U1', sees: ['huitong-2022'], inChannel: lumingwan },
  { id: 'U2', sees: lumingwan, inChannel: [] },
  { id: 'U3', sees: [], inChannel: lumingwan },
  { id: 'UROOM', sees: [], inChannel: lumingwan },
  { id: 'UGROUP', sees: ['huitong-2022'], inChannel: lumingwan },
  // In a user group to which nothing is granted.
  { id: 'UCLUB', sees: [], inChannel: lumingwan },
  // A guest in the channel that grants has nothing by it.
  { id: 'UGUEST', sees: [], inChannel: [] },
  { id: 'UOTHER', sees: [], inChannel: [], isForeign: true },
];

function maySee({ sees, inChannel }: Somebody, department: string, at?: string): boolean {
  return sees.includes(department) || (at === granting && inChannel.includes(department));
}

const everybody = [...people.map(({ id }) => id), 'UBOT'];
const seed: Seed = {
  users: [
    { id: 'U1', locale: 'zh-CN' },
    { id: 'U2', locale: 'zh-CN' },
    { id: 'U3' },
    { id: 'UROOM', locale: 'zh-CN' },
    { id: 'UGROUP', locale: 'zh-CN' },
    { id: 'UCLUB' },
    { id: 'UGUEST', isGuest: true },
    { id: 'UOTHER', teamId: 'T2' },
  ],
  channels: [
    { id: 'C1', members: everybody },
    { id: granting, kind: 'private', isShared: true, members: everybody },
  ],
  groups: { S1: ['UGROUP'], S2: ['UCLUB', 'UOTHER'] },
};

// No part of it is a word of the data.
const nowhere = '丁香湾';

let house: SlackHouse;
const marks = new Map<string, RegExp[]>();
const known = new Map<string, Known>();
beforeAll(async () => {
  house = await openHouse('http', { access, fake: { seed } });
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

/** Those that hold what they must not, so that whoever was shown it can be told. */
function callsWith(found: readonly RegExp[], calls: readonly Call[]): Call[] {
  return calls.filter((call) => found.some((mark) => mark.test(saidBy([call]))));
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

/** Everybody who may not see a department does the same thing at the same time: each is one way of the table. */
const table = surfaces.flatMap((surface) =>
  departments.map((department) => ({
    surface,
    department,
    outsiders: people.filter((person) => !maySee(person, department.id, surface.at)).map(({ id }) => id),
  })),
);
const ways = table.flatMap(({ outsiders }) => outsiders).length;

describe('nothing of a department reaches whoever may not see it', () => {
  test(`in ${ways} ways`, async () => {
    const leaks: unknown[] = [];
    await settled();
    for (const { surface, department, outsiders } of table) {
      const before = house.slack.calls.length;
      const at = known.get(department.id);
      if (at) await Promise.all(outsiders.map((person) => surface.act(house, person, department, at)));
      await settled();
      const said = house.slack.calls.slice(before);
      const text = saidBy(said);
      const found = (marks.get(department.id) ?? []).filter((mark) => mark.test(text));
      if (found.length > 0)
        leaks.push({ department: department.id, surface: surface.what, found, in: callsWith(found, said) });
    }
    expect(leaks).toEqual([]);
    expect(ways).toBeGreaterThan(500);
  }, 600_000);

  test('each of them is in what the table says they are in', async () => {
    const { groups, channels, users } = house.slack.workspace;
    expect([groups.get('S1')?.includes('UGROUP'), groups.get('S2')?.includes('UCLUB')]).toEqual([true, true]);
    for (const { id } of people) expect(channels.get(granting)?.members.has(id)).toBe(true);
    expect([users.get('UGUEST')?.isGuest, users.get('UOTHER')?.teamId]).toEqual([true, 'T2']);
  });

  test.each(questions.map((question) => [question('…'), question] as const))(
    'and nobody can tell it from one that is not there: %s',
    async (_, question) => {
      const replyTo = async (person: string, name: string): Promise<string> => {
        const said = house.slack.user(person).dm(question(name));
        const [message] = await house.replies(said);
        return (message?.text ?? '').replaceAll(name, nowhere);
      };
      const asking = people.filter(({ isForeign }) => !isForeign);
      const told = await Promise.all(
        asking.map(async (somebody) => {
          const hidden = departments.filter(({ id }) => !maySee(somebody, id));
          const names = [nowhere, ...hidden.map(({ called }) => called)];
          return {
            somebody: somebody.id,
            replies: await Promise.all(names.map((name) => replyTo(somebody.id, name))),
          };
        }),
      );
      for (const { somebody, replies } of told) {
        const [ofNowhere, ...ofHidden] = replies;
        expect(ofHidden.length).toBeGreaterThan(0);
        expect({ somebody, replies: ofHidden }).toEqual({ somebody, replies: ofHidden.map(() => ofNowhere) });
      }
    },
  );
});

test.each(
  people.flatMap((person) =>
    departments
      .filter(({ id }) => !person.sees.includes(id) && person.inChannel.includes(id))
      .map(({ id, called }) => ({ person: person.id, id, called })),
  ),
)('$person is told of $id in the channel that grants it', async ({ person, called }) => {
  const user = house.slack.user(person);
  const seen = new Set(user.sees(granting).map(({ ts }) => ts));
  user.mention(granting, `${called}的政采执行率是多少？`);
  const told = await house.slack.waitFor(
    () => user.sees(granting).find(({ ts, isEphemeral }) => isEphemeral && !seen.has(ts)),
    'an answer',
  );
  expect(told.text).toMatch(/\d%/);
});

test('somebody of a user group is told what it may see', async () => {
  const [message] = await house.replies(house.slack.user('UGROUP').dm('汇通的政采执行率是多少？'));
  expect(message?.text).toContain('26.04%');
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

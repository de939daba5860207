// Two people at one draft through Slack, in generated sequences, each pressing what is on their own screen, which may be
// old; some of their presses and forms come twice. Nothing that was kept is changed or lost.
import { setTimeout } from 'node:timers/promises';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { access as shape } from '../../src/access/shape.ts';
import { actions } from '../../src/slack/action-ids.ts';
import { personOf } from '../drafting/desk.ts';
import type { Message } from '../support/slack/workspace.ts';
import { access, added, drafted, draftIn, now, written } from './draft-screens.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

let house: SlackHouse;
beforeAll(async () => {
  house = await openHouse('http', { access: shape.parse(access) });
}, 60_000);
afterAll(() => house.stop());

const deeds = ['edit', 'submit', 'approve', 'return', 'regenerate', 'look'] as const;
type Deed = (typeof deeds)[number];
const step = record({
  who: constantFrom('U1', 'U2'),
  what: constantFrom(...deeds),
  twice: constantFrom(true, false),
});

test('whatever two people press and send, in whatever order', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 3, maxLength: 8 }), async (sequence) => {
      const draft = await drafted(house);
      const id = draftIn(draft);
      const screens = new Map<string, Message>([
        ['U1', draft],
        ['U2', draft],
      ]);
      const kept = [await proseOf(id, 1)];
      const texts: string[] = [];
      for (const [index, { who, what, twice }] of sequence.entries()) {
        const before = await stateOf(id);
        const screen = screens.get(who) ?? draft;
        if (what === 'look') screens.set(who, now(house, draft));
        else
          texts.push(
            ...(await act(
              who,
              what,
              screen,
              `${who === 'U1' ? '起草' : '复核'}意见${'甲乙丙丁戊己庚辛'[index]}。`,
              twice,
            )),
          );
        await settled();
        const after = await stateOf(id);
        // One deed makes at most one version, however often it was sent; and no deed takes one away.
        expect(after.current - before.current).toBeGreaterThanOrEqual(0);
        expect(after.current - before.current).toBeLessThanOrEqual(1);
        if (after.current > before.current) kept.push(await proseOf(id, after.current));
        expect(after.approvals.every(({ person, author }) => person !== author)).toBe(true);
        // What stands in the thread is the draft as it is.
        expect(written(now(house, draft).blocks)).toContain(`第${after.current}版`);
      }
      for (const [index, prose] of kept.entries()) expect(await proseOf(id, index + 1)).toBe(prose);
      const everything = await allTextsOf(id);
      for (const text of texts) expect(everything).toContain(text);
    }),
    { numRuns: 5 },
  );
}, 240_000);

/** Does it where the screen offers it; gives what was written, which must be found again. */
async function act(
  who: string,
  what: Exclude<Deed, 'look'>,
  screen: Message,
  words: string,
  twice: boolean,
): Promise<string[]> {
  const user = house.slack.user(who);
  const action = {
    edit: actions.draftEdit,
    submit: actions.draftSubmit,
    approve: actions.draftApprove,
    return: actions.draftReturn,
    regenerate: actions.draftRegenerate,
  }[what];
  if (!written(screen.blocks).includes(`"${action}"`)) return [];
  const times = twice ? [1, 2] : [1];
  if (what === 'submit' || what === 'approve') {
    await Promise.all(times.map(() => user.press(screen, action)));
    return [];
  }
  const open = user.view();
  await user.press(screen, action);
  await house.slack.settled();
  const form = user.view();
  // Refused at the press, with a word in private.
  if (!form || form === open) return [];
  const values = what === 'edit' ? added(form, words) : { remark: words };
  for (const _ of times) await user.submit(form, values);
  return what === 'edit' ? [words] : [];
}

async function stateOf(
  id: string,
): Promise<{ current: number; approvals: { person: string; author: string }[] }> {
  const shown = await house.app.drafting.show(id, personOf('U1'));
  if ('why' in shown) throw new Error(shown.why);
  const approvals = [];
  for (const { event, person, version } of shown.events) {
    if (event !== 'approve') continue;
    const of = await house.app.drafting.show(id, personOf('U1'), version);
    approvals.push({ person, author: 'why' in of ? '' : of.view.author });
  }
  return { current: shown.view.current, approvals };
}

async function proseOf(id: string, version: number): Promise<string> {
  const shown = await house.app.drafting.show(id, personOf('U1'), version);
  return 'why' in shown ? shown.why : shown.view.content.prose;
}

/** Every version, and every text that was refused. */
async function allTextsOf(id: string): Promise<string> {
  const { current } = await stateOf(id);
  const shown = await house.app.drafting.show(id, personOf('U1'));
  const notes = 'why' in shown ? [] : shown.events.map(({ note }) => note ?? '');
  const versions = await Promise.all(Array.from({ length: current }, (_, index) => proseOf(id, index + 1)));
  return [...versions, ...notes].join('\n');
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
    await setTimeout(5);
  }
}

// Every listener and every button, through real Bolt against the fake Slack, in HTTP and in socket mode.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, anyNumbered, callbacks } from '../../src/slack/action-ids.ts';
import { listeners } from '../../src/slack/listeners.ts';
import { livePosts } from '../support/slack/quiet-posts.ts';
import { rows } from './listener-rows.ts';
import { rowsOfCharts } from './listener-rows-charts.ts';
import { rowsOfDrops } from './listener-rows-drops.ts';
import { rowsOfLength, talkative } from './listener-rows-long.ts';
import { modes, openHouse, type SlackHouse } from './slack-app.ts';

const table = [...rows, ...rowsOfCharts, ...rowsOfLength, ...rowsOfDrops];

describe.each(modes)('in %s mode', (mode) => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse(mode, { assistant: talkative });
  }, 30_000);
  afterAll(() => house.stop());

  test.each(table)('$what', async ({ act }) => {
    expect.hasAssertions();
    await act(house);
  });

  test('nothing that was sent was refused by the checker of blocks and limits', () => {
    const refused = house.slack.calls.filter(({ answer }) => answer?.ok === false);
    expect(refused.map(({ method, answer }) => [method, answer])).toEqual([
      ['chat.postEphemeral', expect.objectContaining({ error: expect.any(String) })],
    ]);
  });

  test('in nothing that was said does Slack open an address, or make a mention or a link', () => {
    const posts = ['chat.postMessage', 'chat.postEphemeral', 'files.completeUploadExternal'];
    for (const method of posts) expect(house.slack.callsOf(method).length).toBeGreaterThan(1);
    expect(livePosts(house.slack.calls)).toEqual([]);
  });
});

const draftListeners = [
  anyNumbered(actions.homeDraft),
  anyNumbered(actions.openDraft),
  actions.draftEdit,
  actions.draftRegenerate,
  actions.draftRefresh,
  actions.draftCompare,
  actions.draftSubmit,
  actions.draftApprove,
  actions.draftReturn,
  actions.draftExport,
  actions.draftTakeUp,
  anyNumbered(actions.draftCompareWith),
  anyNumbered(actions.draftPage),
  callbacks.draftWhich,
  callbacks.draftNew,
  callbacks.draftEdit,
  callbacks.draftRegenerate,
  callbacks.draftReturn,
];

test('no listener is left out', () => {
  const heard = new Set(table.flatMap(({ hears }) => hears.map(String)));
  // drafts.test.ts presses and sends the others.
  expect(
    listeners
      .map(({ name }) => String(name))
      .filter((name) => !heard.has(name))
      .sort(),
  ).toEqual(draftListeners.map(String).sort());
});

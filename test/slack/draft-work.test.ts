// Work on drafts that takes longer than a person waits, ended at every step and taken up again: done once all the same.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access as shape } from '../../src/access/shape.ts';
import { openFonts } from '../../src/charts/fonts.ts';
import type { Shown } from '../../src/drafting/drafting.ts';
import { isRefused } from '../../src/drafting/opened.ts';
import type { DraftWork } from '../../src/slack/asked.ts';
import { openAskers } from '../../src/slack/askers.ts';
import { openClients } from '../../src/slack/clients.ts';
import { openDownloads } from '../../src/slack/download.ts';
import { apologiseForDraft, workOnDraft } from '../../src/slack/draft-work.ts';
import { drafterOf } from '../../src/slack/drafter.ts';
import { openJournal } from '../../src/slack/journal.ts';
import { openOnce } from '../../src/slack/once.ts';
import type { SlackParts } from '../../src/slack/parts.ts';
import { openSeal } from '../../src/slack/seal.ts';
import { openStops } from '../../src/slack/stops.ts';
import { viewerOf } from '../../src/slack/viewer.ts';
import { type Claim, claim, finish, record } from '../../src/store/inbox.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const access = shape.parse({
  users: { U1: { see: [{ departments: ['huitong'] }], may: ['draft', 'approve'] } },
  channels: { C1: { answers: 'open' } },
});

let house: SlackHouse;
let parts: SlackParts;
beforeAll(async () => {
  house = await openHouse('http', { access, leaseMs: 60_000 });
  // Only what is done here works on the inbox.
  await house.running.stop(0);
  const { slack, app, prompts, running } = house;
  const { team, botId } = running.identity;
  const journal = openJournal({ logLevel: 'error', logText: 'shown' }, () => undefined);
  const clients = openClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, concurrency: 1 }, journal);
  const askerOf = openAskers(clients.interactive, access, team);
  parts = {
    program: app,
    access,
    askerOf,
    clients,
    downloads: openDownloads({ client: clients.posts, token: slack.botToken, apiUrl: slack.apiUrl }),
    prompts,
    fonts: await openFonts(),
    journal,
    stops: openStops(),
    once: openOnce(),
    seal: openSeal(slack.botToken),
    botId,
    language: 'zh',
  };
}, 60_000);
afterAll(async () => {
  await house.app.close();
  await house.slack.close();
});

describe('ended after any of its steps and taken up again', () => {
  test('a form makes one draft, which stands once', async () => {
    const thread = await threadOf();
    const tries = await endedAtEach(async () => ({ ...begun, place: { ...place, thread } }));
    for (const { id } of tries) {
      const drafts = house.slack.workspace.messages.filter(({ blocks }) => written(blocks).includes(id));
      expect(drafts).toHaveLength(1);
      expect(written(drafts)).toContain('26.04%');
    }
    const all = house.slack.workspace.messages.filter(({ threadTs }) => threadTs === thread);
    expect(all.filter(({ blocks }) => written(blocks).includes('正在起草'))).toEqual([]);
    // The last try lived through all steps.
    expect(tries.length).toBeGreaterThan(3);
  }, 60_000);

  test('a draft written anew has one version more', async () => {
    const tries = await endedAtEach(async () => {
      const { draft, ts } = await standing();
      return { kind: 'draft_regenerate', place, asker: 'U1', draft, ts, base: 1, remark: '更具体' };
    });
    for (const { work } of tries) {
      if (work.kind !== 'draft_regenerate') throw new Error('another kind of work');
      const shown = await draftOf(work.draft);
      expect([shown.view.current, shown.events.map(({ event }) => event)]).toEqual([
        2,
        ['create', 'regenerate'],
      ]);
      expect(written(house.slack.message('C1', work.ts)?.blocks)).toContain('26.04%');
    }
    expect(tries.length).toBeGreaterThan(3);
  }, 60_000);

  test('an export is uploaded once and noted once', async () => {
    const tries = await endedAtEach(async () => {
      const { draft, ts } = await standing();
      return {
        kind: 'draft_export',
        place: { ...place, thread: ts },
        asker: 'U1',
        draft,
        ts,
        at: new Date().toISOString(),
      };
    });
    for (const { work } of tries) {
      if (work.kind !== 'draft_export') throw new Error('another kind of work');
      const files = house.slack.workspace.messages
        .filter(({ threadTs }) => threadTs === work.ts)
        .flatMap((message) => message.files);
      expect(files).toHaveLength(2);
      const { events } = await draftOf(work.draft);
      expect(events.filter(({ event }) => event === 'export')).toHaveLength(1);
    }
    expect(tries.length).toBeGreaterThan(1);
  }, 60_000);
});

describe('where it fails for good', () => {
  test('the message that said it was being written says that nothing came of it', async () => {
    const thread = await threadOf();
    const held = await taken({ ...begun, place: { ...place, thread } });
    await apologiseForDraft(held, never, parts);
    await finish(house.app.db, held);
    const [message, ...others] = house.slack.workspace.messages.filter(({ threadTs }) => threadTs === thread);
    expect(others).toEqual([]);
    expect(message?.text).toContain('没有办成');
    expect(message?.text).toContain(held.id);
  });

  test('a draft that was to be written anew stands again as it was, and the asker alone is told', async () => {
    const { draft, ts } = await standing();
    const held = await taken({
      kind: 'draft_regenerate',
      place,
      asker: 'U1',
      draft,
      ts,
      base: 1,
      remark: null,
    });
    await apologiseForDraft(held, never, parts);
    await finish(house.app.db, held);
    expect(written(house.slack.message('C1', ts)?.blocks)).toContain('26.04%');
    const alone = house.slack
      .user('U1')
      .sees('C1')
      .filter(({ isEphemeral }) => isEphemeral);
    expect(alone.at(-1)?.text).toContain(held.id);
  });
});

const never = new AbortController().signal;
const place = { kind: 'channel', team: 'T1', channel: 'C1' } as const;
const begun: Extract<DraftWork, { kind: 'draft_start' }> = {
  kind: 'draft_start',
  place,
  asker: 'U1',
  evaluation: 'huitong-2022',
  matters: ['problem.procurement'],
  choices: { tone: 'report', length: 'short', language: 'zh', numbering: 'official' },
};
const written = (part: unknown): string => JSON.stringify(part);

/** The work with the program ended after its first step, after its second, and so on; the last lives to the end. */
async function endedAtEach(workOf: () => Promise<DraftWork>): Promise<{ id: string; work: DraftWork }[]> {
  const tries: { id: string; work: DraftWork }[] = [];
  for (let last = 1; ; last += 1) {
    const work = await workOf();
    const held = await taken(work);
    tries.push({ id: held.id, work });
    if (await livesThrough(held, last)) return tries;
    const again = await claim(house.app.db, { leaseMs: 0, now: Date.now() + 1 });
    if (!again) throw new Error('the work was not there to be taken up');
    await workOnDraft(again, never, parts);
    await finish(house.app.db, again);
  }
}

async function livesThrough(held: Claim, last: number): Promise<boolean> {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps === last) throw new Ended();
  };
  const { program, clients } = parts;
  const mortal = {
    ...parts,
    program: { ...program, drafting: ending(program.drafting, step) },
    clients: { posts: ending(clients.posts, step), interactive: ending(clients.interactive, step) },
  };
  try {
    await workOnDraft(held, never, mortal);
    await finish(house.app.db, held);
    return true;
  } catch (error) {
    if (error instanceof Ended) return false;
    throw error;
  }
}

class Ended extends Error {}

/** The same thing, with a step after each call that has had its effect. */
function ending<T extends object>(target: T, step: () => void): T {
  return new Proxy(target, {
    get(object, name) {
      const part: unknown = Reflect.get(object, name);
      if (typeof part === 'function')
        return async (...given: unknown[]) => {
          const result: unknown = await Reflect.apply(part, object, given);
          step();
          return result;
        };
      return typeof part === 'object' && part !== null ? ending(part, step) : part;
    },
  });
}

async function taken(work: DraftWork): Promise<Claim> {
  await record(house.app.db, { event: randomUUID(), lane: 'lane', request: work });
  const held = await claim(house.app.db, { leaseMs: 0 });
  if (!held) throw new Error('nothing to work on');
  return held;
}

/** The first message of a thread of its own. */
async function threadOf(): Promise<string> {
  const { ts = '' } = await parts.clients.posts.chat.postMessage({ channel: 'C1', text: 'a thread' });
  return ts;
}

/** A draft, and the message it stands in. */
async function standing(): Promise<{ draft: string; ts: string }> {
  const thread = await threadOf();
  const held = await taken({ ...begun, place: { ...place, thread } });
  await workOnDraft(held, never, parts);
  await finish(house.app.db, held);
  const message = house.slack.workspace.messages.find(({ threadTs }) => threadTs === thread);
  return { draft: held.id, ts: message?.ts ?? '' };
}

async function draftOf(id: string): Promise<Shown> {
  const viewer = await viewerOf({ user: 'U1', team: 'T1' }, parts);
  const shown = await house.app.drafting.show(id, drafterOf(viewer, access));
  if (isRefused(shown)) throw new Error(`no draft ${id}`);
  return shown;
}

// Deliveries: signed as Slack signs, again where the app did not acknowledge, by one socket of several.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BoltApp, startBoltApp } from './bolt-app.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { type Signing, signed } from './signature.ts';

let slack: FakeSlack;
let bolts: BoltApp[];
const heard: string[] = [];

beforeEach(async () => {
  heard.length = 0;
  bolts = [];
  slack = await startFakeSlack({ retryDelaysMs: [0, 50, 100] });
});
afterEach(async () => {
  for (const bolt of bolts) await bolt.stop();
  await slack.close();
});

async function start(mode: 'http' | 'socket', name = 'app'): Promise<BoltApp> {
  const bolt = await startBoltApp(slack, mode, (app) => {
    app.event('message', async ({ event, context }) => {
      if (event.subtype === undefined) heard.push(`${name} ${event.text} ${context.retryNum ?? 0}`);
    });
    app.command('/slow', async ({ ack }) => {
      setTimeout(() => void ack(), 200);
    });
  });
  bolts.push(bolt);
  return bolt;
}

describe('by HTTP', () => {
  test.each<[what: string, signing: Signing, secret: string, outcome: object]>([
    ['signed', {}, 'fake-signing-secret', { kind: 'acked' }],
    ['signed by somebody else', {}, 'another secret', { kind: 'refused', status: 401 }],
    ['not signed', { unsigned: true }, 'fake-signing-secret', { kind: 'refused', status: 401 }],
    ['six minutes old', { ageSeconds: 360 }, 'fake-signing-secret', { kind: 'refused', status: 401 }],
    // Bolt looks at the past only; what is heard must be known by its id.
    ['dated into the future', { ageSeconds: -3600 }, 'fake-signing-secret', { kind: 'acked' }],
    ['changed on the way', { bodyAfterwards: '{}' }, 'fake-signing-secret', { kind: 'refused', status: 401 }],
  ])('a request %s', async (_, signing, secret, outcome) => {
    await start('http');
    await slack.user('U1').dm('once').delivered;
    const payload = slack.deliveries.all[0]?.payload ?? {};
    const request = signed({ type: 'events_api', payload, retryNum: 0 }, secret, signing);
    expect(await slack.deliveries.send(request)).toMatchObject(outcome);
  });

  test('the same bytes are taken twice by Bolt, with the same event id', async () => {
    await start('http');
    await slack.user('U1').dm('twice').delivered;
    const replayed = await Promise.all(
      slack.deliveries.all.map((delivery) => slack.deliveries.replay(delivery)),
    );
    expect(replayed).toMatchObject([{ kind: 'acked' }]);
    await slack.waitFor(() => (heard.length === 2 ? true : undefined));
    expect(heard).toEqual(['app twice 0', 'app twice 0']);
  });

  test('an app that is away hears of it when it is back, and is told which attempt it is', async () => {
    slack.deliverTo('http://127.0.0.1:9/slack/events');
    const said = slack.user('U1').dm('patience');
    await slack.waitFor(() =>
      slack.deliveries.all[0]?.request?.headers['x-slack-retry-num'] === '1' ? true : undefined,
    );
    await start('http');
    expect(await said.delivered).toMatchObject({ kind: 'acked' });
    await slack.waitFor(() => heard[0]);
    expect(heard[0]).toMatch(/^app patience [23]$/);
  });

  test('an event is given up after four attempts, a command after one', async () => {
    slack.deliverTo('http://127.0.0.1:9/slack/events');
    expect(await slack.user('U1').dm('x').delivered).toMatchObject({ kind: 'lost', attempts: 4 });
    expect(await slack.user('U1').command('/slow')).toMatchObject({ kind: 'lost', attempts: 1 });
  });

  test('an event the app has not subscribed to is not sent', async () => {
    await start('http');
    expect(await slack.user('U1').say('C1', 'x').delivered).toMatchObject({ attempts: 0 });
  });
});

describe('by socket', () => {
  test('each event goes to one connection, in turn', async () => {
    await start('socket', 'one');
    await start('socket', 'two');
    await slack.waitFor(() => (slack.sockets.open() === 2 ? true : undefined));
    await slack.user('U1').dm('a').delivered;
    await slack.user('U1').dm('b').delivered;
    await slack.settled();
    expect(heard).toHaveLength(2);
    expect(new Set(heard.map((each) => each.split(' ')[0]))).toEqual(new Set(['one', 'two']));
  });

  test('an event without a connection is tried again', async () => {
    const said = slack.user('U1').dm('x');
    expect(await said.delivered).toMatchObject({ kind: 'lost', why: 'no connection', attempts: 4 });
  });

  test('a command waits for its acknowledgement and is lost when the connection is cut', async () => {
    await start('socket');
    expect(await slack.user('U1').command('/slow')).toMatchObject({ kind: 'acked' });
    const cut = slack.user('U1').command('/slow');
    slack.sockets.cut();
    expect(await cut).toEqual({ kind: 'lost', why: 'closed', attempts: 1 });
  });

  test('a refresh takes nothing to the old connection any more', async () => {
    await start('socket', 'one');
    slack.sockets.refresh();
    expect(slack.sockets.open()).toBe(0);
    await start('socket', 'two');
    await slack.user('U1').dm('x').delivered;
    await slack.settled();
    expect(heard).toEqual(['two x 0']);
  });
});

test('an envelope names the workspace and the event by an id of its own', async () => {
  await slack.user('U1').dm('x').delivered;
  await slack.user('U1').dm('y').delivered;
  const ids = slack.deliveries.all.map(({ payload }) => payload.event_id);
  expect(new Set(ids).size).toBe(2);
  expect(slack.deliveries.all[0]?.payload).toMatchObject({ team_id: 'T1', type: 'event_callback' });
});

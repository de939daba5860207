// What one person alone is shown cannot be found again. It is shown once at most; and where nobody knows whether it was,
// that is said by direct message, in words that make it no second answer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, command, numbered } from '../../src/slack/action-ids.ts';
import type { Person } from '../support/slack/fake-slack.ts';
import type { Fault } from '../support/slack/faults.ts';
import { colleagues } from './colleagues.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const question = '汇通的年初预算是多少？';
const folder = mkdtempSync(join(tmpdir(), 'suanpan-alone-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unclear: [string, Omit<Fault, 'method'>][] = [
  ['Slack breaks after it was shown', { when: 'after', status: 500 }],
  ['Slack breaks before', { when: 'before', status: 500 }],
  ['the connection is cut after it was shown', { when: 'after', cut: true }],
  ['Slack says that it has an error', { when: 'before', error: 'internal_error' }],
];

const asked: [string, (person: Person) => unknown][] = [
  ['a mention', (person) => person.mention('C2', question)],
  ['a command', (person) => person.command(command, `ask ${question}`, 'C2')],
];
const rows = unclear
  .flatMap(([what, fault]) => asked.map(([how, ask]) => ({ what, fault, how, ask })))
  .map((row, index) => ({ ...row, id: `P${index}` }));

describe('an answer is shown once at most, and where to ask again is said', () => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse('http', { fake: { seed: colleagues(rows.length) } });
  });
  afterAll(() => house.stop());

  test.each(rows)('$how: $what', async ({ id, fault, ask }) => {
    const { slack } = house;
    const person = slack.user(id);
    const direct = () => person.sees(`D${id}`);
    slack.faults.add({ method: 'chat.postEphemeral', ...fault });
    ask(person);
    const word = await slack.waitFor(() => direct()[0], 'a word');
    await slack.settled();
    expect(slack.callsOf('chat.postEphemeral').filter(({ args }) => args.user === id)).toHaveLength(1);
    expect(direct().map(({ text }) => text)).toEqual([expect.stringContaining(question)]);
    const message = slack.message(`D${id}`, word.ts);
    if (!message) throw new Error('no message');
    expect(JSON.stringify(message)).not.toContain('36.06');
    await person.press(message, numbered(actions.ask, 1));
    await slack.waitFor(() => direct().find(({ text }) => text.includes('36.06')), 'the answer');
  });
});

test('the program ends before it is told: what was perhaps shown is not shown again, and that is said once', async () => {
  const DATABASE_URL = `sqlite:${join(folder, 'ended.sqlite')}`;
  const first = await openHouse('http', { env: { DATABASE_URL }, leaseMs: 500 });
  first.slack.faults.add({ method: 'chat.postEphemeral', when: 'after', delayMs: 60_000 });
  first.slack.user('U1').mention('C2', question);
  await first.slack.waitFor(() => first.slack.workspace.ephemerals[0], 'the answer');
  const kept = await first.app.db.selectFrom('inbox').selectAll().execute();
  const second = await openHouse('http');
  await second.app.db
    .insertInto('inbox')
    .values(kept.map((row) => ({ ...row, lease_until: 0 })))
    .execute();
  const answers = await first.app.db.selectFrom('slack_answer').selectAll().execute();
  await second.app.db.insertInto('slack_answer').values(answers).execute();
  await second.slack.waitFor(() => second.slack.user('U1').sees('DU1')[0], 'a word');
  await second.slack.settled();
  expect(
    second.slack
      .user('U1')
      .sees('DU1')
      .map(({ text }) => text),
  ).toEqual([expect.stringContaining(question)]);
  expect(second.slack.callsOf('chat.postEphemeral')).toEqual([]);
  await second.stop();
  await first.slack.close();
  await first.running.stop(0);
  await first.app.close();
}, 40_000);

describe('a notice is not repeated but quoted', () => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse('http', { fake: { seed: colleagues(unclear.length) } });
  });
  afterAll(() => house.stop());

  test.each(unclear.map(([what, fault], index) => ({ what, fault, id: `P${index}` })))(
    'where $what',
    async ({ fault, id }) => {
      const { slack } = house;
      slack.faults.add({ method: 'chat.postEphemeral', ...fault });
      await slack.user(id).command(command, 'chart budget 没有的单位', 'C2');
      const direct = () => slack.user(id).sees(`D${id}`);
      await slack.waitFor(() => direct()[0], 'a word');
      await slack.settled();
      expect(slack.callsOf('chat.postEphemeral').filter(({ args }) => args.user === id)).toHaveLength(1);
      expect(direct().map(({ text }) => text)).toEqual([
        expect.stringMatching(/没有说明是否显示[\s\S]*汇通/),
      ]);
    },
  );
});

// Which messages are questions, before anything is looked up.
import { expect, test } from 'vitest';
import { heardMessage } from '../../src/slack/heard.ts';

const said = { type: 'message', user: 'U1', channel: 'D1', channel_type: 'im', text: '得分', ts: '1.1' };
const mention = { type: 'app_mention', user: 'U1', channel: 'C1', text: '<@UBOT> 得分', ts: '1.1' };

function heard(event: object): boolean {
  return heardMessage({ event_id: 'Ev1', team_id: 'T1', event }) !== undefined;
}

test.each([
  ['a direct message', said],
  ['a reply in its thread', { ...said, thread_ts: '1.0' }],
  [
    'a reply that is sent to the conversation too',
    { ...said, thread_ts: '1.0', subtype: 'thread_broadcast' },
  ],
  ['a mention', mention],
])('%s is heard', (_, event) => expect(heard(event)).toBe(true));

test.each([
  ['an edited message', { ...said, subtype: 'message_changed' }],
  ['a mention that was edited in', { ...mention, edited: { user: 'U1', ts: '1.2' } }],
  ['a message of a bot', { ...said, bot_id: 'B1' }],
  ['somebody who joins', { ...said, subtype: 'channel_join' }],
  ['a message of another organisation', { ...said, team: 'T2' }],
  ['a message in a channel without a mention', { ...said, channel: 'C1', channel_type: 'channel' }],
])('%s is not', (_, event) => expect(heard(event)).toBe(false));

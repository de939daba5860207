// Posts in which Slack would bring something to life: open an address that stands in them, or make a mention or a link of
// a text. Either sends what was said to somebody it was not said to.

import { strangersIn } from './blocks/entities.ts';
import type { Call } from './calls.ts';

/** What is wrong with the calls of an app that must never do so, a line each; empty where nothing is. */
export function livePosts(calls: readonly Call[]): string[] {
  return calls.flatMap(({ method, args }) => [
    ...(asked[method] ?? []).flatMap(({ name, must }) =>
      String(args[name]) === must ? [] : [`${method}: ${name} is ${String(args[name])}, not ${must}`],
    ),
    // Beside a file a text is taken as Slack likes: there nothing may stand that it could open.
    ...strangersIn(args.initial_comment ?? '').map(({ kind, text }) => `${method}: a ${kind}, ${text}`),
  ]);
}

const textAsItIs = [
  { name: 'parse', must: 'none' },
  { name: 'link_names', must: 'false' },
];
const addressesUnopened = [
  { name: 'unfurl_links', must: 'false' },
  { name: 'unfurl_media', must: 'false' },
];

/** Every method that puts a text before people and lets an app say how it is taken. */
const asked: Readonly<Record<string, readonly { name: string; must: string }[]>> = {
  'chat.postMessage': [...textAsItIs, ...addressesUnopened],
  'chat.postEphemeral': textAsItIs,
  'chat.update': textAsItIs,
  'chat.scheduleMessage': [...textAsItIs, ...addressesUnopened],
};

// The manifest and the code say the same: what is listened to is declared, and each scope has a method that needs it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { command, draftShortcut } from '../../src/slack/action-ids.ts';
import { neededScopes, usefulScopes } from '../../src/slack/identity.ts';
import { limits } from '../../src/slack/limits.ts';
import { listeners } from '../../src/slack/listeners.ts';

const root = join(import.meta.dirname, '../..');
const text = z.string();
const manifest = z
  .object({
    display_information: z.object({
      name: text.max(35),
      description: text.max(140),
      long_description: text.min(174).max(4000),
    }),
    features: z.object({
      agent_view: z.object({
        agent_description: text.max(300),
        suggested_prompts: z.array(z.strictObject({ title: text, message: text })),
      }),
      app_home: z.object({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      slash_commands: z.array(z.object({ command: text, should_escape: z.literal(true) })),
      shortcuts: z.array(z.object({ name: text.max(24), type: z.literal('message'), callback_id: text })),
    }),
    oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(text) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(text) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
      socket_mode_enabled: z.literal(true),
    }),
  })
  .parse(JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')));

const { features, oauth_config, settings } = manifest;
const scopes = oauth_config.scopes.bot;
const events = settings.event_subscriptions.bot_events;
const code = globSync('src/slack/**/*.ts', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);

test('it is an agent with a few suggested prompts, and no legacy assistant', () => {
  expect(features.agent_view.suggested_prompts.length).toBeGreaterThan(0);
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(limits.suggestedPrompts);
  expect(features).not.toHaveProperty('assistant_view');
});

test('the command and the shortcut are those the code hears', () => {
  expect(features.slash_commands.map((each) => each.command)).toEqual([command]);
  expect(features.shortcuts.map((each) => each.callback_id)).toEqual([draftShortcut]);
});

/** What a method of the Web API needs; none for those that any token may call. */
const scopesOfMethod: Readonly<Record<string, string[]>> = {
  'agents.sessions.setStatus': ['chat:write'],
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'auth.test': [],
  'chat.appendStream': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  filesUploadV2: ['files:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

const scopesOfEvent: Readonly<Record<string, string[]>> = {
  agent_session_stopped: [],
  app_context_changed: ['assistant:write'],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

test('every method the code calls is known here, and has its scope', () => {
  const called = [...new Set(code.flatMap(methodsIn))];
  expect(called.filter((method) => !Object.hasOwn(scopesOfMethod, method))).toEqual([]);
  expect(
    called.flatMap((method) => scopesOfMethod[method] ?? []).filter((scope) => !scopes.includes(scope)),
  ).toEqual([]);
});

test('every event subscribed to is known here, and has its scope', () => {
  expect(events.filter((event) => !Object.hasOwn(scopesOfEvent, event))).toEqual([]);
  expect(
    events.flatMap((event) => scopesOfEvent[event] ?? []).filter((scope) => !scopes.includes(scope)),
  ).toEqual([]);
});

test('no scope is asked for that nothing needs', () => {
  const needed = new Set([
    'commands',
    ...code.flatMap(methodsIn).flatMap((method) => scopesOfMethod[method] ?? []),
    ...events.flatMap((event) => scopesOfEvent[event] ?? []),
  ]);
  expect(scopes.filter((scope) => !needed.has(scope))).toEqual([]);
});

test('at start all of them are looked for', () => {
  expect([...neededScopes, ...usefulScopes].sort()).toEqual([...scopes].sort());
});

test('the events subscribed to are those the code hears', () => {
  const heard = listeners.flatMap(({ on, name }) => (on === 'event' ? [name] : []));
  const names = heard.map((name) => (name === 'message' ? 'message.im' : name));
  expect(new Set(names)).toEqual(new Set(events));
});

test('docs/slack.md explains every scope, every event and every variable of Slack', () => {
  const guide = readFileSync(join(root, 'docs/slack.md'), 'utf8');
  const variables = readFileSync(join(root, '.env.example'), 'utf8').match(/^(?:SLACK|ACCESS)_\w+/gm) ?? [];
  expect([...scopes, ...events, ...variables].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

/** Calls of the Web API: client.chat.postMessage( and the like. */
function methodsIn(source: string): string[] {
  return Array.from(
    source.matchAll(
      /\b((?:agents|assistant|auth|chat|conversations|usergroups|users|views)(?:\.[a-zA-Z]+)+|filesUploadV2)\(|client\.(files\.\w+)\(|apiCall\('([\w.]+)'/g,
    ),
    ([, ...names]) => names.find((name) => name !== undefined) ?? '',
  ).filter((method) => method !== 'assistant.ask');
}

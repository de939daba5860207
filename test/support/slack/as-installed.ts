// Slack as it is where the app was installed by its own manifest: it grants and sends what that asks for, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FakeSlackOptions } from './fake-slack.ts';

const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8')));

export const asInstalled: FakeSlackOptions = {
  scopes: manifest.oauth_config.scopes.bot,
  events: manifest.settings.event_subscriptions.bot_events,
};

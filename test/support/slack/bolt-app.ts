// A real Bolt app for tests of the fake: in HTTP mode or socket mode, with the listeners a test gives it.
import type { AddressInfo } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { z } from 'zod';
import type { FakeSlack } from './fake-slack.ts';

export type Mode = 'http' | 'socket';

export interface BoltApp {
  app: App;
  stop(): Promise<void>;
}

export async function startBoltApp(
  slack: FakeSlack,
  mode: Mode,
  listen: (app: App) => void,
): Promise<BoltApp> {
  const { botToken, appToken, signingSecret, apiUrl } = slack;
  const transport = mode === 'socket' ? { appToken, socketMode: true } : { signingSecret };
  const app = new App({
    token: botToken,
    ...transport,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  await app.init();
  listen(app);
  if (mode === 'socket') {
    await app.start();
    await slack.waitFor(() => (slack.sockets.open() > 0 ? true : undefined), 'a socket');
  } else {
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    const { port } = z.custom<AddressInfo>((each) => typeof each === 'object').parse(server.address());
    slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  }
  return { app, stop: async () => void (await app.stop()) };
}

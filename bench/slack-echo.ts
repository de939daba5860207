// The yardstick for Slack: a bare Bolt app that sends back what it hears, in the thread.
import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '', PORT = '3000' } = process.env;
const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.message(async ({ message, client }) => {
  if (message.subtype !== undefined) return;
  await client.chat.postMessage({
    channel: message.channel,
    thread_ts: message.ts,
    text: message.text ?? '',
  });
});
await app.start({ port: Number(PORT), host: '127.0.0.1' });

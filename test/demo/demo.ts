// `npm run demo`: the app in a Slack of its own, and a page on localhost to use it, without a workspace or a key.
import { startDemo } from './start-demo.ts';

const { DEMO_PORT = '3456' } = process.env;
const demo = await startDemo({ port: Number(DEMO_PORT), appOutput: 'inherit' });
process.stdout.write(`\n  The demo is at ${demo.url}  (Ctrl-C ends it)\n\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
const code = await demo.appEnded;
await demo.close();
process.exitCode = code ?? 1;

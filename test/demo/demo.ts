// `npm run demo`: the app in a Slack of its own, and a page on localhost to use it, without a workspace or a key.
import { type Demo, startDemo } from './start-demo.ts';

const { DEMO_PORT = '3456' } = process.env;

function begin(): Promise<Demo | undefined> {
  return startDemo({ port: Number(DEMO_PORT), appOutput: 'inherit' }).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const why = isTaken
      ? `Port ${DEMO_PORT} is taken: choose another with DEMO_PORT.`
      : `The demo did not start. ${error instanceof Error ? error.message : ''}`;
    process.stderr.write(`${why}\n`);
    return undefined;
  });
}

const demo = await begin();
if (demo) {
  process.stdout.write(`\n  The demo is at ${demo.url}  (Ctrl-C ends it)\n\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
  process.exitCode = (await demo.appEnded) ?? 1;
  await demo.close();
} else process.exitCode = 1;

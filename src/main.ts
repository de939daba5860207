// The entry: checks Node, keeps compiled code for the next start, hands over to the subcommands.
import { enableCompileCache } from 'node:module';

const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(
    `Suanpan needs Node ${oldestNode} or newer; this is ${process.version}. Use npm run or npm start.\n`,
  );
  process.exit(1);
}

// A reader that closes the pipe early, such as head, has seen enough.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Loaded only now, so that the cache serves it.
enableCompileCache();
const { dispatch } = await import('./dispatch.ts');
process.exitCode = await dispatch(process.argv.slice(2));

// A process of its own that answers over one store and tells what it cost: asker.ts STORE-URL, then messages.
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { openApp, promptsFolder } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { loadPrompts } from '../src/prompts.ts';

export type Request = { kind: 'ask'; question: string } | { kind: 'hash' } | { kind: 'memory' };
/** Milliseconds, or bytes after the garbage is collected. */
export type Report = { kind: 'took'; ms: number } | { kind: 'memory'; rss: number; heap: number };

const [url = ''] = process.argv.slice(2);
const read = parseConfig({ DATABASE_URL: url, DATA_DIR: tmpdir() });
if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
const app = await openApp(read.config, loadPrompts(promptsFolder), (line) => process.stderr.write(line));
process.on('message', (request: Request) => void answer(request).then((report) => process.send?.(report)));
process.on('disconnect', () => void app.close());
process.send?.({ kind: 'took', ms: performance.now() } satisfies Report);

const oneMegabyte = Buffer.alloc(2 ** 20, 'a');

async function answer(request: Request): Promise<Report> {
  switch (request.kind) {
    case 'ask':
      return await timed(() => ask(request.question));
    // The yardstick.
    case 'hash':
      return await timed(async () => createHash('sha256').update(oneMegabyte).digest());
    case 'memory': {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      return { kind: 'memory', rss, heap: heapUsed };
    }
  }
}

async function timed(work: () => Promise<unknown>): Promise<Report> {
  const start = performance.now();
  await work();
  return { kind: 'took', ms: performance.now() - start };
}

/** A question that is not answered would be measured for nothing. */
async function ask(question: string): Promise<void> {
  const conversation = app.startConversation('bench');
  const { signal } = new AbortController();
  const answered = await app.assistant.ask({ question, conversation, caller: { id: 'bench' }, signal });
  if (answered.kind !== 'answer') throw new Error(`"${question}" was not answered: ${answered.text}`);
}

// The client of the model is loaded when the first request is made, and never for what needs none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { installSuanpan } from '../../support/suanpan.ts';
import { loose } from './desk.ts';

const suanpan = installSuanpan();
// Says on stderr which packages are loaded, by whatever way.
const watcher = join(suanpan.folder, 'watch.mjs');
let server: ModelServer;

beforeAll(async () => {
  writeFileSync(
    watcher,
    `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => (/node_modules\\/openai\\//.test(url) && process._rawDebug('loaded openai'), next(url, context)) });`,
  );
  server = await startModelServer([{ say: '数据中没有这方面的内容。' }]);
});

afterAll(async () => {
  await server.close();
  suanpan.remove();
});

test.each<[string, string[], string, 'set' | 'none', boolean]>([
  ['a question understood without the model', ['ask', '政采执行率多少'], '', 'set', false],
  ['a conversation without a model', [], '政采执行率多少\n', 'none', false],
  ['the score card', ['score'], '', 'set', false],
  // Or the watcher would see nothing.
  ['a question that goes to the model', ['ask', loose], '', 'set', true],
])('%s loads it only where it is needed', async (_what, args, input, model, loads) => {
  const env = {
    NODE_OPTIONS: `--import=${pathToFileURL(watcher).href}`,
    ...(model === 'set' && { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: server.url }),
  };
  const { code, stderr } = await suanpan.spawn(args, { input, env });
  expect(code).toBe(0);
  expect(stderr.includes('loaded openai')).toBe(loads);
});

// The whole program with a model at a scripted server: ask, chat taken up again, eval, log.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { type Finished, installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer([{ say: '数据中没有这方面的内容。' }]);
});

afterAll(async () => {
  await server.close();
  suanpan.remove();
});

function run(args: string[], input = ''): Promise<Finished> {
  return suanpan.run(args, { input, env: { OPENAI_BASE_URL: server.url } });
}

const loose = '请谈谈你对该单位采购推进节奏的总体观感';

test('a question the keyless planner does not understand is answered by the model', async () => {
  const { stdout } = await run(['ask', loose, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ planner: 'model', text: '数据中没有这方面的内容。' });
});

test('the log shows what was asked of the model and what it took', async () => {
  const { stdout } = await run(['log', '--last', '1']);
  for (const words of [loose, 'gpt-5-mini', '120', 'system']) expect(stdout).toContain(words);
});

test('a conversation goes on after a restart', async () => {
  await run(['chat', '--json'], '政采执行率多少\n');
  const { stdout } = await run(['chat', '--json', '--resume'], '那基本支出呢\n');
  expect(JSON.parse(stdout).text).toContain('4.77');
});

test('eval runs a file several times against the model and says what it cost', async () => {
  const file = join(suanpan.folder, 'questions.json');
  const expected = { kind: 'answer', figures: [], contains: ['没有'], must_not: [] };
  writeFileSync(file, JSON.stringify([{ id: 'a', category: 'x', question: loose, expect: expected }]));
  const out = join(suanpan.folder, 'out.json');
  const { stdout } = await run(['eval', file, '--planner', 'model', '--times', '2', '--json', out]);
  expect(stdout).toContain('1/1');
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    times: 2,
    passed: 1,
    byModel: 2,
    usage: { modelCalls: 2, inputTokens: 200, cachedTokens: 120 },
    rejections: {},
  });
});

test('a model is told after a restart what was said before it', async () => {
  await run(['chat', '--json'], `${loose}\n`);
  await run(['chat', '--json', '--resume'], '再谈谈你对它的期望\n');
  const { input } = server.requests.at(-1)?.body ?? {};
  const said = JSON.stringify(input);
  expect(said.indexOf(loose)).toBeGreaterThan(-1);
  expect(said.indexOf('数据中没有这方面的内容。')).toBeGreaterThan(said.indexOf(loose));
  expect(said.indexOf('再谈谈')).toBeGreaterThan(said.indexOf('数据中没有这方面的内容。'));
});

test('eval tells the refused from the wrong, and rejected drafts by their code', async () => {
  const typing = await startModelServer([{ say: '采购执行率为26.04%。' }]);
  const file = join(suanpan.folder, 'hard.json');
  const expected = { kind: 'answer', figures: [{ accept: ['26.04'] }], contains: [], must_not: [] };
  writeFileSync(file, JSON.stringify([{ id: 'a', category: 'x', question: loose, expect: expected }]));
  const out = join(suanpan.folder, 'hard-out.json');
  const env = { OPENAI_BASE_URL: typing.url };
  const { stdout } = await suanpan.run(['eval', file, '--planner', 'model', '--json', out], { env });
  await typing.close();
  expect(stdout).toContain('wrong: 0, refused: 1, wrong figures: 0');
  expect(stdout).toContain('typed_number');
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    right: 0,
    wrong: 0,
    refused: 1,
    passed: 0,
    without: 1,
    rejections: { typed_number: 2 },
  });
});

test('eval refuses a number of runs that is none', async () => {
  const { code } = await run(['eval', 'x.json', '--planner', 'model', '--times', '0']);
  expect(code).toBe(2);
});

test.each([
  ['nobody answers', 'http://127.0.0.1:9/v1', 'could not be reached'],
  ['a page of the web answers', undefined, 'OPENAI_BASE_URL'],
])('eval of a model says once why there was none where %s, and fails', async (_what, url, why) => {
  const page = await startModelServer([{ raw: '<!doctype html>', type: 'text/html' }]);
  const file = join(suanpan.folder, 'unreached.json');
  // Answered without a model, and right: the model was to be examined all the same.
  const expected = { kind: 'not_in_data', figures: [], contains: [], must_not: [] };
  const questions = ['a', 'b'].map((id) => ({ id, category: 'x', question: loose, expect: expected }));
  writeFileSync(file, JSON.stringify(questions));
  const env = { OPENAI_BASE_URL: url ?? page.url };
  const { stdout, stderr, code } = await suanpan.run(['eval', file, '--planner', 'model'], { env });
  await page.close();
  expect(stdout).toContain('all              2/2');
  expect(stdout.split(why)).toHaveLength(2);
  expect(stdout).toContain('2 times');
  expect(stdout + stderr).not.toMatch(/doctype|ECONNREFUSED|Error/);
  expect(code).toBe(1);
});

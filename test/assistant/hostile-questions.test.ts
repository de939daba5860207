// The whole program under hostile questions: the keyless planner, the tools and a store with the shipped data.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp, promptsFolder } from '../../src/app.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Conversation } from '../../src/assistant/conversation.ts';
import { parseConfig } from '../../src/config.ts';
import { languages } from '../../src/evaluation/shape.ts';
import { checkInvariants } from '../../src/grading/invariants.ts';
import { groundsFor, openYardstick, type Yardstick } from '../../src/grading/run-questions.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fuzzQuestions } from '../support/fuzz-runs.ts';
import { hostileQuestion } from '../support/hostile-questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'suanpan-hostile-'));
const databaseUrl = `sqlite:${join(folder, 'store.sqlite')}`;
const prompts = loadPrompts(promptsFolder);
let app: App;
let yardstick: Yardstick;
let words: string[];
let before: unknown;
const bugs: string[] = [];

beforeAll(async () => {
  const read = parseConfig({ DATABASE_URL: databaseUrl });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  app = await openApp(read.config, prompts, (line) => bugs.push(line));
  yardstick = openYardstick(app);
  words = await knownWords();
  before = await storedData();
  // The first question builds the lexicon.
  await ask('政府采购执行率是多少？', app.startConversation('first'));
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test(
  'every hostile question ends in an answer that keeps the promise',
  async () => {
    let turns = 1;
    const property = fc.asyncProperty(fc.boolean(), hostileQuestion(words), async (leaning, question) => {
      const conversation = app.startConversation('asker');
      // A figure of the turn before can be referred to.
      if (leaning) await ask('政府采购执行率是多少？', conversation);
      expect(await faultOf(question, conversation)).toBeUndefined();
      turns += conversation.turns.length;
    });
    await fc.assert(property, { seed: 20220101, numRuns: fuzzQuestions });
    expect(await storedData()).toEqual(before);
    expect(await storedTurns()).toBe(turns);
    expect(bugs).toEqual([]);
  },
  fuzzQuestions * 5000,
);

/** What is wrong with what a question led to; undefined where nothing is. */
async function faultOf(question: string, conversation: Conversation): Promise<string | undefined> {
  const answer = await ask(question, conversation);
  const shown = [answer.text, ...answer.notes, ...answer.choices].join('\n');
  if (answer.text.trim() === '') return 'says nothing';
  if (/\[\[|\]\]/.test(shown)) return `a reference is shown: ${shown}`;
  if (/[^\P{Cc}\n]|\p{Cf}/u.test(shown) || !shown.isWellFormed()) return `unfit for a screen: ${shown}`;
  const [miss] = checkInvariants(answer, await groundsFor(answer, conversation.ledger, app, yardstick));
  return miss && `${miss.expected}: ${miss.got}; in: ${answer.text}`;
}

async function ask(question: string, conversation: Conversation): Promise<Answer> {
  const { signal } = new AbortController();
  return await app.assistant.ask({ question, conversation, caller: { id: 'asker' }, signal });
}

/** Every word of the vocabularies and every name of the catalogue and the report. */
async function knownWords(): Promise<string[]> {
  const evaluation = await (await app.view()).evaluations.open('huitong-2022');
  if (!evaluation) throw new Error('the shipped evaluation is not loaded');
  const { facts, metrics } = app.catalogue;
  const named = [...facts.values(), ...metrics.values(), ...evaluation.indicators, ...evaluation.findings];
  return languages.flatMap((language) => [
    ...stringsIn(prompts.vocabulary(language)),
    ...named.flatMap(({ names }) => names[language]),
  ]);
}

function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}

/** All that was imported, as it stands in the store. */
async function storedData(): Promise<unknown> {
  const store = await openStore(databaseUrl);
  const { db } = store;
  const data = {
    evaluations: await db.selectFrom('evaluation').selectAll().orderBy('id').execute(),
    passages: await db
      .selectFrom('passage')
      .selectAll()
      .orderBy('evaluation_id')
      .orderBy('ordinal')
      .execute(),
    imports: await db.selectFrom('import_record').selectAll().execute(),
    tables: (await sql`select sql from sqlite_master order by name`.execute(db)).rows,
  };
  await store.close();
  return data;
}

async function storedTurns(): Promise<number> {
  const store = await openStore(databaseUrl);
  const turns = await store.db.selectFrom('turn').select('question').execute();
  await store.close();
  return turns.length;
}

// The drafts that need no model: whatever is chosen, they hold what a recommendation must hold and nothing that fits any
// department.
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../src/drafting/blocks.ts';
import { type Choices, lengths, tones } from '../../src/drafting/choices.ts';
import { linesOf } from '../../src/drafting/document.ts';
import { doubtsIn } from '../../src/drafting/doubts.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { draftingDesk, huitong, lumingwan, made, office, personOf, prompts } from './desk.ts';

const everyPart = ['summary', 'problems', 'recommendations', 'replies'] as const;
const cases = [huitong, lumingwan].flatMap((evaluation) =>
  (['zh', 'en'] as const).flatMap((language) =>
    tones.flatMap((tone) => lengths.map((length) => ({ evaluation, language, tone, length }))),
  ),
);

async function write(evaluation: Evaluation, chosen: Partial<Choices>, matters?: string[]): Promise<Written> {
  const { drafting, store } = await office();
  const person = personOf('a', undefined, [evaluation]);
  const language = chosen.language ?? 'zh';
  const all = await drafting.matters(evaluation.id, language, person);
  if ('why' in all) throw new Error(all.why);
  const keys = matters ?? all.map(({ key }) => key);
  const request = {
    evaluation: evaluation.id,
    matters: keys,
    choices: { parts: [...everyPart], ...chosen },
    language,
  };
  const view = made(await drafting.start(request, person));
  const shown = await drafting.show(view.id, person);
  await store.close();
  if ('why' in shown) throw new Error(shown.why);
  return {
    prose: view.content.prose,
    ledger: openLedger(view.content.ledger),
    text: linesOf(shown.document).join('\n'),
  };
}

interface Written {
  prose: string;
  ledger: ReturnType<typeof openLedger>;
  text: string;
}

/** The paragraphs and items of the recommendations, one list a recommendation. */
function recommendations(prose: string): { text: string; kind: string }[][] {
  const blocks = parseBlocks(prose);
  const chapters = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 1 ? [index] : [],
  );
  const start = chapters[2] ?? 0;
  const lists: { text: string; kind: string }[][] = [];
  for (const block of blocks.slice(start + 1, chapters[3])) {
    if (block.kind === 'heading') lists.push([]);
    else if ('text' in block) lists.at(-1)?.push(block);
  }
  return lists;
}

const carriesEvidence = /\[\[[fqn]\d|成果：|待填|deliverable:|to be filled in/i;

function sentences(text: string): string[] {
  return text.split(/(?<=[。！？])|(?<=[.!?])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
}

describe.each(cases)('$evaluation.id $language $tone $length', ({ evaluation, language, tone, length }) => {
  const draft = write(evaluation, { language, tone, length });

  test('passes the checks that answers pass, and shows no reference as it is written', async () => {
    const { prose, ledger, text } = await draft;
    expect(doubtsIn(prose, ledger, evaluation, draftingDesk())).toEqual([]);
    expect(text).not.toMatch(/\[\[|\]\]|undefined|\{\{|\(\)|（）/);
  });

  test('holds no phrase that would fit any department, in what it says itself', async () => {
    const own = (await draft).prose.toLowerCase();
    expect(prompts.draftWords(language).filler.filter((phrase) => own.includes(phrase))).toEqual([]);
  });

  test('gives each matter two to four measures with deliverable, role and an open date', async () => {
    for (const list of recommendations((await draft).prose)) {
      const measures = list.filter(({ kind }) => kind === 'item').map(({ text }) => text);
      expect(measures.length).toBeGreaterThanOrEqual(2);
      expect(measures.length).toBeLessThanOrEqual(4);
      for (const measure of measures) {
        expect(measure).toMatch(
          language === 'zh'
            ? /成果：.+；责任：.+；时限：待填。$/
            : /Deliverable: .+; by: .+; due: to be filled in\.$/,
        );
      }
    }
  });

  test('says what would show success, unless it is to be short', async () => {
    const shown = recommendations((await draft).prose).map((list) =>
      list.some(({ text }) => /^(?:检验标准：|What would show success:)/.test(text)),
    );
    expect(shown.every((has) => has === (length !== 'short'))).toBe(true);
  });

  test('gives the cause the report states, by quotation, and says where it states none', async () => {
    const { prose } = await draft;
    const problems = evaluation.findings.filter(({ type }) => type === 'problem');
    const quoted =
      prose.match(/报告载明的原因：\[\[q\d+\]\]|The cause the report states: \[\[q\d+\]\]\./g) ?? [];
    const missing =
      prose.match(
        /报告没有说明原因，本稿不作推断|[Tt]he report states no cause, and this draft infers none/g,
      ) ?? [];
    const withCause = problems.filter(({ cause }) => cause).length;
    // Once in the problem, once in its recommendation.
    expect(missing).toHaveLength(2 * (problems.length - withCause));
    expect(quoted.length).toBeGreaterThanOrEqual(withCause);
  });
});

/** All but one, the second sentence of a caveat of the real report. */
const least = 0.98;

test.each(
  [huitong, lumingwan].flatMap((evaluation) =>
    (['zh', 'en'] as const).map((language) => ({ evaluation, language })),
  ),
)(
  'in $language, the sentences of recommendations on $evaluation.id carry a figure, a quote, a rule or a deliverable',
  async ({ evaluation, language }) => {
    const { prose } = await write(evaluation, { language, length: 'full' });
    const all = recommendations(prose)
      .flatMap((list) => list.flatMap(({ text }) => sentences(text)))
      // What only leads to the measures says nothing and claims nothing.
      .filter((sentence) => !/[：:]$/.test(sentence.trim()));
    const carrying = all.filter((sentence) => carriesEvidence.test(sentence));
    expect(carrying.length / all.length).toBeGreaterThanOrEqual(least);
  },
);

test('thresholds are called suggestions, and belong to no evaluation', async () => {
  const { ledger, prose } = await write(huitong, { language: 'zh' });
  const suggested = ledger.figures().filter(({ key }) => key.startsWith('suggested.'));
  expect(suggested.map(({ display, evaluation }) => [display, evaluation])).toEqual([
    ['≤30%', null],
    ['≥80%', null],
  ]);
  for (const { id } of suggested) expect(prose).toContain(`[[${id}]]（本稿的建议，不是规定`);
});

test('what the report knows to be doubtful is told beside it', async () => {
  const { text } = await write(huitong, { language: 'zh', length: 'medium' });
  expect(text).toContain('实际为调减');
  expect(text).toContain('报告没有说明采购预算是年初口径还是调整后口径');
  expect(text).toContain('建议针对的是采购预算编制而不是执行');
});

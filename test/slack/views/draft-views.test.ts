// Every view of a draft with hostile text in every field: Slack takes it, and nothing in it is live.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lengths, numberings, tones } from '../../../src/drafting/choices.ts';
import type { Change } from '../../../src/drafting/diff.ts';
import type { ShownBlock } from '../../../src/drafting/document.ts';
import type { Shown } from '../../../src/drafting/drafting.ts';
import { states } from '../../../src/drafting/life.ts';
import { type Refused, refused } from '../../../src/drafting/opened.ts';
import { type Language, languages } from '../../../src/evaluation/shape.ts';
import type { Segment } from '../../../src/figures/figure.ts';
import { compareView } from '../../../src/slack/views/draft-changes.ts';
import {
  draftEditView,
  regenerateView,
  returnView,
  takenUpView,
  textIn,
} from '../../../src/slack/views/draft-edit-view.ts';
import { newDraftView, whichEvaluationView } from '../../../src/slack/views/draft-new-view.ts';
import { refusalMessage, refusalView } from '../../../src/slack/views/draft-refusal.ts';
import { draftMessage } from '../../../src/slack/views/draft-view.ts';
import { noticeView } from '../../../src/slack/views/notices.ts';
import { checkView } from '../../support/slack/blocks/check-view.ts';
import { prompts } from '../../terminal/sample-answer.ts';
import { hostileText, liveIn, refusals } from './hostile.ts';

const about = { kind: 'draft_at', draft: 'd1', version: 2, channel: 'C1', ts: '1.2', seal: 's' } as const;
const at = new Date('2026-01-01T00:00:00Z');
const choices = {
  tone: 'report',
  length: 'short',
  language: 'zh',
  numbering: 'official',
  parts: ['recommendations'],
} as const;

const texts = fc.array(hostileText, { minLength: 1, maxLength: 12 });

test('what a draft is shown in can be sent, and nothing in it is live, whatever stands in the draft', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.constantFrom(...states),
      texts,
      fc.nat({ max: 3 }),
      (language, state, found, page) => {
        const shown = shownWith(found, language, state);
        const messages = [
          draftMessage(shown, page, prompts),
          ...refusalsWith(found).map((refusal) => refusalMessage(refusal, language, prompts)),
          ...found.map((reference) => noticeView({ kind: 'draft_failed', reference }, language, prompts)),
        ];
        expect(refusals(messages)).toEqual([]);
        expect(liveIn(messages)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test('what a draft is written, compared and refused in can be opened, and nothing in it is live', () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), texts, (language, found) => {
      const text = found.join('\n');
      const unsaved = { text, version: 1, at };
      const form = { language, about, unsaved };
      const shown = shownWith(found, language, 'drafting');
      const matters = found.map((name, index) => ({ key: `m${index}`, name }));
      const views = [
        draftEditView(text, form, prompts),
        takenUpView(text, { ...form, changes: changesWith(found) }, prompts),
        regenerateView(shown, form, prompts),
        returnView(form, prompts),
        compareView({ view: shown.view, from: 1, changes: changesWith(found), ...form }, prompts),
        ...refusalsWith(found).map((refusal) => refusalView(refusal, { text, about, language }, prompts)),
        newDraftView(
          { language, about, matters, chosen: ['m0'], choices: { ...choices, parts: [] } },
          prompts,
        ),
        whichEvaluationView(
          {
            language,
            about,
            // More than a menu holds, so that it is said, with what was typed.
            evaluations: Array.from({ length: 101 }, (_, index) => ({
              id: `e${index}`,
              name: matters[index]?.name ?? '',
            })),
            words: text,
          },
          prompts,
        ),
      ].filter((view) => view !== undefined);
      for (const view of views) {
        expect(checkView(view)).toEqual([]);
        expect(liveIn(besidesFields(view))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('a text comes back from its fields as it went in', () => {
  const line = fc.string({ maxLength: 2399 }).map((text) => text.replace(/[\r\n]/g, ''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const view = takenUpView(text, { language: 'zh', about, changes: [] }, prompts);
      const fields = view.blocks.flatMap((block) => field.safeParse(block).data ?? []);
      const values = Object.fromEntries(
        fields.map(({ block_id, element }) => [block_id, { [element.action_id]: element.initial_value }]),
      );
      expect(withoutBlanks(textIn(values))).toBe(withoutBlanks(text));
    }),
  );
});

test('every choice there is stands in the form of choices, in both languages', () => {
  for (const language of languages) {
    const view = newDraftView(
      {
        language,
        about,
        matters: [{ key: 'm', name: 'x' }],
        chosen: [],
        choices: { ...choices, parts: [] },
      },
      prompts,
    );
    for (const value of [...tones, ...lengths, ...numberings, 'zh', 'en'])
      expect(JSON.stringify(view.blocks)).toContain(`"value":"${value}"`);
  }
});

/** A field of blanks alone is sent empty. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

const field = z.object({
  block_id: z.string(),
  element: z.object({
    type: z.literal('plain_text_input'),
    action_id: z.string(),
    initial_value: z.string().default(''),
  }),
});

/** What stands in a field to be written in is a text for Slack, never markup, and comes back as it was. */
function besidesFields(view: unknown): unknown {
  return JSON.parse(
    JSON.stringify(view, (name, value: unknown) => (name === 'initial_value' ? undefined : value)),
  );
}

function shownWith(texts: readonly string[], language: Language, state: Shown['view']['state']): Shown {
  const [first = ''] = texts;
  const segments: Segment[] = texts.map((s, index) =>
    index % 2 === 0 ? { t: 'text', s } : { t: 'name', s },
  );
  const blocks: ShownBlock[] = [
    { kind: 'title', text: segments },
    { kind: 'heading', level: 1, number: '一、', text: segments },
    ...texts.map((s): ShownBlock => ({ kind: 'paragraph', text: [{ t: 'text', s }] })),
    { kind: 'item', number: '1.', text: segments },
    { kind: 'item', number: '', text: segments },
    { kind: 'table', rows: [[segments, segments], texts.map((s) => [{ t: 'text', s }])] },
  ];
  return {
    view: {
      id: 'd1',
      evaluation: 'e',
      state,
      version: 2,
      current: 2,
      author: first,
      createdBy: first,
      at,
      isApproved: false,
      content: {
        prose: `# ${first}`,
        ledger: { figures: [], quotes: [], names: [] },
        choices: { ...choices, language, parts: ['recommendations'] },
        matters: [],
        stated: texts.map((text) => ({ id: 'f1', text, by: first })),
        doubts: texts.map((found) => ({ code: 'wrong_direction', found })),
        origin: {
          by: 'person',
          model: null,
          promptHashes: {},
          remark: first,
          fallbacks: [...texts],
          spent: [],
        },
      },
    },
    document: {
      language,
      mark: first,
      blocks,
      notes: [...texts],
      closing: [],
      annex: { title: first, label: first, name: first, columns: [], rows: [] },
    },
    editable: texts.join('\n'),
    differences: texts.map((text) => ({ id: 'f1', label: text, was: text, now: text })),
    lostQuotes: [...texts],
    events: [{ event: 'edit_refused', person: 'U1', version: 1, note: first, at }],
  };
}

function changesWith(texts: readonly string[]): Change[] {
  return texts.flatMap((text): Change[] => [
    { kind: 'added', text },
    { kind: 'removed', text },
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text },
        { kind: 'removed', text },
        { kind: 'added', text },
      ],
    },
  ]);
}

function refusalsWith(texts: readonly string[]): Refused[] {
  const [first = ''] = texts;
  const problems = texts.map((found) => ({ code: 'foreign_link', found }));
  return [
    refused('stale', { changes: changesWith(texts), state: 'drafting' }),
    refused('invalid_text', { problems }),
    refused('unknown_matter', { found: first, may: [...texts] }),
    refused('model_failed', { found: first }),
    refused('wrong_state', { state: 'approved', event: 'edit' }),
  ];
}

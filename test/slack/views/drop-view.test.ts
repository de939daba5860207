// What is said of dropped files, whatever stands in them: Slack takes it, nothing in it is live, and what is left out is
// counted.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../../src/evaluation/shape.ts';
import type { Issue } from '../../../src/importers/issue.ts';
import type { Checked } from '../../../src/intake/intake.ts';
import {
  type DropTold,
  previewMessages,
  problemMessages,
  questionMessage,
} from '../../../src/slack/views/drop-view.ts';
import { prompts } from '../../terminal/sample-answer.ts';
import { hostileText, liveIn, refusals, shownIn } from './hostile.ts';

const issue: fc.Arbitrary<Issue> = fc
  .tuple(hostileText, hostileText, hostileText, fc.boolean())
  .map(([file, found, expected, inSheet]) => ({
    code: 'not_allowed',
    file,
    field: found,
    found,
    expected,
    ...(inSheet ? { sheet: found, cell: 'B7' } : { line: 3 }),
  }));

const change: fc.Arbitrary<Checked['changes'][number]> = fc
  .tuple(hostileText, fc.constantFrom('new', 'changed', 'same'), fc.nat({ max: 90 }))
  .map(([text, kind, count]) => ({
    id: text,
    file: text,
    kind,
    items: Array.from({ length: kind === 'changed' ? count : 0 }, (_, index) => ({
      kind: (['new', 'changed', 'removed'] as const)[index % 3] ?? 'new',
      list: index % 2 === 0 ? 'facts' : text,
      key: text,
      fields: index % 3 === 1 ? [{ field: text, before: text, after: text }] : [],
    })),
  }));

test('what is said of files can be sent, and nothing in it is live, whatever stands in them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.array(issue, { maxLength: 90 }),
      fc.array(issue, { maxLength: 9 }),
      fc.array(change, { maxLength: 60 }),
      fc.boolean(),
      (language, problems, warnings, changes, hasWords) => {
        const told = { checked: { problems, warnings, changes }, hasWords, language };
        const messages = [
          ...problemMessages(told, prompts),
          ...previewMessages(told, prompts),
          questionMessage({ drop: 'd1', changes, language }, prompts),
        ];
        expect(refusals(messages)).toEqual([]);
        expect(liveIn(messages)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('what would be removed is told before all else, and what is left out is counted', () => {
  const items = Array.from({ length: 300 }, (_, index) => ({
    kind: index >= 290 ? ('removed' as const) : ('new' as const),
    list: 'facts',
    key: `k${index}`,
    fields: [],
  }));
  const told: DropTold = {
    checked: {
      problems: [],
      warnings: [],
      changes: [{ id: 'a-2022', file: 'a.xlsx', kind: 'changed', items }],
    },
    hasWords: false,
    language: 'en',
  };
  const shown = shownIn(previewMessages(told, prompts).flatMap(({ blocks }) => blocks));
  const keys = shown.filter((text) => /^fact k\d+$/.test(text));
  expect(keys.slice(0, 10)).toEqual(items.slice(290).map(({ key }) => `fact ${key}`));
  expect(shown).toContain(`Not listed: ${300 - keys.length} more.`);
  expect(shown.some((text) => text.includes('new 290, changed 0, removed 10'))).toBe(true);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, parseProse } from '../../src/figures/prose.ts';

describe('prose is cut into pieces', () => {
  const rows: [string, Piece[]][] = [
    ['', []],
    ['执行偏慢。', [{ kind: 'text', text: '执行偏慢。', at: 0 }]],
    ['[[f3]]', [{ kind: 'figure', id: 'f3', at: 0 }]],
    ['[[f12.label]]', [{ kind: 'label', id: 'f12', at: 0 }]],
    ['[[f1.formula]]', [{ kind: 'formula', id: 'f1', at: 0 }]],
    ['[[q2]]', [{ kind: 'quote', id: 'q2', at: 0 }]],
    ['[[q2.section]]', [{ kind: 'section', id: 'q2', at: 0 }]],
    ['[[q2.label]]', [{ kind: 'malformed', text: '[[q2.label]]', at: 0 }]],
    ['[[q12]]', [{ kind: 'quote', id: 'q12', at: 0 }]],
    ['[[n999999]]', [{ kind: 'name', id: 'n999999', at: 0 }]],
    [
      '率为[[f3]]，见[[q1]]。',
      [
        { kind: 'text', text: '率为', at: 0 },
        { kind: 'figure', id: 'f3', at: 2 },
        { kind: 'text', text: '，见', at: 8 },
        { kind: 'quote', id: 'q1', at: 10 },
        { kind: 'text', text: '。', at: 16 },
      ],
    ],
    [
      '[[f1]][[f2]]',
      [
        { kind: 'figure', id: 'f1', at: 0 },
        { kind: 'figure', id: 'f2', at: 6 },
      ],
    ],
  ];
  it.each(rows)('%j', (prose, pieces) => {
    expect(parseProse(prose)).toEqual(pieces);
  });
});

describe('a malformed reference is a piece of its own', () => {
  const rows = [
    '[[]]',
    '[[f0]]',
    '[[f03]]',
    '[[F3]]',
    '[[f]]',
    '[[3]]',
    '[[ f3 ]]',
    '[[f3.value]]',
    '[[f3.]]',
    '[[q1.label]]',
    '[[n1.formula]]',
    '[[f1234567]]',
    '[[x1]]',
    '[[f1,f2]]',
    '[[f1\n]]',
    '[[procurement.rate]]',
    '[[af1]]',
    '[[f1a]]',
    '[[',
    ']]',
  ];
  it.each(rows)('%j', (text) => {
    expect(parseProse(text)).toEqual([{ kind: 'malformed', text, at: 0 }]);
  });

  it('also where brackets are left open, the rest staying text', () => {
    expect(parseProse('见[[f3 与 [[f4]]')).toEqual([
      { kind: 'text', text: '见', at: 0 },
      { kind: 'malformed', text: '[[', at: 1 },
      { kind: 'text', text: 'f3 与 ', at: 3 },
      { kind: 'figure', id: 'f4', at: 8 },
    ]);
  });
});

describe('whatever the prose', () => {
  const fragment = fc.constantFrom('[[', ']]', '[', ']', 'f1', '.label', '[[q1]]', '率', '\n', '💯');

  it('the pieces stand in order and leave nothing out', () => {
    fc.assert(
      fc.property(
        fc.array(fragment).map((parts) => parts.join('')),
        (prose) => {
          const pieces = parseProse(prose);
          const starts = pieces.map(({ at }) => at);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
          expect(pieces.map((piece, i) => prose.slice(piece.at, starts[i + 1])).join('')).toBe(prose);
          const spelled = pieces.filter((piece) => 'text' in piece);
          expect(spelled.every(({ text, at }) => prose.startsWith(text, at))).toBe(true);
          const text = spelled.filter(({ kind }) => kind === 'text').map((piece) => piece.text);
          expect(text.filter((words) => /\[\[|\]\]/.test(words))).toEqual([]);
        },
      ),
    );
  });

  it('a hundred thousand brackets are cut at once', () => {
    const started = performance.now();
    parseProse('[[f1'.repeat(25_000) + '['.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

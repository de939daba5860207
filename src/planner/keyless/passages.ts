// What the findings and texts of an evaluation say, for questions that name nothing but what is told there.
import { plainText } from '../../evaluation/plain-text.ts';
import type { Evaluation } from '../../evaluation/shape.ts';

export interface Passages {
  of: (evaluation: Evaluation) => readonly Passage[];
}

export interface Passage {
  key: string;
  /** Everything said there, in both languages, as plain text. */
  words: string;
}

/** Reads each evaluation once, however many questions look there. */
export function openPassages(): Passages {
  const known = new WeakMap<Evaluation, readonly Passage[]>();
  return {
    of: (evaluation) => {
      const passages = known.get(evaluation) ?? textsOf(evaluation);
      known.set(evaluation, passages);
      return passages;
    },
  };
}

function textsOf({ findings, facts }: Evaluation): Passage[] {
  return [
    ...findings.map((each): Passage => {
      const parts = [
        ...each.names.zh.slice(0, 1),
        ...each.names.en.slice(0, 1),
        each.summary,
        each.cause?.text,
        each.effect?.text,
        ...(each.points ?? []).map(({ text }) => text),
      ];
      const quotes = [...each.cite, ...(each.points ?? []).flatMap(({ cite }) => cite)].map(
        ({ quote }) => quote,
      );
      return {
        key: each.key,
        words: plainText(
          [
            ...parts.flatMap((part) => (typeof part === 'string' ? [part] : part ? [part.zh, part.en] : [])),
            ...quotes,
          ].join(' '),
        ),
      };
    }),
    ...facts.flatMap((fact): Passage[] =>
      fact.type === 'text'
        ? [
            {
              key: fact.key,
              words: plainText(
                [fact.text.zh, fact.text.en, ...fact.cite.map(({ quote }) => quote)].join(' '),
              ),
            },
          ]
        : [],
    ),
  ];
}

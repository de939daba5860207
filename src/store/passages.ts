// Passages of the reports, and search among those of one evaluation.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { tokensOf } from './tokens.ts';

/** A sentence or paragraph of a report before it is kept. */
export interface PassageDraft {
  /** In the report's own numbering, as citations name it: 一（三）, 一（二）表1, 摘要导语. */
  section: string;
  /** Verbatim from the report. */
  text: string;
  /** Headings, and labels and summaries in English of what is cited from here; searched, never shown. */
  keywords: string;
}

export interface Passage {
  evaluation: string;
  section: string;
  text: string;
  /** How well it fits; comparable within one search only. */
  score: number;
}

/**
 * The passages that share words with the question, the best first, in the order of the report where they tie.
 * Only the passages of the one evaluation are read, so the cost does not grow with the number of evaluations.
 */
export async function searchPassages(
  db: Kysely<Schema>,
  evaluationId: string,
  words: string,
  limit: number,
): Promise<Passage[]> {
  const sought = new Set(tokensOf(words.slice(0, longestQuestion)));
  if (sought.size === 0) return [];
  const rows = await db
    .selectFrom('passage')
    .select(['section', 'text', 'keywords'])
    .where('evaluation_id', '=', evaluationId)
    .orderBy('ordinal')
    .execute();
  const documents = rows.map(({ text, keywords }) => tokensOf(`${text}\n${keywords}`));
  const scores = bm25(documents, sought);
  return rows
    .map(({ section, text }, index) => ({
      evaluation: evaluationId,
      section,
      text,
      score: scores[index] ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

// Longer than any question; a pasted report must not make a search slow.
const longestQuestion = 2000;

/** Okapi BM25: rare words weigh more, repeats and long documents less. One score a document. */
function bm25(documents: readonly (readonly string[])[], sought: ReadonlySet<string>): number[] {
  const counts = documents.map((tokens) => countOf(tokens, sought));
  const averageLength =
    documents.reduce((sum, tokens) => sum + tokens.length, 0) / Math.max(1, documents.length);
  const weights = new Map<string, number>();
  for (const token of sought) {
    const holding = counts.filter((count) => count.has(token)).length;
    weights.set(token, Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)));
  }
  return documents.map((tokens, index) => {
    const damping = saturation * (1 - lengthEffect + lengthEffect * (tokens.length / averageLength));
    let score = 0;
    for (const [token, count] of counts[index] ?? []) {
      score += ((weights.get(token) ?? 0) * count * (saturation + 1)) / (count + damping);
    }
    return score;
  });
}

// The usual constants of BM25.
const saturation = 1.2;
const lengthEffect = 0.75;

function countOf(tokens: readonly string[], sought: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) if (sought.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

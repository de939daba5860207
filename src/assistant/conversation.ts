// A conversation: what was said so far, and the ledger of the figures it may refer to. Kept in the store, so that it
// can be taken up again, or only in memory.
import { z } from 'zod';
import { type Ledger, type LedgerSnapshot, openLedger } from '../figures/ledger.ts';
import type { PastTurn } from '../planner/planner.ts';
import { loadConversation, saveFirstTurn, saveTurn } from '../store/conversations.ts';
import type { Store } from '../store/open-store.ts';
import type { Answer } from './answer.ts';

export interface Conversation {
  readonly turns: readonly PastTurn[];
  readonly ledger: Ledger;
  /** Undefined until the first turn is kept, and always where nothing is. */
  id(): string | undefined;
  /** Keeps a turn, and what is kept alongside in the same stroke: all of it or nothing. */
  add(turn: FinishedTurn, alongside?: Alongside): Promise<void>;
}

/** Told the conversation's id and where to write, where the conversation is kept. */
export type Alongside = (kept?: { id: string; within: Store['db'] }) => Promise<unknown>;

export interface FinishedTurn {
  question: string;
  answer: Answer;
  /** The answer's text as prose, with its references. */
  prose: string;
  /** Ids of the evaluations that were opened for it. */
  evaluations: string[];
  memo?: unknown;
  /** Content hashes of the prompts that took part, by id. */
  promptHashes: Record<string, string>;
  at: Date;
}

/** Starts a conversation that is forgotten with the program. */
export function passingConversation(): Conversation {
  const turns: PastTurn[] = [];
  return {
    turns,
    ledger: openLedger(),
    id: () => undefined,
    add: async (turn, alongside) => {
      turns.push(pastTurn(turn));
      await alongside?.();
    },
  };
}

/** Starts a conversation that is kept from its first turn on; only its owner can take it up again. */
export function keptConversation(db: Store['db'], owner: string): Conversation {
  return kept(db, owner, { turns: [], ledger: openLedger() });
}

/** Takes a kept conversation up again, or returns undefined where the owner has none with this id. */
export async function resumeConversation(
  db: Store['db'],
  id: string,
  owner: string,
): Promise<Conversation | undefined> {
  const record = await loadConversation(db, id, owner);
  if (!record) return undefined;
  const turns = record.turns.map(({ question, answer, memo }) => {
    const { text, prose = text, figures, choices, evaluations } = keptAnswer.parse(answer);
    return pastTurn({ question, answer: { figures, choices }, prose, evaluations, memo });
  });
  return kept(db, owner, { id, turns, ledger: openLedger(keptLedger.parse(record.ledger)) });
}

// Turns kept before there was prose have the text alone, and do not say what was opened for them.
const keptAnswer = z.object({
  text: z.string(),
  prose: z.string().optional(),
  evaluations: z.array(z.string()).default([]),
  choices: z.array(z.string()).default([]),
  figures: z.array(z.object({ id: z.string(), label: z.string(), display: z.string() })),
});
// The store hands back what was put into it.
const keptLedger = z.custom<LedgerSnapshot | undefined>();

function kept(
  db: Store['db'],
  owner: string,
  { turns, ledger, ...start }: { id?: string; turns: PastTurn[]; ledger: Ledger },
): Conversation {
  let id = start.id;
  return {
    turns,
    ledger,
    id: () => id,
    add: async (turn, alongside) => {
      const { prose, evaluations, ...rest } = turn;
      const answer = { ...turn.answer, prose, evaluations };
      const record = { ...rest, answer, ledger: ledger.snapshot(), usage: turn.answer.usage };
      const also = (within: Store['db'], kept: string): Promise<unknown> =>
        alongside?.({ id: kept, within }) ?? Promise.resolve();
      if (id === undefined) id = await saveFirstTurn(db, owner, record, also);
      else await saveTurn(db, { ...record, conversationId: id }, also);
      turns.push(pastTurn(turn));
    },
  };
}

function pastTurn({
  question,
  answer: { figures, choices },
  prose,
  evaluations,
  memo,
}: Pick<FinishedTurn, 'question' | 'prose' | 'evaluations' | 'memo'> & {
  answer: { figures: { id: string; label: string; display: string }[]; choices: string[] };
}): PastTurn {
  return {
    question,
    answer: prose,
    figures: figures.map(({ id, label, display }) => ({ id, label, display })),
    evaluations,
    choices,
    ...(memo !== undefined && { memo }),
  };
}

// The keyless planner: it answers as fact only what it understood completely, and says what it did not understand.
// Stateless between rounds: each replays what the tools have answered; what was understood is only not worked out twice.
import { z } from 'zod';
import type { Catalogue } from '../../evaluation/catalogue.ts';
import { plainText } from '../../evaluation/plain-text.ts';
import type { Evaluation } from '../../evaluation/shape.ts';
import type { Prompts } from '../../prompts.ts';
import type { Planner, Reply, Step, Turn } from '../planner.ts';
import { across } from './across.ts';
import type { Action, Desk, Draft, Memo, Request } from './construction.ts';
import { hasScores } from './constructions/card-words.ts';
import { cueBook } from './cue-books.ts';
import { isObject } from './is-object.ts';
import { catalogueLexicon, evaluationLexicon, type Lexicon } from './lexicon.ts';
import { marksOf } from './marks.ts';
import { outOfADraft } from './out-of-a-draft.ts';
import { openPassages } from './passages.ts';
import type { Background } from './reading.ts';
import { remember, unanswered } from './remember.ts';
import { Unanswerable } from './requests.ts';
import { chooseDepartment, nothingToLookInto, offTopic, partly } from './shortfall.ts';
import { createMender, type Mender } from './typing-slips.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';
import { whichEvaluation } from './which-evaluation.ts';
import { joinDrafts, samples, say } from './wording.ts';
import { addWord, emptyBook } from './words.ts';

export function createKeylessPlanner({
  prompts,
  catalogue,
}: {
  prompts: Prompts;
  catalogue: Catalogue;
}): Planner {
  const lexicons = lexiconCache(catalogue, prompts);
  const mender = createMender();
  const passages = openPassages();
  const understood = new WeakMap<Turn, Understood>();
  const vocabularies = { zh: prompts.vocabulary('zh'), en: prompts.vocabulary('en') };
  const acrossWords = { marks: marksOf(vocabularies, 'across'), cues: cueBook(vocabularies, 'comparing') };
  return {
    name: 'offline',
    async next(turn) {
      const text = plainText(turn.question);
      const last = lastMemo(turn);
      const common = { catalogue, language: turn.language, last, prompts: turn.prompts };
      const comparison = await across(text, turn, acrossWords, last?.evaluation, async (id) => {
        const opened = await turn.scope.open(id);
        return opened && { desk: { ...common, evaluation: opened }, lexicon: lexicons.of(opened, []) };
      });
      if (comparison) {
        const step = replay(comparison.action, turn, comparison.desk);
        return step.kind === 'calls' ? step : replyWith(step.draft, undefined, true);
      }
      const chosen = whichEvaluation(
        text,
        turn.stated,
        turn.scope.departments,
        last?.evaluation,
        turn.language,
      );
      const id =
        chosen.kind === 'chosen' ? chosen.evaluation : turn.scope.departments.examples[0]?.evaluation;
      const evaluation = id === undefined ? undefined : await turn.scope.open(id);
      if (!evaluation || chosen.kind === 'none') return replyWith(nothingToLookInto(turn));
      const desk: Desk = { ...common, evaluation };
      const names = chosen.kind === 'chosen' || chosen.kind === 'which' ? chosen.names : [];
      const lexicon = lexicons.of(evaluation, names);
      const background = { lexicon, evaluation, numbers: turn.stated, known: new Map() };
      const before = understood.get(turn);
      const tries: Understood =
        before?.evaluation === evaluation
          ? before
          : { evaluation, ...(await twoTries(text, background, desk, mender)) };
      understood.set(turn, tries);
      const { first, understanding } = tries;
      const told = () => passages.of(evaluation);
      // "And what about them?" belongs to what was talked about, whatever it means.
      const goesOn =
        last !== undefined &&
        first.kind === 'partly' &&
        (first.reading.marked('follow_on', 'atStart') || first.reading.unknown.length === 0);
      if (
        understanding.kind === 'partly' &&
        !goesOn &&
        offTopic(understanding.reading, names, evaluation, told)
      )
        return replyWith(offTopicDraft(desk), unanswered(last));
      if (chosen.kind !== 'chosen') {
        const { count } = turn.scope.departments;
        const step = replay(chooseDepartment(chosen, count, desk), turn, desk);
        return step.kind === 'calls' ? step : replyWith(step.draft);
      }
      const action =
        understanding.kind === 'understood'
          ? inTurn(understanding.parts.map(({ construction, frame }) => construction.act(frame, desk)))
          : inTurn([...premiseOf(understanding, desk), partly(understanding.reading, desk, told)]);
      const step = replay(action, turn, desk);
      if (step.kind === 'calls') return step;
      if (understanding.kind !== 'understood') return replyWith(step.draft, unanswered(last));
      const part = understanding.parts.at(-1);
      const memo = part ? remember(part, desk, step.draft.figure) : last;
      return replyWith(step.draft, memo, true);
    },
  };
}

interface Understood {
  evaluation: Evaluation;
  /** As it was typed. */
  first: Understanding;
  /** With typing slips mended, where that helps. */
  understanding: Understanding;
}

async function twoTries(
  text: string,
  background: Omit<Background, 'lent'>,
  desk: Desk,
  mender: Mender,
): Promise<Omit<Understood, 'evaluation'>> {
  const asked = outOfADraft(text, { ...background, lent: [] });
  const first = understand(asked, background, desk);
  const understanding =
    first.kind === 'partly' ? await mended(asked, first, background, desk, mender) : first;
  return { first, understanding };
}

function lastMemo({ history }: Turn): Memo | undefined {
  const memo = history.at(-1)?.memo;
  return memo ? z.custom<Memo>(isObject).parse(memo) : undefined;
}

/** A second try with typing slips mended; the first stands where that does not help. */
async function mended(
  text: string,
  first: Understanding,
  background: Omit<Background, 'lent'>,
  desk: Desk,
  mender: Mender,
): Promise<Understanding> {
  if (first.kind !== 'partly' || first.reading.unknown.length === 0) return first;
  const better = await mender.mend(text, first.reading.tokens, background.lexicon.books);
  if (better === text) return first;
  const shift = (offset: number) =>
    offset + (offset > firstDifference(text, better) ? better.length - text.length : 0);
  const numbers = background.numbers.map((number) => ({
    ...number,
    start: shift(number.start),
    end: shift(number.end),
  }));
  const second = understand(better, { ...background, numbers }, desk);
  if (second.kind === 'understood') return second;
  return second.reading.unknown.length < first.reading.unknown.length ? second : first;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Lexicons of the evaluations asked about most recently; the shared part is built at the first question. */
function lexiconCache(
  catalogue: Catalogue,
  prompts: Prompts,
): { of(evaluation: Evaluation, names: readonly string[]): Lexicon } {
  const scoring = cueBook({ zh: prompts.vocabulary('zh'), en: prompts.vocabulary('en') }, 'scoring');
  let shared: Lexicon | undefined;
  const recent = new Map<Evaluation['id'], { evaluation: Evaluation; lexicon: Lexicon }>();
  return {
    of(evaluation, names) {
      shared ??= catalogueLexicon(catalogue, { zh: prompts.vocabulary('zh'), en: prompts.vocabulary('en') });
      const known = recent.get(evaluation.id);
      const lexicon =
        known?.evaluation === evaluation ? known.lexicon : evaluationLexicon(shared, evaluation);
      recent.delete(evaluation.id);
      recent.set(evaluation.id, { evaluation, lexicon });
      const oldest = recent.keys().next().value;
      if (recent.size > mostLexicons && oldest !== undefined) recent.delete(oldest);
      // The department's name has done its work once the evaluation is chosen.
      const said = emptyBook();
      for (const name of names) addWord(said, name, { role: 'filler', atom: '' });
      return { ...lexicon, books: [...lexicon.books, said, ...(hasScores(evaluation) ? [scoring] : [])] };
    },
  };
}

const mostLexicons = 64;

/** What is put right before all that was not understood. */
function premiseOf({ premise }: Extract<Understanding, { kind: 'partly' }>, desk: Desk): Action[] {
  return premise ? [premise.construction.act(premise.frame, desk)] : [];
}

/** Runs actions one after another and joins what they say. */
function* inTurn(actions: Action[]): Action {
  const drafts: Draft[] = [];
  for (const action of actions) drafts.push(yield* action);
  return joinDrafts(drafts);
}

/** Feeds an action what the tools have answered so far; it ends with a draft or asks for the next round. */
function replay(
  action: Action,
  turn: Turn,
  desk: Desk,
): Extract<Step, { kind: 'calls' }> | { kind: 'reply'; draft: Draft } {
  try {
    let state = action.next();
    for (let number = 1; !state.done; number += 1) {
      const requests: Request[] = state.value;
      const round = turn.rounds[number - 1];
      if (!round) {
        const calls = requests.map((request, index) => ({ id: `c${number}_${index + 1}`, ...request }));
        return { kind: 'calls', calls };
      }
      state = action.next([...round.outputs]);
    }
    return { kind: 'reply', draft: state.value };
  } catch (error) {
    if (error instanceof Unanswerable) return { kind: 'reply', draft: cannot(error, desk) };
    throw error;
  }
}

/** Why there is no answer, as far as it can be said without the names that only tools use. */
function cannot({ about: { reason } }: Unanswerable, desk: Desk): Draft {
  const known = reason === 'mixed_units' || reason === 'division_by_zero';
  return say(desk, known ? `cannot_${reason}` : 'cannot', {}, { kind: 'not_in_data' });
}

function offTopicDraft(desk: Desk): Draft {
  return { ...say(desk, 'refused_off_topic', {}, { kind: 'refused' }), choices: samples(desk) };
}

function replyWith(
  { kind, prose, notes, choices = [] }: Draft,
  memo?: Memo,
  understood = false,
): { kind: 'reply'; reply: Reply } {
  return {
    kind: 'reply',
    reply: { kind, prose, notes: notes.slice(0, mostNotes), choices, understood, ...(memo && { memo }) },
  };
}

// Tensions are flagged unprompted, but briefly.
const mostNotes = 3;

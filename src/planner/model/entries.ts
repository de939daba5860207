// What a model is told of a conversation: what was said before as far as it fits, the question with what is known
// about it, what the tools have answered, and why a first try did not pass.
import { plainText } from '../../evaluation/plain-text.ts';
import type { PastTurn, Round, Turn } from '../planner.ts';
import { approximateTokens } from './tokens.ts';
import type { Entry } from './wire.ts';

/**
 * Pure. The newest turns are kept, whole, up to `historyTokens`.
 * The order is that of time, so that what was sent before is the beginning of what is sent next.
 */
export function entriesOf(turn: Turn, historyTokens: number, asked = askedIn(turn, historyTokens)): Entry[] {
  const { language, rounds, rejected, prompts } = turn;
  const history = recent(turn.history, historyTokens);
  return [
    ...history.flatMap(said),
    { kind: 'user', text: asked },
    ...withOwnIds(rounds).map(
      ({ calls, outputs, carried }): Entry => ({
        kind: 'round',
        calls,
        outputs: outputs.map((output) => JSON.stringify(output)),
        carried,
      }),
    ),
    ...(rejected === undefined
      ? []
      : [
          { kind: 'assistant', text: rejected.prose } as const,
          { kind: 'user', text: prompts.render(language, 'model.rejected', { ...rejected }) } as const,
        ]),
  ];
}

/** The question with what is known about it: the same in every round of a turn. */
export function askedIn(turn: Turn, historyTokens: number): string {
  const { language, prompts, history } = turn;
  return prompts.render(language, 'model.question', known(turn, recent(history, historyTokens)));
}

/** Some servers give calls no id, or one that stood before, and refuse both when they come back: those get another. */
function withOwnIds(rounds: readonly Round[]): Round[] {
  const seen = new Set<string>();
  return rounds.map((round, number) => ({
    ...round,
    calls: round.calls.map((call, index) => {
      const id = call.id === '' || seen.has(call.id) ? `own_${number}_${index}` : call.id;
      seen.add(id);
      return { ...call, id };
    }),
  }));
}

function said({ question, answer }: PastTurn): Entry[] {
  return [
    { kind: 'user', text: question },
    { kind: 'assistant', text: answer },
  ];
}

function recent(turns: readonly PastTurn[], most: number): readonly PastTurn[] {
  let left = most;
  const first = turns.findLastIndex(({ question, answer }) => {
    left -= approximateTokens(question) + approximateTokens(answer);
    return left < 0;
  });
  return turns.slice(first + 1);
}

function known(
  { question, language, stated, scope: { departments } }: Turn,
  history: readonly PastTurn[],
): Record<string, unknown> {
  const named = departments
    .findIn(plainText(question))
    .flatMap(({ name, evaluations }) =>
      evaluations.map(({ evaluation, year }) => ({ evaluation, year, name })),
    );
  const newest = departments.examples.map(({ evaluation, year, name }) => ({
    evaluation,
    year,
    name: name[language],
  }));
  const evaluations = new Map([...named, ...newest].map((each) => [each.evaluation, each]));
  const figures = new Map(history.flatMap((turn) => turn.figures).map((figure) => [figure.id, figure]));
  return {
    question: withoutTags(question),
    evaluations: [...evaluations.values()].slice(0, mostEvaluations),
    more: departments.count > evaluations.size,
    stated: stated.map(({ id, text }) => ({ id, text })),
    figures: [...figures.values()],
  };
}

const mostEvaluations = 20;

/** The question stands between tags; it must not close them. */
function withoutTags(question: string): string {
  return question.replace(/<(?=\/?question)/gi, '‹');
}

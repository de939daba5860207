// "If the execution rate were 80%, would the grade change?": without weights and rules in the data no change of a figure
// says anything of the total score.
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { scoreCard } from '../requests.ts';
import { say } from '../wording.ts';
import { hasRules } from './card-words.ts';
import { isScore } from './grade-asked.ts';

interface Frame {
  about: Entity[];
}

export const effectOnScore = construction<Frame>({
  name: 'effect_on_score',
  understand(reading, circumstances) {
    if (hasRules(circumstances.evaluation) || reading.unknown.length > 0) return undefined;
    const [subject, ...others] = reading.mentions.filter(({ entities }) => !entities.every(ofScore));
    if (!subject || others.length > 0 || subject.entities.some(({ kind }) => kind === 'list'))
      return undefined;
    const asksScore =
      reading.mentions.some(({ entities, from }) => from > subject.from && entities.every(ofScore)) ||
      reading.has('grade.of');
    if (!asksScore || !isChanged(subject, reading, circumstances) || !reading.only(...known))
      return undefined;
    return { about: subject.entities.slice(0, 1) };
  },
  *act(_, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    return say(desk, 'effect_on_score', { card }, { kind: 'not_in_data' });
  },
  about: ({ about }) => about,
});

function ofScore(entity: Entity): boolean {
  return entity.kind === 'grade' || isScore(entity);
}

/** It is supposed to be another than it is: by a number behind it, in full, or simply higher or lower. */
function isChanged(
  { from }: Reading['mentions'][number],
  reading: Reading,
  { language }: Circumstances,
): boolean {
  const [number, ...others] = reading.numbers;
  const start = reading.tokens[from]?.start ?? 0;
  if (others.length > 0 || number?.unit === '分') return false;
  const changes = ['raised', 'lowered', 'up_to'].some((mark) => number && reading.before(number, mark));
  if (number) return number.start > start && (reading.has('if') || (changes && language === 'zh'));
  return reading.has('if') && (reading.marked('in_full') || reading.has('up', 'down', 'actual', 'reach'));
}

const known = [
  'if',
  'reach',
  'actual',
  'up',
  'down',
  'change',
  'alter',
  'direction',
  'need',
  'fall',
  'more',
  'not',
  'spend',
  'compare',
  'difference',
  'target',
  'share',
  'sum',
  'score',
  'grade.of',
  'ask.amount',
  'ask.what',
  'ask.which',
  'ask.how',
  'ask.points',
  'ask.yesno',
  'effect',
];

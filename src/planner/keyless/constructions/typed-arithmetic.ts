// "36.06 − 11.07": two numbers of the asker with a sign or a word of reckoning between them, and nothing else.
import { construction } from '../construction.ts';
import type { Reading } from '../reading.ts';
import { calculate } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  /** Over the ids of the numbers as they were typed. */
  expression: string;
}

const signs = { added: '+', taken_from: '-', multiplied: '*', divided: '/' } as const;

export const typedArithmetic = construction<Frame>({
  name: 'typed_arithmetic',
  understand(reading) {
    const [one, two, ...others] = reading.numbers;
    if (!one || !two || others.length > 0 || reading.mentions.length > 0 || reading.unknown.length > 0)
      return undefined;
    if (!reading.has('ask.amount', 'ask.what') || !reading.only(...known)) return undefined;
    const sign = signOf(reading, reading.slice(one.end, two.start).trim());
    return sign && !(sign === '/' && Number(two.value) === 0)
      ? { expression: `${one.id} ${sign} ${two.id}` }
      : undefined;
  },
  *act({ expression }, desk) {
    const { figure } = yield* calculate(expression);
    return say(desk, 'typed_arithmetic', { result: figure }, { figure: figure.id });
  },
  about: () => [],
});

/** The one operation whose word is all that stands between the two. */
function signOf({ marked }: Reading, between: string): string | undefined {
  for (const [mark, sign] of Object.entries(signs)) if (marked(mark, 'wholly', between)) return sign;
  return undefined;
}

const known = [
  'ask.amount',
  'ask.what',
  'sum',
  'difference',
  'share',
  'verify',
  'formula.rate',
  'ratio',
  'down',
  'deduction',
  'compare',
  'up',
];

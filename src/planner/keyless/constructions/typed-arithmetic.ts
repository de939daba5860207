// "36.06 − 11.07": two numbers of the asker with a sign or a word of reckoning between them, and nothing else.
import { decimal, roundsTo, zero } from '../../../evaluation/decimal.ts';
import { construction } from '../construction.ts';
import type { Reading } from '../reading.ts';
import { calculate } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  /** Over the ids of the numbers as they were typed. */
  expression: string;
  /** A quotient asked for in per cent. */
  unit?: '%' | undefined;
  /** What the asker takes it to come to. */
  claimed?: { id: string; value: string } | undefined;
}

const signs = { added: '+', taken_from: '-', multiplied: '*', divided: '/' } as const;

export const typedArithmetic = construction<Frame>({
  name: 'typed_arithmetic',
  understand(reading) {
    const [one, two, claimed, ...others] = reading.numbers;
    if (!one || !two || others.length > 0 || reading.mentions.length > 0 || reading.unknown.length > 0)
      return undefined;
    const asked = claimed ? asksWhether(reading) : reading.has('ask.amount', 'ask.what');
    if (!asked || !reading.only(...known)) return undefined;
    // A sign between the result and the others would make it another sum.
    if (claimed && !reading.marked('comes_to', 'anywhere', reading.slice(two.end, claimed.start)))
      return undefined;
    const sign = signOf(reading, reading.slice(one.end, two.start).trim());
    return sign && !(sign === '/' && decimal(two.value).eq(zero))
      ? {
          expression: `${one.id} ${sign} ${two.id}`,
          claimed,
          unit: sign === '/' && (claimed ? claimed.unit === '%' : asksShare(reading)) ? '%' : undefined,
        }
      : undefined;
  },
  *act({ expression, claimed, unit }, desk) {
    const { figure } = yield* calculate(expression, unit);
    const answer = claimed && (roundsTo(decimal(figure.value), claimed.value) ? 'yes' : 'no');
    return say(desk, 'typed_arithmetic', { result: figure, answer }, { figure: figure.id });
  },
  about: () => [],
});

/** In per cent: by a word of its own, not by 除以 alone. */
function asksShare({ at, tokens, marked }: Reading): boolean {
  return at('share').some((index) => !marked('divided', 'wholly', tokens[index]?.text));
}

/** The one operation whose word is all that stands between the two. */
function signOf({ marked }: Reading, between: string): string | undefined {
  for (const [mark, sign] of Object.entries(signs)) if (marked(mark, 'wholly', between)) return sign;
  return undefined;
}

const known = [
  'ask.yesno',
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
  'full',
];

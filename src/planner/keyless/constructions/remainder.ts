// "If the goods were all procured, how much of the services was?": what is left of a stated total when one of its two
// parts is supposed to have used up all that was budgeted for it. The supposition is the asker's; the answer says so.
import { decimal } from '../../../evaluation/decimal.ts';
import { sums } from '../../../evaluation/declared.ts';
import { lastOf, parentOf } from '../../../evaluation/key-path.ts';
import { type Circumstances, construction } from '../construction.ts';
import { isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { calculate, lookUp } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  /** The stated total, the budget of the part supposed used up, the budget of the part asked for, and that part. */
  total: string;
  supposed: string;
  budget: string;
  asked: string;
  /** Whether its rate is asked for too. */
  rate: boolean;
}

export const remainder = construction<Frame>({
  name: 'remainder',
  understand(reading, circumstances) {
    if (!reading.has('if') || !reading.marked('in_full') || !reading.complete) return undefined;
    const named = reading.entities.flatMap((entity) => (entity.kind === 'key' ? [entity.key] : []));
    const { evaluation } = circumstances;
    const asked = named.findLast((key) => evaluation.absent.some((absence) => absence.key === key));
    const total = asked && parentOf(asked);
    if (!asked || !total || !isAmount(total, circumstances)) return undefined;
    const totalEntity: Entity = { kind: 'key', key: total };
    if (!reading.numbers.every((number) => isStated(number, [totalEntity], evaluation))) return undefined;
    const [first] = named;
    const parts = partsWith(lastOf(asked), circumstances);
    const supposed = parts.find((part) => first !== undefined && lastOf(part) === lastOf(first));
    const budget = parts.find((part) => lastOf(part) === lastOf(asked));
    if (parts.length !== 2 || !supposed || !budget || supposed === budget) return undefined;
    return { total, supposed, budget, asked, rate: reading.marked('rate') };
  },
  *act({ total, supposed, budget, asked, rate }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [total, supposed, budget, asked]);
    const [whole, used, planned] = items.map((item) => (item.found === 'figure' ? item.reported : undefined));
    const name = items[3] && 'name' in items[3] ? items[3].name : undefined;
    if (!whole || !used || !planned || decimal(whole.value).lt(decimal(used.value)))
      return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    // Under the name itself it would stand as what the report states.
    const label = name && desk.prompts.render(desk.language, 'answers.supposed_label', { name: name.text });
    const { figure: left } = yield* calculate(`${whole.id} - ${used.id}`, undefined, label);
    const share = rate
      ? (yield* calculate(`(${whole.id} - ${used.id}) / ${planned.id}`, '%')).figure
      : undefined;
    return say(desk, 'remainder', { used, left, planned, share }, { figure: left.id });
  },
  about: ({ asked }): Entity[] => [{ kind: 'key', key: asked }],
});

/** Parts that a check declares to add up to a total, all stated, one of them the part of this name. */
function partsWith(name: string, circumstances: Circumstances): string[] {
  const sum = sums(circumstances.catalogue).find(
    ({ parts }) =>
      parts.some((part) => lastOf(part) === name) && parts.every((part) => isAmount(part, circumstances)),
  );
  return sum?.parts ?? [];
}

function isAmount(key: string, { evaluation }: Circumstances): boolean {
  return evaluation.facts.some((fact) => fact.key === key && fact.type === 'number');
}

// Some of a group, chosen by what was left out of it, by their places in it, or by a word: which they are, and how many.
import { construction, type Desk, type Draft } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import { type Asking, listFindings, listIndicators, lookUp } from '../requests.ts';
import type { Group } from '../sets/group.ts';
import { say } from '../wording.ts';

interface Frame {
  group: Group;
  how: 'rest' | 'places' | 'word' | 'all' | 'beyond';
}

export const selection = construction<Frame>({
  name: 'selection',
  // What it takes is more than one reading of the question: see sets/of-a-set.ts.
  understand: () => undefined,
  *act({ group, how }, desk) {
    return yield* selected(group, how, desk);
  },
  about: ({ group }) => entitiesOf(group),
});

/** The members as things that can be asked about further. */
export function entitiesOf(group: Group): Entity[] {
  switch (group.of) {
    case 'indicators':
      return group.keys.map((key) => ({ kind: 'indicator', key }));
    case 'findings':
      return group.keys.map((key) => ({ kind: 'finding', key }));
    case 'items':
      return group.at.map((index) => ({ kind: 'item', key: group.key, index }));
    case 'points':
      return [{ kind: 'finding', key: group.key }];
    case 'amounts':
      return group.keys.map((key) => ({ kind: 'key', key }));
  }
}

function* selected(group: Group, how: Frame['how'], desk: Desk): Asking<Draft> {
  switch (group.of) {
    case 'indicators': {
      const { indicators, count } = yield* listIndicators(desk.evaluation.id, { only: group.keys });
      return say(desk, 'selected_indicators', { indicators, count, how });
    }
    case 'findings': {
      const { findings, count } = yield* listFindings(desk.evaluation.id, group.type, group.keys);
      const found = findings.flatMap((item) => (item.found === 'finding' ? [item] : []));
      const notes = found.flatMap((item) => item.notes);
      return say(desk, 'selected_findings', { findings: found, count, how, type: group.type }, { notes });
    }
    case 'items':
    case 'points': {
      const { items } = yield* lookUp(desk.evaluation.id, [group.key]);
      const [item] = items;
      const members =
        item?.found === 'list'
          ? item.items
          : item?.found === 'finding'
            ? item.points.map(({ text }) => text)
            : [];
      const chosen = members.filter((_, index) => group.at.includes(index));
      return say(desk, 'selected_items', {
        item,
        chosen,
        how,
        count: item?.found === 'list' ? item.count : undefined,
      });
    }
    case 'amounts': {
      const { items } = yield* lookUp(desk.evaluation.id, group.keys);
      const lines = items.map((item) => say(desk, 'seen', { item }).prose);
      return say(desk, 'selected_amounts', { lines, how });
    }
  }
}

// 货物预算是多少, then 其中执行了多少: after a part, what is named by a word alone is that of the part, not of the whole.
import { z } from 'zod';
import { isPart, lastOf, parentOf, subjectOf } from '../../evaluation/key-path.ts';
import type { Circumstances } from './construction.ts';
import { lookUpConstruction } from './constructions/look-up.ts';
import { keyEntity, sameEntity } from './entities.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

/** The same asked of the part talked about last; undefined where the whole is named, or the part has nothing of the kind. */
export function ofThePart(
  { construction, frame }: Understood,
  reading: Reading,
  { last, catalogue }: Circumstances,
  lexicon: Lexicon,
): Understood | undefined {
  const [part, ...parts] = last?.entities ?? [];
  const [asked, ...others] = construction.about(frame);
  if (part?.kind !== 'key' || !isPart(part.key) || asked?.kind !== 'key' || isPart(asked.key))
    return undefined;
  if (construction !== lookUpConstruction || parts.length + others.length > 0) return undefined;
  const ofSubject = subjectOf(asked.key) === subjectOf(part.key) && asked.key !== parentOf(part.key);
  if (!ofSubject || reading.has('sum') || reading.marked('of_whole') || namesSubject(reading, part, lexicon))
    return undefined;
  const [own, ...more] = [...catalogue.facts.keys()].filter(
    (key) =>
      key !== part.key &&
      isPart(key) &&
      subjectOf(key) === subjectOf(part.key) &&
      lastOf(key) === lastOf(part.key),
  );
  if (!own || more.length > 0) return undefined;
  return { construction, frame: { ...z.looseObject({}).parse(frame), entities: [keyEntity(own)] } };
}

/** 采购执行了多少 names the whole: a word of its name is one of the part's too. */
function namesSubject({ mentions }: Reading, part: Entity, { names }: Lexicon): boolean {
  return mentions.some(({ parts }) =>
    parts
      .flat()
      .some((atom) =>
        names.some((index) => (index.get(atom) ?? []).some(({ entity }) => sameEntity(entity, part))),
      ),
  );
}

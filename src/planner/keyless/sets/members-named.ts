// Which members of a group some words name: by the thing they stand for, or by standing in the names of the members.
import type { Circumstances } from '../construction.ts';
import { listFacts } from '../constructions/list-facts.ts';
import { canonicalKey, indicatorsOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { holds } from '../report-passages.ts';
import type { Group } from './group.ts';

/** `reading` is of those words alone. They may stand in the name of a member, or in all that is told of it. */
export function membersNamed(
  reading: Reading,
  group: Group,
  circumstances: Circumstances,
  within: 'name' | 'told' = 'name',
): Group | undefined {
  const words = tellingWords(reading);
  if (words.length === 0 && reading.entities.length === 0) return undefined;
  const isGroup =
    reading.entities.length > 0 && reading.entities.every(({ kind }) => kind === 'group' || kind === 'list');
  const byName =
    words.length > 0 &&
    picked(group, (key) => {
      const text = textOf(key, group, circumstances, within);
      return words.every((word) => text.includes(word) || (group.of === 'indicators' && holds(text, word)));
    });
  if (byName && !isGroup) return byName;
  if (reading.unknown.length > 0) return undefined;
  return picked(group, (key) =>
    reading.entities.some((entity) => standsFor(entity, key, group, circumstances)),
  );
}

/** Those of a group that are chosen by their key, or by their place in a list; nothing where there are none. */
export function picked(group: Group, chosen: (key: string) => boolean): Group | undefined {
  if (group.of === 'items' || group.of === 'points') {
    const at = group.at.filter((place) => chosen(String(place)));
    return at.length > 0 ? { ...group, at } : undefined;
  }
  const keys = group.keys.filter((key) => chosen(key));
  return keys.length > 0 ? { ...group, keys } : undefined;
}

export function without(group: Group, left: Group): Group | undefined {
  const gone = new Set<string>(membersOf(left));
  return picked(group, (key) => !gone.has(key));
}

export function membersOf(group: Group): string[] {
  return group.of === 'items' || group.of === 'points' ? group.at.map(String) : group.keys;
}

/** Words with content, without the word for the group itself: 采购问题 is told by 采购; all of them where none has. */
function tellingWords({ tokens, entities }: Reading): string[] {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'unknown');
  const telling = words.filter(
    ({ senses }) =>
      !senses.some(({ role }) => role === 'filler' || role === 'light' || role === 'separator') &&
      !senses.some(({ role }) => role === 'list'),
  );
  const light = words.some(({ senses }) => senses.some(({ role }) => role === 'list'));
  const chosen = telling.length > 0 || light || entities.length === 0 ? telling : words;
  return chosen.map(({ text }) => (/[a-z]s$/.test(text) ? text.slice(0, -1) : text));
}

function textOf(
  key: string,
  group: Group,
  { evaluation, language }: Circumstances,
  within: 'name' | 'told',
): string {
  if (group.of === 'items') {
    const fact = listFacts(evaluation).find((each) => each.key === group.key);
    return (fact?.items[Number(key)]?.[language] ?? []).join('|').toLowerCase();
  }
  if (group.of === 'points') {
    const finding = evaluation.findings.find((each) => each.key === group.key);
    return finding?.points?.[Number(key)]?.text[language].toLowerCase() ?? '';
  }
  const indicator = evaluation.indicators.find((each) => each.key === key);
  const levels = indicator && within === 'told' ? [indicator.level1, indicator.level2] : [];
  if (indicator)
    return [
      ...(within === 'told' ? indicator.names[language] : indicator.names[language].slice(0, 1)),
      ...levels.map((level) => level[language]),
    ]
      .join('|')
      .toLowerCase();
  const finding = evaluation.findings.find((each) => each.key === key);
  const told =
    within === 'told' && finding ? [finding.summary, ...(finding.points ?? []).map(({ text }) => text)] : [];
  return [finding?.names[language][0] ?? '', ...told.map((each) => each[language])].join('|').toLowerCase();
}

function standsFor(
  entity: Entity,
  key: string,
  group: Group,
  { evaluation, catalogue }: Circumstances,
): boolean {
  switch (entity.kind) {
    case 'item':
      return group.of === 'items' && group.key === entity.key && key === String(entity.index);
    case 'group':
    case 'indicator':
      return indicatorsOf(entity, evaluation).some((each) => each.key === key);
    case 'list':
      return evaluation.indicators.some((each) => each.key === key && each.type === entity.of);
    case 'key': {
      if (group.of === 'amounts') return canonicalKey(entity.key, catalogue) === key;
      const finding = evaluation.findings.find((each) => each.key === key);
      return finding?.evidence?.includes(canonicalKey(entity.key, catalogue)) === true;
    }
    case 'finding':
      return entity.key === key;
    case 'family':
    case 'dimension':
    case 'grade':
      return false;
  }
}

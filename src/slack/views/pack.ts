// Parts of an answer put into as few messages as the limits allow, split only between parts.
import type { AnyBlock } from '@slack/types';
import { limits } from '../limits.ts';

export interface Part {
  /** What the blocks say, as mrkdwn; empty where they only offer something to press. */
  text: string;
  blocks: AnyBlock[];
  /** The same without tables, for a workspace that refuses them. */
  degraded?: AnyBlock[];
}

/** One message: both forms say the same. */
export interface SlackMessage {
  /** The plain-text fallback, escaped. */
  text: string;
  blocks: AnyBlock[];
  /** What to send instead, once, where Slack answers `invalid_blocks`; absent where it would be the same. */
  degraded?: AnyBlock[];
}

/** `untitled` is the fallback of a message that has only buttons. */
export function packed(parts: readonly Part[], untitled: string): SlackMessage[] {
  const groups: Part[][] = [];
  for (const part of parts.filter(({ blocks, text }) => blocks.length > 0 || text !== '')) {
    const last = groups.at(-1);
    if (last && fits([...last, part])) last.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => ({
    text: joinedText(group) || untitled,
    blocks: group.flatMap(({ blocks }) => blocks),
    ...(group.some(({ degraded }) => degraded) && {
      degraded: group.flatMap(({ blocks, degraded }) => degraded ?? blocks),
    }),
  }));
}

/** Characters of a block that a person reads. */
export function textLength(block: unknown): number {
  if (Array.isArray(block)) return block.reduce((sum: number, each) => sum + textLength(each), 0);
  if (typeof block !== 'object' || block === null) return 0;
  return Object.entries(block).reduce(
    (sum, [name, value]) =>
      sum + (name === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  );
}

function fits(group: readonly Part[]): boolean {
  const forms = [
    group.flatMap(({ blocks }) => blocks),
    group.flatMap(({ blocks, degraded }) => degraded ?? blocks),
  ];
  return (
    joinedText(group).length <= limits.message.text &&
    forms.every(
      (blocks) =>
        blocks.length <= limits.message.blocks &&
        textLength(blocks) <= limits.message.blockText &&
        blocks.filter(({ type }) => type === 'table').length <= limits.message.tables,
    )
  );
}

function joinedText(group: readonly Part[]): string {
  return group
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}

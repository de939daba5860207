// What Slack says of the content of a message: no text, too long, blocks that it does not take.
import { checkBlocks, textLength } from './check-blocks.ts';
import { slackLimits } from './limits.ts';
import { characters } from './texts.ts';

export interface Content {
  text?: string | undefined;
  markdown_text?: string | undefined;
  blocks?: readonly unknown[] | undefined;
  /** A message that carries files needs no text. */
  files?: number;
}

export type Refusal = { error: string; messages?: string[] };

/** Undefined where Slack would take it. */
export function refusalOf({ text, markdown_text, blocks = [], files = 0 }: Content): Refusal | undefined {
  if (markdown_text !== undefined && (text !== undefined || blocks.length > 0)) {
    return { error: 'markdown_text_conflict' };
  }
  if (!text && !markdown_text && blocks.length === 0 && files === 0) return { error: 'no_text' };
  if (characters(text ?? '') > slackLimits.messageText) return { error: 'msg_too_long' };
  if (characters(markdown_text ?? '') > slackLimits.markdown) return { error: 'msg_too_long' };
  const messages = checkBlocks(blocks, 'message');
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  if (textLength(blocks) > slackLimits.messageBlockText) return { error: 'msg_blocks_too_long' };
  return undefined;
}

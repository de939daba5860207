// The small pieces of Block Kit that views are built of. Whatever text goes in is made safe and cut to its limit here.
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  PlainTextElement,
  PlainTextOption,
  RichTextText,
} from '@slack/types';
import { type ActionValue, writeValue } from '../action-value.ts';
import { plain } from '../escape.ts';
import { limits } from '../limits.ts';
import { clipped } from './cut.ts';

export function plainText(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: filled(clipped(plain(text), limit)), emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(text, limits.header) };
}

/** Small grey lines; at most ten of them. */
export function context(lines: readonly string[]): ContextBlock {
  const elements = lines.slice(0, limits.context.elements);
  return { type: 'context', elements: elements.map((line) => plainText(line, limits.context.text)) };
}

export interface ButtonParts {
  action: string;
  label: string;
  value: ActionValue;
  style?: 'primary' | 'danger';
  /** What a screen reader says, where the label alone does not say enough. */
  spoken?: string;
}

export function button({ action, label, value, style, spoken }: ButtonParts): Button {
  return {
    type: 'button',
    action_id: action,
    text: plainText(label, limits.button.text),
    value: writeValue(value),
    ...(style && { style }),
    ...(spoken !== undefined && { accessibility_label: clipped(plain(spoken), limits.button.label) }),
  };
}

export function actionsRow(elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export function option(text: string, value: string): PlainTextOption {
  return { text: plainText(text, limits.option.text), value };
}

export function literal(text: string, style?: RichTextText['style']): RichTextText {
  return { type: 'text', text: filled(plain(text)), ...(style && { style }) };
}

/** Slack refuses text that is empty. */
function filled(text: string): string {
  return text === '' ? ' ' : text;
}

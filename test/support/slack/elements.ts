// Interactive elements on a screen: finding one by its action, and what it says when a person has used it.
import { z } from 'zod';
import type { Block } from './workspace.ts';

export interface Found {
  blockId: string;
  element: Element;
  /** For an input block: whether it must be filled. */
  isInput: boolean;
  isRequired: boolean;
}

const shape = z.looseObject({
  type: z.string(),
  action_id: z.string().default(''),
  text: z.unknown().optional(),
  value: z.string().optional(),
  options: z.array(z.looseObject({ value: z.string() })).default([]),
  option_groups: z
    .array(z.looseObject({ options: z.array(z.looseObject({ value: z.string() })) }))
    .default([]),
  positive_button: z.looseObject({ text: z.unknown().optional(), value: z.string() }).optional(),
  negative_button: z.looseObject({ text: z.unknown().optional(), value: z.string() }).optional(),
  initial_value: z.unknown().optional(),
  initial_option: z.unknown().optional(),
  initial_options: z.array(z.unknown()).optional(),
  initial_date: z.string().optional(),
});
export type Element = z.infer<typeof shape>;

export function elementsIn(blocks: readonly Block[]): Found[] {
  return blocks.flatMap((block) => {
    const { type, block_id: blockId, elements, accessory, element, optional } = block;
    const inside = [...(Array.isArray(elements) ? elements : []), accessory, element];
    return inside.flatMap((each) => {
      const parsed = shape.safeParse(each);
      const isInput = type === 'input';
      return parsed.success && interactive.has(type)
        ? [{ blockId, element: parsed.data, isInput, isRequired: isInput && optional !== true }]
        : [];
    });
  });
}

const interactive = new Set(['actions', 'section', 'context_actions', 'input']);

/** The element with this action; `value` tells apart several, and picks an option or a thumb. */
export function findElement(blocks: readonly Block[], actionId: string, value?: string): Found {
  const all = elementsIn(blocks).filter(({ element }) => element.type !== 'image');
  const named = all.filter(({ element }) => element.action_id === actionId);
  const meant = value === undefined ? named : named.filter(({ element }) => offers(element, value));
  const [found] = meant;
  if (found) return found;
  const there = all.map(({ element }) => `${element.action_id}=${element.value ?? element.type}`);
  throw Error(`Nothing to press for ${actionId} ${value ?? ''}; there is: ${there.join(', ') || 'nothing'}`);
}

function offers(element: Element, value: string): boolean {
  if (element.type === 'button' || element.type === 'icon_button') return element.value === value;
  if (element.type === 'feedback_buttons') return thumbOf(element, value) !== undefined;
  const options = optionsOf(element);
  return options.length === 0 || options.some((option) => option.value === value);
}

/** What the element carries in `actions[0]` once it was used. */
export function usedAs({ blockId, element }: Found, value = ''): Record<string, unknown> {
  const { type, action_id } = element;
  const said = { type, block_id: blockId, action_id };
  if (type === 'button' || type === 'icon_button') {
    return { ...said, text: element.text, ...(element.value !== undefined && { value: element.value }) };
  }
  if (type === 'feedback_buttons') {
    const thumb = thumbOf(element, value) ?? element.positive_button;
    return { ...said, text: thumb?.text, value: thumb?.value };
  }
  return { ...said, ...filledAs(element, value) };
}

/** What a filled element carries in the state of a view. */
export function filledAs(element: Element, value: unknown): Record<string, unknown> {
  const { type } = element;
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: optionFor(element, value) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: listOf(value).map((each) => optionFor(element, each)) };
    case 'users_select':
      return { type, selected_user: value };
    case 'multi_users_select':
      return { type, selected_users: listOf(value) };
    case 'conversations_select':
      return { type, selected_conversation: value };
    case 'channels_select':
      return { type, selected_channel: value };
    case 'datepicker':
      return { type, selected_date: value };
    case 'timepicker':
      return { type, selected_time: value };
    case 'rich_text_input':
      return { type, rich_text_value: value };
    case 'file_input':
      return { type, files: listOf(value) };
    default:
      return { type, value: value === '' || value === undefined ? null : value };
  }
}

/** What stands in it before anybody touches it; undefined where it is empty. */
export function initialOf(element: Element): unknown {
  const { initial_value, initial_option, initial_options, initial_date } = element;
  return initial_value ?? initial_option ?? initial_options ?? initial_date;
}

export function optionsOf({ options, option_groups }: Element): { value: string }[] {
  return [...options, ...option_groups.flatMap((group) => group.options)];
}

/** An option given whole is taken as it is, which external selects need. */
function optionFor(element: Element, value: unknown): unknown {
  if (typeof value === 'object' || value === undefined) return value ?? null;
  const options = optionsOf(element);
  const found = options.find((option) => option.value === value);
  if (found) return found;
  if (!element.type.includes('external')) {
    throw Error(
      `${element.action_id} offers ${options.map((each) => each.value).join(', ')}, not ${JSON.stringify(value)}`,
    );
  }
  return { text: { type: 'plain_text', text: JSON.stringify(value) }, value };
}

function thumbOf(element: Element, value: string): { text?: unknown; value: string } | undefined {
  return [element.positive_button, element.negative_button].find((thumb) => thumb?.value === value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

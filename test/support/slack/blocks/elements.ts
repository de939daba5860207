// The shapes of interactive elements, and which of them may stand in which block.
import { z } from 'zod';
import { slackLimits } from './limits.ts';
import { anyText, confirm, id, list, option, optionGroups, options, plainText, url, words } from './texts.ts';

const actionable = { action_id: id.optional() };
const asking = { ...actionable, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const hinting = { placeholder: plainText(slackLimits.placeholder).optional() };
const many = { max_selected_items: z.int().min(1).optional() };
const label = words(slackLimits.accessibilityLabel).optional();
const choice = option(anyText(slackLimits.optionText));
const dispatching = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};

const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  text: plainText(slackLimits.buttonText),
  value: words(slackLimits.buttonValue).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
});

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: words(slackLimits.imageAlt),
    image_url: url.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: url.optional() }).optional(),
  })
  .refine(hasOneSource, 'must have one of image_url and slack_file');

const staticChoices = { options: options.optional(), option_groups: optionGroups.optional() };

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...asking,
    ...hinting,
    ...staticChoices,
    initial_option: option().optional(),
  })
  .refine(hasOneList, 'must have one of options and option_groups')
  .refine(initialIsOffered, 'initial_option must be one of the options');

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...asking,
    ...hinting,
    ...many,
    ...staticChoices,
    initial_options: options.optional(),
  })
  .refine(hasOneList, 'must have one of options and option_groups');

const externalSelect = z.strictObject({
  type: z.enum(['external_select', 'multi_external_select']),
  ...asking,
  ...hinting,
  ...many,
  initial_option: option().optional(),
  initial_options: options.optional(),
  min_query_length: z.int().min(0).optional(),
});

const peopleSelect = z.strictObject({
  type: z.enum(['users_select', 'multi_users_select']),
  ...asking,
  ...hinting,
  ...many,
  initial_user: z.string().optional(),
  initial_users: z.array(z.string()).optional(),
});

const conversationSelect = z.strictObject({
  type: z.enum([
    'conversations_select',
    'multi_conversations_select',
    'channels_select',
    'multi_channels_select',
  ]),
  ...asking,
  ...hinting,
  ...many,
  initial_conversation: z.string().optional(),
  initial_conversations: z.array(z.string()).optional(),
  initial_channel: z.string().optional(),
  initial_channels: z.array(z.string()).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  options: list(option(), slackLimits.overflowOptions),
  confirm: confirm.optional(),
});

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...asking,
    options: list(choice, slackLimits.choices),
    initial_option: choice.optional(),
  })
  .refine(initialIsOffered, 'initial_option must be one of the options');

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...asking,
  options: list(choice, slackLimits.choices),
  initial_options: list(choice, slackLimits.choices).optional(),
});

const pickers = z.strictObject({
  type: z.enum(['datepicker', 'timepicker', 'datetimepicker']),
  ...asking,
  ...hinting,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'must be a date')
    .optional(),
  initial_time: z
    .string()
    .regex(/^\d\d:\d\d$/, 'must be a time')
    .optional(),
  initial_date_time: z.int().optional(),
  timezone: z.string().optional(),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...actionable,
  ...hinting,
  ...dispatching,
  initial_value: words(slackLimits.plainInput).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(slackLimits.plainInput).optional(),
  max_length: z.int().min(1).max(slackLimits.plainInput).optional(),
  focus_on_load: z.boolean().optional(),
});

const typedInput = z.strictObject({
  type: z.enum(['number_input', 'email_text_input', 'url_text_input']),
  ...actionable,
  ...hinting,
  ...dispatching,
  is_decimal_allowed: z.boolean().optional(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
  focus_on_load: z.boolean().optional(),
});

const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...actionable,
  ...hinting,
  ...dispatching,
  initial_value: z.unknown().optional(),
  min_lines: z.int().optional(),
  max_lines: z.int().optional(),
  focus_on_load: z.boolean().optional(),
});

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...actionable,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const thumb = z.strictObject({
  text: plainText(slackLimits.buttonText),
  value: words(slackLimits.buttonValue),
  accessibility_label: label,
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...actionable,
  positive_button: thumb,
  negative_button: thumb,
});

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...actionable,
  icon: z.literal('trash', 'must be a known icon'),
  text: plainText(slackLimits.buttonText),
  value: words(slackLimits.buttonValue).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
  visible_to_user_ids: z.array(z.string()).optional(),
});

const selects = [staticSelect, multiStaticSelect, externalSelect, peopleSelect, conversationSelect] as const;

const inActions = z.discriminatedUnion('type', [
  button,
  ...selects,
  overflow,
  radioButtons,
  checkboxes,
  pickers,
  richTextInput,
]);

/** What may stand where. */
export const elements = {
  button,
  accessory: z.union([imageElement, inActions]),
  actions: inActions,
  contextActions: z.discriminatedUnion('type', [feedbackButtons, iconButton]),
  input: z.discriminatedUnion('type', [
    ...selects,
    radioButtons,
    checkboxes,
    pickers,
    plainTextInput,
    typedInput,
    richTextInput,
    fileInput,
  ]),
};

function hasOneList(menu: { options?: unknown; option_groups?: unknown }): boolean {
  return (menu.options === undefined) !== (menu.option_groups === undefined);
}

function initialIsOffered(menu: {
  options?: unknown;
  option_groups?: unknown;
  initial_option?: unknown;
}): boolean {
  if (menu.initial_option === undefined) return true;
  return JSON.stringify(menu.options ?? menu.option_groups).includes(JSON.stringify(menu.initial_option));
}

export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

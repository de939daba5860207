// The shape of each block that Slack knows, and the surfaces on which it may stand.
import { z } from 'zod';
import { elements, hasOneSource, imageElement } from './elements.ts';
import { slackLimits } from './limits.ts';
import { richText } from './rich-text.ts';
import { anyText, id, list, mrkdwn, plainText, url, words } from './texts.ts';

export type Surface = 'message' | 'modal' | 'home';

export interface BlockKind {
  shape: z.ZodType;
  surfaces: readonly Surface[];
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];

const cell = z.union([
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1, 'must be more than 0 characters') }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);

const source = z.strictObject({ type: z.literal('url'), url, text: words(slackLimits.optionText) });

const taskCard = block('task_card', {
  task_id: words(slackLimits.id),
  title: words(slackLimits.streamTask),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

const card = block('card', {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(slackLimits.cardTitle).optional(),
  subtitle: mrkdwn(slackLimits.cardTitle).optional(),
  body: mrkdwn(slackLimits.cardBody).optional(),
  actions: list(elements.button, slackLimits.cardActions).optional(),
});

export const blockKinds: ReadonlyMap<string, BlockKind> = new Map([
  kind(
    block('section', {
      text: anyText(slackLimits.sectionText).optional(),
      fields: list(anyText(slackLimits.fieldText), slackLimits.sectionFields).optional(),
      accessory: elements.accessory.optional(),
      expand: z.boolean().optional(),
    }).refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must have text or fields'),
    everywhere,
  ),
  kind(block('header', { text: plainText(slackLimits.header) }), everywhere),
  kind(block('divider', {}), everywhere),
  kind(
    block('context', {
      elements: list(z.union([imageElement, anyText(slackLimits.sectionText)]), slackLimits.contextElements),
    }),
    everywhere,
  ),
  kind(block('actions', { elements: list(elements.actions, slackLimits.actionsElements) }), everywhere),
  kind(
    block('context_actions', {
      elements: list(elements.contextActions, slackLimits.contextActionsElements),
    }),
    messages,
  ),
  kind(
    block('image', {
      alt_text: words(slackLimits.imageAlt),
      title: plainText(slackLimits.imageTitle).optional(),
      image_url: url.optional(),
      slack_file: z.strictObject({ id: z.string().optional(), url: url.optional() }).optional(),
    }).refine(hasOneSource, 'must have one of image_url and slack_file'),
    everywhere,
  ),
  kind(
    block('input', {
      label: plainText(slackLimits.inputLabel),
      element: elements.input,
      hint: plainText(slackLimits.inputLabel).optional(),
      optional: z.boolean().optional(),
      dispatch_action: z.boolean().optional(),
    }),
    everywhere,
  ),
  kind(block('markdown', { text: words(slackLimits.markdown) }), messages),
  kind(richText, everywhere),
  kind(
    block('table', {
      rows: rows(slackLimits.tableRows),
      column_settings: z
        .array(
          z
            .strictObject({
              align: z.enum(['left', 'center', 'right']).optional(),
              is_wrapped: z.boolean().optional(),
            })
            .nullable(),
        )
        .max(slackLimits.tableColumns, `no more than ${slackLimits.tableColumns} items allowed`)
        .optional(),
    }),
    ['message', 'home'],
  ),
  kind(
    block('data_table', {
      caption: words(slackLimits.imageTitle),
      rows: rows(slackLimits.dataTableRows),
      page_size: z.int().min(1).max(100).optional(),
      row_header_column_index: z.int().min(0).optional(),
    }),
    messages,
  ),
  kind(
    block('alert', {
      text: anyText(slackLimits.alertText),
      level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
    }),
    ['modal'],
  ),
  kind(card, messages),
  kind(block('carousel', { elements: list(card, 10) }), messages),
  kind(taskCard, messages),
  kind(
    block('plan', {
      title: words(slackLimits.streamTask),
      tasks: list(taskCard, slackLimits.planTasks).optional(),
    }),
    messages,
  ),
]);

function block<Fields extends z.ZodRawShape>(
  type: string,
  fields: Fields,
): z.ZodObject<Fields & { type: z.ZodLiteral<string>; block_id: z.ZodOptional<z.ZodType<string>> }> {
  return z.strictObject({ type: z.literal(type), block_id: id.optional(), ...fields });
}

function kind(
  shape: z.ZodType & { shape: { type: z.ZodLiteral<string> } },
  surfaces: readonly Surface[],
): [string, BlockKind] {
  return [shape.shape.type.value, { shape, surfaces }];
}

function rows(most: number): z.ZodType {
  return list(list(cell, slackLimits.tableColumns), most);
}

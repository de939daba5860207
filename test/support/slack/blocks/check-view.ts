// What Slack says of a view: its frame, its blocks, and what only a view must keep to.
import { z } from 'zod';
import { checkBlocks } from './check-blocks.ts';
import { slackLimits } from './limits.ts';
import { id, plainText } from './texts.ts';

/** A line for each problem; empty where Slack would take the view. */
export function checkView(view: unknown): string[] {
  const parsed = shape.safeParse(view);
  if (!parsed.success) {
    return parsed.error.issues.map(
      ({ message, path }) => `[ERROR] ${message} [json-pointer:/view/${path.map(String).join('/')}]`,
    );
  }
  const { data } = parsed;
  const asks = data.blocks.some((block) => block.type === 'input');
  return [
    ...(data.type === 'modal' && asks && data.submit === undefined
      ? ['[ERROR] missing required field: submit, needed with an input block [json-pointer:/view]']
      : []),
    ...checkBlocks(data.blocks, data.type),
  ];
}

const frame = {
  blocks: z.array(z.looseObject({ type: z.string() })),
  private_metadata: z.string().max(slackLimits.viewMetadata, 'private_metadata is too long').optional(),
  callback_id: id.optional(),
  external_id: id.optional(),
};
const shape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...frame }),
  z.strictObject({
    type: z.literal('modal'),
    ...frame,
    title: plainText(slackLimits.viewTitle),
    submit: plainText(slackLimits.viewTitle).optional(),
    close: plainText(slackLimits.viewTitle).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
]);

// The shapes of text, options and confirmations that blocks are made of.
import { z } from 'zod';
import { slackLimits } from './limits.ts';

export function plainText(most: number): z.ZodType {
  return z.strictObject({ type: z.literal('plain_text'), text: words(most), emoji: z.boolean().optional() });
}

export function mrkdwn(most: number): z.ZodType {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: words(most),
    verbatim: z.boolean().optional(),
  });
}

export function anyText(most: number): z.ZodType {
  return z.union([plainText(most), mrkdwn(most)]);
}

/** Not empty, and at most so many characters. */
export function words(most: number): z.ZodType<string> {
  return z
    .string()
    .min(1, 'must be more than 0 characters')
    .refine((text) => characters(text) <= most, `must be less than ${most + 1} characters`);
}

/** As people count: one outside the basic plane is one. */
export function characters(text: string): number {
  return Array.from(text).length;
}

export const id = words(slackLimits.id);

export const url = words(slackLimits.url).refine((text) => /^https?:\/\/\S+$/.test(text), 'invalid url');

export const confirm = z.strictObject({
  title: plainText(slackLimits.confirmTitle),
  text: anyText(slackLimits.confirmText),
  confirm: plainText(slackLimits.confirmButton),
  deny: plainText(slackLimits.confirmButton),
  style: z.enum(['primary', 'danger']).optional(),
});

/** An option of a menu; those of radio buttons and checkboxes may be mrkdwn. */
export function option(text: z.ZodType = plainText(slackLimits.optionText)): z.ZodType {
  return z.strictObject({
    text,
    value: words(slackLimits.optionValue),
    description: plainText(slackLimits.optionText).optional(),
    url: url.optional(),
  });
}

export const options = list(option(), slackLimits.options);

export const optionGroups = list(
  z.strictObject({ label: plainText(slackLimits.optionText), options }),
  slackLimits.options,
);

/** At least one, at most so many. */
export function list(shape: z.ZodType, most: number): z.ZodType {
  return z.array(shape).min(1, 'must have more than 0 items').max(most, `no more than ${most} items allowed`);
}

// The small forms that every data file is made of: wordings, names, keys, amounts, units.
import { z } from 'zod';
import { decimal, isDecimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';
import { unitsOfData } from './unit.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the program. */
export const wording = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Wording = z.infer<typeof wording>;

/** Names in every language: the first is the label that is shown, the others are how people also say it. */
export const naming = z.strictObject({
  zh: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});
export type Naming = z.infer<typeof naming>;

/** What is said of a text that has another form. */
export const forms = {
  key: 'must be lower-case words joined by dots, such as budget.initial',
  id: 'must be lower-case letters, digits and hyphens, such as huitong-2022',
  decimal: 'must be a plain decimal in quotes, such as "36.06"',
} as const;

/** A dotted lower-case key such as `procurement.budget.total`; letters, digits, underscores. */
export const key = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/, forms.key);

/** An exact decimal, quoted in the file so that 36.060 stays 36.060. */
export const amount = z.string().refine(isDecimal, forms.decimal);

export const unit = z.enum(unitsOfData);

/** An amount with its unit. */
export const measure = z.strictObject({ value: amount, unit });
export type Measure = z.infer<typeof measure>;

export function quantityOf({ value, unit }: Measure): Quantity {
  return { value: decimal(value), unit };
}

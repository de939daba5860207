// The shape of the access file: who may see which departments and years, and who may do what.
import { z } from 'zod';

/** What can be granted beyond seeing. */
export const deeds = ['draft', 'approve', 'import', 'administer'] as const;
export type Deed = (typeof deeds)[number];

// Not a literal in the union: a department's name without brackets would be answered with "write one of: all".
const all = z
  .string()
  .refine((text) => text === 'all', 'all, or a list in brackets such as [huitong]')
  .transform((): 'all' => 'all');

/** Some departments, by the ids of the evaluations' files, in some years. */
export const sight = z.strictObject({
  departments: z.union([all, z.array(z.string().min(1)).min(1)]),
  years: z.union([all, z.array(z.int()).min(1)]).default('all'),
});
export type Sight = z.infer<typeof sight>;

export const grant = z.strictObject({
  see: z.array(sight).default([]),
  may: z.array(z.enum(deeds)).default([]),
});
export type Grant = z.infer<typeof grant>;

const channelGrant = z.strictObject({
  /** `open`: answers stand in the channel for everyone there. `asker`: only the asker is shown them. */
  answers: z.enum(['open', 'asker']).default('asker'),
  /** What whoever asks in the channel may see, besides what is theirs anyhow. */
  see: z.array(sight).default([]),
});

const id = (letters: string, what: string): z.ZodString =>
  z
    .string()
    .regex(new RegExp(`^[${letters}][A-Z0-9]+$`), `the id of a ${what}, such as ${letters[0]}0123ABCD`);

export const access = z.strictObject({
  /** Every full member of the workspace. Guests and people of other organisations have only what names them. */
  members: grant.default({ see: [], may: [] }),
  groups: z.record(id('S', 'user group'), grant).default({}),
  users: z.record(id('UW', 'user'), grant).default({}),
  channels: z.record(id('CG', 'channel'), channelGrant).default({}),
});
export type Access = z.infer<typeof access>;

/**
 * Where no access file is given: full members, and only they, see every evaluation and may draft; nobody may approve,
 * import or administer; no answer stands in a channel.
 */
export const withoutFile: Access = {
  members: { see: [{ departments: 'all', years: 'all' }], may: ['draft'] },
  groups: {},
  users: {},
  channels: {},
};

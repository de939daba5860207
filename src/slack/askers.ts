// Who somebody in Slack is, and what they may see and do there: asked for on every turn. What Slack says of a person is
// kept for a minute; the grants are applied anew each time.
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Person, type Rights, rightsOf } from '../access/rights.ts';
import type { Access } from '../access/shape.ts';
import type { Language } from '../evaluation/shape.ts';

export interface Asker {
  rights: Rights;
  /** Language of the person's Slack, where it is one of ours. */
  language?: Language;
}

/** Rejects where Slack cannot be asked: nobody is taken for somebody they may not be. */
export type AskerOf = (who: { user: string; channel?: string }) => Promise<Asker>;

export function openAskers(client: WebClient, access: Access, team: string): AskerOf {
  const profileOf = kept((user) => readProfile(client, user, team));
  const membersOf = kept((group) => readMembers(client, group));
  return async ({ user, channel }) => {
    const groups = Object.keys(access.groups);
    // At once: somebody may be waiting before a form that Slack keeps open for three seconds.
    const [{ kind, language }, members] = await Promise.all([
      profileOf(user),
      Promise.all(groups.map((group) => membersOf(group))),
    ]);
    const own = groups.filter((_, index) => members[index]?.has(user));
    const rights = rightsOf(access, { user, kind, groups: own, ...(channel !== undefined && { channel }) });
    return { rights, ...(language && { language }) };
  };
}

interface Profile {
  kind: Person['kind'];
  language?: Language;
}

async function readProfile(client: WebClient, user: string, team: string): Promise<Profile> {
  const answer = await client.users.info({ user, include_locale: true });
  const profile = userInfo.parse(answer.user);
  const language = profile.locale?.startsWith('zh')
    ? 'zh'
    : profile.locale?.startsWith('en')
      ? 'en'
      : undefined;
  return { kind: kindOf(profile, team), ...(language && { language }) };
}

const userInfo = z.object({
  team_id: z.string().optional(),
  enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  locale: z.string().optional(),
});

function kindOf(user: z.infer<typeof userInfo>, team: string): Person['kind'] {
  const home = user.team_id === team || user.enterprise_user?.teams?.includes(team);
  if (!home || user.is_stranger || user.deleted || user.is_bot) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

async function readMembers(client: WebClient, group: string): Promise<ReadonlySet<string>> {
  const { users = [] } = await client.usergroups.users.list({ usergroup: group });
  return new Set(users);
}

/** The last answer for each key, for a minute; a failure is not kept. */
function kept<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, { until: number; answer: Promise<T> }>();
  return async (key) => {
    const known = answers.get(key);
    if (known && known.until > performance.now()) return await known.answer;
    const answer = read(key);
    answers.delete(key);
    answers.set(key, { until: performance.now() + keptMs, answer });
    const [oldest] = answers.keys();
    if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
    answer.catch(() => answers.delete(key));
    return await answer;
  };
}

const keptMs = 60_000;
const mostKept = 5000;

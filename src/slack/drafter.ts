// Somebody in Slack as drafting knows them: what they may see, and what they may do with a draft.
import type { Access } from '../access/shape.ts';
import type { Person } from '../drafting/opened.ts';
import type { Viewer } from './viewer.ts';

export function drafterOf(
  { user, team, rights, view }: Viewer,
  access: Access,
  signal: AbortSignal = new AbortController().signal,
): Person {
  return {
    id: user,
    workspace: team,
    rights: {
      write: rights.may.includes('draft'),
      approve: rights.may.includes('approve'),
      approveOwn: access.approve_own,
    },
    evaluations: view.evaluations,
    signal,
  };
}

// The drafts of one's own on App Home, each with a button that opens it.
import type { AnyBlock, SectionBlock } from '@slack/types';
import { actions, numbered } from '../action-ids.ts';
import { button, context, header, plainText } from './elements.ts';
import type { Say } from './words.ts';

export interface HomeDraft {
  id: string;
  title: string;
  status: 'draft' | 'submitted' | 'approved' | 'returned';
  /** YYYY-MM-DD */
  changed: string;
}

/** The newest few; nothing where there are none. */
export function draftBlocks(drafts: readonly HomeDraft[], say: Say): AnyBlock[] {
  if (drafts.length === 0) return [];
  return [
    header(say('home_drafts')),
    ...drafts.slice(0, mostHomeDrafts).map((draft, index) => draftSection(draft, index + 1, say)),
    ...(drafts.length > mostHomeDrafts ? [context([say('and_more')])] : []),
  ];
}

export const mostHomeDrafts = 10;
const longestTitle = 300;

function draftSection({ id, title, status, changed }: HomeDraft, place: number, say: Say): SectionBlock {
  return {
    type: 'section',
    text: plainText(say('home_draft', { title, status, changed }), longestTitle),
    accessory: button({
      action: numbered(actions.openDraft, place),
      label: say('button_open_draft'),
      value: { kind: 'draft', draft: id },
      spoken: `${say('button_open_draft')}: ${title}`,
    }),
  };
}

// What changed between two versions of a draft: removed words struck through, added ones strong, marked by signs too.
import type { AnyBlock, ModalView, RichTextSection } from '@slack/types';
import type { Change } from '../../drafting/diff.ts';
import type { DraftView } from '../../drafting/opened.ts';
import type { Unsaved } from '../../drafting/unsaved.ts';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { actions, callbacks, numbered } from '../action-ids.ts';
import type { ActionValue } from '../action-value.ts';
import { limits } from '../limits.ts';
import { pieces } from './cut.ts';
import { actionsRow, button, context, literal } from './elements.ts';
import { linesOf, runs } from './lines.ts';
import { modal } from './modal.ts';
import { richText } from './rich-text.ts';
import { type Say, sayIn } from './words.ts';

export interface Comparison {
  view: DraftView;
  /** What the dialogue takes along. */
  about: ActionValue;
  /** What the person who looks wrote, and could not save. */
  unsaved: Unsaved | undefined;
  from: number;
  changes: readonly Change[];
  language: Language;
}

export function compareView(
  { view, about, unsaved, from, changes, language }: Comparison,
  prompts: Prompts,
): ModalView {
  const say = sayIn(language, prompts);
  const at = { kind: 'draft_at', draft: view.id, version: view.current } as const;
  const earlier = Array.from({ length: view.current - 1 }, (_, index) => index + 1).slice(-mostVersions);
  const others = earlier.map((version) =>
    button({
      action: numbered(actions.draftCompareWith, version),
      label: say('button_version', { version }),
      value: { ...at, from: version },
    }),
  );
  const said = changes.length === 0 ? 'draft_unchanged' : 'draft_compared';
  const blocks = [
    context([say(said, { from, to: view.current })]),
    ...changeBlocks(changes),
    ...(others.length > 0 ? [actionsRow(others)] : []),
    ...(unsaved ? unsavedBlocks(unsaved, say) : []),
  ];
  return modal({ callback: callbacks.draftCompare, title: 'title_compare', blocks, about }, say);
}

function unsavedBlocks({ text, version, at }: Unsaved, say: Say): AnyBlock[] {
  const lines = runs(linesOf([{ t: 'text', s: text }]), limits.richText - 200);
  return [
    context([say('draft_unsaved', { version, at: at.toISOString().slice(0, 16).replace('T', ' ') })]),
    ...lines.map(richText).slice(0, mostUnsaved),
  ];
}

const mostUnsaved = 30;
const mostVersions = 20;
const mostBlocks = 60;

/** One block a changed line. */
export function changeBlocks(changes: readonly Change[]): AnyBlock[] {
  return changes
    .map(stretchesOf)
    .map((stretches): AnyBlock => ({ type: 'rich_text', elements: [sectionOf(stretches)] }))
    .slice(0, mostBlocks);
}

interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

function stretchesOf(change: Change): Stretch[] {
  if (change.kind !== 'changed') return [{ kind: change.kind, text: change.text }];
  return change.pieces.map(({ kind, text }) => ({ kind, text: kind === 'same' ? abridged(text) : text }));
}

/** What did not change is only told as far as it shows the place. */
function abridged(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= 2 * around + 1) return text;
  return `${characters.slice(0, around).join('')}…${characters.slice(-around).join('')}`;
}

const around = 20;

function sectionOf(stretches: readonly Stretch[]): RichTextSection {
  let room = limits.richText - 400;
  const elements = stretches.flatMap(({ kind, text }) => {
    if (room <= 0 || text === '') return [];
    const [fits = ''] = pieces(text, room);
    room -= fits.length + 2;
    if (kind === 'same') return [literal(fits)];
    return [
      literal(
        kind === 'added' ? `+${fits}` : `−${fits}`,
        kind === 'added' ? { bold: true } : { strike: true },
      ),
    ];
  });
  return { type: 'rich_text_section', elements };
}

// The names by which Slack tells what was pressed, chosen, sent or opened: views write them, listeners hear them.

/** action_id of buttons, menus and feedback. */
export const actions = {
  workedOut: 'answer.worked_out',
  sources: 'answer.sources',
  chart: 'answer.chart',
  draft: 'answer.draft',
  feedback: 'answer.feedback',
  choiceMenu: 'answer.choice_menu',
  // Those of which a view holds several end with a number, see `numbered`.
  choice: 'answer.choice',
  openFigure: 'worked_out.open',
  workedOutPage: 'worked_out.page',
  sourcesPage: 'sources.page',
  ask: 'home.ask',
  homeScore: 'home.score',
  homeDraft: 'home.draft',
  homePage: 'home.page',
  openDraft: 'home.open_draft',
  draftEdit: 'draft.edit',
  draftRegenerate: 'draft.regenerate',
  draftRefresh: 'draft.refresh',
  draftCompare: 'draft.compare',
  draftCompareWith: 'draft.compare_with',
  draftSubmit: 'draft.submit',
  draftApprove: 'draft.approve',
  draftReturn: 'draft.return',
  draftExport: 'draft.export',
  draftPage: 'draft.page',
  draftTakeUp: 'draft.take_up',
  dropImport: 'drop.import',
  dropCancel: 'drop.cancel',
} as const;

/** callback_id of modals. */
export const callbacks = {
  workedOut: 'worked_out',
  sources: 'sources',
  feedbackReason: 'feedback_reason',
  draftWhich: 'draft_which',
  draftNew: 'draft_new',
  draftEdit: 'draft_edit',
  draftRegenerate: 'draft_regenerate',
  draftReturn: 'draft_return',
  draftCompare: 'draft_compare',
} as const;

/** block_id and action_id of inputs: where a submitted value stands in view.state.values. */
export const inputs = {
  reason: { block: 'reason', action: 'reason' },
  detail: { block: 'detail', action: 'detail' },
  evaluation: { block: 'evaluation', action: 'evaluation' },
  matters: { block: 'matters', action: 'matters' },
  tone: { block: 'tone', action: 'tone' },
  length: { block: 'length', action: 'length' },
  language: { block: 'language', action: 'language' },
  numbering: { block: 'numbering', action: 'numbering' },
  paragraph: { block: 'paragraph', action: 'paragraph' },
  remark: { block: 'remark', action: 'remark' },
} as const;

/** What the manifest declares. */
export const command = '/suanpan';
export const draftShortcut = 'draft_recommendation';

/** Buttons of one row need names of their own: answer.choice.1 … */
export function numbered(action: string, place: number): string {
  return `${action}.${place}`;
}

/** Hears every button that `numbered` named. */
export function anyNumbered(action: string): RegExp {
  return new RegExp(`^${action.replaceAll('.', '\\.')}\\.\\d+$`);
}

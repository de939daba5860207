// The names by which Slack tells what was pressed, chosen, sent or opened: views write them, listeners hear them.

/** action_id of buttons, menus and feedback. */
export const actions = {
  workedOut: 'answer.worked_out',
  sources: 'answer.sources',
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
} as const;

/** callback_id of modals. */
export const callbacks = {
  workedOut: 'worked_out',
  sources: 'sources',
  feedbackReason: 'feedback_reason',
} as const;

/** block_id and action_id of inputs: where a submitted value stands in view.state.values. */
export const inputs = {
  reason: { block: 'reason', action: 'reason' },
  detail: { block: 'detail', action: 'detail' },
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

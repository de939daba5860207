// Drafts as a person reads them in a terminal. Pure.
import type { Change } from '../drafting/diff.ts';
import { linesOf } from '../drafting/document.ts';
import type { Shown } from '../drafting/drafting.ts';
import type { DraftView, Refused } from '../drafting/opened.ts';
import type { Language } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

export interface DraftWords {
  prompts: Prompts;
  language: Language;
  style: Style;
}

/** Enough of an id to name the draft by. */
export function shortId(id: string): string {
  return id.slice(-8);
}

export function headLine(
  { id, evaluation, state, version, current, author, at }: DraftView,
  words: DraftWords,
): string {
  const { prompts, language, style } = words;
  const data = { evaluation, version, current, author, at: at.toISOString().slice(0, 16).replace('T', ' ') };
  const said = prompts.render(language, 'drafting.state', { state });
  return `${style.accent(shortId(id))} ${said} ${printable(prompts.render(language, 'terminal.draft_head', data))}`;
}

/** The document with the numbers of its paragraphs, what is doubtful about it, and what became of the data. */
export function draftView(
  { view, document, differences, lostQuotes, events }: Shown,
  words: DraftWords,
): string {
  const { prompts, language, style } = words;
  const say = (id: string, data: Record<string, unknown>): string =>
    printable(prompts.render(language, `terminal.draft_${id}`, data));
  const { origin, stated, doubts } = view.content;
  const table = document.blocks.map(
    (block, index) => [index + 1, linesOf({ blocks: [block] }).map(printable)] as const,
  );
  return [
    headLine(view, words),
    ...(document.mark === undefined ? [] : [style.faint(document.mark)]),
    '',
    ...table.map(([number, lines]) => `${style.faint(String(number).padStart(3))} ${lines.join('\n    ')}`),
    ...(document.notes.length > 0 ? ['', ...document.notes] : []),
    '',
    ...origin.fallbacks.map((sentence) => style.faint(say('note', { sentence }))),
    ...stated.map(({ text, by }) => say('stated', { text, by })),
    ...doubts.map((doubt) => say('doubt', { ...doubt })),
    ...differences.map((difference) => say('differs', { now: '', ...difference })),
    ...lostQuotes.map((quote) => say('lost_quote', { quote })),
    ...(differences.length > 0 ? [say('offer_refresh', { id: shortId(view.id) })] : []),
    ...events.map((event) => style.faint(eventLine(event, words))),
  ].join('\n');
}

function eventLine(
  { event, person, version, at, note }: Shown['events'][number],
  { prompts, language }: Omit<DraftWords, 'style'>,
): string {
  const data = {
    event: prompts.render(language, 'drafting.event', { event }),
    person,
    version,
    at: at.toISOString().slice(0, 16).replace('T', ' '),
    // A text that was not saved is as long as a draft: it is shown when it is asked for.
    note: event === 'edit_refused' ? '' : (note ?? ''),
  };
  return printable(prompts.render(language, 'terminal.draft_event', data));
}

/** Texts that came too late, or could not be saved, each under whose it is. */
export function keptTexts({ events }: Shown, words: Omit<DraftWords, 'style'>): string {
  const kept = events.filter(({ event }) => event === 'edit_refused');
  if (kept.length === 0) return words.prompts.render(words.language, 'terminal.draft_no_kept');
  return kept.map((each) => `${eventLine(each, words)}\n\n${printable(each.note ?? '')}`).join('\n\n');
}

/** `- ` removed, `+ ` added; within a changed line [-…-] and {+…+}. */
export function changesView(changes: readonly Change[], style: Style): string {
  return changes
    .map((change) => {
      if (change.kind !== 'changed')
        return `${change.kind === 'added' ? '+' : '-'} ${printable(change.text)}`;
      const pieces = change.pieces.map(({ kind, text: raw }) => {
        const text = printable(raw);
        if (kind === 'same') return abridged(text);
        return style.strong(kind === 'added' ? `{+${text}+}` : `[-${text}-]`);
      });
      return `~ ${pieces.join('')}`;
    })
    .join('\n');
}

/** What did not change is only told as far as it shows the place. */
function abridged(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= 2 * context + 1) return text;
  return `${characters.slice(0, context).join('')}…${characters.slice(-context).join('')}`;
}

const context = 16;

export function refusalView(refusal: Refused, prompts: Prompts, language: Language): string {
  const {
    why,
    found = '',
    may = [],
    state = 'drafting',
    event = 'edit',
    problems = [],
    changes = [],
  } = refusal;
  const told = problems.map((problem) => prompts.render(language, 'drafting.problem', { ...problem }));
  const sentence = prompts.render(language, 'drafting.refused', {
    why,
    found: [found, ...told].filter((part) => part !== '').join('; '),
    may: may.join(', '),
    state: prompts.render(language, 'drafting.state', { state }),
    event: prompts.render(language, 'drafting.event', { event }),
  });
  return [sentence, ...(changes.length > 0 ? [changesView(changes, plainStyle)] : [])].join('\n');
}

const same = (text: string): string => text;
const plainStyle: Style = { strong: same, faint: same, accent: same, quoted: same };

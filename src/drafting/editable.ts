// A draft as a person edits it: references show what they stand for, [[f3 26.04%]], and stay references. What a person
// changes inside the brackets is not taken silently.
import type { Evaluation, Language } from '../evaluation/shape.ts';
import { type Ledger, openLedger } from '../figures/ledger.ts';
import { render } from '../figures/render.ts';
import { cleanText } from './clean-text.ts';
import type { DraftingDesk } from './desk.ts';
import { doubtsIn } from './doubts.ts';
import { entered } from './typed-by-person.ts';
import type { Content, Doubt, Stated } from './version.ts';

/** The prose with every reference opened. */
export function toEditable({ prose, ledger, choices }: Content): string {
  const open = openLedger(ledger);
  return prose.replace(reference, (_, id: string) => opened(id, open, choices.language));
}

const reference = /\[\[([fqn]\d+(?:\.\w+)?)\]\]/g;

/** What holds brackets of its own stays closed, so that it can be read back. */
function opened(id: string, ledger: Ledger, language: Language): string {
  const { text } = render(`[[${id}]]`, ledger, language);
  return /[[\]\n]/.test(text) ? `[[${id}]]` : `[[${id} ${text}]]`;
}

export interface Edit {
  text: string;
  person: string;
  /** What a person's own number is called. */
  label: string;
  evaluation: Evaluation;
  desk: Pick<DraftingDesk, 'allowedIn' | 'namesIn'>;
}

export type Edited =
  | { kind: 'edited'; content: Pick<Content, 'prose' | 'ledger' | 'stated' | 'doubts'> }
  | { kind: 'invalid'; problems: Doubt[] };

/** Reads an edited text back: references as they were, numbers that were typed entered as the person's. */
export function fromEditable(before: Content, { text, person, label, evaluation, desk }: Edit): Edited {
  const ledger = openLedger(before.ledger);
  const { language } = before.choices;
  const changed: Doubt[] = [];
  const closed = cleanText(text).replace(openReference, (whole, id: string, shown: string) => {
    if (isHeld(id, ledger) && opened(id, ledger, language) !== `[[${id} ${shown.trim()}]]`)
      changed.push({ code: 'changed_reference', found: whole });
    return `[[${id}]]`;
  });
  if (closed.trim() === '') return { kind: 'invalid', problems: [{ code: 'empty', found: '' }] };
  if (closed.length > longestText) return { kind: 'invalid', problems: [{ code: 'too_long', found: '' }] };
  const allowed = desk.allowedIn(evaluation);
  const { prose, added } = entered(closed, { ledger, language, person, label, allowed });
  const stated = stillThere([...before.stated, ...added], prose);
  const problems = doubtsIn(prose, ledger, evaluation, desk, stated);
  const invalid = [...changed, ...problems.filter(({ code }) => unacceptable.has(code))];
  if (invalid.length > 0) return { kind: 'invalid', problems: invalid };
  return {
    kind: 'edited',
    content: {
      prose: prose.trim(),
      ledger: ledger.snapshot(),
      stated,
      doubts: problems,
    },
  };
}

const openReference = /\[\[([fqn]\d+(?:\.\w+)?)[ \u3000]([^[\]\n]*)\]\]/g;
// Far above any draft, far below what a store or a document could not take.
const longestText = 100_000;
// What cannot be shown, or would pass for the report's own words.
const unacceptable = new Set(['malformed_reference', 'unknown_reference', 'foreign_link', 'false_quote']);

function isHeld(id: string, ledger: Ledger): boolean {
  const [bare = ''] = id.split('.');
  return (ledger.figure(bare) ?? ledger.quote(bare) ?? ledger.name(bare)) !== undefined;
}

function stillThere(stated: readonly Stated[], prose: string): Stated[] {
  const byId = new Map(stated.map((each) => [each.id, each]));
  return [...byId.values()].filter(({ id }) => prose.includes(`[[${id}]]`));
}

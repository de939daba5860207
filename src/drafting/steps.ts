// The steps in the life of a draft that exists. Each looks at the table of life.ts, makes what it makes, and is kept
// only if the draft is still as the person saw it.
import { openLedger } from '../figures/ledger.ts';
import { choicesOf, draftEvents, noteOnDraft, stepDraft } from '../store/drafts.ts';
import { type Choices, settle } from './choices.ts';
import { fromEditable } from './editable.ts';
import { differences } from './freshness.ts';
import { type Event, move } from './life.ts';
import {
  changesFrom,
  contentAsOf,
  type DraftingParts,
  type DraftView,
  isRefused,
  type Opened,
  openDraft,
  type Person,
  type Refused,
  refused,
  workOn,
} from './opened.ts';
import { unsavedOf } from './unsaved.ts';
import type { Content } from './version.ts';
import { newContent, paragraphAnew, refreshedContent } from './work.ts';

export type Outcome = { kind: 'done'; view: DraftView } | Refused;

export interface RegenerateWish {
  /** The version the person saw. */
  base: number;
  remark: string | null;
  /** Counted over all blocks from 1; absent for the whole draft. */
  paragraph?: number | undefined;
  choices?: Partial<Choices> | undefined;
}

export interface Decision {
  event: Extract<Event, 'submit' | 'approve' | 'return' | 'archive' | 'export'>;
  /** The version the person saw; absent where any will do. */
  base: number | undefined;
  note: string | null;
}

export async function edit(
  id: string,
  { base, text }: { base: number; text: string },
  person: Person,
  parts: DraftingParts,
): Promise<Outcome> {
  const opened = await allowed(id, 'edit', base, person, parts, text);
  if (isRefused(opened)) return opened;
  const { content } = opened.view;
  const { prompts } = parts.desk;
  const label = prompts.render(content.choices.language, 'drafting.stated_label');
  const edited = fromEditable(content, {
    text,
    person: person.id,
    label,
    evaluation: opened.evaluation,
    desk: parts.desk,
  });
  if (edited.kind === 'invalid') {
    await keepText(id, base, text, person, parts);
    return refused('invalid_text', { problems: edited.problems });
  }
  if (edited.content.prose === content.prose.trim()) return refused('unchanged');
  const origin: Content['origin'] = {
    ...content.origin,
    by: 'person',
    remark: null,
    fallbacks: [],
    spent: [],
  };
  return await keep(opened, 'edit', { ...content, ...edited.content, origin }, null, parts, text);
}

export async function regenerate(
  id: string,
  { base, remark, paragraph, choices = {} }: RegenerateWish,
  person: Person,
  parts: DraftingParts,
): Promise<Outcome> {
  const opened = await allowed(id, 'regenerate', base, person, parts);
  if (isRefused(opened)) return opened;
  const { content } = opened.view;
  const { desk } = parts;
  if (paragraph === undefined) {
    const settled = { ...content.choices, ...choices };
    const work = workOn(opened, settled, content.matters, desk);
    if (work.matters.length === 0) return refused('data_gone');
    return await keep(opened, 'regenerate', await newContent(work, remark), remark, parts);
  }
  if (!desk.writer) return refused('needs_model');
  const work = workOn(opened, content.choices, content.matters, desk, openLedger(content.ledger));
  const result = await paragraphAnew(content, { number: paragraph, remark }, work, desk.writer);
  if (result.kind === 'unknown_paragraph') return refused('unknown_paragraph', { found: String(paragraph) });
  if (result.kind === 'failed') return refused('model_failed', { found: result.why });
  return await keep(opened, 'regenerate', result.content, remark, parts);
}

export async function refresh(
  id: string,
  base: number,
  person: Person,
  parts: DraftingParts,
): Promise<Outcome> {
  const opened = await allowed(id, 'refresh', base, person, parts);
  if (isRefused(opened)) return opened;
  const { content } = opened.view;
  const current = await contentAsOf(opened, parts);
  if (!current) return refused('data_gone');
  if (differences(content.ledger, current.ledger).length === 0) return refused('unchanged');
  const work = workOn(opened, content.choices, content.matters, parts.desk);
  return await keep(opened, 'refresh', refreshedContent(content, current.ledger, work), null, parts);
}

export async function decide(
  id: string,
  { event, base, note }: Decision,
  person: Person,
  parts: DraftingParts,
): Promise<Outcome> {
  const opened = await allowed(id, event, base, person, parts);
  if (isRefused(opened)) return opened;
  return await keep(opened, event, undefined, note, parts);
}

export async function choicesFor(
  person: Person,
  language: Choices['language'],
  { db }: DraftingParts,
): Promise<Choices> {
  return settle({}, await choicesOf(db, person.id), language);
}

type Allowed = Opened & { to: string };

/** The current version, if the person may take the step and it is the version they saw. */
async function allowed(
  id: string,
  event: Event,
  base: number | undefined,
  person: Person,
  parts: DraftingParts,
  text?: string,
): Promise<Allowed | Refused> {
  const opened = await openDraft(id, person, parts);
  if (isRefused(opened)) return opened;
  const { view } = opened;
  const moved = move(view, event, person.id, person.rights);
  if (moved.kind === 'refused') {
    if (text !== undefined) await keepText(id, view.version, text, person, parts);
    return refused(moved.why, { state: view.state, event });
  }
  if (base !== undefined && base !== view.version) return await stale(id, base, person, parts, text);
  return { ...opened, to: moved.to };
}

async function keep(
  { view, person, to }: Allowed,
  event: Event,
  content: Content | undefined,
  note: string | null,
  parts: DraftingParts,
  text?: string,
): Promise<Outcome> {
  const seen = { version: view.version, state: view.state };
  const step = { seen, to, event, person: person.id, note, at: new Date() };
  const taken = await stepDraft(parts.db, view.id, { ...step, ...(content && { content }) });
  if (taken?.kind !== 'taken') return await stale(view.id, view.version, person, parts, text);
  const opened = await openDraft(view.id, person, parts);
  return isRefused(opened) ? opened : { kind: 'done', view: opened.view };
}

/** Somebody was quicker. The text that came too late is kept with the draft, and what changed is told. */
async function stale(
  id: string,
  base: number,
  person: Person,
  parts: DraftingParts,
  text?: string,
): Promise<Refused> {
  const older = await openDraft(id, person, parts, base);
  const newer = await openDraft(id, person, parts);
  if (isRefused(newer)) return newer;
  if (isRefused(older)) return older;
  if (text !== undefined) await keepText(id, base, text, person, parts);
  const changes = changesFrom(older, newer, parts.desk);
  return refused('stale', { changes, state: newer.view.state });
}

/** What a person wrote is kept with the draft even where it could not become a version. */
async function keepText(
  id: string,
  version: number,
  text: string,
  person: Person,
  { db }: DraftingParts,
): Promise<void> {
  const before = unsavedOf(await draftEvents(db, id), person.id);
  if (text.trim() === '' || before?.text === text) return;
  await noteOnDraft(db, id, {
    event: 'edit_refused',
    person: person.id,
    version,
    note: text,
    at: new Date(),
  });
}

// Prose as planners and templates write it: text that refers to what the ledger holds and types no number itself.

/**
 * One piece of prose; `at` is where it begins. [[f3]] is a figure, [[f3.label]] its label, [[f3.formula]] how it was
 * worked out, [[q2]] a quote, [[q2.section]] where it stands, [[n1]] a name. Doubled brackets around anything else are malformed.
 */
export type Piece =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'figure' | 'label' | 'formula' | 'quote' | 'section' | 'name'; id: string; at: number }
  | { kind: 'malformed'; text: string; at: number };

/** Cuts prose into pieces that, in order, cover all of it. Never fails. */
export function parseProse(prose: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of prose.matchAll(bracketed)) {
    if (found.index > at) pieces.push({ kind: 'text', text: prose.slice(at, found.index), at });
    pieces.push(reference(found[0], found.index));
    at = found.index + found[0].length;
  }
  if (at < prose.length) pieces.push({ kind: 'text', text: prose.slice(at), at });
  return pieces;
}

const bracketed = /\[\[[^[\]]*\]\]|\[\[|\]\]/g;
const wellFormed =
  /\[\[(?:(?<figure>f[1-9]\d{0,5})(?:\.(?<part>label|formula))?|(?<quote>q[1-9]\d{0,5})(?<section>\.section)?|(?<name>n[1-9]\d{0,5}))\]\]/;

function reference(text: string, at: number): Piece {
  const { figure, part, quote, section, name } = wellFormed.exec(text)?.groups ?? {};
  if (figure) return { kind: part === 'label' || part === 'formula' ? part : 'figure', id: figure, at };
  if (quote) return { kind: section ? 'section' : 'quote', id: quote, at };
  if (name) return { kind: 'name', id: name, at };
  return { kind: 'malformed', text, at };
}

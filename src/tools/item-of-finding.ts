// A finding as an item: its summary, its points, and what it answers or is answered by.
import type { Citation, Evaluation, Finding, Wording } from '../evaluation/shape.ts';
import { enterName, enterQuotes, enterWording, sourceOf } from './enter.ts';
import { notesAbout } from './notes.ts';
import type { ItemOf, PointRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export function itemOfFinding(
  finding: Finding,
  evaluation: Evaluation,
  context: ToolContext,
): ItemOf<'finding'> {
  const { key, type, names, summary, points = [], cause, effect, cite } = finding;
  const source = sourceOf(cite, evaluation);
  const point = (stated: { text: Wording; cite: Citation[] }): PointRef => ({
    text: enterWording(stated.text, context, sourceOf(stated.cite, evaluation)),
    quotes: enterQuotes(stated.cite, evaluation, context),
  });
  return {
    found: 'finding',
    key,
    name: enterName(names[context.language][0] ?? key, context, source),
    notes: notesAbout([key], evaluation, context),
    type,
    summary: enterWording(summary, context, source),
    points: points.map(point),
    ...(cause && { cause: point(cause) }),
    ...(effect && { effect: point(effect) }),
    evidence: finding.evidence ?? [],
    answers: finding.answers ?? [],
    answeredBy: evaluation.findings.filter(({ answers }) => answers?.includes(key)).map((each) => each.key),
    quotes: enterQuotes(cite, evaluation, context),
  };
}

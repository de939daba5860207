// Checks that a grade that is asserted is the one that is reported.
import { matchesWithGroups } from './matches.ts';
import { lastPart } from './parts.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';

export interface Grades {
  /** Every wording of a grade, in small letters, with the grade itself: "excellent" and 优秀 are 优. */
  wordings: ReadonlyMap<string, string>;
  /** The grades reported by the evaluations the answer is about. */
  reported: ReadonlySet<string>;
}

/** "等级为“优”" and "so the grade is fair", where the report says 良. What is supposed, aimed at or denied is left alone. */
export function checkGrade({ text, origin }: Reading, { wordings, reported }: Grades): Problem[] {
  if (reported.size === 0) return [];
  return clausesOf(text).flatMap(({ 0: clause, index: from }) => {
    if (unasserted.test(clause) || supposed.test(lastPart(text.slice(0, from), sentenceEnd))) return [];
    return asserted
      .flatMap((pattern) => matchesWithGroups(pattern, clause))
      .flatMap(({ 0: words, 1: found = words, index }) => {
        const grade = wordings.get(found.toLowerCase());
        return grade === undefined || reported.has(grade)
          ? []
          : [{ code: 'wrong_grade' as const, at: origin[from + index] ?? 0, found, may: [] }];
      });
  });
}

function clausesOf(text: string): RegExpExecArray[] {
  return Array.from(text.matchAll(/(?:[^,。;!?\n.]|\.(?!\s|$))+/g));
}

// Each with the grade as its group.
const asserted = [
  /(?:(?:等级|评级|档次|评定|评)(?:结果)?(?:是|为|定为|达到)?|属于?) ?[“"「]?([优良中差])[秀好]?[”"」]?(?=$|[ 级等)])/g,
  /\b(?:grade|graded|grades|rated|rating)(?: is| was| of| as| being| came out)?(?: a| an| the)?[: ] ?["“']?(excellent|good|fair|poor)\b/gi,
  /\b(excellent|good|fair|poor) (?:grade|rating)\b/gi,
];
const sentenceEnd = /[。;!?\n]|\.(?=\s|$)/;
const supposed = /如果|假如|假设|若|要是|\b(?:if\b|had\b|suppos|assum)/i;
const unasserted =
  /如果|假如|假设|若|要|为了|争取|距|离|还差|才|线|以上|以下|下限|上限|不是|并非|没有|未|可|能|将|降|升|掉|按|标准|\b(?:if|would|could|were|not|no|need|reach|line|from|threshold|band|above|below|between|to|for|next|better|worse|when)\b/i;

// All the tools there are, in the order in which help lists them.
import { audit } from './audit.ts';
import { calculate } from './calculate.ts';
import { compare } from './compare.ts';
import { explainFigure } from './explain-figure.ts';
import { goalSeek } from './goal-seek.ts';
import { listEvaluations } from './list-evaluations.ts';
import { listFindings } from './list-findings.ts';
import { listIndicators } from './list-indicators.ts';
import { lookUp } from './look-up.ts';
import { scoreByRule } from './score-by-rule.ts';
import { scoreCard } from './score-card.ts';
import { searchReport } from './search-report.ts';
import type { Tool } from './tool.ts';
import { whatIf } from './what-if.ts';

export const tools: readonly Tool[] = [
  listEvaluations,
  lookUp,
  listIndicators,
  listFindings,
  explainFigure,
  scoreCard,
  calculate,
  whatIf,
  goalSeek,
  scoreByRule,
  compare,
  audit,
  searchReport,
];

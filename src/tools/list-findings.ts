// Tool: what the report found and advised, by kind, with a count that nobody has to make by hand.
import { z } from 'zod';
import { enterFigure } from './enter.ts';
import { itemOfFinding } from './item-of-finding.ts';
import { evaluationId, keysMeant, openEvaluation } from './open-evaluation.ts';
import { figureRef, item } from './shapes.ts';
import { defineTool, isFailure } from './tool.ts';

const types = ['problem', 'recommendation', 'experience', 'goal', 'work_goal', 'task'] as const;

export const listFindings = defineTool({
  name: 'list_findings',
  use: 'Use it to list or count the problems, recommendations, good practice, goals or tasks of a report.',
  effect: 'read',
  input: z.strictObject({
    evaluation: evaluationId,
    type: z.enum(types).describe('Which kind of finding'),
    only: keysMeant.optional(),
  }),
  output: z.object({ findings: z.array(item), count: figureRef }),
  async run({ evaluation: id, type, only }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const findings = evaluation.findings.filter(
      (finding) => finding.type === type && (only === undefined || only.includes(finding.key)),
    );
    const section = findings[0]?.cite[0]?.section;
    const count = enterFigure(
      {
        key: `findings.${type}.count`,
        label: countLabels[context.language][type],
        value: String(findings.length),
        unit: '个',
        kind: 'count',
        evaluation: evaluation.id,
        ...(section && { source: { evaluation: evaluation.id, section } }),
      },
      context,
    );
    return { findings: findings.map((finding) => itemOfFinding(finding, evaluation, context)), count };
  },
});

const countLabels = {
  zh: {
    problem: '问题数',
    recommendation: '建议数',
    experience: '经验数',
    goal: '总体目标数',
    work_goal: '工作目标数',
    task: '核心任务数',
  },
  en: {
    problem: 'problems listed',
    recommendation: 'recommendations listed',
    experience: 'good practices listed',
    goal: 'overall goals listed',
    work_goal: 'work goals listed',
    task: 'core tasks listed',
  },
} as const;

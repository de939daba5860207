// Tool: what the report found and advised, by kind, with a count that nobody has to make by hand.
import { z } from 'zod';
import { enterFigure } from './enter.ts';
import { itemOfFinding } from './item-of-finding.ts';
import { worded } from './labels.ts';
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
        label: worded(`findings.${type}`, context),
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

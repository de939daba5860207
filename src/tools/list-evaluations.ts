// Tool: which departments and years are there.
import { z } from 'zod';
import { plainText } from '../evaluation/plain-text.ts';
import { languages } from '../evaluation/shape.ts';
import { enterFigure, enterName, enterWording } from './enter.ts';
import { worded } from './labels.ts';
import { figureRef, nameRef } from './shapes.ts';
import { defineTool, type EvaluationHead, type ToolContext } from './tool.ts';

const listed = z.object({
  id: z.string(),
  department: nameRef,
  title: nameRef,
  year: z.int(),
  madeUp: z.boolean(),
});

export const listEvaluations = defineTool({
  name: 'list_evaluations',
  use: 'Use it to learn which departments and years there are data for, and the id by which the other tools know each.',
  effect: 'read',
  input: z.strictObject({
    department: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Part of a department name; omit for all departments'),
    limit: z
      .int()
      .min(0)
      .max(50)
      .default(20)
      .describe('How many to list at most, 0 for none; count tells how many there are'),
  }),
  output: z.object({ evaluations: z.array(listed), count: figureRef }),
  async run({ department, limit }, context) {
    const { heads, total } = await found(department, limit, context);
    const evaluations = await Promise.all(heads.map(async (head) => await described(head, context)));
    const label = worded('evaluations', context);
    const count = enterFigure(
      { key: 'evaluations.count', label, value: String(total), unit: '个', kind: 'count', evaluation: null },
      context,
    );
    return { evaluations, count };
  },
});

async function found(
  department: string | undefined,
  limit: number,
  { evaluations }: ToolContext,
): Promise<{ heads: EvaluationHead[]; total: number }> {
  const total = await evaluations.count();
  if (department === undefined) return { heads: await evaluations.list(limit), total };
  const sought = plainText(department);
  const all = await evaluations.list(total);
  const heads = all.filter(({ names }) =>
    languages.some((language) => names[language].some((name) => plainText(name).includes(sought))),
  );
  return { heads: heads.slice(0, limit), total: heads.length };
}

async function described(
  { id, names, year, madeUp }: EvaluationHead,
  context: ToolContext,
): Promise<z.input<typeof listed>> {
  const evaluation = await context.evaluations.open(id);
  const department = enterName(names[context.language][0] ?? id, context);
  return {
    id,
    department,
    title: evaluation ? enterWording(evaluation.title, context) : department,
    year,
    madeUp,
  };
}

// What is chosen before a draft is written; all but the matters is remembered for the person.
import { z } from 'zod';
import { languages } from '../evaluation/shape.ts';

export const parts = ['summary', 'problems', 'recommendations', 'replies'] as const;
export const tones = ['report', 'briefing', 'notice'] as const;
export const lengths = ['short', 'medium', 'full'] as const;
export const numberings = ['official', 'decimal', 'none'] as const;

/** 报告, 汇报, 通知; how much is said; 一、（一）1. or 1, 1.1 or none. */
export const choices = z.strictObject({
  parts: z.array(z.enum(parts)).min(1),
  tone: z.enum(tones),
  length: z.enum(lengths),
  language: z.enum(languages),
  numbering: z.enum(numberings),
});
export type Choices = z.infer<typeof choices>;

export const defaultChoices: Omit<Choices, 'language'> = {
  parts: ['problems', 'recommendations', 'replies'],
  tone: 'report',
  length: 'medium',
  numbering: 'official',
};

/** What was chosen now, else what the person chose last, else what is usual. What was kept and no longer fits is left. */
export function settle(
  chosen: Partial<Choices>,
  remembered: unknown,
  language: Choices['language'],
): Choices {
  const usual = { ...defaultChoices, language };
  const kept = choices.safeParse({ ...usual, ...z.looseObject({}).catch({}).parse(remembered) });
  return { ...(kept.success ? kept.data : usual), ...chosen };
}

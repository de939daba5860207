// What is said to a command that asks for no answer: what there is to ask, that there is no such command, which charts
// there are.
import { chartNames } from '../charts/chart.ts';
import type { Asked } from './asked.ts';
import { sayHelp, sayNotice } from './deliver.ts';
import type { Job } from './job.ts';
import type { SlackParts } from './parts.ts';
import type { Viewer } from './viewer.ts';

export type Word = Extract<Asked['kind'], 'help' | 'unknown_command' | 'chart_names'>;

export function isWord(kind: Asked['kind']): kind is Word {
  return kind === 'help' || kind === 'unknown_command' || kind === 'chart_names';
}

export async function sayWord(kind: Word, viewer: Viewer, job: Job, parts: SlackParts): Promise<void> {
  const { language } = viewer;
  switch (kind) {
    case 'help':
      return await sayHelp(viewer, job, parts);
    case 'unknown_command':
      return await sayNotice({ notice: { kind }, language }, job, parts);
    case 'chart_names': {
      const names = chartNames.map((name) => ({
        name,
        does: parts.prompts.render(language, 'charts.about', { name }),
      }));
      return await sayNotice({ notice: { kind, names }, language }, job, parts);
    }
  }
}

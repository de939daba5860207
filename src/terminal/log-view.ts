// An answer of the audit log as a tree: who asked what, the steps that were taken, what was answered. Pure.
import type { Language } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import type { LoggedAnswer, LoggedStep } from '../store/answer-log.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { branches } from './tree.ts';

export interface LogWords {
  style: Style;
  prompts: Prompts;
  /** Of the words around; question, drafts and answer are in their own. */
  language: Language;
}

/** Two lines of who and what, then a branch a step, the answer, and the prompts that took part. */
export function logView(answer: LoggedAnswer, { style, prompts, language }: LogWords): string {
  const say: Say = (id, data) => printable(prompts.render(language, `terminal.log_${id}`, data)).split('\n');
  const { id, at, conversation, caller, workspace, question, promptHashes } = answer;
  const hashes = Object.entries(promptHashes).map(
    ([prompt, hash]) => `${prompt} ${hash.slice(0, shortHash)}`,
  );
  return [
    `${style.accent(at.toISOString())} ${style.faint(id)}`,
    ...head(say('asked_by', { caller, workspace, conversation })).map((line) => style.faint(line)),
    ...head(say('question', { question, language: answer.language })).map((line) => style.strong(line)),
    ...branches([
      ...answer.steps.map((step) => stepLines(step, say, style)),
      answerLines(answer, say, style),
      ...(hashes.length > 0
        ? [say('prompts', { hashes: hashes.join(', ') }).map((line) => style.faint(line))]
        : []),
    ]),
  ].join('\n');
}

/** What was typed in several lines must not pass for branches. */
function head(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? line : `│ ${line}`));
}

type Say = (id: string, data: Record<string, unknown>) => string[];

// Enough to tell the versions of one prompt apart.
const shortHash = 8;

/** What was done on the first line, what went into it faintly below. */
function stepLines(step: LoggedStep, say: Say, style: Style): string[] {
  const below = (text: string): string[] =>
    printable(text)
      .split('\n')
      .map((line) => style.faint(line));
  switch (step.kind) {
    case 'tool_call':
      return [
        ...say('tool_call', { ...step, ids: step.ids.join(' ') }),
        ...below(JSON.stringify(step.input)),
      ];
    case 'model_request':
      return say('model_request', { ...step, tokens: step.inputTokens + step.outputTokens });
    case 'rejected':
      return [...say('rejected', { problems: step.problems, part: step.part }), ...below(step.prose)];
  }
}

function answerLines(answer: LoggedAnswer, say: Say, style: Style): string[] {
  const { kind, planner, fallback, usage, ms, text } = answer;
  const tokens = usage.inputTokens + usage.outputTokens;
  const [first = '', ...rest] = say('answer', { kind, planner, fallback, ms, tokens, ...usage });
  return [style.strong(first), ...rest, ...(text === '' ? [] : printable(text).split('\n'))];
}

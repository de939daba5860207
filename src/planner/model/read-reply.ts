// What a model wrote last, as a reply: a first line in brackets says of which kind it is, last lines with an arrow are
// what can be asked next. Plain text, because every server can give it; a text without either is an answer.
import type { AnswerKind, Reply } from '../planner.ts';

export function readReply(text: string): Reply {
  const lines = withoutThoughts(text).split('\n');
  const kind = kinds.get(lines[0]?.trim().toLowerCase() ?? '');
  const rest = kind ? lines.slice(1) : lines;
  const choices = rest.filter((line) => arrow.test(line)).map((line) => line.replace(arrow, '').trim());
  const prose = rest
    .filter((line) => !arrow.test(line))
    .join('\n')
    .trim();
  return {
    kind: kind ?? 'answer',
    prose,
    notes: [],
    choices: choices.slice(0, mostChoices),
    understood: true,
  };
}

/** Models that think aloud do so before the answer; some servers leave out the tag that opens it. Thoughts that never end leave nothing. */
export function withoutThoughts(text: string): string {
  return text
    .replace(/^[\s\S]*?<\/think>/, '')
    .replace(/^\s*<think>[\s\S]*/, '')
    .trim();
}

const kinds: ReadonlyMap<string, AnswerKind> = new Map([
  ['[answer]', 'answer'],
  ['[clarify]', 'clarify'],
  ['[not_in_data]', 'not_in_data'],
  ['[refused]', 'refused'],
]);

const arrow = /^\s*(?:→|->)\s*/;
const mostChoices = 5;

// A writer that plays a script: for tests of what becomes of a model's prose.
import type { Brief, Writer, Written } from '../../src/planner/writer.ts';

export interface ScriptedWriter extends Writer {
  /** What it was told, in order. */
  briefs: Brief[];
}

export function scriptedWriter(script: (brief: Brief) => string | Written): ScriptedWriter {
  const briefs: Brief[] = [];
  return {
    model: 'scripted',
    briefs,
    write: async (brief) => {
      briefs.push(brief);
      const answer = script(brief);
      return typeof answer === 'string' ? { kind: 'prose', prose: answer, spent } : answer;
    },
  };
}

const spent = {
  model: 'scripted',
  requestId: null,
  outcome: 'ok',
  inputTokens: 900,
  outputTokens: 300,
  cachedTokens: 0,
  ms: 1,
};

// `log [--last N | ID]`: what was answered, and how it came about.
import type { LoggedAnswer } from '../store/answer-log.ts';
import { type Command, type Desk, type ExitCode, wrongUsage } from './command.ts';
import { logView } from './log-view.ts';
import { printable } from './printable.ts';
import { styleFor } from './style.ts';

export const log: Command = {
  name: 'log',
  options: { last: { type: 'string' }, json: { type: 'boolean' } },
  words: { min: 0, max: 1 },
  run: async ({ words: [id], flag, value }, desk) => {
    const { io, open, prompts, language } = desk;
    const last = value('last');
    const wrongCount = last !== undefined && !/^[1-9]\d{0,3}$/.test(last);
    if (wrongCount) return wrongUsage('log', { wrong: 'not_usable', option: '--last', meant: last }, desk);
    if (last !== undefined && id !== undefined)
      return wrongUsage('log', { wrong: 'too_many', option: '', meant: id }, desk);
    const app = await open();
    if (id === undefined) return print(await app.log.last(Number(last ?? lastByDefault)), flag('json'), desk);
    const answer = await app.log.find(id);
    if (answer) return print([answer], flag('json'), desk);
    io.errors.write(`${printable(prompts.render(language, 'terminal.log_no_answer', { id }))}\n`);
    return 1;
  },
};

const lastByDefault = 10;

/** For people a tree an answer; as JSON an object a line, and no line where there is none. */
function print(answers: readonly LoggedAnswer[], json: boolean, desk: Desk): ExitCode {
  const { io, prompts, language } = desk;
  if (json) {
    for (const answer of answers) io.output.write(`${JSON.stringify(answer)}\n`);
  } else if (answers.length === 0) {
    io.output.write(`${prompts.render(language, 'terminal.log_empty')}\n`);
  } else {
    const style = styleFor(io.colour);
    const views = answers.map((answer) => logView(answer, { style, prompts, language }));
    io.output.write(`${views.join('\n\n')}\n`);
  }
  return 0;
}

// `ask "<question>"`: one question, one answer.
import { answerView } from './answer-view.ts';
import type { Command } from './command.ts';
import { styleFor } from './style.ts';

export const ask: Command = {
  name: 'ask',
  options: { json: { type: 'boolean' } },
  words: { min: 1, max: 1 },
  run: async ({ words: [question = ''], flag }, { io, open, prompts }) => {
    const app = await open();
    const conversation = app.startConversation();
    const { signal } = new AbortController();
    const answer = await app.assistant.ask({ question, conversation, caller: { id: 'terminal' }, signal });
    const shown = flag('json') ? JSON.stringify(answer) : answerView(answer, styleFor(io.colour), prompts);
    io.output.write(`${shown}\n`);
    return 0;
  },
};

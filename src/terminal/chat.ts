// `chat`: a conversation. At a screen line by line with history; from a pipe a question a line; as JSON for programs.
import { createInterface } from 'node:readline';
import type { Conversation } from '../assistant/conversation.ts';
import type { Command, Desk, ExitCode, TerminalApp } from './command.ts';
import { linesOf } from './lines.ts';
import { chatCommands, type Session, startSession } from './session.ts';
import { styleFor } from './style.ts';

export const chat: Command = {
  name: 'chat',
  options: { json: { type: 'boolean' }, resume: { type: 'boolean' } },
  words: { min: 0, max: 0 },
  run: async ({ flag }, desk) => {
    const app = await desk.open();
    const conversation =
      (flag('resume') ? await app.lastConversation() : undefined) ?? app.startConversation();
    if (flag('json')) return await inJson(app, conversation, desk);
    const style = styleFor(desk.io.colour);
    const { prompts, language } = desk;
    const parts = { app, conversation, prompts, style, language };
    if (!desk.io.interactive) return await piped(startSession(parts), desk);
    const onWait = (words: string): void => void desk.io.output.write(words);
    return await atScreen(startSession({ ...parts, onWait }), desk);
  },
};

/** One JSON object for each line that is not /new. */
async function inJson(app: TerminalApp, first: Conversation, { io }: Desk): Promise<ExitCode> {
  let conversation = first;
  const { signal } = new AbortController();
  for await (const line of linesOf(io.input)) {
    if (line.trim() === '/new') {
      conversation = app.startConversation();
      continue;
    }
    const answer = await app.assistant.ask({
      question: line,
      conversation,
      caller: { id: 'terminal' },
      signal,
    });
    io.output.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
}

async function piped(session: Session, { io }: Desk): Promise<ExitCode> {
  const { signal } = new AbortController();
  for await (const line of linesOf(io.input)) {
    if (line.trim() === '') continue;
    const shown = await session.handle(line, signal);
    if (shown === undefined) break;
    io.output.write(`${shown}\n\n`);
  }
  return 0;
}

/** Ctrl-C and Ctrl-D leave, at any moment. */
async function atScreen(session: Session, { io, prompts, language }: Desk): Promise<ExitCode> {
  io.output.write(`${await session.welcome()}\n\n`);
  const prompt = styleFor(io.colour).accent('› ');
  const lines = createInterface({
    input: io.input,
    output: io.output,
    terminal: true,
    prompt,
    completer: completed,
  });
  const leaving = new AbortController();
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => leaving.abort());
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      const shown = await session.handle(line, leaving.signal).catch((error: unknown) => {
        if (leaving.signal.aborted) return undefined;
        throw error;
      });
      if (shown === undefined) break;
      io.output.write(`${clearedLine}\n${shown}\n\n`);
    }
    lines.prompt();
  }
  lines.close();
  io.output.write(`\n${prompts.render(language, 'terminal.goodbye')}\n`);
  return 0;
}

// Where words of waiting stand, nothing is left of them.
const clearedLine = '\r\u001b[K';

/** What Tab makes of a line: the chat commands that begin like it. */
function completed(line: string): [string[], string] {
  const commands = chatCommands.filter((command) => line.startsWith('/') && command.startsWith(line));
  return [commands, line];
}

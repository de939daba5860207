// A chat in the terminal: what each line leads to. It knows nothing of how lines come in or text goes out.
import type { Answer } from '../assistant/answer.ts';
import type { Conversation } from '../assistant/conversation.ts';
import type { Language } from '../figures/figure.ts';
import type { Prompts } from '../prompts.ts';
import { answerView, sourcesView } from './answer-view.ts';
import type { TerminalApp } from './command.ts';
import type { Style } from './style.ts';
import { whyView } from './why-view.ts';

export interface Session {
  /** What is said before the first question. */
  welcome(): Promise<string>;
  /** What to show for a line; undefined where the line ends the chat. */
  handle(line: string, signal: AbortSignal): Promise<string | undefined>;
}

export interface SessionParts {
  app: TerminalApp;
  /** The one to begin with. */
  conversation: Conversation;
  prompts: Prompts;
  style: Style;
  language: Language;
  /** Told that an answer may take a while; it ends with the answer. */
  onWait?: (words: string) => void;
}

/** The commands of the chat, in the order in which they are helpful. */
export const chatCommands = ['/why', '/sources', '/new', '/help', '/quit'];

export function startSession({
  app,
  prompts,
  style,
  language: first,
  onWait,
  ...begin
}: SessionParts): Session {
  let { conversation } = begin;
  let language = first;
  let last: Answer | undefined;
  let choices: readonly string[] = [];
  const say = (id: string, data: Record<string, unknown> = {}): string =>
    prompts.render(language, `terminal.${id}`, data);
  const ofLast = (view: (answer: Answer) => string): string => (last && view(last)) || say('nothing_yet');

  const commands: Readonly<Record<string, () => string | undefined>> = {
    '/why': () => ofLast((answer) => whyView(answer, style, prompts)),
    '/sources': () => ofLast((answer) => sourcesView(answer, style)),
    '/new': () => {
      conversation = app.startConversation();
      last = undefined;
      choices = [];
      return say('new');
    },
    '/help': () => say('chat_help'),
    '/quit': () => undefined,
  };

  async function ask(question: string, signal: AbortSignal): Promise<string> {
    // Without a model the answer is there at once.
    if (app.model !== undefined) onWait?.(style.faint(say('working')));
    const answer = await app.assistant.ask({ question, conversation, caller: { id: 'terminal' }, signal });
    ({ language, choices } = answer);
    if (answer.figures.length > 0 || answer.sources.length > 0) last = answer;
    return answerView(answer, style, prompts);
  }

  return {
    welcome: async () => {
      const { departments } = await app.view();
      const [newest] = departments.examples;
      const name = newest && { department: newest.name[language], year: newest.year };
      choices = say('examples').split('\n');
      return [
        style.strong(say('title')),
        style.faint(
          say('loaded', {
            count: departments.count,
            department: '',
            year: '',
            model: app.model ?? '',
            ...name,
          }),
        ),
        '',
        ...choices.map((question, index) => `${style.accent(`${index + 1})`)} ${question}`),
        '',
        style.faint(say('hint')),
      ].join('\n');
    },
    handle: async (line, signal) => {
      const typed = line.trim();
      if (typed.startsWith('/')) {
        const command = Object.hasOwn(commands, typed) ? commands[typed] : undefined;
        return command ? command() : say('chat_help');
      }
      const chosen = /^\d{1,2}$/.test(typed) ? choices[Number(typed) - 1] : undefined;
      return await ask(chosen ?? line, signal);
    },
  };
}

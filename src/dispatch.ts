// The subcommands of the program: finds the one that is meant and runs it.
import type { Readable, Writable } from 'node:stream';
import type { App } from './app.ts';
import { type Config, promptsFolder, type ReadConfig, readConfig } from './config.ts';
import { loadPrompts, type Prompts } from './prompts.ts';
import { storeErrorOf } from './store/store-error.ts';
import { type Command, type Desk, type ExitCode, runCommand, type TerminalIo } from './terminal/command.ts';
import { issueLines } from './terminal/issue-lines.ts';
import { printable } from './terminal/printable.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./terminal/ask.ts')).ask,
  chat: async () => (await import('./terminal/chat.ts')).chat,
  score: async () => (await import('./terminal/score.ts')).score,
  audit: async () => (await import('./terminal/audit.ts')).audit,
  draft: async () => (await import('./terminal/draft.ts')).draft,
  template: async () => (await import('./terminal/export.ts')).template,
  export: async () => (await import('./terminal/export.ts')).exportCommand,
  import: async () => (await import('./terminal/import.ts')).importCommand,
  log: async () => (await import('./terminal/log.ts')).log,
  chart: async () => (await import('./terminal/chart.ts')).chart,
  eval: async () => (await import('./terminal/eval.ts')).evalCommand,
  tools: async () => (await import('./terminal/tools.ts')).tools,
};

const later = ['mcp'];

/** Where the program reads and writes. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable;
}

/**
 * Runs the command that the arguments name; where they name none, Slack if it is set up, else a chat. Returns the exit code.
 * @param streams those of the process, unless given
 * @param configure reads the configuration: from the environment of the process, unless given
 */
export async function dispatch(
  [named, ...args]: string[],
  streams: Streams = process,
  configure: () => ReadConfig = readConfig,
): Promise<ExitCode> {
  const { stdout, stderr } = streams;
  const read = configure();
  const prompts = loadPrompts(promptsFolder);
  if (read.kind === 'invalid') {
    const { language, problems } = read;
    stderr.write(`${prompts.render(language, 'faults.environment', { problems })}\n`);
    return 2;
  }
  const { config } = read;
  const name = named ?? (isSetUp(config.slack) ? 'slack' : 'chat');
  const say = (id: string, data = {}): string =>
    `${prompts.render(config.language, `terminal.${id}`, data)}\n`;
  if (name === 'help' || name === '--help' || name === '-h') {
    stdout.write(say('help'));
    return 0;
  }
  if (name === 'slack') return await runInSlack(config, prompts, args, streams);
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!command) {
    stderr.write(
      later.includes(name) ? say('later', { name }) : `${say('unknown_command', { name })}\n${say('help')}`,
    );
    return 2;
  }
  return await withDesk(config, prompts, streams, (desk) => runCommand(command, args, desk));
}

function isSetUp({ botToken, appToken, signingSecret }: Config['slack']): boolean {
  return [botToken, appToken, signingSecret].some((each) => each !== undefined);
}

async function runInSlack(
  config: Config,
  prompts: Prompts,
  args: readonly string[],
  streams: Streams,
): Promise<ExitCode> {
  const { stdout, stderr } = streams;
  const { runSlack } = await import('./slack/run.ts');
  return await closing(config, prompts, streams, async (opened) =>
    runSlack({
      config,
      prompts,
      args,
      print: (text) => stdout.write(text),
      complain: (text) => stderr.write(text),
      open: async (writeLog) => {
        const { openApp } = await import('./app.ts');
        return await opened(openApp(config, prompts, writeLog));
      },
      saysItself: (error) => storeErrorOf(error, '') !== undefined,
      issueLines: (issues) => issueLines(issues, prompts, config.language),
    }),
  );
}

/** Opens the program when a command first needs it, and closes it whatever happens. */
async function withDesk(
  config: Config,
  prompts: Prompts,
  streams: Streams,
  run: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { language } = config;
  const writeError = (text: string): void => void streams.stderr.write(text);
  const open = async (): Promise<App> => {
    // Help and wrong usage need none of it.
    const { openApp } = await import('./app.ts');
    const app = await openApp(config, prompts, writeError);
    for (const line of issueLines(app.issues, prompts, language)) writeError(`${line}\n`);
    return app;
  };
  let app: Promise<App> | undefined;
  return await closing(config, prompts, streams, (opened) =>
    run({
      io: terminalIo(config, streams),
      prompts,
      language,
      open: async () => {
        app ??= opened(open());
        const running = await app;
        return {
          ...running,
          startConversation: () => running.startConversation(owner),
          lastConversation: () => running.lastConversation(owner),
        };
      },
    }),
  );
}

/** Closes what `run` has opened, whatever happens, and puts into words what kept it from its end. */
async function closing(
  config: Config,
  prompts: Prompts,
  { stderr }: Streams,
  run: (opened: (app: Promise<App>) => Promise<App>) => Promise<ExitCode>,
): Promise<ExitCode> {
  let app: Promise<App> | undefined;
  const opened = (opening: Promise<App>): Promise<App> => {
    app = opening;
    return opening;
  };
  try {
    return await run(opened);
  } catch (error) {
    stderr.write(`${printable(faultOf(error, config, prompts))}\n`);
    return 1;
  } finally {
    await app?.then((each) => each.close()).catch(() => undefined);
  }
}

/** What an error means for whoever can put it right; of one that nobody can, its name, and the rest for those who ask. */
function faultOf(error: unknown, { databaseUrl, language, logLevel }: Config, prompts: Prompts): string {
  const ofStore = storeErrorOf(error, databaseUrl.replace(/^sqlite:/, ''));
  if (ofStore) {
    const { code, about } = ofStore;
    return prompts.render(language, 'faults.store', { code, about });
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = logLevel === 'debug' && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `${prompts.render(language, 'faults.broken', { name })}${stack}`;
}

// Whose conversations a terminal keeps.
const owner = 'terminal';

function terminalIo({ colour }: Config, { stdin, stdout, stderr }: Streams): TerminalIo {
  const atScreen = stdout.isTTY === true;
  return {
    input: stdin,
    output: stdout,
    errors: stderr,
    interactive: atScreen && stdin.isTTY === true,
    colour: colour && atScreen,
  };
}

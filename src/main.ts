// Subcommands, and nothing but dispatch.
import { type App, openApp, promptsFolder } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { loadPrompts, type Prompts } from './prompts.ts';
import { StoreError } from './store/store-error.ts';
import { type Command, type Desk, type ExitCode, runCommand, type TerminalIo } from './terminal/command.ts';
import { issueLines } from './terminal/issue-lines.ts';

const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(
    `Suanpan needs Node ${oldestNode} or newer; this is ${process.version}. Use npm run or npm start.\n`,
  );
  process.exit(1);
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./terminal/ask.ts')).ask,
  chat: async () => (await import('./terminal/chat.ts')).chat,
  score: async () => (await import('./terminal/score.ts')).score,
  audit: async () => (await import('./terminal/audit.ts')).audit,
  import: async () => (await import('./terminal/import.ts')).importCommand,
  eval: async () => (await import('./terminal/eval.ts')).evalCommand,
  tools: async () => (await import('./terminal/tools.ts')).tools,
};

const later = ['draft', 'chart', 'slack', 'mcp'];

// A reader that closes the pipe early, such as head, has seen enough.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main([name = 'chat', ...args]: string[]): Promise<ExitCode> {
  const read = readConfig();
  if (read.kind === 'invalid') {
    process.stderr.write(`${read.message}\n`);
    return 2;
  }
  const { config } = read;
  const prompts = loadPrompts(promptsFolder);
  const say = (id: string, data = {}): string =>
    `${prompts.render(config.language, `terminal.${id}`, data)}\n`;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(say('help'));
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!command) {
    process.stderr.write(
      later.includes(name) ? say('later', { name }) : `${say('unknown_command', { name })}\n${say('help')}`,
    );
    return 2;
  }
  return await withDesk(config, prompts, (desk) => runCommand(command, args, desk));
}

/** Opens the program when a command first needs it, and closes it whatever happens. */
async function withDesk(
  config: Config,
  prompts: Prompts,
  run: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { language } = config;
  let opened: Promise<App> | undefined;
  const open = async (): Promise<App> => {
    const app = await openApp(config, prompts, writeError);
    for (const line of issueLines(app.issues, prompts, language)) writeError(`${line}\n`);
    return app;
  };
  try {
    return await run({
      io: terminalIo(config),
      prompts,
      language,
      open: async () => {
        opened ??= open();
        const app = await opened;
        return { ...app, startConversation: () => app.startConversation('terminal') };
      },
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    writeError(`${error.message}\n`);
    return 1;
  } finally {
    await opened?.then((app) => app.close()).catch(() => undefined);
  }
}

function terminalIo({ colour }: Config): TerminalIo {
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  return {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    interactive,
    colour: colour && process.stdout.isTTY,
  };
}

function writeError(text: string): void {
  process.stderr.write(text);
}

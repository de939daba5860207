// `slack`: runs the Slack app until the program is told to end, or until something nobody reckoned with happens.
import type { Access } from '../access/shape.ts';
import type { Config } from '../config.ts';
import type { Issue, Read } from '../importers/issue.ts';
import type { Prompts } from '../prompts.ts';
import { missingCredential, type Obstacle } from './identity.ts';
import { openJournal } from './journal.ts';
import type { SlackProgram } from './parts.ts';
import { startSlack } from './start.ts';

export interface SlackHouse {
  config: Config;
  prompts: Prompts;
  args: readonly string[];
  /** Where help goes, and where everything else does. */
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Opens the program behind the surface; what it has to say goes to `writeLog`. */
  open: (writeLog: (line: string) => void) => Promise<SlackProgram & Loaded>;
  /** Whether an error has a sentence of its own, which whoever called this says. */
  saysItself: (error: unknown) => boolean;
  /** What is wrong in a file, a line a problem. */
  issueLines: (issues: readonly Issue[]) => string[];
  /** The process it runs in, unless given. */
  around?: Around;
}

/** What tells it to end, and what ends all that still holds on. */
export interface Around {
  told: () => Promise<End>;
  leave: (code: 0 | 1) => void;
}

interface Loaded {
  access: Read<{ access: Access; warnings: Issue[] }>;
  /** What was wrong in the data folder. */
  issues: Issue[];
}

/** Resolves with the exit code when everything is closed: within 25 seconds of being told to. */
export async function runSlack(house: SlackHouse): Promise<0 | 1 | 2> {
  const { config, prompts, args, print, complain, open, issueLines, around = thisProcess } = house;
  const { language } = config;
  const say = (id: string, data = {}): string => `${prompts.render(language, `slack_app.${id}`, data)}\n`;
  const tell = ({ sentence, data }: Obstacle): void => complain(say(sentence, data));
  const refuse = (obstacle: Obstacle): 1 => {
    tell(obstacle);
    return 1;
  };
  if (args.length > 0) {
    const asked = args.length === 1 && ['--help', '-h'].includes(args[0] ?? '');
    (asked ? print : complain)(say('help'));
    return asked ? 0 : 2;
  }
  const missing = missingCredential(config.slack);
  if (missing) {
    refuse(missing);
    return 2;
  }

  const journal = openJournal(config, complain);
  const broken = (error: unknown): 1 => {
    journal.debug('not_started', { error });
    return refuse({ sentence: 'not_started', data: { code: nameOf(error) } });
  };
  let program: Awaited<ReturnType<typeof open>>;
  try {
    program = await open((line) => journal.warn('program', { text: line.trim() }));
  } catch (error) {
    if (house.saysItself(error)) throw error;
    return broken(error);
  }
  const list = (issues: readonly Issue[]): void => complain(issueLines(issues).join('\n').concat('\n'));
  if (program.issues.length > 0) list(program.issues);
  if (program.access.kind === 'refused') {
    complain(say('access_refused'));
    list(program.access.issues);
    return 1;
  }
  const { access, warnings } = program.access.value;
  if (warnings.length > 0) {
    complain(say('access_warnings'));
    list(warnings);
  }
  const ended = around.told();
  const started = await Promise.race([
    startSlack({ config, program, access, prompts, journal, tell }).catch(failed),
    ended.then((end) => ({ kind: 'ended' as const, ...end })),
  ]);
  // A start that came to nothing may still be calling, or connecting.
  if (started.kind !== 'running') leaveAfter(soonMs, started.kind === 'ended' ? started.code : 1, around);
  if (started.kind === 'refused') return refuse(started.obstacle);
  if (started.kind === 'failed' || (started.kind === 'ended' && started.code === 1))
    return broken(started.error);
  if (started.kind === 'ended') {
    journal.info('ended', { why: started.why });
    return started.code;
  }
  const { slack } = started;
  if (config.accessFile === undefined) complain(say('without_access_file'));
  const { teamName, botName } = slack.identity;
  const mode = config.slack.appToken === undefined ? 'http' : 'socket';
  const address = `http://${config.host}:${config.port}`;
  complain(say('started', { bot: botName, team: teamName, mode, address }));

  const { code, why, error } = await ended;
  leaveAfter(lastMs, code, around);
  journal[code === 0 ? 'info' : 'error']('ending', { why, ...(error !== undefined && { error }) });
  await slack.stop(patienceMs);
  journal.info('ended', { why });
  return code;
}

const patienceMs = 15_000;
const lastMs = 24_000;
const soonMs = 1000;

/** Whatever still holds on by then is let go. */
function leaveAfter(ms: number, code: 0 | 1, { leave }: Around): void {
  setTimeout(() => leave(code), ms).unref();
}

const thisProcess: Around = { told: untilTold, leave: (code) => process.exit(code) };

function failed(error: unknown): { kind: 'failed'; error: unknown } {
  return { kind: 'failed', error };
}

/** Of an error what may stand on the screen: its message may hold anything. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

export interface End {
  code: 0 | 1;
  why: string;
  error?: unknown;
}

/** Told by a signal, or by a rejection that nobody handled, such as a socket that Slack will not renew. */
function untilTold(): Promise<End> {
  return new Promise((resolve) => {
    for (const why of ['SIGTERM', 'SIGINT'] as const) process.once(why, () => resolve({ code: 0, why }));
    process.on('unhandledRejection', (error) => resolve({ code: 1, why: 'unhandledRejection', error }));
    process.on('uncaughtException', (error) => resolve({ code: 1, why: 'uncaughtException', error }));
  });
}

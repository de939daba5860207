// The Slack app put together and set going: who it is in Slack, who may ask, what listens, what answers.
import { everything } from '../access/rights.ts';
import type { Access } from '../access/shape.ts';
import { openFonts } from '../charts/fonts.ts';
import type { Config } from '../config.ts';
import type { Prompts } from '../prompts.ts';
import { type Claim, countWaiting, record } from '../store/inbox.ts';
import { forgetDropsBefore } from '../store/slack-drops.ts';
import { answerAsked, apologise } from './answering.ts';
import { chartWork, draftWork, dropWork } from './asked.ts';
import { openAskers } from './askers.ts';
import { openBolt, SocketUnreached, socketMs } from './bolt-app.ts';
import { apologiseForChart, workOnChart } from './chart-work.ts';
import { openClients } from './clients.ts';
import { openDownloads } from './download.ts';
import { apologiseForDraft, workOnDraft } from './draft-work.ts';
import { apologiseForDrop, workOnDrop } from './drop-work.ts';
import type { Ears } from './ears.ts';
import { checkAppToken, type Identity, introduce, missingCredential, type Obstacle } from './identity.ts';
import { openIntake } from './intake.ts';
import type { Journal } from './journal.ts';
import { openOnce } from './once.ts';
import type { SlackParts, SlackProgram } from './parts.ts';
import { openSeal } from './seal.ts';
import { openStops } from './stops.ts';
import { startWorker } from './worker.ts';

export type Started = { kind: 'running'; slack: RunningSlack } | { kind: 'refused'; obstacle: Obstacle };

export interface RunningSlack {
  identity: Identity;
  /** Takes nothing more, finishes what it can within the time, hands back the rest. */
  stop(patienceMs: number): Promise<void>;
}

export interface Starting {
  config: Pick<Config, 'slack' | 'host' | 'port' | 'language'>;
  program: SlackProgram;
  access: Access;
  prompts: Prompts;
  journal: Journal;
  /** Says a sentence to whoever runs the program, of something that does not keep it from running. */
  tell: (obstacle: Obstacle) => void;
  /** How long a claim lasts without being renewed, and how often to look for what others left; for tests. */
  leaseMs?: number;
  pollMs?: number;
  /** How long a file may take to come; for tests. */
  downloadMs?: number;
}

export async function startSlack(starting: Starting): Promise<Started> {
  const { config, program, access, prompts, journal, tell, leaseMs, pollMs, downloadMs } = starting;
  const missing = missingCredential(config.slack);
  if (missing) return { kind: 'refused', obstacle: missing };
  const clients = openClients(config.slack, journal);
  const introduced = await introduce(clients.posts, config.slack);
  if (introduced.kind === 'refused') return introduced;
  const { identity } = introduced;
  const reached = await checkAppToken(config.slack, journal);
  if (reached.kind === 'refused') return reached;
  if (introduced.lacking.length > 0)
    tell({ sentence: 'scopes_lacking', data: { scopes: introduced.lacking.join(', ') } });

  // A first question that comes cold may hold everything up for longer than Slack waits for an answer to its ping.
  await program
    .warm(await firstQuestions(program, prompts))
    .catch((error) => journal.warn('not_warm', { error }));

  const askerOf = openAskers(clients.interactive, access, identity.team);
  const stops = openStops();
  const once = openOnce();
  const { language } = config;
  const parts: SlackParts = {
    program,
    access,
    askerOf,
    clients,
    downloads: openDownloads({
      client: clients.posts,
      token: config.slack.botToken ?? '',
      apiUrl: config.slack.apiUrl,
      ...(downloadMs !== undefined && { longestMs: downloadMs }),
    }),
    prompts,
    fonts: await openFonts(),
    journal,
    stops,
    once,
    seal: openSeal(config.slack.botToken ?? ''),
    botId: identity.botId,
    language,
  };
  const forgetting = await forgetOldDrops(parts);
  const intake = openIntake();
  const worker = startWorker({
    db: program.db,
    concurrency: config.slack.concurrency,
    journal,
    work: (held, signal) => trade(held).work(held, signal, parts),
    apologise: (held, signal) => trade(held).apologise(held, signal, parts),
    mayBegin: () => intake.quiet(),
    ...(leaseMs !== undefined && { leaseMs }),
    ...(pollMs !== undefined && { pollMs }),
  });
  const { ears, settled } = openEars(parts, () => worker.wake());
  const health = async (): Promise<object> => ({ status: 'ok', waiting: await countWaiting(program.db) });
  const bolt = openBolt({ config, identity, ears, journal, health, intake, tell });
  try {
    await bolt.start();
  } catch (error) {
    clearInterval(forgetting);
    await worker.drain(0);
    const obstacle = obstacleIn(error, config, reached.host);
    if (!obstacle) throw error;
    return { kind: 'refused', obstacle };
  }
  return {
    kind: 'running',
    slack: {
      identity,
      stop: async (patienceMs) => {
        clearInterval(forgetting);
        await bolt.stop();
        await Promise.all([worker.drain(patienceMs), settled()]);
      },
    },
  };
}

/** What keeps the app from being reached, or from reaching Slack, as far as it is known. */
function obstacleIn(
  error: unknown,
  { host, port }: Pick<Config, 'host' | 'port'>,
  socketHost = '',
): Obstacle | undefined {
  if (error instanceof SocketUnreached)
    return { sentence: 'socket_unreachable', data: { host: socketHost, seconds: String(socketMs / 1000) } };
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (error.syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL')
    return { sentence: 'wrong_host', data: { host, code } };
  return error.syscall === 'listen'
    ? { sentence: 'port_taken', data: { host, port: String(port), code } }
    : undefined;
}

/** Files that nobody decided about are kept for a day, however long the program runs. */
async function forgetOldDrops({ program, journal }: SlackParts): Promise<NodeJS.Timeout> {
  const forget = (): Promise<void> => forgetDropsBefore(program.db, new Date(Date.now() - dropKeptMs));
  await forget();
  return setInterval(
    () => void forget().catch((error: unknown) => journal.warn('drops_not_forgotten', { error })),
    dropKeptMs / 24,
  ).unref();
}

const dropKeptMs = 24 * 60 * 60 * 1000;

type Deed = (held: Claim, signal: AbortSignal, parts: SlackParts) => Promise<void>;

/** Who does a piece of the inbox, and who says that it could not be done. */
function trade({ request }: Claim): { work: Deed; apologise: Deed } {
  if (draftWork.safeParse(request).success) return { work: workOnDraft, apologise: apologiseForDraft };
  if (chartWork.safeParse(request).success) return { work: workOnChart, apologise: apologiseForChart };
  if (dropWork.safeParse(request).success) return { work: workOnDrop, apologise: apologiseForDrop };
  return { work: answerAsked, apologise };
}

/** In both languages, what is suggested to whoever may see everything. */
async function firstQuestions(program: SlackProgram, prompts: Prompts): Promise<string[]> {
  const [newest] = (await program.viewFor(everything)).departments.examples;
  if (!newest) return [];
  return (['zh', 'en'] as const).flatMap((language) =>
    prompts
      .render(language, 'slack_app.suggestions', { department: newest.name[language] })
      .split('\n')
      .slice(0, 1),
  );
}

function openEars(parts: SlackParts, wake: () => void): { ears: Ears; settled: () => Promise<void> } {
  const { program, journal } = parts;
  const begun = new Set<Promise<void>>();
  return {
    ears: {
      parts,
      record: async ({ event, message, lane, asked }) => {
        const incoming = { event, lane, request: asked, ...(message !== undefined && { message }) };
        const isNew = await record(program.db, incoming);
        journal.info(isNew ? 'recorded' : 'known_already', { event, lane });
        if (isNew) wake();
        return isNew;
      },
      begin: (work) => {
        const piece = work()
          .then(
            () => undefined,
            (error: unknown) => journal.warn('not_shown', { error }),
          )
          .finally(() => begun.delete(piece));
        begun.add(piece);
      },
    },
    settled: async () => {
      await Promise.all(begun);
    },
  };
}

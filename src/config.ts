// The only reader of the environment: checked once, frozen, an empty value counts as absent.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

export const promptsFolder: string = join(import.meta.dirname, '../prompts');

export interface Config {
  databaseUrl: string;
  /** Absolute path of the folder with the evaluations and, if it has its own, the frameworks. */
  dataDir: string;
  /** Absolute path of the file that says who may see and do what; absent where none is given. */
  accessFile?: string;
  logLevel: LogLevel;
  /** Whether questions, answers and names may stand in the log of the Slack app. */
  logText: 'hidden' | 'shown';
  /** How many days the audit log goes back; 0 where it is kept for ever. */
  logRetentionDays: number;
  /** The tokens a model may take: for one answer, and for one user and one workspace in a day. */
  tokenBudgets: { answer: number; user: number; workspace: number };
  host: string;
  port: number;
  /** The language of help and of what is said before the first question. */
  language: 'zh' | 'en';
  /** False where NO_COLOR asks for plain text. */
  colour: boolean;
  /** The model behind the assistant; absent where neither a key nor an address is given. */
  openai?: ModelConfig;
  slack: SlackConfig;
}

export interface SlackConfig {
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
  apiUrl?: string;
  /** How many conversations are worked on at once. */
  concurrency: number;
}

export interface ModelConfig {
  apiKey: string | undefined;
  baseUrl: string | undefined;
  model: string;
  api: 'responses' | 'chat';
  /** Whether answers come in pieces; they are shown whole and verified either way. */
  stream: boolean;
  timeoutMs: number;
  /** Whether what the keyless planner understood completely is answered without the model. */
  keylessFirst: boolean;
  /** Whether the model sees the values of figures. */
  values: 'shown' | 'hidden';
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export type ReadConfig = { kind: 'config'; config: Config } | { kind: 'invalid'; message: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a .env file of the working directory, if there is one, and then the environment, which wins. */
export function readConfig(): ReadConfig {
  try {
    process.loadEnvFile();
  } catch {
    // No .env is the usual case.
  }
  return parseConfig(process.env);
}

/** Reads the configuration from named values. Every bad name is reported in the one message. */
export function parseConfig(env: Environment): ReadConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    return {
      kind: 'invalid',
      message: ['The environment cannot be used (see .env.example):', ...problems].join('\n'),
    };
  }
  return { kind: 'config', config: deepFreeze(toConfig(parsed.data)) };
}

const url = z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.com' });

/** At least 1: whether 0 stood for none or for no bound, nobody could tell. */
function tokens(otherwise: number): z.ZodDefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>> {
  return z
    .string()
    .regex(/^[1-9]\d{0,11}$/, 'must be a whole number of tokens, at least 1')
    .transform(Number)
    .default(otherwise);
}

/** Of Slack. What is wrong with one that it never gave for this is said, with the page of the app where the right one is. */
function credential(page: string, prefix?: string): z.ZodString {
  return z
    .string()
    .trim()
    .superRefine((value, context) => {
      const wrong = wrongWith(value, prefix);
      if (wrong) context.addIssue(`${wrong} It is at api.slack.com/apps, your app, ${page}.`);
    });
}

function wrongWith(value: string, prefix: string | undefined): string | undefined {
  const [kind, what] = kindsOfToken.find(([begin]) => value.startsWith(begin)) ?? [];
  const is = what === undefined ? '' : `: this one ${what}`;
  if (prefix === undefined && kind !== undefined) return `must be a secret, not a token${is}.`;
  if (prefix !== undefined && !value.startsWith(prefix)) return `must begin with ${prefix}${is}.`;
  const isWhole = /^[\x21-\x7e]+$/.test(value) && !value.includes('..');
  return isWhole ? undefined : 'holds characters that none has, as a placeholder does.';
}

const kindsOfToken = [
  ['xoxb-', "is a bot's and belongs in SLACK_BOT_TOKEN"],
  ['xapp-', "is an app's and belongs in SLACK_APP_TOKEN"],
  ['xoxp-', "is a person's"],
] as const;

const onOff = z.stringbool({ error: 'must be on or off' });

const variables = z.object({
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z
    .string()
    .refine(
      (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory(),
      'must be a folder that is there',
    )
    .default(join(import.meta.dirname, '../data')),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('warn'),
  LOG_TEXT: z.enum(['hidden', 'shown'], { error: 'must be hidden or shown' }).default('hidden'),
  ACCESS_FILE: z.string().optional(),
  LOG_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of days between 0 and 99999')
    .transform(Number)
    .default(180),
  TOKENS_PER_ANSWER: tokens(60_000),
  TOKENS_PER_USER_PER_DAY: tokens(500_000),
  TOKENS_PER_WORKSPACE_PER_DAY: tokens(5_000_000),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port between 1 and 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'must be a port between 1 and 65535')
    .default(3000),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url.optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_API: z.enum(['responses', 'chat'], { error: 'must be responses or chat' }).default('responses'),
  OPENAI_STREAM: onOff.default(true),
  OPENAI_TIMEOUT_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a whole number of seconds between 1 and 999')
    .transform(Number)
    .default(60),
  KEYLESS_FIRST: onOff.default(true),
  MODEL_VALUES: z.enum(['shown', 'hidden'], { error: 'must be shown or hidden' }).default('shown'),
  SLACK_BOT_TOKEN: credential('"OAuth & Permissions", "Bot User OAuth Token"', 'xoxb-').optional(),
  SLACK_APP_TOKEN: credential('"Basic Information", "App-Level Tokens"', 'xapp-').optional(),
  SLACK_SIGNING_SECRET: credential('"Basic Information", "App Credentials", "Signing Secret"').optional(),
  SLACK_API_URL: url.optional(),
  SLACK_CONCURRENCY: z
    .string()
    .regex(/^[1-9]\d?$/, 'must be a whole number between 1 and 99')
    .transform(Number)
    .default(4),
  // Conventions of the system, not of this program.
  XDG_STATE_HOME: z.string().optional(),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
  NO_COLOR: z.string().optional(),
});
type Variables = z.infer<typeof variables>;

function toConfig(env: Variables): Config {
  const dataDir = resolve(env.DATA_DIR);
  const locale = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return {
    databaseUrl: env.DATABASE_URL ?? `sqlite:${defaultDatabase(dataDir, env.XDG_STATE_HOME)}`,
    dataDir,
    ...(env.ACCESS_FILE !== undefined && { accessFile: resolve(env.ACCESS_FILE) }),
    logLevel: env.LOG_LEVEL,
    logText: env.LOG_TEXT,
    logRetentionDays: env.LOG_RETENTION_DAYS,
    tokenBudgets: {
      answer: env.TOKENS_PER_ANSWER,
      user: env.TOKENS_PER_USER_PER_DAY,
      workspace: env.TOKENS_PER_WORKSPACE_PER_DAY,
    },
    host: env.HOST,
    port: env.PORT,
    language: locale.startsWith('zh') ? 'zh' : 'en',
    colour: env.NO_COLOR === undefined,
    ...(env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined
      ? { openai: modelConfig(env) }
      : {}),
    slack: {
      ...(env.SLACK_BOT_TOKEN && { botToken: env.SLACK_BOT_TOKEN }),
      ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
      ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
      ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
      concurrency: env.SLACK_CONCURRENCY,
    },
  };
}

function modelConfig(env: Variables): ModelConfig {
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL ?? defaultModel,
    api: env.OPENAI_API,
    stream: env.OPENAI_STREAM,
    timeoutMs: env.OPENAI_TIMEOUT_SECONDS * 1000,
    keylessFirst: env.KEYLESS_FIRST,
    values: env.MODEL_VALUES,
  };
}

const defaultModel = 'gpt-5-mini';

/** One store for each data folder, so that trying the made-up examples never mixes them with real reports. */
function defaultDatabase(dataDir: string, stateHome: string | undefined): string {
  const state = stateHome ?? join(homedir(), '.local', 'state');
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  return join(state, 'suanpan', `${basename(dataDir)}-${mark}.sqlite`);
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}

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

export type ReadConfig =
  | { kind: 'config'; config: Config }
  | { kind: 'invalid'; language: Config['language']; problems: BadVariable[] };

/** A name whose value cannot be used, and the rule it breaks; the value may be a secret and is not repeated. */
export interface BadVariable {
  name: string;
  rule: Rule;
  /** Of Slack, what kind of token stands there instead. */
  given?: string | undefined;
}

/** What is asked of a value; the words for it are in prompts/<language>/faults.md. */
export const rules = [
  'address',
  'app_token',
  'bot_token',
  'concurrency',
  'days',
  'folder',
  'hidden_shown',
  'level',
  'on_off',
  'placeholder',
  'port',
  'seconds',
  'secret',
  'tokens',
  'responses_chat',
] as const;
export type Rule = (typeof rules)[number];
const rule = z.enum(rules);

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
  if (parsed.success) return { kind: 'config', config: deepFreeze(toConfig(parsed.data)) };
  const problems = parsed.error.issues.map(({ path, message }) => {
    const [broken, given] = message.split(' ');
    return { name: path.join('.'), rule: rule.parse(broken), ...(given && { given }) };
  });
  return { kind: 'invalid', language: languageOf(given), problems };
}

const url = z.url({ protocol: /^https?$/, error: 'address' });

/** At least 1: whether 0 stood for none or for no bound, nobody could tell. */
function tokens(otherwise: number): z.ZodDefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>> {
  return z
    .string()
    .regex(/^[1-9]\d{0,11}$/, 'tokens')
    .transform(Number)
    .default(otherwise);
}

/** Of Slack: what Slack never gave for it is refused, with what it is instead. */
function credential(own: 'bot_token' | 'app_token' | 'secret'): z.ZodString {
  return z
    .string()
    .trim()
    .superRefine((value, context) => {
      const wrong = wrongWith(value, own);
      if (wrong) context.addIssue(wrong);
    });
}

function wrongWith(value: string, own: 'bot_token' | 'app_token' | 'secret'): string | undefined {
  const [kind] = kindsOfToken.find(([, begin]) => value.startsWith(begin)) ?? [];
  if (own === 'secret' ? kind !== undefined : kind !== own) return kind ? `${own} ${kind}` : own;
  const isWhole = /^[\x21-\x7e]+$/.test(value) && !value.includes('..');
  return isWhole ? undefined : 'placeholder';
}

const kindsOfToken = [
  ['bot_token', 'xoxb-'],
  ['app_token', 'xapp-'],
  ['person_token', 'xoxp-'],
] as const;

const onOff = z.stringbool({ error: 'on_off' });

const variables = z.object({
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z
    .string()
    .refine(isFolder, 'folder')
    .default(join(import.meta.dirname, '../data')),
  LOG_LEVEL: z.enum(logLevels, { error: 'level' }).default('warn'),
  LOG_TEXT: z.enum(['hidden', 'shown'], { error: 'hidden_shown' }).default('hidden'),
  ACCESS_FILE: z.string().optional(),
  LOG_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'days')
    .transform(Number)
    .default(180),
  TOKENS_PER_ANSWER: tokens(60_000),
  TOKENS_PER_USER_PER_DAY: tokens(500_000),
  TOKENS_PER_WORKSPACE_PER_DAY: tokens(5_000_000),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'port')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'port')
    .default(3000),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url.optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_API: z.enum(['responses', 'chat'], { error: 'responses_chat' }).default('responses'),
  OPENAI_STREAM: onOff.default(true),
  OPENAI_TIMEOUT_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'seconds')
    .transform(Number)
    .default(60),
  KEYLESS_FIRST: onOff.default(true),
  MODEL_VALUES: z.enum(['shown', 'hidden'], { error: 'hidden_shown' }).default('shown'),
  SLACK_BOT_TOKEN: credential('bot_token').optional(),
  SLACK_APP_TOKEN: credential('app_token').optional(),
  SLACK_SIGNING_SECRET: credential('secret').optional(),
  SLACK_API_URL: url.optional(),
  SLACK_CONCURRENCY: z
    .string()
    .regex(/^[1-9]\d?$/, 'concurrency')
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
    language: languageOf(env),
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

interface Locale {
  LC_ALL?: string | undefined;
  LC_MESSAGES?: string | undefined;
  LANG?: string | undefined;
}

function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Locale): Config['language'] {
  return (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('zh') ? 'zh' : 'en';
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

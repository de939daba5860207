// The log of the Slack app: JSON lines with ids of events, conversations and answers. Tokens never stand in it; what
// people write, and their names, only where the configuration says so.
import { type Logger as PinoLogger, pino } from 'pino';
import type { Config } from '../config.ts';

export interface Journal {
  /** Something went as it should. */
  info(event: string, fields?: Fields): void;
  /** Something went wrong that the program could deal with. */
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  debug(event: string, fields?: Fields): void;
}

/** `text` and `name` are hidden unless the configuration shows them; give ids under names of their own. */
export type Fields = Readonly<Record<string, unknown>> & { text?: string; name?: string; error?: unknown };

export function openJournal(
  { logLevel, logText }: Pick<Config, 'logLevel' | 'logText'>,
  write: (line: string) => void,
): Journal {
  const logger = pino(
    {
      level: logLevel,
      base: null,
      messageKey: 'what',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      ...(logText === 'hidden' && { redact: { paths: hiddenPaths, censor: '[hidden]' } }),
    },
    { write: (line: string) => write(withoutSecrets(line)) },
  );
  const at =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (event: string, fields: Fields = {}): void =>
      say(logger, level, event, fields, logText);
  return { info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') };
}

const hiddenPaths = ['text', 'name', '*.text', '*.name', '*.value', '*.profile', '*.real_name'];

function say(
  logger: PinoLogger,
  level: 'info' | 'warn' | 'error' | 'debug',
  event: string,
  { error, ...fields }: Fields,
  logText: Config['logText'],
): void {
  const told = error === undefined ? {} : { error: errorFields(error, logText) };
  logger[level]({ ...fields, ...told }, event);
}

/** Of an error what helps to find its cause; its message may hold what somebody wrote. */
function errorFields(error: unknown, logText: Config['logText']): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    ...(logText === 'shown' && { message: error.message }),
    at: places.slice(0, deepest).map((line) => line.trim()),
  };
}

const deepest = 6;

/** Tokens and secrets as Slack and model servers write them, wherever they stand. */
export function withoutSecrets(line: string): string {
  return line.replace(/\b(?:xox[a-z]-|xapp-|sk-)[\w-]+|https:\/\/hooks\.slack\.com\/[^"\s]+/g, '[secret]');
}

// What the program says about itself: one line an event, on stderr, never on stdout.
import { type LogLevel, logLevels } from './config.ts';

export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** A log that writes events of the given level and above. `silent` writes nothing. */
export function openLog(level: LogLevel, write: (line: string) => void): Log {
  const threshold = logLevels.indexOf(level);
  const at =
    (own: LogLevel) =>
    (message: string): void => {
      if (logLevels.indexOf(own) <= threshold) write(`${own}: ${message}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

// The log writes what is as grave as its level or graver.
import { expect, test } from 'vitest';
import { logLevels } from '../src/config.ts';
import { openLog } from '../src/log.ts';

test.each([
  ['silent', []],
  ['error', ['error: a\n']],
  ['warn', ['error: a\n', 'warn: b\n']],
  ['info', ['error: a\n', 'warn: b\n', 'info: c\n']],
  ['debug', ['error: a\n', 'warn: b\n', 'info: c\n', 'debug: d\n']],
] as const)('at level %s', (level, expected) => {
  const lines: string[] = [];
  const log = openLog(level, (line) => lines.push(line));
  log.error('a');
  log.warn('b');
  log.info('c');
  log.debug('d');
  expect(lines).toEqual(expected);
  expect(logLevels).toContain(level);
});

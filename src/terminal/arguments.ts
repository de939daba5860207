// The arguments of a command: the words and options that were given, or what is wrong with them.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../importers/nearest.ts';

export interface Given {
  words: string[];
  flag: (name: string) => boolean;
  value: (name: string) => string | undefined;
}

/** What is wrong, for the sentence `faults.usage`: `option` as it was typed, `meant` what it should be or what stands there. */
export interface WrongUsage {
  wrong:
    | 'unknown_option'
    | 'needs_value'
    | 'takes_no_value'
    | 'too_few'
    | 'too_many'
    | 'unknown_word'
    | 'not_usable';
  option: string;
  meant: string;
}

/**
 * Reads arguments against the options there are and the number of words there may be.
 * After `--` everything is a word; a value that begins with a hyphen is given as `--option=-value`.
 */
export function readArguments(
  args: string[],
  options: ParseArgsOptionsConfig,
  { min, max }: { min: number; max: number },
): Given | WrongUsage {
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const asked = values.help === true;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const wrong = wrongOption(token, options);
    if (wrong) return { ...wrong, option: token.rawName };
  }
  if (!asked && positionals.length < min) return { wrong: 'too_few', option: '', meant: '' };
  if (!asked && positionals.length > max)
    return { wrong: 'too_many', option: '', meant: positionals.slice(max).join(' ') };
  const found: Readonly<Record<string, unknown>> = values;
  return {
    words: positionals,
    flag: (name) => found[name] === true,
    value: (name) => (typeof found[name] === 'string' ? found[name] : undefined),
  };
}

function wrongOption(
  { name, value, inlineValue }: { name: string; value: string | undefined; inlineValue: boolean | undefined },
  options: ParseArgsOptionsConfig,
): Omit<WrongUsage, 'option'> | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const meant = nearest(name, Object.keys(options));
    return { wrong: 'unknown_option', meant: meant === undefined ? '' : `--${meant}` };
  }
  if (option.type === 'boolean')
    return value === undefined ? undefined : { wrong: 'takes_no_value', meant: '' };
  if (value === undefined) return { wrong: 'needs_value', meant: '' };
  // A hyphen alone stands for the standard input.
  return !inlineValue && /^-./.test(value) ? { wrong: 'needs_value', meant: value } : undefined;
}

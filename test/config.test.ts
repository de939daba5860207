// The environment is read once, checked whole, and frozen.
import { describe, expect, test } from 'vitest';
import { type Config, type Environment, parseConfig } from '../src/config.ts';

function configOf(env: Environment): Config {
  const read = parseConfig(env);
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return read.config;
}

describe('the configuration', () => {
  test('of an empty environment is complete', () => {
    const config = configOf({ XDG_STATE_HOME: '/state' });
    expect(config).toMatchObject({
      logLevel: 'warn',
      logRetentionDays: 180,
      tokenBudgets: { answer: 60_000, user: 500_000, workspace: 5_000_000 },
      host: '127.0.0.1',
      port: 3000,
      language: 'en',
      colour: true,
    });
    expect(config.dataDir).toMatch(/\/data$/);
    expect(config.databaseUrl).toMatch(/^sqlite:\/state\/suanpan\/data-[0-9a-f]{8}\.sqlite$/);
    expect(config.slack).toEqual({ concurrency: 4 });
    expect(config.accessFile).toBeUndefined();
    expect(config.logText).toBe('hidden');
  });

  test.each([
    [{ LOG_RETENTION_DAYS: '0' }, { logRetentionDays: 0 }],
    [{ LOG_RETENTION_DAYS: '99999' }, { logRetentionDays: 99_999 }],
    [{ TOKENS_PER_ANSWER: '1' }, { tokenBudgets: { answer: 1, user: 500_000, workspace: 5_000_000 } }],
    [{ TOKENS_PER_USER_PER_DAY: '999999999999' }, { tokenBudgets: { user: 999_999_999_999 } }],
    [{ TOKENS_PER_WORKSPACE_PER_DAY: '7' }, { tokenBudgets: { workspace: 7 } }],
  ])('takes %j', (env, config) => {
    expect(configOf(env)).toMatchObject(config);
  });

  test.each([
    ['LOG_RETENTION_DAYS', ['-1', '1.5', '100000', '180d', '１８０']],
    ['TOKENS_PER_ANSWER', ['0', '-5', '1e6', '60,000', '1000000000000']],
    ['TOKENS_PER_USER_PER_DAY', ['0', 'x']],
    ['TOKENS_PER_WORKSPACE_PER_DAY', ['0', 'x']],
  ])('refuses a %s of %j', (name, values) => {
    for (const value of values) {
      const read = parseConfig({ [name]: value });
      const rule = name.startsWith('TOKENS') ? 'tokens' : 'days';
      expect(read).toMatchObject({ kind: 'invalid', problems: [{ name, rule }] });
    }
  });

  test.each<[name: string, value: string, rule: string, given?: string]>([
    ['SLACK_BOT_TOKEN', 'xoxb-…', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xoxb-...', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xoxb-12 34', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xoxb-12\n34', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xapp-1-A1-1-a', 'bot_token', 'app_token'],
    ['SLACK_BOT_TOKEN', 'xoxp-1-1', 'bot_token', 'person_token'],
    ['SLACK_BOT_TOKEN', '0123456789abcdef0123456789abcdef', 'bot_token'],
    ['SLACK_APP_TOKEN', 'xapp-…', 'placeholder'],
    ['SLACK_APP_TOKEN', 'xoxb-1-1', 'app_token', 'bot_token'],
    ['SLACK_SIGNING_SECRET', '…', 'placeholder'],
    ['SLACK_SIGNING_SECRET', 'xoxb-1-1', 'secret', 'bot_token'],
    ['SLACK_SIGNING_SECRET', 'xapp-1-1', 'secret', 'app_token'],
  ])('refuses as %s what Slack never gave for it: %j', (name, value, rule, given) => {
    const read = parseConfig({ [name]: value });
    expect(read).toMatchObject({ kind: 'invalid', problems: [{ name, rule, ...(given && { given }) }] });
  });

  test('takes a token with blanks around it', () => {
    expect(configOf({ SLACK_BOT_TOKEN: ' xoxb-1-1\r' }).slack.botToken).toBe('xoxb-1-1');
  });

  test.each([
    'DATABASE_URL',
    'PORT',
    'LOG_LEVEL',
    'LOG_RETENTION_DAYS',
    'TOKENS_PER_ANSWER',
    'OPENAI_API',
    'SLACK_BOT_TOKEN',
    'OPENAI_BASE_URL',
  ])('takes an empty %s for absent', (name) => {
    expect(configOf({ [name]: ' ' })).toEqual(configOf({}));
  });

  test.each(['/nowhere/data', 'README.md'])('refuses a data folder that is none: %s', (DATA_DIR) => {
    const read = parseConfig({ DATA_DIR });
    expect(read).toMatchObject({ problems: [{ name: 'DATA_DIR', rule: 'folder' }] });
  });

  test('keeps a store for each data folder', () => {
    const [a, b] = ['src', 'test'].map((DATA_DIR) => configOf({ DATA_DIR }).databaseUrl);
    expect(a).not.toBe(b);
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
  ] as const)('takes the language of %j to be %s', (env, language) => {
    expect(configOf(env).language).toBe(language);
  });

  test('names everything that is wrong at once, and repeats no value', () => {
    const read = parseConfig({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      OPENAI_API: 'soap',
      OPENAI_BASE_URL: 'ftp://x',
      SLACK_BOT_TOKEN: 'secret-token',
      SLACK_APP_TOKEN: 'x',
    });
    const named = read.kind === 'invalid' ? read.problems.map(({ name }) => name) : [];
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'OPENAI_API',
      'OPENAI_BASE_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
    ]) {
      expect(named).toContain(name);
    }
    expect(JSON.stringify(read)).not.toContain('secret-token');
  });

  test('cannot be changed', () => {
    const config = configOf({});
    expect(
      Object.isFrozen(config) &&
        Object.isFrozen(config.slack) &&
        Object.isFrozen(config.tokenBudgets) &&
        Object.isFrozen(config.openai),
    ).toBe(true);
  });
});

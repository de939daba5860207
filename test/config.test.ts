// The environment is read once, checked whole, and frozen.
import { describe, expect, test } from 'vitest';
import { type Config, type Environment, parseConfig } from '../src/config.ts';

function configOf(env: Environment): Config {
  const read = parseConfig(env);
  if (read.kind === 'invalid') throw new Error(read.message);
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
      expect(read.kind === 'invalid' ? read.message : value).toContain(`  ${name} must be a whole number of`);
    }
  });

  const atBot = /"OAuth & Permissions", "Bot User OAuth Token"/;
  const atApp = /"Basic Information", "App-Level Tokens"/;
  const atSecret = /"Basic Information", "App Credentials", "Signing Secret"/;
  test.each<[name: string, value: string, why: RegExp, where: RegExp]>([
    ['SLACK_BOT_TOKEN', 'xoxb-…', /placeholder/, atBot],
    ['SLACK_BOT_TOKEN', 'xoxb-...', /placeholder/, atBot],
    ['SLACK_BOT_TOKEN', 'xoxb-12 34', /placeholder/, atBot],
    ['SLACK_BOT_TOKEN', 'xoxb-12\n34', /placeholder/, atBot],
    ['SLACK_BOT_TOKEN', 'xapp-1-A1-1-a', /begin with xoxb-.*belongs in SLACK_APP_TOKEN/, atBot],
    ['SLACK_BOT_TOKEN', 'xoxp-1-1', /begin with xoxb-.*a person/, atBot],
    ['SLACK_BOT_TOKEN', '0123456789abcdef0123456789abcdef', /begin with xoxb-/, atBot],
    ['SLACK_APP_TOKEN', 'xapp-…', /placeholder/, atApp],
    ['SLACK_APP_TOKEN', 'xoxb-1-1', /begin with xapp-.*belongs in SLACK_BOT_TOKEN/, atApp],
    ['SLACK_SIGNING_SECRET', '…', /placeholder/, atSecret],
    ['SLACK_SIGNING_SECRET', 'xoxb-1-1', /not a token.*belongs in SLACK_BOT_TOKEN/, atSecret],
    ['SLACK_SIGNING_SECRET', 'xapp-1-1', /not a token.*belongs in SLACK_APP_TOKEN/, atSecret],
  ])('refuses as %s what Slack never gave for it, %j, and says where that is', (name, value, why, where) => {
    const read = parseConfig({ [name]: value });
    const [, said = ''] = (read.kind === 'invalid' ? read.message : '').split('\n');
    expect(said).toMatch(new RegExp(`^  ${name} `));
    expect(said).toMatch(why);
    expect(said).toMatch(where);
    expect(said).not.toContain(value);
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
    expect(read.kind === 'invalid' && read.message).toContain('  DATA_DIR must be a folder that is there');
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

  test('names everything that is wrong in one message', () => {
    const read = parseConfig({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      OPENAI_API: 'soap',
      OPENAI_BASE_URL: 'ftp://x',
      SLACK_BOT_TOKEN: 'secret-token',
      SLACK_APP_TOKEN: 'x',
    });
    const message = read.kind === 'invalid' ? read.message : '';
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'OPENAI_API',
      'OPENAI_BASE_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
    ]) {
      expect(message).toContain(`  ${name} must`);
    }
    expect(message).not.toContain('secret-token');
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

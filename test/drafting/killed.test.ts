// A program killed between any two steps, or in the middle of one: what it said was kept is kept, and nothing is half.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { office, personOf } from './desk.ts';

test.each([0, 7, 41])(
  'killed %i ms after a step was kept',
  async (delay) => {
    const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
    const url = `sqlite:${join(folder, 'x.db')}`;
    const program = join(import.meta.dirname, '../support/drafter.ts');
    const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    while (said.split('\n').length < 5) await setTimeout(2);
    await setTimeout(delay);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const { drafting, store } = await office(undefined, url);
    const lines = said.split('\n').slice(0, -1);
    const [id = '', version = '0'] = lines.at(-1)?.split(' ') ?? [];
    const shown = await drafting.show(id, personOf('li'));
    if ('why' in shown) throw new Error(shown.why);
    // It may have kept one step more than it came to say.
    expect(shown.events.length - lines.length).toBeGreaterThanOrEqual(0);
    expect(shown.events.length - lines.length).toBeLessThanOrEqual(1);
    expect(shown.view.version).toBeGreaterThanOrEqual(Number(version));
    expect(shown.events.at(-1)?.version).toBe(shown.view.version);
    for (let number = 1; number <= shown.view.version; number += 1) {
      const each = await drafting.show(id, personOf('li'), number);
      expect('why' in each ? each.why : each.view.content.prose.split('补充').length).toBe(number);
    }
    await store.close();
    rmSync(folder, { recursive: true });
  },
  30_000,
);

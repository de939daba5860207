// Runs the program as people do: a process of its own, with a store of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Suanpan {
  /** A folder of its own, removed at the end. */
  folder: string;
  run(args: readonly string[], given?: { input?: string; env?: Record<string, string> }): Promise<Finished>;
  remove(): void;
}

const main = join(import.meta.dirname, '../../src/main.ts');

export function installSuanpan(): Suanpan {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-'));
  const { PATH = '' } = process.env;
  return {
    folder,
    run: (args, { input = '', env = {} } = {}) =>
      new Promise((resolve, reject) => {
        const own = { PATH, XDG_STATE_HOME: folder, LANG: 'en_US.UTF-8', ...env };
        const child = spawn(process.execPath, [main, ...args], { env: own, cwd: folder });
        const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
        child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
        child.on('error', reject);
        child.on('close', (code) => {
          resolve({
            code,
            stdout: Buffer.concat(stdout).toString(),
            stderr: Buffer.concat(stderr).toString(),
          });
        });
        // A program that ends without reading its input closes the pipe.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

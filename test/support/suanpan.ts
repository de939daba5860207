// Runs the program with a store of its own: as people do, in a process, or in this one, which takes a fraction of the time.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { parseConfig } from '../../src/config.ts';
import { dispatch } from '../../src/dispatch.ts';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export type Run = (
  args: readonly string[],
  given?: { input?: string; env?: Record<string, string> },
) => Promise<Finished>;

export interface Suanpan {
  /** A folder of its own, where the program runs; removed at the end. */
  folder: string;
  /** A process of its own: for what a process is needed to show. */
  spawn: Run;
  /** The same subcommands, opened and closed anew, with the environment, the streams and the folder given. */
  run: Run;
  remove(): void;
}

const main = join(import.meta.dirname, '../../src/main.ts');

export function installSuanpan(): Suanpan {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-'));
  const own = { XDG_STATE_HOME: folder, LANG: 'en_US.UTF-8' };
  const before = process.cwd();
  return {
    folder,
    spawn: (args, { input = '', env = {} } = {}) => spawned(args, input, { ...own, ...env }, folder),
    run: async (args, { input = '', env = {} } = {}) => {
      process.chdir(folder);
      const [stdout, stderr] = [caught(), caught()];
      const streams = {
        stdin: Readable.from([Buffer.from(input)]),
        stdout: stdout.stream,
        stderr: stderr.stream,
      };
      const code = await dispatch([...args], streams, () => parseConfig({ ...own, ...env }));
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    },
    remove: () => {
      process.chdir(before);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spawned(
  args: readonly string[],
  input: string,
  env: Record<string, string>,
  folder: string,
): Promise<Finished> {
  const { PATH = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { PATH, ...env }, cwd: folder });
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
  });
}

function caught(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

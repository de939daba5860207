// Writes into a file what a command made, or says why it cannot be written.
import { rm, stat, writeFile } from 'node:fs/promises';
import type { Desk } from './command.ts';
import { printable } from './printable.ts';

/**
 * What is cut for want of room is removed, so that nobody takes it for the whole.
 * @param flag `wx` for a file that must not be there yet
 */
export async function saveFile(
  file: string,
  content: string | Uint8Array,
  { io, prompts, language }: Desk,
  flag: 'w' | 'wx' = 'w',
): Promise<boolean> {
  try {
    await writeFile(file, content, { flag });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (noRoom.has(code) && (await stat(file)).isFile()) await rm(file);
    io.errors.write(`${printable(prompts.render(language, 'faults.not_written', { file, code }))}\n`);
    return false;
  }
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

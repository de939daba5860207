// Makes a folder with those above it, and ends: `recursive` of Node goes on for ever where there can be no folder, as in /proc.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder that is not there yet. Throws what the system says where it cannot be made. */
export async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory()) return;
  if (!there && dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another program may have made it meanwhile.
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw error;
  });
}

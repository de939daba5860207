// Reads text files from strangers, and names their content by hash.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Issue, Read } from './issue.ts';

/** The text of a UTF-8 file without its byte order mark, or why it cannot be had. */
export async function readText(file: string): Promise<Read<string>> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) {
      return refused({ code: 'too_large', file, field: '', found: `${size}`, expected: `≤ ${largestFile}` });
    }
    return { kind: 'read', value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    return refused(unreadable(file, error));
  }
}

const largestFile = 20_000_000;

/** What the system says of a file or a folder that it does not read. */
export function unreadable(file: string, error: unknown): Issue {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code: 'unreadable', file, field: '', detail };
}

function refused(issue: Issue): Read<string> {
  return { kind: 'refused', issues: [issue] };
}

/** SHA-256 of several texts, each ended so that moving words from one to the next changes it. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(JSON.stringify(text)).update('\n');
  return hash.digest('hex');
}

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
    const detail = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return refused({ code: 'unreadable', file, field: '', expected: 'UTF-8', ...(detail && { detail }) });
  }
}

const largestFile = 20_000_000;

function refused(issue: Issue): Read<string> {
  return { kind: 'refused', issues: [issue] };
}

/** SHA-256 of several texts, each ended so that moving words from one to the next changes it. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(JSON.stringify(text)).update('\n');
  return hash.digest('hex');
}

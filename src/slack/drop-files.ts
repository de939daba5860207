// The files of a message, fetched as far as they may be of use: all of them together within one limit, and a problem for
// each that is not here in the end.
import type { Issue } from '../importers/issue.ts';
import { kindOf } from '../importers/upload.ts';
import type { DroppedFile } from '../store/slack-drops.ts';
import type { DropWork } from './asked.ts';
import type { Downloads, Found, NotFetched } from './download.ts';
import { limits } from './limits.ts';

type Given = Extract<DropWork, { kind: 'drop' }>['files'];

export interface Dropped {
  files: DroppedFile[];
  issues: Issue[];
}

export async function fetchDropped(
  given: Given,
  downloads: Downloads,
  signal: AbortSignal,
): Promise<Dropped> {
  const named = await namesOf(given, downloads, signal);
  // A text is of use only as the report of an evaluation that comes with it.
  const hasReports = named.some(({ name }) => kindOf(name) === 'yaml');
  const dropped: Dropped = { files: [], issues: [] };
  let room: number = limits.drop.bytes;
  for (const { name, found } of named) {
    const refuse = (issue: Pick<Issue, 'code' | 'detail' | 'expected'>): void =>
      void dropped.issues.push({ file: name, field: '', ...issue });
    const kind = kindOf(name);
    if (found.kind === 'refused') refuse({ code: 'not_fetched', detail: found.code });
    else if (kind === 'unknown' || (kind === 'report' && !hasReports)) refuse({ code: 'unknown_kind' });
    else {
      const came = await downloads.fetch(found, room, signal);
      switch (came.kind) {
        case 'file':
          room -= came.bytes.length;
          dropped.files.push({ name, bytes: came.bytes });
          break;
        case 'too_large':
          refuse({ code: 'too_large', expected: `≤ ${limits.drop.bytes}` });
          break;
        case 'refused':
          refuse({ code: 'not_fetched', detail: came.code });
      }
    }
  }
  return dropped;
}

interface Named {
  name: string;
  found: Found | NotFetched;
}

/** Under names of which each is another, so that a problem can be told by them. */
async function namesOf(given: Given, downloads: Downloads, signal: AbortSignal): Promise<Named[]> {
  const all: Named[] = [];
  for (const { id, name: said } of given) {
    const found = await downloads.find(id, signal);
    const name = clean((found.kind === 'found' ? found.name : undefined) ?? said ?? id);
    const isTaken = all.some((other) => other.name === name);
    all.push({ name: isTaken ? `${all.length + 1}-${name}` : name, found });
  }
  return all;
}

/** The end of it stays, which tells the kind. */
function clean(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD').slice(-limits.drop.name);
}

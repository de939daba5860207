// The files of a data folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from './issue.ts';
import { unreadable } from './text-file.ts';

/** The YAML files of a folder in the order of their names; a folder that is not there holds none. */
export function yamlFilesIn(folder: string): Read<string[]> {
  try {
    const names = readdirSync(folder).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
    return { kind: 'read', value: names.sort().map((name) => join(folder, name)) };
  } catch (error) {
    const issue = unreadable(folder, error);
    return issue.detail === 'ENOENT' ? { kind: 'read', value: [] } : { kind: 'refused', issues: [issue] };
  }
}

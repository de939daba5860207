// Reads framework files and joins them into one catalogue.
import { join } from 'node:path';
import { type Catalogue, joinFrameworks } from '../evaluation/catalogue.ts';
import type { Framework } from '../evaluation/framework.ts';
import { yamlFilesIn } from './folder.ts';
import { frameworkProblems } from './framework-problems.ts';
import type { Issue } from './issue.ts';
import { hashOf, readText } from './text-file.ts';
import { checked, frameworkShape } from './yaml-file.ts';

export interface LoadedFrameworks {
  catalogue: Catalogue;
  /** Of everything the catalogue was read from. */
  hash: string;
  issues: Issue[];
}

/** Reads the frameworks of a data folder and joins those without problems. */
export async function loadFrameworks(dir: string): Promise<LoadedFrameworks> {
  const listed = yamlFilesIn(join(dir, 'frameworks'));
  const files = listed.kind === 'read' ? listed.value : [];
  const texts = await Promise.all(files.map((file) => readText(file)));
  const contents = texts.flatMap((text) => (text.kind === 'read' ? [text.value] : []));
  const shapes = texts.map((text, index) =>
    text.kind === 'read' ? frameworkShape(files[index] ?? '', text.value) : text,
  );
  const read = shapes.flatMap((shape) => (shape.kind === 'read' ? [shape.value.value] : []));
  const sound: Framework[] = [];
  const issues: Issue[] = listed.kind === 'read' ? [] : listed.issues;
  for (const shape of shapes) {
    const result = checked(shape, (own) =>
      frameworkProblems(
        own,
        read.filter((other) => other !== own),
      ),
    );
    if (result.kind === 'read') sound.push(result.value);
    else issues.push(...result.issues);
  }
  return { catalogue: joinFrameworks(sound), hash: hashOf(contents), issues };
}

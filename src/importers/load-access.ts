// Reads the access file: who may see what, or every problem with its place.
import { type Access, access } from '../access/shape.ts';
import type { Read } from './issue.ts';
import { fitShape } from './shape-problems.ts';
import { readText } from './text-file.ts';
import { parseYamlText } from './yaml-text.ts';

export async function loadAccess(file: string): Promise<Read<Access>> {
  const content = await readText(file);
  if (content.kind === 'refused') return content;
  const text = parseYamlText(file, content.value);
  if (text.kind === 'refused') return text;
  const fitted = fitShape(access, text.data);
  if (fitted.kind === 'unfit') return { kind: 'refused', issues: fitted.problems.map(text.locate) };
  return { kind: 'read', value: fitted.value };
}

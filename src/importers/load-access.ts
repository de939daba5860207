// Reads the access file: who may see what, or every problem with its place.
import { type Access, access, type Sight } from '../access/shape.ts';
import { excerpt, type Issue, type Problem, type Read } from './issue.ts';
import { nearest } from './nearest.ts';
import { fitShape } from './shape-problems.ts';
import { readText } from './text-file.ts';
import { parseYamlText } from './yaml-text.ts';

export interface LoadedAccess {
  access: Access;
  /** Grants of what is not there: harmless, and right where the data is yet to come. */
  warnings: Issue[];
}

/** @param departments the ids of those that there are data of */
export async function loadAccess(
  file: string,
  departments: Iterable<string> = [],
): Promise<Read<LoadedAccess>> {
  const content = await readText(file);
  if (content.kind === 'refused') return content;
  const text = parseYamlText(file, content.value);
  if (text.kind === 'refused') return text;
  const fitted = fitShape(access, text.data);
  if (fitted.kind === 'unfit') return { kind: 'refused', issues: fitted.problems.map(text.locate) };
  const warnings = strangers(fitted.value, new Set(departments)).map(text.locate);
  return { kind: 'read', value: { access: fitted.value, warnings } };
}

/** Departments that are granted and of which there is no data. */
function strangers({ members, groups, users, channels }: Access, known: ReadonlySet<string>): Problem[] {
  const grants: [path: string[], see: Sight[]][] = [
    [['members'], members.see],
    ...Object.entries({ groups, users, channels }).flatMap(([part, named]) =>
      Object.entries(named).map(([id, { see }]): [string[], Sight[]] => [[part, id], see]),
    ),
  ];
  return grants.flatMap(([path, see]) =>
    see.flatMap(({ departments }, index) =>
      departments === 'all'
        ? []
        : departments.flatMap((department, place): Problem[] => {
            if (known.has(department)) return [];
            const suggestion = nearest(department, known);
            return [
              {
                code: 'department_without_data',
                path: [...path, 'see', index, 'departments', place],
                found: excerpt(department),
                ...(suggestion !== undefined && { suggestion }),
              },
            ];
          }),
    ),
  );
}

// The keys that a shape allows at a place, read from its JSON Schema.

/** The keys allowed at a path, of every alternative there. */
export function knownKeys(schema: object, path: readonly PropertyKey[]): string[] {
  let places: object[] = [schema];
  for (const part of path) places = places.flatMap(alternatives).flatMap((place) => step(place, part));
  return [
    ...new Set(
      places.flatMap(alternatives).flatMap((place) => Object.keys(member(place, 'properties') ?? {})),
    ),
  ];
}

function step(place: object, part: PropertyKey): object[] {
  const next =
    typeof part === 'number' ? member(place, 'items') : member(member(place, 'properties') ?? {}, part);
  return next ? [next] : [];
}

function alternatives(place: object): object[] {
  const listed = Reflect.get(place, 'oneOf') ?? Reflect.get(place, 'anyOf');
  return Array.isArray(listed) ? listed.filter(isObject).flatMap(alternatives) : [place];
}

function member(place: object, name: PropertyKey): object | undefined {
  const value: unknown = Object.hasOwn(place, name) ? Reflect.get(place, name) : undefined;
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

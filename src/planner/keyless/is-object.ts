// Values that were checked where they entered (tool answers by the runner, memories by whoever wrote them) are taken
// for what they are known to be; only something that is no object at all is a bug and throws.

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

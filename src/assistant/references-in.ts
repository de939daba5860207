// The figures, quotes and names that a tool gave, by id: for the audit log.

/** Every id of the ledger in a tool's answer, each once, in order. */
export function referencesIn(output: unknown): string[] {
  return [...new Set(idsIn(output))];
}

function idsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(idsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'id' && typeof value === 'string' && /^[fnq]\d+$/.test(value) ? [value] : idsIn(value),
  );
}

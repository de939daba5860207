// The dotted keys of facts and metrics, read by their places: `procurement.budget.goods` is of procurement, is goods,
// and is part of `procurement.budget`.

/** What a key is of: its first word. */
export function subjectOf(key: string): string {
  return key.split('.')[0] ?? key;
}

/** What it is called among its like: its last word. */
export function lastOf(key: string): string {
  return key.split('.').at(-1) ?? key;
}

/** What it is part of; empty for a key of one word. */
export function parentOf(key: string): string {
  return key.split('.').slice(0, -1).join('.');
}

/** Whether it is part of another, at any depth. */
export function isBelow(key: string, whole: string): boolean {
  return key.startsWith(`${whole}.`);
}

/** Whether it is a part of an amount, not one of the amounts of its subject: of three words or more. */
export function isPart(key: string): boolean {
  return parentOf(key).includes('.');
}

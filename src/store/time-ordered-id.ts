// Ids made by the program: UUID version 7, so that they sort by the time they were made.
import { randomUUID } from 'node:crypto';

/** A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits. */
export function timeOrderedId(at: Date = new Date()): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  // A UUIDv4 is random in the same places, and Node draws many at once.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

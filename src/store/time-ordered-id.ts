// Ids made by the program: UUID version 7, so that they sort by the time they were made.
import { randomBytes } from 'node:crypto';

/** A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits. */
export function timeOrderedId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

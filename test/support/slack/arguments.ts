// Reads what a caller sent: form-encoded with JSON inside, or JSON; and the shapes of single arguments.
import { z } from 'zod';

export type Arguments = Record<string, unknown>;

/** Undefined where the body is neither. */
export function readArguments(contentType: string, body: string): Arguments | undefined {
  if (contentType.startsWith('application/json')) {
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(body || '{}'));
    } catch {
      return undefined;
    }
  }
  return Object.fromEntries(
    Array.from(new URLSearchParams(body), ([name, value]) => [
      name,
      encoded.has(name) ? decoded(value) : value,
    ]),
  );
}

/** What a form carries as JSON. */
const encoded = new Set([
  'attachments',
  'blocks',
  'chunks',
  'files',
  'loading_messages',
  'metadata',
  'prompts',
  'view',
]);

/** As it is where it is no JSON: whoever checks the arguments says so. */
function decoded(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export const text = z.string();
export const flag = z.union([z.boolean(), z.stringbool()]);
export const count = z.coerce.number().int();
export const list = z.array(z.unknown());
export const object = z.record(z.string(), z.unknown());

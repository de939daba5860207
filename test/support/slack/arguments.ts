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
  return Object.fromEntries(new URLSearchParams(body));
}

/** An object or list, which a form carries as JSON. */
export function encoded<Shape extends z.ZodType>(shape: Shape): z.ZodPreprocess<Shape> {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }, shape);
}

export const text = z.string();
export const flag = z.union([z.boolean(), z.stringbool()]);
export const count = z.coerce.number().int();
export const list = encoded(z.array(z.unknown()));
export const object = encoded(z.record(z.string(), z.unknown()));

// Reads the address of a store, such as sqlite:data/suanpan.db or sqlite::memory:.
import { StoreError } from './store-error.ts';

export type StoreUrl = { kind: 'memory' } | { kind: 'file'; path: string };

/** Reads a store's address. Throws a {@link StoreError} that says what is wrong with it. */
export function readStoreUrl(url: string): StoreUrl {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (scheme === undefined) throw new StoreError('no_kind', shown(url));
  // The address may hold a password, so it is not repeated.
  if (/^postgres(?:ql)?$/i.test(scheme)) throw new StoreError('postgres', scheme);
  if (scheme.toLowerCase() !== 'sqlite') throw new StoreError('unsupported_kind', shown(scheme));
  if (rest === ':memory:') return { kind: 'memory' };
  if (rest.trim() === '' || rest.includes('\0')) throw new StoreError('no_file', shown(url));
  if (/^\/\/[^/]/.test(rest)) throw new StoreError('names_host', shown(url));
  return { kind: 'file', path: rest };
}

function shown(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '?');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

// Reads the address of a store, such as sqlite:data/suanpan.db or sqlite::memory:.
import { StoreError } from './store-error.ts';

export type StoreUrl = { kind: 'memory' } | { kind: 'file'; path: string };

/** Reads a store's address. Throws a {@link StoreError} that says what is wrong with it and what to write instead. */
export function readStoreUrl(url: string): StoreUrl {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (scheme === undefined) {
    throw new StoreError(
      'malformed_url',
      `The store's address "${shown(url)}" names no kind of database. ${remedy}`,
    );
  }
  if (/^postgres(?:ql)?$/i.test(scheme)) {
    // The address may hold a password, so it is not repeated.
    throw new StoreError('unsupported_url', `PostgreSQL is not supported yet. ${remedy}`);
  }
  if (scheme.toLowerCase() !== 'sqlite') {
    throw new StoreError('unsupported_url', `A store of kind "${shown(scheme)}" is not supported. ${remedy}`);
  }
  if (rest === ':memory:') return { kind: 'memory' };
  if (rest.trim() === '' || rest.includes('\0')) {
    throw new StoreError('malformed_url', `The store's address "${shown(url)}" names no file. ${remedy}`);
  }
  if (/^\/\/[^/]/.test(rest)) {
    throw new StoreError(
      'malformed_url',
      `The store's address "${shown(url)}" names a host, not a file. ${remedy}`,
    );
  }
  return { kind: 'file', path: rest };
}

const remedy = 'Write sqlite:PATH, such as sqlite:data/suanpan.db, or sqlite::memory: to keep nothing.';

function shown(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '?');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

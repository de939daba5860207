// What keeps the store from serving, as data: whoever shows it puts it into words.

export type StoreErrorCode =
  /** An address that names no kind of database, no file, or a host in place of one. */
  | 'no_kind'
  | 'no_file'
  | 'names_host'
  | 'unsupported_kind'
  /** An address of PostgreSQL: it may hold a password. */
  | 'postgres'
  /** The folder of the file is not there and cannot be made. */
  | 'no_folder'
  | 'cannot_open'
  | 'not_a_store'
  /** A SQLite database that is cut or changed. */
  | 'damaged'
  /** Made by a newer version of the program. */
  | 'newer_store'
  /** Locked by another program for longer than is waited. */
  | 'busy'
  | 'full'
  | 'read_only'
  /** The disk neither reads nor writes. */
  | 'disk';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** The file, or the part of the address that is wrong. */
  readonly about: string;

  constructor(code: StoreErrorCode, about: string, options?: ErrorOptions) {
    super(`${code}: ${about}`, options);
    this.code = code;
    this.about = about;
  }
}

/** What an error of the database means for whoever can put it right; undefined where it is a bug or of something else. */
export function storeErrorOf(error: unknown, file: string): StoreError | undefined {
  if (error instanceof StoreError) return error;
  const name = String(codeOf(error));
  // Codes have refinements, such as SQLITE_IOERR_WRITE.
  const [, code] = told.find(([begins]) => name === begins || name.startsWith(`${begins}_`)) ?? [];
  return code && new StoreError(code, file, { cause: error });
}

const told: readonly [string, StoreErrorCode][] = [
  ['SQLITE_NOTADB', 'not_a_store'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_PERM', 'read_only'],
  ['SQLITE_CANTOPEN', 'cannot_open'],
  ['SQLITE_IOERR', 'disk'],
];

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

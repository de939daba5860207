// Why the store could not be opened, in a sentence that says what is wrong and what to do about it.
export type StoreErrorCode =
  | 'malformed_url'
  | 'unsupported_url'
  | 'cannot_open'
  | 'not_a_store'
  | 'newer_store';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

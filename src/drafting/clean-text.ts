// Text from outside, a person's or a model's, as it may be kept: what a store, a Word file or a terminal could not take
// is gone.

/** Whole characters, plain line breaks, and no control characters or marks that turn the direction of writing. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

// Text that came from outside, made safe for a terminal: nothing in it can move the cursor or hide what follows.

/** Replaces control characters but line breaks and tabs, and the marks that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

// A document as a Word file.
import type { Document } from './document.ts';

export async function toDocx(document: Document): Promise<Buffer> {
  return Buffer.from(document.blocks.length.toString());
}

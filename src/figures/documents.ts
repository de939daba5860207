// Numbers of official documents, such as 财预〔2013〕53号 and 财政部令第87号, by the way they are written.

/** Every document number in any text of a value, each once: what may be named is what the data names. */
export function documentsIn(value: unknown): string[] {
  const found = textsIn(value).flatMap((text) => text.match(documentNumber) ?? []);
  return [...new Set(found.map((name) => name.replace(leadingUp, '')))];
}

/** Every year that any text of a value names, in a date or a document number; in order, each once. */
export function yearsIn(value: unknown): number[] {
  const found = textsIn(value).flatMap(
    (text) => text.match(/(?<!\d)(?:19|20)\d{2}(?=年|[〕\])）］])/g) ?? [],
  );
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}

const documentNumber = /[\p{sc=Han}]{2,12}(?:[〔[(（［]\d{4}[〕\])）］]|令?第)\d{1,5}号/gu;
// "应当依据财预〔2013〕53号", "和财预〔2013〕53号"
const leadingUp = /^(?:.*(?:依据|根据|按照|依照|参照)|[和与及或见据按](?=\p{sc=Han}{2}))/u;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return textsIn([...value.values()]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

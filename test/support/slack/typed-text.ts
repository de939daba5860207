// What a person types, as Slack sends it on: signs escaped, addresses made into links.

export function asSent(typed: string): string {
  return typed
    .split(address)
    .map((part, index) => (index % 2 === 1 ? `<${escaped(part)}>` : escaped(part)))
    .join('');
}

// One group, so that `split` keeps what it found at every second place.
const address = /(https?:\/\/[^\s<>|]+)/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

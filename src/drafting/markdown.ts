// A document as Markdown.
import { type Document, plain, type ShownBlock } from './document.ts';

export function toMarkdown({ mark, blocks, notes, closing, annex }: Document): string {
  const [title, ...rest] = blocks.map(printed);
  const annexTable = table([annex.columns, ...annex.rows].map((row) => row.map(escaped)));
  return [
    title ?? '',
    ...(mark === undefined ? [] : [`> ${escaped(mark)}`]),
    joined(rest, blocks.slice(1)),
    ...notes.map(escaped),
    ...closing.map(escaped),
    `## ${escaped(annex.title)}`,
    annexTable,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function printed(block: ShownBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(plain(block.text))}`;
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${escaped(block.number + plain(block.text))}`;
    case 'paragraph':
      return escaped(plain(block.text));
    case 'item':
      return block.number === ''
        ? `- ${escaped(plain(block.text))}`
        : `${block.number.trim()} ${escaped(plain(block.text))}`;
    case 'table':
      return table(block.rows.map((row) => row.map((cell) => escaped(plain(cell)))));
  }
}

/** Items stand close, everything else apart. */
function joined(texts: readonly string[], blocks: readonly ShownBlock[]): string {
  return texts
    .map((text, index) => {
      const tight = blocks[index]?.kind === 'item' && blocks[index - 1]?.kind === 'item';
      return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}

function table([head = [], ...rows]: readonly string[][]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What Markdown would take for markup, and what would end a cell. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\n/g, ' ');
}

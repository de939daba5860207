// The marks a draft is written in: `# ` title, `## ` and `### ` headings, `- ` items, `| a | b |` rows of a table,
// anything else a paragraph. Numbers of headings and items are not written: they are set when the draft is shown.

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'table'; rows: string[][] };

/** Cuts a draft into blocks. Never fails; every line that is not empty ends up in one. */
export function parseBlocks(prose: string): Block[] {
  const blocks: Block[] = [];
  for (const line of prose.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const block = blockOf(line);
    const last = blocks.at(-1);
    if (block.kind === 'table' && last?.kind === 'table') last.rows.push(...block.rows);
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string): Block {
  const [, mark = '', text = ''] = /^(#{1,3}|-)\s+(.*)$/.exec(line) ?? [];
  switch (mark) {
    case '#':
      return { kind: 'title', text };
    case '##':
      return { kind: 'heading', level: 1, text };
    case '###':
      return { kind: 'heading', level: 2, text };
    case '-':
      return { kind: 'item', text };
    default:
      return /^\|.*\|$/.test(line)
        ? { kind: 'table', rows: [cells(line)] }
        : { kind: 'paragraph', text: line };
  }
}

function cells(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** Writes blocks back: what `parseBlocks` reads again as the same. */
export function printBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const tight = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
      return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${printBlock(block)}`;
    })
    .join('');
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`;
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${block.text}`;
    case 'item':
      return `- ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'table':
      return block.rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  }
}

// Lines below lines, as a tree is drawn in a terminal.

/** Each node, itself some lines, on a branch of its own; the last one ends the trunk. */
export function branches(nodes: readonly string[][]): string[] {
  return nodes.flatMap(([first = '', ...rest], index) => {
    const last = index === nodes.length - 1;
    return [`${last ? '└─' : '├─'} ${first}`, ...rest.map((line) => `${last ? '  ' : '│ '} ${line}`)];
  });
}

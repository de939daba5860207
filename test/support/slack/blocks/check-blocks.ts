// Checks blocks as Slack does: pure, for tests of views, and behind every method of the fake that takes blocks.
import { z } from 'zod';
import { slackLimits } from './limits.ts';
import { blockKinds, type Surface } from './shapes.ts';
import { characters } from './texts.ts';

/** What Slack would say of these blocks on this surface, a line for each problem; empty where it takes them. */
export function checkBlocks(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return [problem('must be an array', [])];
  const most = surface === 'message' ? slackLimits.messageBlocks : slackLimits.viewBlocks;
  const each = blocks.flatMap((block, index) => problemsOf(block, surface, index));
  return [
    ...(blocks.length > most ? [problem(`no more than ${most} items allowed`, [])] : []),
    ...each,
    // Sums and duplicates are only looked for where every shape is right.
    ...(each.length === 0
      ? together(
          blocks.map((block) => anyBlock.parse(block)),
          surface,
        )
      : []),
  ];
}

/** All characters a reader sees in the blocks, as Slack counts them for `msg_blocks_too_long`. */
export function textLength(blocks: readonly unknown[]): number {
  return textsIn(blocks).reduce((sum, text) => sum + characters(text), 0);
}

const anyBlock = z.looseObject({
  type: z.string(),
  block_id: z.string().optional(),
  text: z.unknown().optional(),
  elements: z.array(z.unknown()).optional(),
  accessory: z.unknown().optional(),
});
type Block = z.infer<typeof anyBlock>;

function problemsOf(block: unknown, surface: Surface, index: number): string[] {
  const typed = anyBlock.pick({ type: true }).safeParse(block);
  if (!typed.success) return [problem('missing required field: type', [index])];
  const kind = blockKinds.get(typed.data.type);
  if (!kind?.surfaces.includes(surface)) {
    return [problem(`unsupported type: ${typed.data.type}`, [index, 'type'])];
  }
  const parsed = kind.shape.safeParse(block);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => saidOf(issue, [index], block));
}

/** Of a union, the branch that means the same `type`; where none does, that the type is not allowed there. */
function saidOf(issue: z.core.$ZodIssue, before: PropertyKey[], whole: unknown): string[] {
  const path = [...before, ...issue.path];
  const value = at(whole, issue.path);
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((branch) => !branch.some(isAboutType));
    const closest = meant[0];
    if (closest === undefined || closest.length === 0) {
      const type = anyBlock.pick({ type: true }).safeParse(value).data?.type ?? 'none';
      return [problem(`unsupported type: ${type}`, path)];
    }
    return closest.flatMap((each) => saidOf(each, path, value));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem(`invalid additional property: ${key}`, path));
  }
  if (issue.code === 'invalid_type' && value === undefined) {
    return [problem(`missing required field: ${String(path.at(-1))}`, path.slice(0, -1))];
  }
  return [problem(issue.message, path)];
}

function isAboutType(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type';
}

function at(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  );
}

function together(blocks: Block[], surface: Surface): string[] {
  const ids = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  const markdown = blocks.filter(({ type }) => type === 'markdown');
  return [
    ...repeated(ids).map((each) => problem(`block_id already exists: ${each}`, [])),
    ...blocks.flatMap((block, index) => [
      ...repeated(actionIds(block)).map((each) => problem(`action_id already exists: ${each}`, [index])),
      ...tableProblems(block, index),
    ]),
    ...(blocks.filter(({ type }) => type === 'table').length > 1
      ? [problem('only one table is allowed', [])]
      : []),
    ...(textLength(markdown) > slackLimits.markdown
      ? [problem(`markdown must be less than ${slackLimits.markdown + 1} characters in all`, [])]
      : []),
    ...(surface === 'message' || textLength(blocks) > 0 || blocks.every(({ type }) => type !== 'section')
      ? []
      : [problem('must have text', [])]),
  ];
}

function tableProblems(block: Block, index: number): string[] {
  const most = { table: slackLimits.tableText, data_table: slackLimits.dataTableText }[block.type];
  return most !== undefined && textLength([block]) > most
    ? [problem(`cells must be less than ${most + 1} characters in all`, [index, 'rows'])]
    : [];
}

function actionIds({ elements = [], accessory }: Block): string[] {
  const withAction = z.looseObject({ action_id: z.string() });
  return [...elements, accessory].flatMap((each) => withAction.safeParse(each).data?.action_id ?? []);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Every value of a field that is shown, however deep. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (typeof part === 'string') return shown.has(key) ? [part] : [];
    return textsIn(part);
  });
}

const shown = new Set(['text', 'title', 'caption']);

function problem(said: string, path: readonly PropertyKey[]): string {
  return `[ERROR] ${said} [json-pointer:/${['blocks', ...path].map(String).join('/')}]`;
}

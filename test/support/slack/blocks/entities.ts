// Finds in outgoing text what Slack would make live: broadcasts, mentions, links, images; escaped text is not.

export type Entity =
  | { kind: 'broadcast' | 'user' | 'channel' | 'usergroup' | 'date'; text: string }
  | { kind: 'link' | 'image'; text: string; url: string };

/** Every entity in any string of a message, blocks included, in order. `rich_text` elements count as well. */
export function entitiesIn(content: unknown): Entity[] {
  if (typeof content === 'string') return inText(content);
  if (Array.isArray(content)) return content.flatMap(entitiesIn);
  if (typeof content !== 'object' || content === null) return [];
  return [
    ...ofElement(content),
    ...Object.entries(content).flatMap(([key, value]) => inField(key, value, content)),
  ];
}

/** Those that the test did not allow; `allowed` holds texts such as `<@U1>` or addresses. */
export function strangersIn(content: unknown, allowed: readonly string[] = []): Entity[] {
  return entitiesIn(content).filter(
    (each) => !allowed.includes(each.text) && !('url' in each && allowed.includes(each.url)),
  );
}

/** What is never shown as text, or shown as it is: ids and values, and plain text, where nothing is live. */
const hidden = new Set(['value', 'action_id', 'block_id', 'callback_id', 'private_metadata', 'type', 'ts']);

function inField(key: string, value: unknown, owner: object): Entity[] {
  if (hidden.has(key) && typeof value === 'string') return [];
  const type: unknown = Reflect.get(owner, 'type');
  if (key === 'text' && (type === 'plain_text' || type === 'raw_text' || type === 'text')) return [];
  if ((key === 'url' || key === 'image_url') && typeof value === 'string') return [];
  return entitiesIn(value);
}

/** Elements and blocks that are live by their nature. */
function ofElement(element: object): Entity[] {
  const field = (name: string): string => String(Reflect.get(element, name) ?? '');
  switch (field('type')) {
    case 'user':
      return field('user_id') === '' ? [] : [{ kind: 'user', text: `<@${field('user_id')}>` }];
    case 'channel':
      return field('channel_id') === '' ? [] : [{ kind: 'channel', text: `<#${field('channel_id')}>` }];
    case 'usergroup':
      return [{ kind: 'usergroup', text: `<!subteam^${field('usergroup_id')}>` }];
    case 'broadcast':
      return [{ kind: 'broadcast', text: `<!${field('range')}>` }];
    case 'image':
      return [{ kind: 'image', text: field('alt_text'), url: field('image_url') }];
    case 'link':
    case 'url':
    case 'button':
    case 'video':
      return field('url') === '' ? [] : [{ kind: 'link', text: field('text'), url: field('url') }];
    default:
      return [];
  }
}

const patterns: readonly [pattern: RegExp, toEntity: (found: RegExpMatchArray) => Entity][] = [
  [/<!(?:channel|here|everyone)(?:\|[^>]*)?>/g, ([text]) => ({ kind: 'broadcast', text })],
  [/<!subteam\^[^>]*>/g, ([text]) => ({ kind: 'usergroup', text })],
  [/<!date\^[^>]*>/g, ([text]) => ({ kind: 'date', text })],
  [/<@[^>]*>/g, ([text]) => ({ kind: 'user', text })],
  [/<#[^>]*>/g, ([text]) => ({ kind: 'channel', text })],
  [/!\[[^\]]*\]\(([^)]*)\)/g, ([text, url = '']) => ({ kind: 'image', text, url })],
  [/(?<!!)\[[^\]]*\]\(([^)]*)\)/g, ([text, url = '']) => ({ kind: 'link', text, url })],
  [/<([a-z][a-z0-9+.-]*:[^>|]*)(?:\|[^>]*)?>/gi, ([text, url = '']) => ({ kind: 'link', text, url })],
  // Slack links a bare address by itself.
  [/(?<![<(|\w])(?:https?:\/\/|mailto:)[^\s<>|)]+/gi, ([text]) => ({ kind: 'link', text, url: text })],
];

function inText(text: string): Entity[] {
  return patterns
    .flatMap(([pattern, toEntity]) =>
      Array.from(text.matchAll(pattern), (found) => ({ at: found.index, entity: toEntity(found) })),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ entity }) => entity);
}

// One message: who, when, what, and what can be done with it.
import { act } from './act.js';
import { drawBlocks, drawTask } from './blocks.js';
import { h } from './dom.js';
import { drawMarkdown, drawMrkdwn } from './mrkdwn.js';

const draftShortcut = 'draft_recommendation';

export function drawMessage(message, { seen, people, onReply }) {
  const { user, ts, isEphemeral, isEdited, threadTs } = message;
  const author = people.get(user) ?? { name: user };
  const at = new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return h(
    'article',
    {
      class: ['message', isEphemeral && 'ephemeral', author.isApp && 'app'].filter(Boolean).join(' '),
      'data-ts': ts,
    },
    h(
      'div',
      { class: 'avatar', style: `--hue: ${hueOf(user)}` },
      author.isApp ? '算' : author.name.slice(0, 1),
    ),
    h(
      'div',
      { class: 'body' },
      isEphemeral && h('div', { class: 'only-you' }, 'Only visible to you'),
      h(
        'div',
        { class: 'by' },
        h('strong', {}, author.isApp ? '算盘 Suanpan' : author.name),
        author.isApp && h('span', { class: 'badge' }, 'APP'),
        h('time', {}, at),
        isEdited && h('span', { class: 'edited' }, '(edited)'),
      ),
      drawContent(message, seen, people),
      message.files.map(drawFile),
    ),
    !isEphemeral &&
      h(
        'div',
        { class: 'tools' },
        h('button', { onclick: () => onReply(threadTs ?? ts) }, 'Reply in thread'),
        h(
          'button',
          {
            onclick: () =>
              act({ do: 'shortcut', user: seen.me, callback: draftShortcut, channel: message.channel, ts }),
          },
          'Draft a recommendation',
        ),
      ),
  );
}

function drawContent(message, seen, people) {
  const { channel, ts, text, blocks, stream } = message;
  const place = {
    people,
    filled: () => undefined,
    fill: () => false,
    press: (element, value) =>
      act({ do: 'press', user: seen.me, screen: { channel, ts }, action: element.action_id, value }),
    suggest: (element, typed) =>
      act({ do: 'suggest', user: seen.me, screen: { channel, ts }, action: element.action_id, typed }),
  };
  return [
    stream &&
      h(
        'div',
        { class: 'tasks' },
        lastOfEach(stream.chunks).map((task) => drawTask(task, people)),
      ),
    stream && text !== '' && h('div', { class: 'streamed' }, drawMarkdown(text, people)),
    stream?.state === 'open' && h('span', { class: 'cursor' }),
    ...drawBlocks(blocks, place),
    !stream && blocks.length === 0 && h('div', { class: 'words' }, drawMrkdwn(text, people)),
  ];
}

/** Tasks come again with each change of their state; the last of each counts, in the order they began. */
function lastOfEach(chunks) {
  const tasks = new Map();
  for (const chunk of chunks) if (chunk.type === 'task_update') tasks.set(chunk.id, chunk);
  return [...tasks.values()];
}

function drawFile({ id, name, title, altText, size }) {
  if (altText !== '')
    return h(
      'a',
      { href: `/files/${id}`, download: name },
      h('img', { class: 'picture', src: `/files/${id}`, alt: altText }),
    );
  return h(
    'a',
    { class: 'file', href: `/files/${id}`, download: name },
    h('span', { class: 'file-sign' }, name.split('.').at(-1)),
    h('span', {}, title, h('small', {}, `${name} · ${Math.ceil(size / 1024)} kB`)),
  );
}

function hueOf(id) {
  return [...id].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 360, 7);
}

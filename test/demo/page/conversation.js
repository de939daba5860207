// The middle of the page: the messages of a place with their threads, the status of the app, and where one writes.
import { act } from './act.js';
import { h, redraw } from './dom.js';
import { drawMessage } from './message.js';

export function createConversation() {
  const list = h('div', { class: 'messages' });
  const status = h('div', { class: 'status', 'aria-live': 'polite' });
  const composer = createComposer();
  const node = h('section', { class: 'conversation' }, list, status, composer.node);
  let shown;
  return {
    node,
    show: (seen, people, channel) => {
      if (shown !== channel) composer.replyTo(undefined);
      shown = channel;
      const messages = seen.messages.filter((message) => message.channel === channel);
      const isDm = channel === seen.dm;
      const prompts = isDm && messages.length === 0 ? seen.prompts : [];
      composer.show({ seen, channel, isDm });
      const drawn = redraw(list, JSON.stringify([seen.me, channel, messages, prompts]), () =>
        [
          messages.length === 0 && drawBeginning(seen, isDm, prompts),
          ...threadsOf(messages).map(({ root, replies }) =>
            h(
              'div',
              { class: 'thread' },
              drawMessage(root, { seen, people, onReply: composer.replyTo }),
              h(
                'div',
                { class: 'replies' },
                replies.map((reply) => drawMessage(reply, { seen, people, onReply: composer.replyTo })),
              ),
            ),
          ),
        ].filter(Boolean),
      );
      const isStatusNew = redraw(
        status,
        JSON.stringify([seen.me, channel, seen.statuses, seen.sessions]),
        () => drawStatus(seen, channel),
      );
      if (drawn || isStatusNew) list.scrollTop = list.scrollHeight;
    },
  };
}

/** Roots in order, each with its replies; a reply to something that is not there stands alone. */
function threadsOf(messages) {
  const threads = new Map();
  for (const message of messages) {
    const root = message.threadTs ?? message.ts;
    if (threads.has(root)) threads.get(root).replies.push(message);
    else threads.set(root, { root: message, replies: [] });
  }
  return [...threads.values()];
}

function drawBeginning(seen, isDm, prompts) {
  return h(
    'div',
    { class: 'beginning' },
    h('div', { class: 'big-avatar' }, '算'),
    h('h2', {}, isDm ? 'Ask about a performance evaluation' : 'Nothing has been said here'),
    h(
      'p',
      {},
      isDm ? 'In Chinese or English. Every figure can be opened.' : 'Mention the app to ask it something.',
    ),
    h(
      'div',
      { class: 'prompts' },
      prompts.map(({ title, message }) =>
        h(
          'button',
          {
            onclick: () => act({ do: 'say', user: seen.me, channel: seen.dm, text: message, mention: false }),
          },
          title,
        ),
      ),
    ),
  );
}

function drawStatus({ me, statuses, sessions }, channel) {
  const here = ([key]) => key.startsWith(`${channel}:`);
  const lines = Object.entries(statuses).filter(here);
  const working = Object.entries(sessions)
    .filter(here)
    .filter(([, { status }]) => status === 'processing');
  return [
    ...lines.map(([, { status, loadingMessages }]) =>
      h('span', { class: 'typing' }, `算盘 ${status || loadingMessages[0] || ''}`),
    ),
    ...working.map(([key]) =>
      h(
        'button',
        { class: 'stop', onclick: () => act({ do: 'stop', user: me, channel, threadTs: key.split(':')[1] }) },
        'Stop',
      ),
    ),
  ];
}

function createComposer() {
  let now = {};
  let threadTs;
  const field = h('textarea', {
    rows: 1,
    'aria-label': 'Message',
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    },
  });
  const mention = h('input', { type: 'checkbox', checked: true });
  const mentioning = h('label', { class: 'mentioning' }, mention, 'mention 算盘');
  const picker = h('input', {
    type: 'file',
    multiple: true,
    'aria-label': 'Files to drop',
    onchange: async () => {
      const files = await Promise.all([...picker.files].map(asBase64));
      picker.value = '';
      const text = field.value.trim();
      field.value = '';
      if (files.length > 0) void act({ do: 'drop', user: now.seen.me, channel: now.channel, text, files });
    },
  });
  const dropping = h('label', { class: 'dropping', title: 'Drop files' }, '＋', picker);
  const replying = h('div', { class: 'replying' });
  const replyTo = (ts) => {
    threadTs = ts;
    replying.replaceChildren(
      ...(ts
        ? [
            'In the thread',
            h('button', { 'aria-label': 'Leave the thread', onclick: () => replyTo(undefined) }, '×'),
          ]
        : []),
    );
    if (ts) field.focus();
  };
  const send = () => {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    void act({
      do: 'say',
      user: now.seen.me,
      channel: now.channel,
      text,
      mention: mention.checked,
      ...(threadTs && { threadTs }),
    });
  };
  return {
    node: h(
      'form',
      {
        class: 'composer',
        onsubmit: (event) => {
          event.preventDefault();
          send();
        },
      },
      replying,
      h('div', { class: 'row' }, dropping, field, mentioning, h('button', { class: 'primary' }, 'Send')),
    ),
    replyTo,
    show: (given) => {
      now = given;
      mentioning.hidden = given.isDm;
      field.placeholder = given.isDm ? 'Ask 算盘 …  /suanpan help' : 'Write to the channel …';
    },
  };
}

async function asBase64(file) {
  const reader = new FileReader();
  await new Promise((resolve, reject) => {
    reader.addEventListener('load', resolve);
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
  return { name: file.name, base64: reader.result.slice(reader.result.indexOf(',') + 1) };
}

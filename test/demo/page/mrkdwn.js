// Text as Slack draws it: mrkdwn and Markdown, mentions, links, emphasis.
import { h } from './dom.js';

/** The object of a text field: plain text as it is, mrkdwn drawn. */
export function drawText(text, people) {
  if (!text) return [];
  return text.type === 'mrkdwn' ? drawMrkdwn(text.text, people) : [text.text];
}

export function drawMrkdwn(text, people) {
  return text.split('\n').flatMap((line, index) => {
    const drawn = line.startsWith('&gt; ')
      ? [h('blockquote', {}, inline(line.slice(5), people, slackMarks))]
      : inline(line, people, slackMarks);
    return index === 0 ? drawn : [h('br'), ...drawn];
  });
}

/** As much of Markdown as answers use: headings, lists, emphasis. */
export function drawMarkdown(text, people) {
  return text.split('\n').map((line) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    if (heading) return h('strong', { class: 'md-heading' }, inline(heading[1], people, markdownMarks));
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (item) return h('div', { class: 'md-item' }, inline(item[1], people, markdownMarks));
    return h('div', { class: 'md-line' }, inline(line, people, markdownMarks));
  });
}

// Slack wants a border around a mark, Markdown takes doubled marks and backticks anywhere.
const slackMarks = {
  tags: { '*': 'strong', _: 'em', '~': 's', '`': 'code' },
  pattern: /(?<![\p{L}\p{N}])([*_~`])(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/u,
};
const markdownMarks = {
  tags: { '**': 'strong', '*': 'em', '~~': 's', '`': 'code' },
  pattern: /(\*\*|~~|`|(?<![\p{L}\p{N}*])\*(?!\*))(\S(?:.*?\S)?)\1/u,
};

/** The first mark or entity is drawn, what stands before it is text, the rest is looked at in turn. */
function inline(text, people, marks) {
  const entity = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/.exec(text);
  const emphasis = marks.pattern.exec(text);
  const first = [entity, emphasis].filter(Boolean).sort((one, other) => one.index - other.index)[0];
  if (!first) return text === '' ? [] : [unescaped(text)];
  const drawn =
    first === entity
      ? drawEntity(first, people)
      : h(marks.tags[first[1]], {}, inline(first[2], people, marks));
  return [
    ...(first.index > 0 ? [unescaped(text.slice(0, first.index))] : []),
    drawn,
    ...inline(text.slice(first.index + first[0].length), people, marks),
  ];
}

function drawEntity([, sign, id, label], people) {
  if (sign === '@') return h('span', { class: 'mention' }, `@${people.get(id)?.name ?? label ?? id}`);
  if (sign === '#') return h('span', { class: 'mention' }, `#${label ?? id}`);
  if (sign === '!') return h('span', { class: 'mention loud' }, `@${label ?? id}`);
  return h('a', { href: id, rel: 'noreferrer', target: '_blank' }, unescaped(label ?? id));
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

// Blocks as Slack draws them. `place` says who looks, and what happens when something is pressed or filled in.
import { h } from './dom.js';
import { drawElement } from './elements.js';
import { drawMarkdown, drawMrkdwn, drawText } from './mrkdwn.js';
import { drawRichText } from './rich-text.js';

export function drawBlocks(blocks, place) {
  return blocks.map((block) =>
    h('div', { class: `block ${block.type}`, 'data-block': block.block_id }, drawBlock(block, place)),
  );
}

function drawBlock(block, place) {
  const { people } = place;
  switch (block.type) {
    case 'section':
      return [
        h(
          'div',
          { class: 'section-body' },
          block.text && h('div', {}, drawText(block.text, people)),
          block.fields &&
            h(
              'div',
              { class: 'fields' },
              block.fields.map((field) => h('div', {}, drawText(field, people))),
            ),
        ),
        block.accessory && h('div', { class: 'accessory' }, drawAny(block.accessory, block, place)),
      ];
    case 'header':
      return h('h3', {}, drawText(block.text, people));
    case 'divider':
      return h('hr');
    case 'context':
      return block.elements.map((each) =>
        h('span', {}, each.type === 'image' ? drawImage(each) : drawText(each, people)),
      );
    case 'actions':
    case 'context_actions':
      return block.elements.map((each) => drawAny(each, block, place));
    case 'image':
      return h('figure', {}, block.title && h('figcaption', {}, block.title.text), drawImage(block));
    case 'input':
      return drawInput(block, place);
    case 'markdown':
      return drawMarkdown(block.text, people);
    case 'rich_text':
      return drawRichText(block, people);
    case 'table':
    case 'data_table':
      return drawTable(block, people);
    case 'alert':
      return h('div', { class: `alert-${block.level ?? 'default'}` }, drawText(block.text, people));
    case 'task_card':
      return drawTask(block, people);
    case 'plan':
      return [h('strong', {}, block.title), ...(block.tasks ?? []).map((task) => drawTask(task, people))];
    default:
      return h('pre', { class: 'unknown' }, JSON.stringify(block, null, 2));
  }
}

export function drawTask({ title, status, details, output }, people) {
  const words = { pending: 'waiting', in_progress: 'running', complete: 'done', error: 'failed' };
  return h(
    'div',
    { class: `task ${status}` },
    h('span', { class: 'task-sign', title: words[status] }),
    h('span', {}, title),
    [details, output].map(
      (part) =>
        part &&
        h(
          'div',
          { class: 'task-more' },
          typeof part === 'string' ? drawMrkdwn(part, people) : drawRichText(part, people),
        ),
    ),
  );
}

function drawAny(element, block, place) {
  return element.type === 'image' ? drawImage(element) : drawElement(element, block, place);
}

function drawImage({ image_url, alt_text }) {
  return h('img', { src: image_url, alt: alt_text, title: alt_text });
}

function drawInput(block, place) {
  return [
    h('label', {}, block.label.text, block.optional && h('span', { class: 'optional' }, ' (optional)')),
    drawElement(block.element, block, place),
    block.hint && h('div', { class: 'hint' }, block.hint.text),
    place.errors?.[block.block_id] &&
      h('div', { class: 'error', role: 'alert' }, place.errors[block.block_id]),
  ];
}

function drawTable({ rows, column_settings: columns = [], caption }, people) {
  const [head = [], ...body] = rows;
  const cells = (row, tag) =>
    row.map((cell, column) =>
      h(
        tag,
        { class: columns[column]?.align ?? '' },
        cell.type === 'rich_text' ? drawRichText(cell, people) : cell.text,
      ),
    );
  return h(
    'table',
    {},
    caption && h('caption', {}, caption),
    h('thead', {}, h('tr', {}, cells(head, 'th'))),
    h(
      'tbody',
      {},
      body.map((row) => h('tr', {}, cells(row, 'td'))),
    ),
  );
}

// rich_text blocks: sections, lists, quotes, preformatted text.
import { h } from './dom.js';

export function drawRichText({ elements }, people) {
  return elements.map((element) => drawPart(element, people));
}

function drawPart(part, people) {
  switch (part.type) {
    case 'rich_text_list': {
      const items = part.elements.map((each) => h('li', {}, drawInline(each.elements, people)));
      return h(part.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${part.indent ?? 0}` }, items);
    }
    case 'rich_text_quote':
      return h('blockquote', {}, drawInline(part.elements, people));
    case 'rich_text_preformatted':
      return h('pre', {}, drawInline(part.elements, people));
    default:
      return h('div', { class: 'rich-section' }, drawInline(part.elements, people));
  }
}

function drawInline(elements, people) {
  return elements.map((element) => styled(element.style, bare(element, people)));
}

function bare(element, people) {
  switch (element.type) {
    case 'text':
      return h('span', {}, element.text);
    case 'link':
      return h('a', { href: element.url, rel: 'noreferrer', target: '_blank' }, element.text ?? element.url);
    case 'user':
      return h('span', { class: 'mention' }, `@${people.get(element.user_id)?.name ?? element.user_id}`);
    case 'channel':
      return h('span', { class: 'mention' }, `#${element.channel_id}`);
    case 'broadcast':
      return h('span', { class: 'mention loud' }, `@${element.range}`);
    case 'emoji':
      return h('span', {}, `:${element.name}:`);
    default:
      return h('span', {}, element.fallback ?? '');
  }
}

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u' };

function styled(style = {}, node) {
  return Object.entries(tags).reduce((inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner), node);
}

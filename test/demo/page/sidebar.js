// The left of the page: who one is, the app with its tabs, the channels.
import { h } from './dom.js';

export function drawSidebar(seen, { place, goTo, become }) {
  const link = (to, text, note) =>
    h(
      'button',
      { class: place === to ? 'here' : '', 'data-place': to, onclick: () => goTo(to) },
      text,
      note && h('small', {}, note),
    );
  const people = seen.people.filter(({ isApp }) => !isApp);
  return [
    h('h1', {}, h('span', { class: 'logo' }, '算'), 'Suanpan', h('small', {}, 'demo')),
    h(
      'label',
      { class: 'become' },
      'You are',
      h(
        'select',
        { onchange: ({ target }) => become(target.value) },
        people.map(({ id, name, isGuest, isOutside }) =>
          h(
            'option',
            { value: id, selected: id === seen.me },
            `${name}${isGuest ? ' (guest)' : ''}${isOutside ? ' (other organisation)' : ''}`,
          ),
        ),
      ),
    ),
    h('h2', {}, 'App'),
    link('home', 'Home'),
    link(seen.dm, 'Messages'),
    h('h2', {}, 'Channels'),
    ...seen.channels.map(({ id, name, kind, hasApp }) => link(id, `# ${name}`, noteOn(kind, hasApp))),
    h('p', { class: 'about' }, 'A Slack of its own, on this machine. The app beside it is the real one.'),
  ];
}

function noteOn(kind, hasApp) {
  if (!hasApp) return 'app not here';
  return kind === 'private' ? 'private' : undefined;
}

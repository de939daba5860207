// The page: listens to what the person sees, and draws it.
import { act } from './act.js';
import { drawBlocks } from './blocks.js';
import { createConversation } from './conversation.js';
import { createDialogue } from './dialogue.js';
import { h, redraw } from './dom.js';
import { drawSidebar } from './sidebar.js';

const sidebar = document.getElementById('sidebar');
const main = document.getElementById('main');
const title = h('h2', {});
const home = h('section', { class: 'home' });
const conversation = createConversation();
const dialogue = createDialogue(document.getElementById('dialogue'));
main.append(h('header', { class: 'top' }, title), home, conversation.node);

let me = new URLSearchParams(location.search).get('user') ?? 'U1';
let place = 'messages';
let seen;
let events;

function goTo(to) {
  place = to;
  if (to === 'home') void act({ do: 'home', user: me });
  if (to === seen?.dm) void act({ do: 'messages', user: me });
  if (seen) draw();
}

function become(user) {
  me = user;
  place = 'messages';
  seen = undefined;
  listen();
}

function listen() {
  events?.close();
  events = new EventSource(`/events?user=${encodeURIComponent(me)}`);
  events.addEventListener('message', ({ data }) => {
    const isFirst = seen === undefined;
    seen = JSON.parse(data);
    if (isFirst && place === 'messages') goTo(seen.dm);
    draw();
  });
}

function draw() {
  const people = new Map(seen.people.map((person) => [person.id, person]));
  redraw(sidebar, JSON.stringify([seen.me, seen.people, seen.channels, place]), () =>
    drawSidebar(seen, { place, goTo, become }),
  );
  const isHome = place === 'home';
  title.textContent = isHome
    ? '算盘 · Home'
    : place === seen.dm
      ? '算盘 · Messages'
      : `# ${seen.channels.find(({ id }) => id === place)?.name ?? ''}`;
  home.hidden = !isHome;
  conversation.node.hidden = isHome;
  if (isHome) redraw(home, JSON.stringify([seen.me, seen.home]), () => drawHome(people));
  else conversation.show(seen, people, place);
  dialogue.show(seen, people);
}

function drawHome(people) {
  if (!seen.home) return [h('p', { class: 'hint' }, 'The app has not drawn a Home yet.')];
  const screen = { view: seen.home.id };
  return drawBlocks(seen.home.blocks, {
    people,
    filled: () => undefined,
    fill: () => false,
    press: (element, value) => act({ do: 'press', user: me, screen, action: element.action_id, value }),
    suggest: (element, typed) => act({ do: 'suggest', user: me, screen, action: element.action_id, typed }),
  });
}

listen();

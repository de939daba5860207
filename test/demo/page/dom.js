// Makes elements. Text goes in as text, never as markup, so nothing that is shown can do anything.

/** `on…` properties are listeners, others attributes; children are nodes, text, or nothing. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else element.setAttribute(key, value);
  }
  element.append(
    ...children.flat(3).filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
}

/** Draws again only what has changed, so that open menus and half-written text stay as they are. */
export function redraw(place, key, draw) {
  if (place.dataset.key === key) return false;
  place.dataset.key = key;
  place.replaceChildren(...[draw()].flat());
  return true;
}

// Modals: the top one is shown; what was filled in stays while it is open, and goes to the app when it is sent.
import { act } from './act.js';
import { drawBlocks } from './blocks.js';
import { h, redraw } from './dom.js';

export function createDialogue(node) {
  let filledIn = new Map();
  let errors = {};
  let open;

  const show = (seen, people) => {
    const view = seen.modals.at(-1);
    if (view?.id !== open) {
      open = view?.id;
      filledIn = new Map();
      errors = {};
    }
    redraw(node, JSON.stringify([view?.id, view?.hash, errors, seen.me]), () =>
      view ? draw(view, seen, people) : [],
    );
  };

  const draw = (view, seen, people) => {
    const inputs = new Set(
      view.blocks.filter(({ type }) => type === 'input').map(({ element }) => element.action_id),
    );
    const place = {
      people,
      errors,
      filled: (element) => filledIn.get(element.action_id),
      fill: (element, value) => {
        filledIn.set(element.action_id, value);
        return inputs.has(element.action_id);
      },
      press: (element, value) =>
        act({
          do: 'press',
          user: seen.me,
          screen: { view: view.id },
          action: element.action_id,
          value,
          values: within(filledIn, inputs),
        }),
      suggest: (element, typed) =>
        act({ do: 'suggest', user: seen.me, screen: { view: view.id }, action: element.action_id, typed }),
    };
    const close = () => act({ do: 'close', user: seen.me, view: view.id });
    const submit = async (event) => {
      event.preventDefault();
      const answer = await act({
        do: 'submit',
        user: seen.me,
        view: view.id,
        values: within(filledIn, inputs),
      });
      errors = answer?.errors ?? {};
      show(seen, people);
    };
    return h(
      'div',
      { class: 'veil', onclick: ({ target, currentTarget }) => target === currentTarget && close() },
      h(
        'form',
        { class: 'modal', role: 'dialog', 'aria-label': view.title.text, onsubmit: submit },
        h(
          'header',
          {},
          h('h2', {}, view.title.text),
          h('button', { type: 'button', class: 'cross', 'aria-label': 'Close', onclick: close }, '×'),
        ),
        h('div', { class: 'modal-body' }, drawBlocks(view.blocks, place).map(asButtons)),
        h(
          'footer',
          {},
          h('button', { type: 'button', onclick: close }, view.close?.text ?? 'Close'),
          view.submit && h('button', { class: 'primary' }, view.submit.text),
        ),
      ),
    );
  };
  return { show };
}

function within(filledIn, inputs) {
  return Object.fromEntries([...filledIn].filter(([name]) => inputs.has(name)));
}

/** A button of a block must not send the form. */
function asButtons(node) {
  for (const button of node.querySelectorAll('button')) button.type = 'button';
  return node;
}

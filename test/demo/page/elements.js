// Buttons, menus and fields. A press goes to the app; in a dialogue, what is filled in is kept until it is sent.
import { h } from './dom.js';

export function drawElement(element, block, place) {
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return drawButton(element, place);
    case 'feedback_buttons':
      return h(
        'span',
        { class: 'feedback' },
        [element.positive_button, element.negative_button].map((thumb) =>
          h(
            'button',
            {
              title: thumb.accessibility_label ?? thumb.text.text,
              onclick: () => place.press(element, thumb.value),
            },
            thumb.text.text,
          ),
        ),
      );
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return drawMenu(element, block, place);
    case 'multi_static_select':
    case 'checkboxes':
      return drawChecks(element, place);
    case 'external_select':
      return drawSearch(element, place);
    case 'users_select':
      return drawChoice(
        element,
        place,
        [...place.people.values()].map(({ id, name }) => [id, name]),
      );
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return drawField(element, place);
    case 'datepicker':
      return h('input', {
        type: 'date',
        value: place.filled(element) ?? element.initial_date,
        onchange: ({ target }) => used(element, target.value, place),
      });
    default:
      return h('span', { class: 'unknown' }, element.type);
  }
}

function drawButton(element, place) {
  return h(
    'button',
    {
      class: element.style ?? '',
      'data-action': element.action_id,
      'aria-label': element.accessibility_label,
      onclick: () => {
        const { confirm: asked } = element;
        if (asked && !window.confirm(`${asked.title.text}\n\n${asked.text.text}`)) return;
        if (element.url) window.open(element.url, '_blank', 'noreferrer');
        place.press(element, element.value);
      },
    },
    element.text.text,
  );
}

function drawMenu(element, block, place) {
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const choices = options.map((option) => [option.value, option.text.text]);
  if (element.type !== 'radio_buttons') return drawChoice(element, place, choices);
  const name = `${block.block_id}-${element.action_id}`;
  const chosen = place.filled(element) ?? element.initial_option?.value;
  return h(
    'div',
    { class: 'choices' },
    choices.map(([value, text]) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name,
          checked: value === chosen,
          onchange: () => used(element, value, place),
        }),
        text,
      ),
    ),
  );
}

function drawChoice(element, place, choices) {
  const chosen = place.filled(element) ?? element.initial_option?.value ?? element.initial_user;
  return h(
    'select',
    {
      'data-action': element.action_id,
      onchange: ({ target }) => target.value !== '' && used(element, target.value, place),
    },
    h('option', { value: '' }, element.placeholder?.text ?? '…'),
    choices.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
}

function drawChecks(element, place) {
  const chosen = new Set(place.filled(element) ?? (element.initial_options ?? []).map(({ value }) => value));
  return h(
    'div',
    { class: 'choices' },
    element.options.map(({ value, text }) =>
      h(
        'label',
        {},
        h('input', {
          type: 'checkbox',
          checked: chosen.has(value),
          onchange: ({ target }) => {
            if (target.checked) chosen.add(value);
            else chosen.delete(value);
            place.fill(element, [...chosen]);
          },
        }),
        text.text,
      ),
    ),
  );
}

/** Options that the app finds for what is typed. */
function drawSearch(element, place) {
  const found = h('div', { class: 'found' });
  const field = h('input', {
    placeholder: element.placeholder?.text,
    value: place.filled(element)?.text.text ?? element.initial_option?.text.text,
    oninput: async ({ target }) => {
      if (target.value.length < (element.min_query_length ?? 3)) return;
      const options = (await place.suggest(element, target.value)) ?? [];
      found.replaceChildren(
        ...options.map((option) =>
          h(
            'button',
            {
              onclick: () => {
                field.value = option.text.text;
                found.replaceChildren();
                used(element, option, place);
              },
            },
            option.text.text,
          ),
        ),
      );
    },
  });
  return h('div', { class: 'search' }, field, found);
}

function drawField(element, place) {
  const value = place.filled(element) ?? element.initial_value ?? '';
  const properties = {
    'data-action': element.action_id,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    oninput: ({ target }) => place.fill(element, target.value),
  };
  return element.multiline
    ? h('textarea', { ...properties, rows: 5 }, value)
    : h('input', { ...properties, value });
}

/** In an input of a dialogue it is filled in; elsewhere it is pressed. */
function used(element, value, place) {
  if (place.fill(element, value)) return;
  place.press(element, typeof value === 'string' ? value : value.value);
}

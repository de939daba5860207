// What a person does with what is on the screen: buttons, menus, shortcuts, and modals filled in and closed.
import { z } from 'zod';
import { checkBlocks } from './blocks/check-blocks.ts';
import type { Delivered } from './delivery.ts';
import { elementsIn, filledAs, findElement, initialOf, usedAs } from './elements.ts';
import {
  blockActions,
  blockSuggestion,
  messageShortcut,
  type Place,
  viewClosed,
  viewSubmission,
} from './interactions.ts';
import type { Desk } from './method.ts';
import { pushed, replaceView, viewRefusal } from './methods/views.ts';
import type { Postman } from './postman.ts';
import type { Block, Ephemeral, Message, View } from './workspace.ts';

export type Screen = Message | Ephemeral | View;

/** What was filled in: by action id, the value of an option, a text, a date. */
export type Values = Readonly<Record<string, unknown>>;

export type Submitted =
  /** Slack itself does not send a form whose fields are missing or too long. */
  | { kind: 'unsent'; errors: Record<string, string> }
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | { kind: 'failed'; why: string };

export interface Acting {
  /** `value` tells apart buttons with one action id, and picks the option of a menu or the thumb. */
  press(screen: Screen, actionId: string, value?: string, filled?: Values): Promise<Delivered>;
  /** What an external select offers for what was typed. */
  suggest(screen: Screen, actionId: string, typed: string): Promise<unknown[]>;
  shortcut(callbackId: string, message: Message): Promise<Delivered>;
  submit(view: View, values?: Values): Promise<Submitted>;
  /** With the cross or the close button; the app hears of it where it has asked to. */
  closeView(view: View): Promise<Delivered | undefined>;
}

export function acting(desk: Desk, postman: Postman, user: string): Acting {
  return {
    press: (screen, actionId, value, filled = {}) => {
      const found = findElement(screen.blocks, actionId, value);
      const place = placeOf(screen, filled);
      return postman.interaction(blockActions(desk, user, place, usedAs(found, value)));
    },
    suggest: async (screen, actionId, typed) => {
      const { blockId } = findElement(screen.blocks, actionId);
      const asked = { action_id: actionId, block_id: blockId, value: typed };
      const delivered = await postman.interaction(blockSuggestion(desk, user, placeOf(screen, {}), asked));
      return delivered.kind === 'acked' ? offered(delivered.body) : [];
    },
    shortcut: (callbackId, message) => postman.interaction(messageShortcut(desk, user, callbackId, message)),
    submit: async (view, values = {}) => {
      const errors = missing(view.blocks, values);
      if (Object.keys(errors).length > 0) return { kind: 'unsent', errors };
      const delivered = await postman.interaction(viewSubmission(desk, user, view, stateOf(view, values)));
      if (delivered.kind === 'acked') return afterSubmit(desk, view, delivered.body);
      return { kind: 'failed', why: delivered.kind === 'lost' ? delivered.why : String(delivered.status) };
    },
    closeView: async (view) => {
      const { modals } = desk.workspace;
      modals.set(
        user,
        (modals.get(user) ?? []).filter((each) => each !== view),
      );
      desk.changed({ kind: 'other' });
      return view.notifyOnClose ? await postman.interaction(viewClosed(desk, user, view, false)) : undefined;
    },
  };
}

function placeOf(screen: Screen, filled: Values): Place {
  if ('hash' in screen) return { kind: 'view', view: screen, state: stateOf(screen, filled) };
  return 'to' in screen ? { kind: 'ephemeral', ephemeral: screen } : { kind: 'message', message: screen };
}

/** `state.values`: by block, then by action; what nobody touched has its initial value. */
function stateOf({ blocks }: { blocks: readonly Block[] }, values: Values): Record<string, unknown> {
  const inputs = elementsIn(blocks).filter(
    ({ element, isInput }) => isInput || element.type.includes('select'),
  );
  const known = inputs.map(({ element }) => element.action_id);
  const strange = Object.keys(values).filter((name) => !known.includes(name));
  if (strange.length > 0) throw Error(`No field ${strange.join(', ')}; there is: ${known.join(', ')}`);
  const state: Record<string, Record<string, unknown>> = {};
  for (const { blockId, element } of inputs) {
    const filled = filledAs(element, values[element.action_id] ?? initialOf(element));
    state[blockId] = { ...state[blockId], [element.action_id]: filled };
  }
  return state;
}

function missing(blocks: readonly Block[], values: Values): Record<string, string> {
  const empty = elementsIn(blocks).filter(({ element, isRequired }) => {
    const value = values[element.action_id] ?? initialOf(element);
    return (
      isRequired && (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    );
  });
  return Object.fromEntries(empty.map(({ blockId }) => [blockId, 'Please complete this required field.']));
}

const answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('none') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown().optional() }),
  z.object({ response_action: z.literal('push'), view: z.unknown().optional() }),
  z.object({ response_action: z.literal('clear') }),
]);

function afterSubmit(desk: Desk, view: View, body: unknown): Submitted {
  const parsed = answer.safeParse({ response_action: 'none', ...(typeof body === 'object' && body) });
  if (!parsed.success) return { kind: 'failed', why: 'the app answered what Slack does not understand' };
  const { modals } = desk.workspace;
  const said = parsed.data;
  switch (said.response_action) {
    case 'none':
      modals.set(
        view.user,
        (modals.get(view.user) ?? []).filter((each) => each !== view),
      );
      desk.changed({ kind: 'other' });
      return { kind: 'closed' };
    case 'errors': {
      const blocks = new Set(view.blocks.map(({ block_id }) => block_id));
      const strange = Object.keys(said.errors).find((id) => !blocks.has(id));
      if (strange !== undefined) return { kind: 'failed', why: `an error for ${strange}, which is no block` };
      return { kind: 'errors', errors: said.errors };
    }
    case 'clear':
      modals.delete(view.user);
      desk.changed({ kind: 'other' });
      return { kind: 'cleared' };
    case 'update':
    case 'push': {
      const refusal = viewRefusal(said.view, 'modal');
      if (refusal) return { kind: 'failed', why: (refusal.response_metadata?.messages ?? []).join('; ') };
      if (said.response_action === 'update') {
        replaceView(desk, view, said.view);
        return { kind: 'updated' };
      }
      const result = pushed(desk, view.user, said.view);
      return result.ok ? { kind: 'pushed' } : { kind: 'failed', why: result.error };
    }
    default:
      return said satisfies never;
  }
}

/** Refused as a whole where one option is not as Slack takes it. */
function offered(body: unknown): unknown[] {
  const { options, option_groups } = z
    .object({ options: z.array(z.unknown()).optional(), option_groups: z.array(z.unknown()).optional() })
    .parse(body ?? {});
  const given = options ?? option_groups ?? [];
  if (given.length === 0) return [];
  const menu = {
    type: 'static_select',
    action_id: 'offered',
    ...(options ? { options } : { option_groups }),
  };
  const problems = checkBlocks([{ type: 'actions', elements: [menu] }], 'message');
  if (problems.length > 0) throw Error(`Slack would not take these options: ${problems.join('; ')}`);
  return given;
}

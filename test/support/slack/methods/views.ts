// views.*: modals on a person's screen, opened with a trigger, and the Home tab.
import { z } from 'zod';
import { object, text } from '../arguments.ts';
import { checkView } from '../blocks/check-view.ts';
import { slackLimits } from '../blocks/limits.ts';
import { type Answer, type Desk, defineMethod, type Method, type Refusal, refused } from '../method.ts';
import { named } from '../posting.ts';
import { findView, type View } from '../workspace.ts';

export const viewMethods: readonly Method[] = [
  defineMethod({
    name: 'views.open',
    input: z.strictObject({ trigger_id: text, view: object }),
    run: (args, desk) => {
      const refusal = viewRefusal(args.view, 'modal');
      if (refusal) return refusal;
      const trigger = desk.triggers.use(args.trigger_id);
      if (trigger.kind === 'bad') return refused(trigger.error);
      const view = madeView(desk, args.view, trigger.user);
      desk.workspace.modals.set(trigger.user, [view]);
      desk.changed({ kind: 'other' });
      return { ok: true, view: shownView(desk, view) };
    },
  }),
  defineMethod({
    name: 'views.push',
    input: z.strictObject({ trigger_id: text, view: object }),
    run: (args, desk) => {
      const refusal = viewRefusal(args.view, 'modal');
      if (refusal) return refusal;
      const trigger = desk.triggers.use(args.trigger_id);
      if (trigger.kind === 'bad') return refused(trigger.error);
      if (trigger.view === undefined) return refused('not_found');
      return pushed(desk, trigger.user, args.view);
    },
  }),
  defineMethod({
    name: 'views.update',
    input: z.strictObject({
      view: object,
      view_id: text.optional(),
      external_id: text.optional(),
      hash: text.optional(),
    }),
    run: (args, desk) => {
      const { modals } = desk.workspace;
      const view =
        args.view_id === undefined
          ? [...modals.values()].flat().find(({ externalId }) => externalId === args.external_id)
          : findView(desk.workspace, args.view_id);
      if (!view) return refused('not_found');
      const refusal = viewRefusal(args.view, view.type);
      if (refusal) return refusal;
      if (args.hash !== undefined && args.hash !== view.hash) return refused('hash_conflict');
      replaceView(desk, view, args.view);
      return { ok: true, view: shownView(desk, view) };
    },
  }),
  defineMethod({
    name: 'views.publish',
    input: z.strictObject({ user_id: text, view: object, hash: text.optional() }),
    run: (args, desk) => {
      const { homes, users } = desk.workspace;
      if (!users.has(args.user_id)) return refused('user_not_found');
      const refusal = viewRefusal(args.view, 'home');
      if (refusal) return refusal;
      const before = homes.get(args.user_id);
      if (args.hash !== undefined && before && args.hash !== before.hash) return refused('hash_conflict');
      const view = madeView(desk, args.view, args.user_id);
      if (before) view.id = before.id;
      homes.set(args.user_id, view);
      desk.changed({ kind: 'other' });
      return { ok: true, view: shownView(desk, view) };
    },
  }),
];

/** Puts a view on top of the user's modals; three are the most. */
export function pushed(desk: Desk, user: string, given: unknown): Answer {
  const stack = desk.workspace.modals.get(user) ?? [];
  if (stack.length >= slackLimits.viewStack) return refused('push_limit_reached');
  const view = madeView(desk, given, user);
  view.rootId = stack[0]?.id ?? view.id;
  view.previousId = stack.at(-1)?.id ?? null;
  desk.workspace.modals.set(user, [...stack, view]);
  desk.changed({ kind: 'other' });
  return { ok: true, view: shownView(desk, view) };
}

export function replaceView(desk: Desk, view: View, given: unknown): void {
  const { id, rootId, previousId } = view;
  Object.assign(view, madeView(desk, given, view.user), { id, rootId, previousId });
  desk.changed({ kind: 'other' });
}

export function viewRefusal(view: unknown, type: View['type']): Refusal | undefined {
  const problems = checkView(view);
  if (problems.length > 0) return refused('invalid_arguments', problems);
  if (shape.parse(view).type === type) return undefined;
  return refused('invalid_arguments', [`[ERROR] must be a ${type} [json-pointer:/view/type]`]);
}

/** A view as the Web API and interactions show it; `state` holds what the person has filled in. */
export function shownView(
  { workspace }: Pick<Desk, 'workspace'>,
  view: View,
  state: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id: view.id,
    team_id: workspace.teamId,
    app_id: workspace.appId,
    bot_id: workspace.botId,
    type: view.type,
    hash: view.hash,
    callback_id: view.callbackId,
    external_id: view.externalId,
    private_metadata: view.privateMetadata,
    title: view.title ?? null,
    submit: view.submit ?? null,
    close: view.close ?? null,
    blocks: view.blocks,
    state: { values: state },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
  };
}

const shape = z.looseObject({
  type: z.enum(['modal', 'home']),
  blocks: z.array(z.unknown()),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  private_metadata: z.string().default(''),
  title: z.unknown().optional(),
  submit: z.unknown().optional(),
  close: z.unknown().optional(),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

function madeView(desk: Desk, given: unknown, user: string): View {
  const view = shape.parse(given);
  const id = desk.ids.next('V');
  return {
    id,
    hash: desk.ids.next('hash.'),
    type: view.type,
    user,
    callbackId: view.callback_id,
    externalId: view.external_id,
    privateMetadata: view.private_metadata,
    title: view.title,
    submit: view.submit,
    close: view.close,
    clearOnClose: view.clear_on_close,
    notifyOnClose: view.notify_on_close,
    blocks: named(desk, view.blocks),
    rootId: id,
    previousId: null,
  };
}

// What Slack sends when somebody presses, picks, submits, closes or commands something.
import type { Desk } from './method.ts';
import { shownView } from './methods/views.ts';
import { shown } from './posting.ts';
import type { Origin } from './response-urls.ts';
import type { Ephemeral, Message, View } from './workspace.ts';

type Payload = Record<string, unknown>;

/** Where somebody acts: in a message, in one that only they see, or in a view. */
export type Place =
  | { kind: 'message'; message: Message }
  | { kind: 'ephemeral'; ephemeral: Ephemeral }
  | { kind: 'view'; view: View; state: Readonly<Record<string, unknown>> };

export function blockActions(desk: Desk, user: string, place: Place, action: Payload): Payload {
  const { ids, triggers, responseUrls } = desk;
  const origin = originOf(user, place);
  return {
    type: 'block_actions',
    ...common(desk, user),
    trigger_id: triggers.issue(
      user,
      place.kind === 'view' && place.view.type === 'modal' ? place.view.id : undefined,
    ),
    ...container(desk, place),
    ...(origin && { response_url: responseUrls.issue(origin) }),
    actions: [{ ...action, action_ts: ids.ts() }],
  };
}

export function blockSuggestion(desk: Desk, user: string, place: Place, asked: Payload): Payload {
  return { type: 'block_suggestion', ...common(desk, user), ...container(desk, place), ...asked };
}

export function viewSubmission(desk: Desk, user: string, view: View, state: Payload): Payload {
  return {
    type: 'view_submission',
    ...common(desk, user),
    trigger_id: desk.triggers.issue(user, view.id),
    view: shownView(desk, view, state),
    response_urls: [],
  };
}

export function viewClosed(desk: Desk, user: string, view: View, isCleared: boolean): Payload {
  return {
    type: 'view_closed',
    ...common(desk, user),
    view: shownView(desk, view),
    is_cleared: isCleared,
  };
}

export function messageShortcut(desk: Desk, user: string, callbackId: string, message: Message): Payload {
  const { ids, triggers, responseUrls } = desk;
  const { channel, ts: messageTs, threadTs } = message;
  return {
    type: 'message_action',
    ...common(desk, user),
    callback_id: callbackId,
    trigger_id: triggers.issue(user),
    response_url: responseUrls.issue({ user, channel, threadTs, messageTs, isEphemeral: false }),
    action_ts: ids.ts(),
    message_ts: messageTs,
    channel: { id: channel, name: channelName(desk, channel) },
    message: shown(message),
  };
}

export function slashCommand(
  desk: Desk,
  user: string,
  command: string,
  text: string,
  channel: string,
): Payload {
  const { workspace, triggers, responseUrls } = desk;
  return {
    token: 'unused',
    team_id: workspace.teamId,
    team_domain: 'workspace',
    channel_id: channel,
    channel_name: channelName(desk, channel),
    user_id: user,
    user_name: workspace.users.get(user)?.name ?? user,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: false,
    response_url: responseUrls.issue({ user, channel, isEphemeral: false }),
    trigger_id: triggers.issue(user),
  };
}

function common({ workspace }: Desk, id: string): Payload {
  const user = workspace.users.get(id);
  const teamId = user?.teamId ?? workspace.teamId;
  return {
    token: 'unused',
    api_app_id: workspace.appId,
    team: { id: workspace.teamId, domain: 'workspace' },
    user: { id, username: user?.name ?? id, name: user?.name ?? id, team_id: teamId },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function container(desk: Desk, place: Place): Payload {
  switch (place.kind) {
    case 'view': {
      const view = shownView(desk, place.view, place.state);
      return { container: { type: 'view', view_id: place.view.id }, view };
    }
    case 'message': {
      const { channel, ts } = place.message;
      return {
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: false,
          ...(place.message.threadTs && { thread_ts: place.message.threadTs }),
        },
        channel: { id: channel, name: channelName(desk, channel) },
        message: shown(place.message),
        state: { values: {} },
      };
    }
    case 'ephemeral': {
      // Slack does not send back what only one person saw.
      const { channel, ts } = place.ephemeral;
      return {
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: true,
          ...(place.ephemeral.threadTs && { thread_ts: place.ephemeral.threadTs }),
        },
        channel: { id: channel, name: channelName(desk, channel) },
        state: { values: {} },
      };
    }
    default:
      return place satisfies never;
  }
}

function originOf(user: string, place: Place): Origin | undefined {
  if (place.kind === 'view') return undefined;
  const { channel, ts: messageTs, threadTs } = place.kind === 'message' ? place.message : place.ephemeral;
  return { user, channel, threadTs, messageTs, isEphemeral: place.kind === 'ephemeral' };
}

function channelName({ workspace }: Desk, id: string): string {
  const channel = workspace.channels.get(id);
  return channel?.kind === 'im' ? 'directmessage' : (channel?.name ?? '');
}

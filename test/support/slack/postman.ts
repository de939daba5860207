// Brings to the app what it has subscribed to, and no more.
import type { Delivered, Deliveries } from './delivery.ts';
import { envelope, type SlackEvent, subscription } from './events.ts';
import type { Desk } from './method.ts';

export interface Postman {
  /** Never rejects. The id of the event is chosen here unless given, to send the same one twice. */
  event(event: SlackEvent, eventId?: string): Promise<Delivered>;
  interaction(payload: Record<string, unknown>): Promise<Delivered>;
  command(payload: Record<string, unknown>): Promise<Delivered>;
}

export function createPostman(desk: Desk, deliveries: Deliveries): Postman {
  return {
    event: async (event, eventId) =>
      desk.subscribed.has(subscription(event))
        ? deliveries.deliver('events_api', envelope(desk, event, eventId))
        : { kind: 'lost', why: `not subscribed to ${subscription(event)}`, attempts: 0 },
    interaction: (payload) => deliveries.deliver('interactive', payload),
    command: (payload) => deliveries.deliver('slash_commands', payload),
  };
}

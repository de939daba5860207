// A house with people who may import, and what they do there with files: drop them, see what is told, wait.
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { actions } from '../../src/slack/action-ids.ts';
import type { Said, Shared } from '../support/slack/speaking.ts';
import type { Message } from '../support/slack/workspace.ts';
import { bookOf, toldOf } from './listener-rows-drops.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const all = [{ departments: 'all' }];
const access = {
  users: {
    U1: { see: all, may: ['import'] },
    U2: { see: all, may: ['import'] },
    // Their Slack is in English.
    U3: { see: all, may: ['import'] },
    UGUEST: { see: [{ departments: ['ceshi'] }], may: ['import'] },
  },
  channels: { C1: { answers: 'open' } },
};

export const openDropHouse = (): Promise<SlackHouse> => openHouse('http', { access, downloadMs: 4000 });

export const xlsx = (bytes: Uint8Array): Shared => ({ name: '测试.xlsx', bytes: Buffer.from(bytes) });

export interface DropDesk {
  /** By U1 unless told. */
  drop(files: Shared | readonly Shared[], manner?: { user?: string; text?: string }): Said;
  /** Drops the workbook of a year, and gives the message with the buttons. */
  asked(year: number, user?: string): Promise<{ said: Said; question: Message }>;
  /** All that was said to a drop, once nothing is under way any more. */
  toldTo(said: Said): Promise<Message[]>;
  press(question: Message, action: string, user?: string): Promise<unknown>;
  /** Resolves when nothing is left in the inbox. */
  worked(): Promise<void>;
  /** How many drops of which the files are kept. */
  kept(): Promise<number>;
  importsOf(id: string): Promise<{ person: string | null }[]>;
  /** What only this person was told since then. */
  aloneTo(user: string, since: { ts: string }): string[];
}

export function dropDesk(house: SlackHouse): DropDesk {
  const { slack, app } = house;
  const desk: DropDesk = {
    drop: (files, { user = 'U1', text = '' } = {}) => slack.user(user).share(`D${user}`, files, text),
    asked: async (year, user = 'U1') => {
      const said = desk.drop(xlsx(await bookOf(year)), { user });
      return { said, question: await toldOf(house, said, actions.dropImport) };
    },
    toldTo: async (said) => {
      await said.delivered;
      await desk.worked();
      return slack.repliesTo(said);
    },
    press: async (question, action, user = 'U1') => {
      await slack.user(user).press(question, action);
      await desk.worked();
    },
    worked: async () => {
      for (;;) {
        await slack.settled();
        const open = app.db.selectFrom('inbox').select('id').where('status', 'in', ['ready', 'running']);
        if ((await open.execute()).length === 0) return;
        // A store in memory answers without letting anything else have its turn.
        await setTimeout(5);
      }
    },
    kept: async () =>
      (await app.db.selectFrom('slack_drop').select('id').where('files', 'is not', null).execute()).length,
    importsOf: (id) =>
      app.db.selectFrom('import_record').select('person').where('evaluation_id', '=', id).execute(),
    aloneTo: (user, { ts }) =>
      [...slack.user(user).sees(`D${user}`), ...slack.user(user).sees('C1')]
        .filter((each) => each.isEphemeral && each.ts > ts)
        .map(({ text }) => text),
  };
  return desk;
}

export const textOf = (messages: readonly Message[]): string => messages.map(({ text }) => text).join('\n');

/** The cells of the first table, row by row; the stops that keep names from becoming links are plain again. */
export function tableIn(messages: readonly Message[]): string[][] {
  const [first] = messages.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'table'));
  const rows = first ? tableBlock.parse(first).rows : [];
  return rows.map((row) => row.map(({ text }) => text.replaceAll('．', '.')));
}

const tableBlock = z.object({ rows: z.array(z.array(z.object({ text: z.string() }))) });

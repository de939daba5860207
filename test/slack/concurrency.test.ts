// How many conversations are worked on at once: as many as SLACK_CONCURRENCY says, and never two questions of one.
import { expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/ask.ts';
import type { Said } from '../support/slack/speaking.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const bounds = ['1', '2', '3'];
const threads = 4;
const signs = [
  ['政府采购执行率是多少', '26.04%'],
  ['年初预算是多少', '36.06'],
  ['得分是多少', '86.5'],
] as const;

test.each(bounds)(
  'at %s, no more are under way, and each thread is answered in its order',
  async (bound) => {
    const gate = gated();
    const house = await openHouse('http', {
      env: { SLACK_CONCURRENCY: bound },
      assistant: ({ assistant }) => gate.around(assistant, () => house.slack.changed()),
    });
    const asked: Said[] = [];
    for (let count = 0; count < threads * signs.length; count += 1) {
      const [words] = signs[Math.floor(count / threads)] ?? signs[0];
      const said = house.slack.user('U1').dm(`汇通的${words}`, asked[count - threads]);
      await said.delivered;
      asked.push(said);
    }
    const firsts = asked.slice(0, threads);
    // All of them have come, and as many as may be are held.
    await house.slack.waitFor(() => (gate.held() === Number(bound) ? true : undefined), `${bound} at once`);
    for (let done = 0; done < asked.length; done += 1) {
      await house.slack.waitFor(() => (gate.held() > 0 ? true : undefined), 'the next');
      gate.letOne();
    }
    for (const said of firsts)
      expect(await answersTo(house, said)).toEqual(signs.map(([, sign]) => expect.stringContaining(sign)));
    expect(gate.most()).toBe(Number(bound));
    await house.stop();
  },
  60_000,
);

async function answersTo(house: SlackHouse, { ts }: Said): Promise<string[]> {
  return await house.slack.waitFor(() => {
    const texts = house.slack.workspace.messages
      .filter(({ threadTs, botId }) => threadTs === ts && botId !== undefined)
      .map(({ text }) => text);
    return texts.length >= signs.length ? texts : undefined;
  }, 'every answer of a thread');
}

interface Gate {
  around(assistant: Assistant, changed: () => void): Assistant;
  /** How many wait to be let through. */
  held(): number;
  /** The most that were under way at once. */
  most(): number;
  letOne(): void;
}

/** Holds every question until it is let through. */
function gated(): Gate {
  const held: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  return {
    around: (assistant, changed) => ({
      ask: async (question) => {
        underWay += 1;
        most = Math.max(most, underWay);
        const { promise, resolve } = Promise.withResolvers<void>();
        held.push(resolve);
        changed();
        await promise;
        underWay -= 1;
        return await assistant.ask(question);
      },
    }),
    held: () => held.length,
    most: () => most,
    letOne: () => held.shift()?.(),
  };
}

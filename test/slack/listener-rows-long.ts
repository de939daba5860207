// Rows of the table of listeners for what is long, in pages, or stopped; and for events that nobody sees come.
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/ask.ts';
import { loadEvaluations } from '../../src/importers/load-evaluations.ts';
import { loadFrameworks } from '../../src/importers/load-frameworks.ts';
import { actions, anyNumbered, numbered } from '../../src/slack/action-ids.ts';
import { saveEvaluation } from '../../src/store/evaluations.ts';
import { splitPassages } from '../../src/store/split-passages.ts';
import type { View } from '../support/slack/workspace.ts';
import { answered, pressed, type Row, rate, written } from './listener-rows.ts';
import type { SlackHouse } from './slack-app.ts';

/** The program's own assistant, but for questions that are to be long, to offer much, or never to end. */
export function talkative({ assistant }: App): Assistant {
  return {
    ask: async (question) => {
      if (question.question.startsWith(endless)) await once(question.signal, 'abort');
      const answer = await assistant.ask(question);
      if (question.question.startsWith(deep)) return deepened(answer);
      if (question.question.startsWith(long)) return lengthened(answer);
      return question.question.startsWith(manyWays) ? { ...answer, choices } : answer;
    },
  };
}

const endless = '慢慢说：';
const deep = '一层一层说：';
const long = '长长地说：';
const manyWays = '多种说法：';
const choices = Array.from({ length: 8 }, (_, index) => `汇通的政采执行率是多少，说法${index + 1}？`).with(
  2,
  rate,
);

/** Figures that rest on one another, further down than one dialogue shows. */
function deepened(answer: Answer): Answer {
  const [first] = answer.figures;
  if (!first) return answer;
  const chain = Array.from({ length: 5 }, (_, index) => ({
    ...first,
    id: `deep${index}`,
    formula: `第${'一二三四五'.charAt(index)}层`,
    inputs: index === 0 ? [] : [`deep${index - 1}`],
  }));
  return { ...answer, figures: [...answer.figures, ...chain] };
}

function lengthened(answer: Answer): Answer {
  const times = Array.from({ length: 60 }, (_, index) => index);
  const figures = answer.figures.flatMap((figure) =>
    times.map((time) => ({
      ...figure,
      id: `${figure.id}x${time}`,
      inputs: figure.inputs.map((input) => `${input}x${time}`),
    })),
  );
  const sources = answer.sources.flatMap((source) =>
    times.map((time) => ({ ...source, section: `${source.section}${time}`, quote: '原文'.repeat(900) })),
  );
  return { ...answer, figures: [...answer.figures, ...figures], sources: [...answer.sources, ...sources] };
}

const top = (house: SlackHouse): View => {
  const view = house.slack.user('U1').view();
  if (!view) throw new Error('no dialogue');
  return view;
};

function turns(action: string, paged: string): Row {
  return {
    hears: [anyNumbered(paged)],
    what: `what is long is turned, page by page: ${paged}`,
    act: async (house) => {
      const message = await answered(house, `${long}${rate}`);
      const first = await pressed(house, message, action);
      const second = await pressed(house, top(house), numbered(paged, 1));
      expect(second).not.toBe(first);
      expect(second).toContain(numbered(paged, 0));
    },
  };
}

const data = join(import.meta.dirname, '../../data');

/** Departments under made-up names, more than a page of Home holds. */
async function importMany({ app }: SlackHouse): Promise<void> {
  const file = join(data, 'examples/lumingwan-2022.yaml');
  const { evaluations } = await loadEvaluations([file], await loadFrameworks(data));
  for (const { evaluation, report, ...loaded } of evaluations) {
    const passages = splitPassages(evaluation, report);
    for (const letter of '甲乙丙丁戊己庚辛壬癸子丑寅卯') {
      const id = `many-${letter}`;
      const department = { id, names: { zh: [`${letter}字号文化馆`], en: [`Hall ${letter}`] } };
      const copy = { ...evaluation, id: `${id}-2022`, department };
      await saveEvaluation(app.db, {
        ...loaded,
        passages,
        evaluation: copy,
        hash: id,
        at: new Date(),
      });
    }
  }
}

/** Something that comes without anybody's doing in the app, and of which nobody is told anything. */
function unseen(type: string, more: Record<string, unknown>, logged: string | undefined): Row {
  return {
    hears: [type],
    what: `${type} is taken without a word to anybody`,
    act: async (house) => {
      await house.slack.settled();
      const calls = house.slack.calls.length;
      const lines = house.log.length;
      const event = { type, event_ts: '1790000000.000100', ...more };
      expect(await house.slack.postman.event(event)).toMatchObject({ kind: 'acked', attempts: 1 });
      expect(house.slack.calls.slice(calls).map(({ method }) => method)).toEqual([]);
      const said = house.log.slice(lines).map(({ what }) => what);
      expect(said.filter((name) => name === 'uninstalled')).toEqual(logged === undefined ? [] : [logged]);
    },
  };
}

export const rowsOfLength: Row[] = [
  {
    hears: [anyNumbered(actions.openFigure)],
    what: 'an operand is opened on top, down the tree',
    act: async (house) => {
      await pressed(house, await answered(house, `${deep}${rate}`), actions.workedOut);
      const [name] = /worked_out\.open\.\d+/.exec(written(top(house).blocks)) ?? [];
      if (name === undefined) throw new Error('nothing to open');
      const before = house.slack.workspace.modals.get('U1')?.length ?? 0;
      await pressed(house, top(house), name);
      expect(house.slack.workspace.modals.get('U1')).toHaveLength(before + 1);
    },
  },
  turns(actions.workedOut, actions.workedOutPage),
  turns(actions.sources, actions.sourcesPage),
  {
    hears: [actions.choiceMenu],
    what: 'a choice in a menu asks again',
    act: async (house) => {
      const said = house.slack.user('U1').dm(`${manyWays}${rate}`);
      const [message] = await house.replies(said);
      if (!message) throw new Error('no answer');
      const [, value = ''] = [...written(message.blocks).matchAll(/"value":"(\{[^}]*choice[^}]*\})"/g)].map(
        ([, found]) => found,
      );
      const wanted = JSON.stringify({ ...JSON.parse(JSON.parse(`"${value}"`)), choice: 2 });
      await house.slack.user('U1').press(message, actions.choiceMenu, wanted);
      const replies = await house.slack.waitFor(() => {
        const all = house.slack.repliesTo(said);
        return all.length > 1 ? all : undefined;
      }, 'a second answer');
      expect(replies[1]?.text).toContain('26.04%');
    },
  },
  {
    hears: ['agent_session_stopped'],
    what: 'Stop ends an answer that is being made, and says so',
    act: async (house) => {
      const said = house.slack.user('U1').dm(`${endless}${rate}`);
      await house.slack.waitFor(
        () =>
          house.slack
            .callsOf('agents.sessions.setStatus')
            .find(({ args, answer }) => answer?.ok && written(args).includes(said.ts)),
        'work',
      );
      await house.slack.user('U1').stop(said);
      expect((await house.replies(said)).map(({ text }) => text)).toEqual([expect.stringContaining('停')]);
    },
  },
  unseen('app_context_changed', { user: 'U1', channel: 'DU1', context: {} }, undefined),
  unseen('tokens_revoked', { tokens: { bot: ['UBOT'] } }, 'uninstalled'),
  unseen('app_uninstalled', {}, 'uninstalled'),
  {
    hears: [anyNumbered(actions.homePage)],
    what: 'Home with many departments is turned, page by page',
    act: async (house) => {
      await importMany(house);
      const user = house.slack.user('U1');
      const before = user.home();
      await user.openHome();
      const changed = (from: View | undefined): Promise<View> =>
        house.slack.waitFor(() => {
          const home = user.home();
          return home && home.hash !== from?.hash ? home : undefined;
        }, 'Home');
      const first = await changed(before);
      const { hash } = first;
      await user.press(first, numbered(actions.homePage, 1));
      const second = written((await changed({ ...first, hash })).blocks);
      expect(second).toContain(numbered(actions.homePage, 0));
      expect(second).toMatch(/字号文化馆/);
    },
  },
];

// /suanpan: what its first word asks for.
import { chartNames } from '../charts/chart.ts';
import { chartNamed } from '../charts/named.ts';
import { laneOf } from './asked.ts';
import { askForDraft } from './draft-begin.ts';
import type { Ears } from './ears.ts';
import type { HeardCommand } from './heard.ts';
import { suggestionsFor } from './suggestions.ts';
import { viewerOf } from './viewer.ts';
import { helpView } from './views/help-view.ts';
import { noticeView } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';

/** Gives what can be said at once; a question is recorded and answered when its turn comes. */
export async function onCommand(heard: HeardCommand, ears: Ears): Promise<SlackMessage | undefined> {
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(heard.text) ?? [];
  const { place, user, event } = heard;
  const lane = laneOf(place, user);
  switch (words[word.toLowerCase()]) {
    case 'help':
      return await help(heard, ears);
    case 'ask':
      if (rest === '') return await help(heard, ears);
      await ears.record({ event, lane, asked: { kind: 'question', place, asker: user, text: rest } });
      return undefined;
    case 'score':
      await ears.record({ event, lane, asked: { kind: 'score', place, asker: user, department: rest } });
      return undefined;
    case 'chart':
      return await chart(heard, rest, ears);
    case 'draft':
      ears.begin(() => askForDraft(heard, ears.parts, rest));
      return undefined;
    case undefined: {
      const { language } = await viewerOf(heard, ears.parts);
      return noticeView({ kind: 'unknown_command' }, language, ears.parts.prompts);
    }
  }
}

const words: Readonly<Record<string, 'help' | 'ask' | 'score' | 'chart' | 'draft' | undefined>> = {
  '': 'help',
  help: 'help',
  帮助: 'help',
  ask: 'ask',
  问: 'ask',
  score: 'score',
  得分: 'score',
  chart: 'chart',
  图: 'chart',
  draft: 'draft',
  起草: 'draft',
};

async function help(heard: HeardCommand, { parts }: Ears): Promise<SlackMessage | undefined> {
  const viewer = await viewerOf(heard, parts);
  const { language, rights } = viewer;
  const questions = suggestionsFor(viewer, parts.prompts);
  const mayDraft = rights.may.includes('draft');
  const mayImport = rights.may.includes('import');
  return helpView({ language, questions, mayDraft, mayImport }, parts.prompts)[0];
}

/** A chart is drawn when its turn comes; where no chart is named, those there are are named. */
async function chart(heard: HeardCommand, rest: string, ears: Ears): Promise<SlackMessage | undefined> {
  const { place, user: asker, event } = heard;
  const { prompts } = ears.parts;
  const [, called = '', words = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const name = chartNamed(called, prompts);
  if (!name) {
    const { language } = await viewerOf(heard, ears.parts);
    const names = chartNames.map((each) => ({
      name: each,
      does: prompts.render(language, 'charts.about', { name: each }),
    }));
    return noticeView({ kind: 'chart_names', names }, language, prompts);
  }
  const asked = { kind: 'chart', place, asker, name, words, at: new Date().toISOString() } as const;
  await ears.record({ event, lane: laneOf(place, asker), asked });
  return undefined;
}

// /suanpan: what its first word asks for. Slack is asked nothing here: a command is recorded, or a dialogue is begun.
import { chartNamed } from '../charts/named.ts';
import { laneOf } from './asked.ts';
import type { Word } from './command-words.ts';
import { askForDraft } from './draft-begin.ts';
import type { Ears } from './ears.ts';
import type { HeardCommand } from './heard.ts';
import { heeded } from './heeded.ts';

export async function onCommand(heard: HeardCommand, ears: Ears): Promise<void> {
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(heard.text) ?? [];
  const { place, user: asker, event } = heard;
  const lane = laneOf(place, asker);
  switch (words[word.toLowerCase()]) {
    case 'help':
      return await tell('help', heard, ears);
    case 'ask':
      if (rest === '') return await tell('help', heard, ears);
      await ears.record({ event, lane, asked: { kind: 'question', place, asker, text: rest } });
      return;
    case 'score':
      await ears.record({ event, lane, asked: { kind: 'score', place, asker, department: rest } });
      return;
    case 'chart':
      return await chart(heard, rest, ears);
    case 'draft':
      ears.begin(() => heeded(heard, (press, parts) => askForDraft(press, parts, rest), ears.parts));
      return;
    case undefined:
      return await tell('unknown_command', heard, ears);
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

/** What can be asked for does not wait for what was. */
async function tell(kind: Word, { place, user: asker, event }: HeardCommand, ears: Ears): Promise<void> {
  await ears.record({ event, lane: `${laneOf(place, asker)}/${event}`, asked: { kind, place, asker } });
}

/** A chart is drawn when its turn comes; where no chart is named, those there are are named. */
async function chart(heard: HeardCommand, rest: string, ears: Ears): Promise<void> {
  const { place, user: asker, event } = heard;
  const [, called = '', words = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const name = chartNamed(called, ears.parts.prompts);
  if (!name) return await tell('chart_names', heard, ears);
  const asked = { kind: 'chart', place, asker, name, words, at: new Date().toISOString() } as const;
  await ears.record({ event, lane: laneOf(place, asker), asked });
}

// Every change of the schema, in the order in which they are applied. Published ones are never edited.
import type { Migration } from 'kysely/migration';
import * as evaluations from './0001-evaluations.ts';
import * as conversations from './0002-conversations.ts';
import * as answerLog from './0003-answer-log.ts';
import * as inbox from './0004-inbox.ts';
import * as drafts from './0005-drafts.ts';
import * as imports from './0006-imports.ts';
import * as slackDrafts from './0007-slack-drafts.ts';
import * as slackDrops from './0008-slack-drops.ts';

export const migrations: Record<string, Migration> = {
  '0001-evaluations': evaluations,
  '0002-conversations': conversations,
  '0003-answer-log': answerLog,
  '0004-inbox': inbox,
  '0005-drafts': drafts,
  '0006-imports': imports,
  '0007-slack-drafts': slackDrafts,
  '0008-slack-drops': slackDrops,
};

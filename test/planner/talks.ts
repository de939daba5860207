// Talks with the whole program: turns joined by →, of which the last is what a test looks at.
import type { App } from '../../src/app.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import { passingConversation } from '../../src/assistant/conversation.ts';

/** The answer to the last turn of a talk. */
export async function lastOf(talk: string, app: App): Promise<Answer> {
  const conversation = passingConversation();
  const { signal } = new AbortController();
  let answer: Answer | undefined;
  for (const question of talk.split(' → '))
    answer = await app.assistant.ask({ question, conversation, caller: { id: 'eval' }, signal });
  if (!answer) throw new Error('nothing was asked');
  return answer;
}

// From what was asked to what is posted: who asks, what they may see, the answer, and the message, each step kept so
// that whoever takes over after a crash goes on from there.
import { answersStandIn, sightOf } from '../access/rights.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Conversation } from '../assistant/conversation.ts';
import { detectLanguage } from '../assistant/language.ts';
import type { View } from '../assistant/question.ts';
import type { Language } from '../evaluation/shape.ts';
import { type Claim, keepProgress } from '../store/inbox.ts';
import { keepPostedAnswer, postedAnswer } from '../store/slack-answers.ts';
import { conversationAt, placeConversation } from '../store/slack-conversations.ts';
import type { Asker } from './askers.ts';
import { type Asked, asked, type Place } from './asked.ts';
import { type Delivery, deliver, sayPlainly } from './deliver.ts';
import type { SlackParts } from './parts.ts';
import { beginProgress, type Progress } from './progress.ts';
import { answerIn, covers } from './seen-answer.ts';

/** How far an answer has come. */
export interface Made {
  answer?: Answer;
  question?: string;
  delivery: Delivery;
}

/** Answers one piece of the inbox. Rejects where it has to be tried again, or was aborted. */
export async function answerAsked(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const request = asked.parse(held.request);
  const { place, asker: user } = request;
  const asker = await parts.askerOf({ user, ...(place.kind !== 'direct' && { channel: place.channel }) });
  const view = await parts.program.viewFor(asker.rights);
  const question = await questionOf(request, asker, parts);
  const language = detectLanguage(question ?? '', asker.language ?? parts.language);
  const delivery = deliveryOf(held, request, parts);
  const say = (id: string, data = {}): string => parts.prompts.render(language, `slack_app.${id}`, data);

  if (question === undefined) return await sayPlainly(say('not_there'), delivery, signal, parts);
  if (question === '') return await sayPlainly(say('what'), delivery, signal, parts);
  if (view.departments.count === 0) return await sayPlainly(say('no_rights'), delivery, signal, parts);

  const stopping = parts.stops.watch({ ...place, thread: place.thread ?? '', user });
  const progress = progressOf(held, delivery, request, language, parts);
  try {
    const both = AbortSignal.any([signal, stopping.signal]);
    const answer =
      (await madeBefore(held, view)) ??
      (await made(held, { question, request, asker, progress, delivery }, both, parts));
    await deliver({ answer, question, view, asker, delivery, progress, stream: await progress?.stream() }, signal, parts);
  } catch (error) {
    if (!stopping.signal.aborted || signal.aborted) throw error;
    await progress?.finish([]);
    await sayPlainly(say('stopped'), delivery, signal, parts, ':stopped');
    parts.journal.info('stopped', { id: held.id });
  } finally {
    stopping.done();
    await progress?.end();
  }
}

/** Says that a question could not be answered. */
export async function apologise(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const request = asked.parse(held.request);
  const language = request.kind === 'question' ? detectLanguage(request.text, parts.language) : parts.language;
  const text = parts.prompts.render(language, 'slack_app.failed', { id: held.id });
  await sayPlainly(text, deliveryOf(held, request, parts), signal, parts, ':failed');
}

/** The question in words; undefined where what it refers to is not there for this person. */
async function questionOf(request: Asked, asker: Asker, parts: SlackParts): Promise<string | undefined> {
  switch (request.kind) {
    case 'question':
      return request.text;
    case 'score':
      return parts.prompts.render(asker.language ?? parts.language, 'slack_app.score_question', {
        department: request.department,
      });
    case 'choice': {
      const posted = await postedAnswer(parts.program.db, request.answer);
      const { team, channel } = request.place;
      if (posted?.team !== team || posted.channel !== channel) return undefined;
      if (posted.ts === undefined && posted.asker !== request.asker) return undefined;
      return answerIn(posted.answer).choices[request.choice];
    }
  }
}

function deliveryOf(held: Claim, { place, asker }: Asked, { access, program }: SlackParts): Delivery {
  const kept = held.progress as Made | undefined;
  if (kept) return { ...kept.delivery, fresh: false };
  const open = place.kind === 'direct' || (place.kind === 'channel' && answersStandIn(access, place.channel));
  return {
    id: held.id,
    place,
    asker,
    target: {
      channel: place.channel,
      ...(place.thread !== undefined && { thread: place.thread }),
      ...(!open && { only: asker }),
    },
    fresh: held.claims === 1,
    keep: async (made) => {
      if (!(await keepProgress(program.db, held, made))) throw new Error('the claim has passed to another');
    },
  };
}

function progressOf(
  held: Claim,
  delivery: Delivery,
  { place, asker }: Asked,
  language: Language,
  { clients, prompts, journal }: SlackParts,
): Progress | undefined {
  const { channel, thread } = place;
  if (thread === undefined) return undefined;
  return beginProgress({
    client: clients.posts,
    prompts,
    language,
    journal,
    channel,
    thread,
    streamTo: delivery.target.only === undefined ? { team: place.team, user: asker } : undefined,
    onStream: async (ts) => {
      delivery.stream = ts;
      await delivery.keep({ delivery });
      journal.debug('streaming', { id: held.id });
    },
  });
}

/** The answer an earlier try had come to, unless the asker may no longer see all of it. */
async function madeBefore({ progress }: Claim, view: View): Promise<Answer | undefined> {
  const { answer } = (progress ?? {}) as Partial<Made>;
  return answer && (await covers(view, answer)) ? answer : undefined;
}

interface Making {
  question: string;
  request: Asked;
  asker: Asker;
  progress: Progress | undefined;
  delivery: Delivery;
}

async function made(
  held: Claim,
  { question, request, asker, progress, delivery }: Making,
  signal: AbortSignal,
  { program }: SlackParts,
): Promise<Answer> {
  const { place, asker: user } = request;
  const owner = `slack/${place.team}/${user}`;
  const sight = sightOf(asker.rights);
  const where = { team: place.team, channel: place.channel, thread: place.thread ?? '', asker: user, sight };
  const known = await conversationAt(program.db, where);
  const conversation: Conversation =
    (known === undefined ? undefined : await program.resumeConversation(known, owner)) ??
    program.startConversation(owner);
  const answer = await program.assistant.ask({
    question,
    conversation,
    caller: { id: user, workspace: place.team, rights: asker.rights },
    signal,
    onProgress: (calls) => progress?.tools(calls.map(({ tool }) => tool)),
  });
  const id = conversation.id();
  if (known === undefined && id !== undefined) await placeConversation(program.db, where, id);
  await keepPostedAnswer(program.db, kept(held.id, place, user, question, answer));
  await delivery.keep({ answer, question, delivery });
  return answer;
}

function kept(
  id: string,
  { team, channel, thread = '' }: Place,
  asker: string,
  question: string,
  answer: Answer,
): Parameters<typeof keepPostedAnswer>[1] {
  return { id, team, channel, thread, asker, question, answer, at: new Date() };
}

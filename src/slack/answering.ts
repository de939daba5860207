// From what was asked to what is posted: who asks, what they may see now, the answer, the message.
import { sightOf } from '../access/rights.ts';
import type { Answer } from '../assistant/answer.ts';
import { completedBy } from '../assistant/completed.ts';
import { detectLanguage } from '../assistant/language.ts';
import type { View } from '../assistant/question.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Claim } from '../store/inbox.ts';
import { keepPostedAnswer, postedAnswer } from '../store/slack-answers.ts';
import { conversationAt, placeConversation } from '../store/slack-conversations.ts';
import type { Asker } from './askers.ts';
import { isWord, sayWord } from './command-words.ts';
import { beginThread, deliver, findStream, sayHelp, sayNotice } from './deliver.ts';
import { type Job, openJob } from './job.ts';
import type { SlackParts } from './parts.ts';
import { beginProgress, clearSigns, type Progress } from './progress.ts';
import { answerIn, covers } from './seen-answer.ts';
import { signAlone } from './sign-alone.ts';
import { type Notice, workingOn } from './views/notices.ts';
import { statusOf } from './views/progress.ts';

/** Answers one piece of the inbox. Rejects where it has to be tried again, or was aborted. */
export async function answerAsked(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const job = openJob(held, signal, parts);
  const { place, asker: user } = job.asked;
  if (job.sentPerhaps) await findStream(job, parts);
  const asker = await parts.askerOf({ user, ...(place.kind !== 'direct' && { channel: place.channel }) });
  const view = await parts.program.viewFor(asker.rights);
  const { kind } = job.asked;
  if (isWord(kind)) {
    const viewer = { ...asker, user, team: place.team, view, language: asker.language ?? parts.language };
    return await sayWord(kind, viewer, job, parts);
  }
  const question = await questionOf(job, view, asker, parts);
  const language = detectLanguage(question ?? '', asker.language ?? parts.language);
  const notify = (notice: Notice): Promise<void> => sayInstead(notice, language, job, parts);

  if (view.departments.count === 0) {
    // What somebody may not see is nobody else's business.
    if (place.kind === 'channel') job.come.target.only = user;
    return await notify({ kind: 'no_access' });
  }
  if (question === undefined) return await notify({ kind: 'gone' });
  if (question === '') return await sayHelp({ ...asker, user, team: place.team, view, language }, job, parts);
  if (place.kind === 'home') await beginThread(question, job, parts);

  const { channel, thread = '' } = job.come.target;
  const stopping = parts.stops.watch({ team: place.team, channel, thread, user });
  const progress = progressOf(question, job, language, parts);
  // Stop ends the waiting for a post as well as the work.
  const stoppable = AbortSignal.any([signal, stopping.signal]);
  try {
    const answer =
      (await madeBefore(job, view, asker, parts)) ??
      (await made(job, { question, asker, progress }, stoppable, parts));
    await deliver({ question, answer, view, asker, progress }, { ...job, signal: stoppable }, parts);
    parts.journal.info('answered', { id: job.id, kind: answer.kind, planner: answer.planner, ms: answer.ms });
  } catch (error) {
    if (!stopping.signal.aborted || signal.aborted) {
      await progress?.finish([]);
      throw error;
    }
    await sayNotice({ notice: { kind: 'stopped' }, language, progress }, job, parts);
    parts.journal.info('stopped', { id: job.id });
  } finally {
    stopping.done();
    await progress?.end();
  }
}

/** Says that a question could not be answered. */
export async function apologise(held: Claim, signal: AbortSignal, parts: SlackParts): Promise<void> {
  const job = openJob(held, signal, parts);
  await findStream(job, parts);
  const words = job.asked.kind === 'question' ? job.asked.text : '';
  const notice: Notice = { kind: 'failed', reference: job.id };
  await sayInstead(notice, detectLanguage(words, parts.language), job, parts);
}

/** Says why there is no answer, and takes away what an earlier try has left in the thread. */
async function sayInstead(notice: Notice, language: Language, job: Job, parts: SlackParts): Promise<void> {
  const { channel, thread } = job.come.target;
  await sayNotice({ notice, language }, job, parts);
  const { clients, journal } = parts;
  if (job.sentPerhaps && thread !== undefined)
    await clearSigns({ client: clients.posts, journal, channel, thread });
}

/** The question in words; undefined where what it refers to is not there for this person. */
async function questionOf(
  { asked }: Job,
  view: View,
  asker: Asker,
  parts: SlackParts,
): Promise<string | undefined> {
  switch (asked.kind) {
    case 'question':
      return asked.text;
    case 'score':
      return scoreQuestion(asked.department, asker.language ?? parts.language, parts);
    case 'score_of': {
      const evaluation = await view.evaluations.open(asked.evaluation);
      if (!evaluation) return undefined;
      const language = asker.language ?? parts.language;
      const name = `${evaluation.department.names[language][0] ?? ''} ${evaluation.year}`;
      return scoreQuestion(name, language, parts);
    }
    case 'choice': {
      const posted = await postedAnswer(parts.program.db, asked.answer);
      const { team, channel } = asked.place;
      if (posted?.team !== team || posted.channel !== channel) return undefined;
      if (posted.ts === undefined && posted.asker !== asked.asker) return undefined;
      const choice = answerIn(posted.answer).choices[asked.choice];
      return choice === undefined ? undefined : completedBy(choice, posted.question);
    }
    // These ask for no answer.
    case 'help':
    case 'unknown_command':
    case 'chart_names':
      return '';
  }
}

function scoreQuestion(department: string, language: Language, { prompts }: SlackParts): string {
  return prompts.render(language, 'slack_app.score_question', { department });
}

function progressOf(question: string, job: Job, language: Language, parts: SlackParts): Progress | undefined {
  const { clients, prompts, journal } = parts;
  const { place, asker } = job.asked;
  const { channel, thread, only } = job.come.target;
  if (thread === undefined) {
    if (job.sentPerhaps) return undefined;
    return signAlone(workingOn(question, language, prompts), job, parts);
  }
  return beginProgress({
    client: clients.posts,
    prompts,
    language,
    journal,
    channel,
    thread,
    again: job.sentPerhaps,
    status: statusOf(language, prompts),
    stream: only === undefined ? job.come.stream : undefined,
    streamTo: only === undefined ? { team: place.team, user: asker } : undefined,
    onStream: async (ts) => {
      job.come.stream = ts;
      await job.keep();
    },
  });
}

/**
 * The answer an earlier try had come to, unless the asker may no longer see all of it, or sees other departments now:
 * a question back names those there were.
 */
async function madeBefore(
  { id, come }: Job,
  view: View,
  { rights }: Asker,
  { program }: SlackParts,
): Promise<Answer | undefined> {
  const kept = come.answered?.sight === sightOf(rights) ? await postedAnswer(program.db, id) : undefined;
  const answer = kept && answerIn(kept.answer);
  return answer && (await covers(view, answer)) ? answer : undefined;
}

/** One conversation for each asker in a thread, and another one when their rights change: nothing of it is others'. */
async function made(
  job: Job,
  { question, asker, progress }: { question: string; asker: Asker; progress: Progress | undefined },
  signal: AbortSignal,
  { program }: SlackParts,
): Promise<Answer> {
  const { asker: user } = job.asked;
  const { team } = job.asked.place;
  const { channel, thread = '' } = job.come.target;
  const owner = `slack/${team}/${user}`;
  const where = { team, channel, thread, asker: user, sight: sightOf(asker.rights) };
  const known = await conversationAt(program.db, where);
  const resumed = known === undefined ? undefined : await program.resumeConversation(known, owner);
  const conversation = resumed ?? program.startConversation(owner);
  const answer = await program.assistant.ask({
    question,
    conversation,
    caller: { id: user, workspace: team, rights: asker.rights },
    signal,
    onProgress: (calls) => progress?.tools(calls.map(({ tool }) => tool)),
  });
  const id = conversation.id();
  if (known === undefined && id !== undefined) await placeConversation(program.db, where, id);
  const posted = { id: job.id, team, channel, thread, asker: user, question, answer, at: new Date() };
  await keepPostedAnswer(program.db, posted);
  job.come.answered = { sight: where.sight };
  await job.keep();
  return answer;
}

// One piece of the inbox being answered: what was asked, where the answer goes, and how far it has come, which is kept
// at each step so that whoever takes over goes on from there.

import { z } from 'zod';
import { answersStandIn } from '../access/rights.ts';
import { type Claim, keepProgress } from '../store/inbox.ts';
import { type Asked, asked } from './asked.ts';
import type { SlackParts } from './parts.ts';
import type { Target } from './post.ts';

export interface Job {
  /** Under which the answer is kept, too. */
  id: string;
  asked: Asked;
  /** Whether an earlier try may have sent something. */
  sentPerhaps: boolean;
  signal: AbortSignal;
  come: Come;
  /** Keeps how far it has come. Rejects where another has taken the work over. */
  keep(): Promise<void>;
}

/** Where an answer goes, and who is to see it. */
export interface Goal extends Target {
  /** Set where nobody but this person may see it. Such a message cannot be found again. */
  only?: string;
  /** Nobody has answered in the thread yet: what one person alone is shown stands beside it, or is not seen. */
  isNew?: true;
}

/** How far an answer has come. */
export interface Come {
  target: Goal;
  /** The streamed message whose place the answer takes. */
  stream?: string;
  /** What the asker could see when the answer was made: it is kept under the id of the job. */
  answered?: { sight: string };
  /** Keys of what was shown to the asker alone, which cannot be looked for. */
  shown?: string[];
  /** Key of what is being shown to the asker alone, or was when the program died. */
  showing?: string;
}

export function openJob(held: Claim, signal: AbortSignal, { access, program }: SlackParts): Job {
  const request = asked.parse(held.request);
  const target = targetOf(request, answersStandIn(access, request.place.channel));
  const come = keptCome.parse(held.progress) ?? { target };
  // The channel may have been closed since the work was begun.
  if (target.only !== undefined && come.target.channel === target.channel) come.target.only = target.only;
  return {
    id: held.id,
    asked: request,
    sentPerhaps: held.claims > 1,
    signal,
    come,
    keep: async () => {
      if (!(await keepProgress(program.db, held, come))) throw new Error('another has taken this over');
    },
  };
}

// The store hands back what was put into it.
const keptCome = z.custom<Come | undefined>();

/** Alone to the asker, unless it is a direct message or a channel where answers may stand. */
function targetOf({ place, asker }: Asked, standsThere: boolean): Goal {
  const { kind, channel, thread, isNew } = place;
  const open = kind === 'direct' || (kind === 'channel' && standsThere);
  return {
    channel,
    ...(thread !== undefined && { thread }),
    ...(!open && { only: asker }),
    ...(isNew && { isNew }),
  };
}

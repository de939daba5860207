// From a question to what may be shown: the keyless planner where it understood everything, else the model, else what
// the keyless planner could say, with the reason why the model did not.
import type { Planner } from '../planner/planner.ts';
import type { Prompts } from '../prompts.ts';
import type { ToolContext } from '../tools/tool.ts';
import { keylessWay } from './keyless-way.ts';
import { withMadeUpNotes } from './made-up-notes.ts';
import { type ModelParts, modelWay } from './model-way.ts';
import { type Outcome, openRoad, type Road, type Trip } from './road.ts';

export interface TripParts extends Pick<Road, 'runTool' | 'onBug'> {
  /** The keyless planner. */
  planner: Planner;
  model?: ModelParts;
  prompts: Prompts;
  catalogue: ToolContext['catalogue'];
}

/** What came of it, and the ids of the evaluations that were opened on the way. */
export type Arrived = Outcome & { evaluations: string[] };

/** Undefined after a bug, which must not take the conversation down with it. */
export async function takeTrip(trip: Trip, parts: TripParts): Promise<Arrived | undefined> {
  const { request } = trip;
  try {
    const road = await openRoad(trip, parts);
    const outcome = await chosenWay(road, parts);
    if (!outcome) return undefined;
    const composed = await withMadeUpNotes(outcome, road);
    const opened = await road.touched.evaluations();
    return { ...outcome, composed, evaluations: opened.map(({ id }) => id) };
  } catch (error) {
    if (request.signal.aborted) throw error;
    parts.onBug(`"${request.question}": ${error instanceof Error ? error.stack : String(error)}`);
    return undefined;
  }
}

async function chosenWay(road: Road, { planner, model }: TripParts): Promise<Outcome | undefined> {
  if (!model) return await keylessWay(road, planner);
  if (!model.keylessFirst) return await modelWay(road, model, [], () => keylessWay(road, planner));
  const first = await keylessWay(road, planner);
  if (first?.understood) return first;
  return await modelWay(road, model, road.turn.rounds, async () => first);
}

/** What counts as a step that can be taken back, and how long the evening remembers it. */
import { isFacilitator } from "./acting.ts";
import { keptSteps } from "./bounds.ts";
import type { CommandType, Issued } from "./commands.ts";
import type { SessionState, Step } from "./state.ts";

/** Whoever does these, the evening has moved. */
const steps: ReadonlySet<CommandType> = new Set<CommandType>([
  "StartSession",
  "NextPhase",
  "PreviousPhase",
  "GiveTurn",
  "GivePair",
  "NextTurn",
  "EndTurn",
  "PassTurn",
  "GivePiece",
  "TakePiece",
  "DrawLots",
  "SetDirection",
  "RemoveSeat",
  "MoveSeat",
]);

/** What a facilitator does for others can be taken back too; a pause, a card and a question are lifted by their own press. */
const facilitatorSteps: ReadonlySet<CommandType> = new Set<CommandType>([
  "SetSeatFactor",
  "SetRole",
  "SetBringer",
  "SetListening",
  "QueueSeat",
  "UnqueueSeat",
  "ExtendTurn",
  "SetBoard",
  "OfferLead",
  "WithdrawLead",
]);

/** The last step once the command was accepted: a new one, or still the one before. */
export function stepOf(
  before: SessionState,
  after: SessionState,
  issued: Issued,
): Step | null {
  // What changed nothing leaves nothing to take back: the step before it is still the last one.
  if (after === before || !isStep(before, after, issued)) return before.step;
  return { by: issued.by, at: issued.at, undoTo: before.position };
}

function isStep(
  before: SessionState,
  after: SessionState,
  { by, command: { type } }: Issued,
): boolean {
  if (steps.has(type)) return true;
  if (facilitatorSteps.has(type) && isFacilitator(before, by)) return true;
  // A speaker who turns to listening moves the evening on.
  return type === "SetListening" && after.turnNumber > before.turnNumber;
}

/**
 * The earlier states that taking back can still need: the one before and the one after each of the last twenty steps,
 * however many hands went up in between. All others may be forgotten. `history`: oldest first.
 */
export function keptHistory(
  history: readonly SessionState[],
  state: SessionState,
): readonly SessionState[] {
  const known = new Map(history.map((each) => [each.position, each]));
  const kept = new Set<number>();
  let { step } = state;
  for (let count = 0; step !== null && count < keptSteps; count += 1) {
    kept.add(step.undoTo).add(step.undoTo + 1);
    step = known.get(step.undoTo)?.step ?? null;
  }
  return history.filter(({ position }) => kept.has(position));
}

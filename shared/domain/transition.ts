import type { CommandType, Issued } from "./commands.ts";
import type { Context, Decision, Handler, HandlerOf } from "./decision.ts";
import { offerLead, takeLead, withdrawLead } from "./lead.ts";
import * as membership from "./membership.ts";
import * as pauses from "./pauses.ts";
import { mayIssue } from "./permissions.ts";
import * as phases from "./phases.ts";
import * as piece from "./piece.ts";
import * as queue from "./queue.ts";
import type { Refusal } from "./refusals.ts";
import * as seatChanges from "./seatChanges.ts";
import * as showing from "./showing.ts";
import type { SessionState } from "./state.ts";
import * as turns from "./turns.ts";
import { stepOf } from "./steps.ts";
import { undo } from "./undo.ts";

const handlers: { readonly [Type in CommandType]: HandlerOf<Type> } = {
  TakeSeat: membership.takeSeat,
  ReturnSeat: seatChanges.returnSeat,
  AdmitSeat: membership.admitSeat,
  DeclineSeat: membership.declineSeat,
  AddSeat: membership.addSeat,
  RenameSeat: seatChanges.renameSeat,
  MoveSeat: membership.moveSeat,
  RemoveSeat: membership.removeSeat,
  SetSeatFactor: seatChanges.setSeatFactor,
  RelinkSeat: seatChanges.relinkSeat,
  SetRole: seatChanges.setRole,
  SetListening: membership.setListening,
  LeaveSession: membership.leaveSession,
  StartSession: phases.startSession,
  NextPhase: phases.nextPhase,
  PreviousPhase: phases.previousPhase,
  CloseSession: phases.closeSession,
  GiveTurn: turns.giveTurn,
  GivePair: turns.givePair,
  NextTurn: turns.nextTurn,
  EndTurn: turns.endTurnCommand,
  PassTurn: turns.passTurn,
  ExtendTurn: turns.extendTurn,
  SetBringer: turns.setBringer,
  DrawLots: turns.drawLots,
  SetDirection: turns.setDirection,
  JoinQueue: queue.joinQueue,
  LeaveQueue: queue.leaveQueue,
  QueueSeat: queue.queueSeat,
  UnqueueSeat: queue.unqueueSeat,
  TakePiece: piece.takePiece,
  GivePiece: piece.givePiece,
  TakeChair: piece.takeChair,
  LeaveChair: piece.leaveChair,
  Pause: pauses.pause,
  Resume: pauses.resume,
  FacilitatorsGone: pauses.facilitatorsGone,
  FacilitatorBack: pauses.facilitatorBack,
  FacilitatorsAway: pauses.facilitatorsAway,
  ShowCard: showing.showCard,
  HideCard: showing.hideCard,
  SetPrompt: showing.setPrompt,
  SetBoard: showing.setBoard,
  OfferLead: offerLead,
  WithdrawLead: withdrawLead,
  TakeLead: takeLead,
  Undo: undo,
};

/** Decides one command: the state that follows from it, or the reason why not. Never throws, never reads a clock. */
export function transition(
  context: Context,
  state: SessionState,
  issued: Issued,
): Decision {
  const refused = mayIssue(state, issued) ?? staleness(state, issued);
  if (refused !== null) return { refused };
  const decision = decide(context, state, issued);
  if ("refused" in decision) return decision;
  const isUndo = issued.command.type === "Undo";
  const step = isUndo
    ? decision.state.step
    : stepOf(state, decision.state, issued);
  return { state: { ...decision.state, step, position: state.position + 1 } };
}

function decide(
  context: Context,
  state: SessionState,
  issued: Issued,
): Decision {
  // The table is keyed by the command's own type, which the compiler cannot follow through the look-up.
  const handler = handlers[issued.command.type] as Handler;
  return handler(context, state, issued);
}

/** Two people pressing "next" advance once: the second one's view is out of date. */
function staleness(
  state: SessionState,
  { expectedTurn, expectedPhase }: Issued,
): Refusal | null {
  if (expectedPhase !== undefined && expectedPhase !== state.phase.index)
    return "StaleTurn";
  if (expectedTurn !== undefined && expectedTurn !== state.turnNumber)
    return "StaleTurn";
  return null;
}

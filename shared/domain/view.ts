/** What each role sees of the evening. What a role may not know is not in its view. */
import { kindOf } from "./format.ts";
import type { Language, Phase, Plan } from "./format.ts";
import type { Instant, SeatId } from "./ids.ts";
import { handsGoUp } from "./rights.ts";
import { freeChairs, isInCircle, phaseOf, seatOf } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";
import { lineOf } from "./turnOrder.ts";
import { facilitatorsPart } from "./facilitatorView.ts";
import { myView } from "./myView.ts";
import type {
  PhaseView,
  Presence,
  Role,
  SeatView,
  SessionView,
  View,
  WaitingView,
} from "./viewTypes.ts";

/** Everything a view is made of. Names and words come from outside: the state knows nobody. */
export interface ViewFacts {
  readonly sessionId: string;
  readonly plan: Plan;
  readonly state: SessionState;
  readonly language: Language;
  readonly title?: string;
  readonly meetingLink?: string;
  readonly names: Readonly<Record<SeatId, string>>;
  /** The facilitators' own question for this phase, if they set one. */
  readonly prompt: string | null;
  readonly presence: Readonly<Record<SeatId, Presence>>;
  readonly codes: { readonly joinCode: string; readonly joinLink: string };
  readonly serverTime: Instant;
  readonly notesRoot: (seatId: SeatId) => string | null;
}

export interface Audience {
  readonly as: Role;
  /** The seat that looks; null for the room screen. */
  readonly seatId: SeatId | null;
}

export function viewFor(
  facts: ViewFacts,
  audience: Audience,
): View | WaitingView {
  return viewsOf(facts)(audience);
}

/** The views of one moment, for any audience; what they have in common is worked out once. */
export function viewsOf(
  facts: ViewFacts,
): (audience: Audience) => View | WaitingView {
  const phase = phaseOf(facts.plan, facts.state);
  const line = lineOf(phase, facts.state);
  const common = commonView(facts, phase, line);
  return ({ as, seatId }) => {
    const seat = seatOf(facts.state, seatId);
    if (seat?.waiting === true) return waitingView(facts, seat);
    const view = { ...common, ...partOf(facts, as, line), as };
    return seat === undefined
      ? view
      : { ...view, me: myView(facts, seat, line) };
  };
}

function waitingView(facts: ViewFacts, seat: Seat): WaitingView {
  const { sessionId: id, language, state, serverTime } = facts;
  return {
    protocol: 1,
    position: state.position,
    serverTime,
    as: "participant",
    waiting: true,
    session: { id, language, status: state.status },
    seats: [seatView(facts, seat)],
    me: { seatId: seat.id },
  };
}

function commonView(
  facts: ViewFacts,
  phase: Phase,
  line: readonly SeatId[],
): Omit<View, "as"> {
  const { state, serverTime } = facts;
  return {
    protocol: 1,
    position: state.position,
    serverTime,
    turnNumber: state.turnNumber,
    session: sessionView(facts),
    phase: phaseView(facts, phase),
    seats: state.seats.filter(isInCircle).map((seat) => seatView(facts, seat)),
    round: { done: doneOf(state), toCome: line.length },
    order: state.order.filter((id) => isInCircle(seatOf(state, id))),
    queue: phase.order === "notYetSpokenFirst" ? line : state.queue,
    next: line[0] ?? null,
    turn: state.turn,
    bringer: state.bringer,
    drawn: state.drawn,
  };
}

/** Whoever spoke and whoever listened count the same, so that nobody can tell them apart. */
function doneOf({ round, turn }: SessionState): number {
  const done = new Set([...round.spoke, ...round.passed]);
  for (const id of turn?.seatIds ?? []) done.delete(id);
  return done.size;
}

function sessionView(facts: ViewFacts): SessionView {
  const { sessionId: id, plan, state, language, title, meetingLink } = facts;
  // In the room only the laptop slept: the clock stops, and nobody is told.
  const silent =
    plan.setting === "room" && state.pause?.kind === "facilitatorAway";
  return {
    id,
    format: plan.format,
    language,
    setting: plan.setting,
    ...(title === undefined ? {} : { title }),
    status: state.status,
    ...(state.startedAt === null ? {} : { startedAt: state.startedAt }),
    ...(meetingLink === undefined ? {} : { meetingLink }),
    paused: silent ? null : state.pause,
  };
}

function phaseView(facts: ViewFacts, phase: Phase): PhaseView {
  const { plan, state, prompt } = facts;
  const { index, startedAt, board, card } = state.phase;
  const chairs = freeChairs(phase, state);
  return {
    id: kindOf(phase.id),
    ...named(phase),
    index,
    count: plan.phases.length,
    order: phase.order,
    speakers: phase.speakers,
    crossTalk: phase.crossTalk,
    queueing: handsGoUp(phase, state),
    board,
    startedAt,
    ...(phase.minutes === null
      ? {}
      : { endsAt: startedAt + phase.minutes * 60_000 }),
    prompt: prompt === null ? ownPrompt(plan, phase) : { text: prompt },
    ...(card === null ? {} : { card }),
    ...(chairs === null ? {} : { freeChairs: chairs }),
  };
}

const named = ({ name }: Phase) => (name === undefined ? {} : { name });

function ownPrompt({ format }: Plan, { id, prompt }: Phase) {
  return prompt === undefined
    ? { key: `${format}.${kindOf(id)}` }
    : { words: prompt };
}

function seatView({ names }: ViewFacts, { id, place }: Seat): SeatView {
  return { seatId: id, name: names[id] ?? "", place };
}

/** What only this role sees. */
function partOf(
  facts: ViewFacts,
  as: Role,
  line: readonly SeatId[],
): Partial<View> {
  const { codes } = facts;
  switch (as) {
    case "participant":
      return {};
    case "room":
      return { codes };
    case "facilitator":
      return { ...facilitatorsPart(facts, line), codes };
  }
}

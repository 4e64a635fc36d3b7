/** What goes out, for programs that we did not write. `tests/protocol` proves that each schema and its type agree. */
import { z } from "zod";
import {
  boardModes,
  crossTalkModes,
  formatIds,
  languages,
  orderRules,
  settings,
  speakerRules,
} from "../domain/format.ts";
import { refusals as refusalReasons } from "../domain/refusals.ts";
import type { Refusal } from "../domain/refusals.ts";
import {
  cards,
  devices,
  pauseKinds,
  places,
  seatRoles,
} from "../domain/state.ts";
import { presences, roles, seatCommands } from "../domain/viewTypes.ts";
import { ownWords } from "./formatSchemas.ts";

const id = z.string();
const ids = z.array(id).readonly();
const instant = z.number();
const count = z.int();

const seat = { seatId: id, name: z.string(), place: z.enum(places) };
const seatView = z.strictObject(seat);
const seatDetail = z.strictObject({
  ...seat,
  device: z.enum(devices),
  with: id.nullable(),
  facilitator: z.boolean(),
  presence: z.enum(presences),
  listening: z.boolean(),
  factor: z.number(),
  may: z.array(z.enum(seatCommands)).readonly(),
  roles: z.array(z.enum(seatRoles)).readonly(),
});

const session = z.strictObject({
  id,
  format: z.enum(formatIds),
  language: z.enum(languages),
  setting: z.enum(settings),
  title: z.string().exactOptional(),
  status: z.enum(["arriving", "running", "closed"]),
  startedAt: instant.exactOptional(),
  meetingLink: z.string().exactOptional(),
  paused: z
    .strictObject({
      kind: z.enum([...pauseKinds, "facilitatorAway"]),
      since: instant,
    })
    .nullable(),
});

const phase = z.strictObject({
  id,
  name: ownWords.exactOptional(),
  index: count,
  count,
  order: z.enum(orderRules),
  speakers: z.enum(speakerRules),
  crossTalk: z.enum(crossTalkModes),
  queueing: z.boolean(),
  board: z.enum(boardModes),
  startedAt: instant,
  endsAt: instant.exactOptional(),
  prompt: z
    .union([
      z.strictObject({ key: z.string() }),
      z.strictObject({ text: z.string() }),
      z.strictObject({ words: ownWords }),
    ])
    .exactOptional(),
  card: z.enum(cards).exactOptional(),
  freeChairs: count.exactOptional(),
});

const turn = z.strictObject({
  number: count,
  seatIds: ids,
  startedAt: instant,
  allotmentMs: z.number().nullable(),
  pausedMs: z.number(),
  pausedSince: instant.nullable(),
});

const me = z.strictObject({
  seatId: id,
  seats: ids,
  ahead: count.nullable(),
  mayQueue: ids,
  inQueue: z.boolean(),
  listening: z.boolean(),
  askedAgainLater: z.boolean(),
  mayExtend: z.boolean(),
  mayUndo: z.boolean(),
  undoUntil: instant.nullable(),
  mayTakeLead: z.boolean(),
  facilitator: z.boolean(),
  roles: z.array(z.enum(seatRoles)).readonly(),
  notesRoot: z.string().nullable(),
});

const plannedPhase = z.strictObject({
  id,
  name: ownWords.exactOptional(),
  minutes: z.number().nullable(),
  order: z.enum(orderRules),
  board: z.enum(boardModes),
  tookMinutes: count.exactOptional(),
});

const step = z.strictObject({
  by: id.nullable(),
  step: count,
});

const everyView = {
  protocol: z.literal(1),
  position: count,
  serverTime: instant,
};

/** Strict: a field too many is something that a role may not know. */
export const view = z.strictObject({
  ...everyView,
  as: z.enum(roles),
  turnNumber: count,
  session,
  phase,
  seats: z.array(z.union([seatView, seatDetail])).readonly(),
  round: z.strictObject({ done: count, toCome: count }),
  order: ids,
  queue: ids,
  next: id.nullable(),
  turn: turn.nullable(),
  bringer: id.nullable(),
  drawn: id.nullable(),
  me: me.exactOptional(),
  hadTurn: ids.exactOptional(),
  phases: z.array(plannedPhase).readonly().exactOptional(),
  leadOfferedTo: id.nullable().exactOptional(),
  undo: step.nullable().exactOptional(),
  codes: z
    .strictObject({ joinCode: z.string(), joinLink: z.string() })
    .exactOptional(),
});

export const waitingView = z.strictObject({
  ...everyView,
  as: z.literal("participant"),
  waiting: z.literal(true),
  session: session.pick({ id: true, language: true, status: true }),
  seats: z.array(seatView).readonly(),
  me: z.strictObject({ seatId: id }),
});

const refused = z.strictObject({
  ok: z.literal(false),
  refusal: z.enum(Object.keys(refusalReasons) as Refusal[]),
});

export const answer = z.union([
  z.strictObject({
    ok: z.literal(true),
    position: count,
    seatId: id.exactOptional(),
    secret: z.string().exactOptional(),
  }),
  refused,
]);

export const signalNotice = z.strictObject({
  kind: z.enum(["needSomeone", "pausePlease"]),
  seatId: id,
  at: instant,
});

export const ended = z.strictObject({
  reason: z.enum(["closed", "removed", "wiped"]),
  takenOver: z.boolean().exactOptional(),
});

/** Parses what comes in from outside. `tests/protocol` proves that each schema and its type in `messages.ts` agree. */
import { z } from "zod";
import {
  boardModes,
  equalVoiceModes,
  formatIds,
  languages,
  orderRules,
  settings,
} from "../domain/format.ts";
import { cards, pauseKinds, places, seatRoles } from "../domain/state.ts";
import { ownFormat, phaseId } from "./formatSchemas.ts";
import { formatLimits } from "../domain/formatLimits.ts";
import { limits } from "./limits.ts";
import { noteLimits } from "./reportMessages.ts";
import { rhythms } from "./rhythm.ts";

const id = z.string().regex(/^[\w-]{1,64}$/);
/** 128 bit, base64url. */
const secret = z.string().regex(/^[\w-]{16,64}$/);
/** Free text; what cannot be seen is taken out where it is stored. Longer than a name may be: that has a refusal of its own. */
const name = z.string().max(200);
const seconds = z.int().min(1).max(limits.extendSeconds);
const count = z.int().min(0).max(1_000_000_000);
const language = z.enum(languages);
const place = z.enum(places);

const envelope = {
  commandId: z.uuid(),
  seatId: id.optional(),
  expectedTurn: count.optional(),
  expectedPhase: count.optional(),
};

// Without the type parameter the literal would be any string.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it carries the literal to the schema
function command<const Type extends string, Fields extends z.ZodRawShape>(
  type: Type,
  fields: Fields,
) {
  const bare = z.strictObject({ ...envelope, type: z.literal(type) });
  return bare.extend(fields);
}

const seatId = { seatId: id };

export const commandMessage = z.discriminatedUnion("type", [
  command("AdmitSeat", seatId),
  command("DeclineSeat", seatId),
  command("AddSeat", {
    name,
    device: z.enum(["none", "shared"]),
    with: id.optional(),
    place,
  }),
  command("RenameSeat", { ...seatId, name }),
  command("MoveSeat", { ...seatId, toIndex: z.int().min(0).max(limits.seats) }),
  command("RemoveSeat", seatId),
  command("SetSeatFactor", {
    ...seatId,
    factor: z.number().min(limits.factorMin).max(limits.factorMax),
  }),
  command("RelinkSeat", seatId),
  command("StartSession", {}),
  command("NextPhase", {}),
  command("PreviousPhase", {}),
  command("CloseSession", {}),
  command("GiveTurn", seatId),
  command("GivePair", { seatIds: z.tuple([id, id]) }),
  command("SetBringer", seatId),
  command("DrawLots", { from: z.enum(["seats", "themes"]) }),
  command("NextTurn", {}),
  command("QueueSeat", seatId),
  command("UnqueueSeat", seatId),
  command("Pause", { kind: z.enum(pauseKinds) }),
  command("Resume", {}),
  command("ShowCard", { card: z.enum(cards) }),
  command("HideCard", {}),
  command("SetPrompt", { text: z.string().max(limits.promptCharacters) }),
  command("SetBoard", { mode: z.enum(boardModes) }),
  command("SetRole", { ...seatId, role: z.enum(seatRoles), on: z.boolean() }),
  command("SetDirection", {
    startSeatId: id.optional(),
    clockwise: z.boolean(),
  }),
  command("OfferLead", seatId),
  command("WithdrawLead", {}),
  command("JoinQueue", {}),
  command("LeaveQueue", {}),
  command("PassTurn", { when: z.enum(["later", "notThisRound"]) }),
  command("EndTurn", {}),
  command("ExtendTurn", { seconds }),
  command("GivePiece", seatId),
  command("TakePiece", {}),
  command("SetListening", { on: z.boolean() }),
  command("TakeChair", {}),
  command("LeaveChair", {}),
  command("TakeLead", {}),
  command("LeaveSession", {}),
  command("Undo", { step: count.optional() }),
]);

export const signalMessage = z.strictObject({
  kind: z.enum(["needSomeone", "pausePlease"]),
  seatId: id.optional(),
});

export const signalSeenMessage = z.strictObject({ seatId: id });

export const emptyMessage = z.strictObject({});

const minutes = z
  .int()
  .min(1)
  .max(formatLimits.phaseMinutes)
  .nullable()
  .optional();
const turnSeconds = z
  .int()
  .min(5)
  .max(limits.extendSeconds)
  .nullable()
  .optional();

const phaseOverride = z.strictObject({
  on: z.boolean().optional(),
  order: z.enum(orderRules).optional(),
  minutes,
  turnSeconds,
  equalVoice: z.enum(equalVoiceModes).optional(),
  minTurnSeconds: turnSeconds,
  maxTurnSeconds: turnSeconds,
  reserveSeconds: z.int().min(0).max(limits.extendSeconds).optional(),
  board: z.enum(boardModes).optional(),
});

const title = z.string().max(limits.titleCharacters);
const webLink = z.url({ protocol: /^https?$/ }).max(limits.linkCharacters);
const localTime = z.iso.datetime({ offset: true, local: true });
const themes = z
  .array(z.string().trim().min(1).max(noteLimits.wordCharacters))
  .max(noteLimits.items);
/** Of a meeting that has it no longer. */
const empty = z.literal("");

export const planSession = z.strictObject({
  format: z.enum(formatIds),
  language,
  setting: z.enum(settings),
  title: title.optional(),
  neighbourhood: title.optional(),
  meetingLink: webLink.or(empty).optional(),
  plannedFor: localTime.or(empty).optional(),
  own: ownFormat.nullable().optional(),
  phases: z.record(phaseId, phaseOverride).optional(),
  leadsTakeTurns: z.boolean().optional(),
  lobby: z.boolean().optional(),
  themes: themes.optional(),
});

export const seriesDetails = z.strictObject({
  title: title.trim().min(1),
  neighbourhood: title,
  format: z.enum(formatIds),
  language,
  setting: z.enum(settings),
  rhythm: z.enum(rhythms),
  professionalLead: z.boolean().nullable(),
  expertLead: z.boolean().nullable(),
});

export const nextEveningRequest = z.strictObject({
  plannedFor: localTime.optional(),
  themes: themes.optional(),
});

/** What somebody typed of the code for their notes. */
export const receiptRequest = z.strictObject({ code: z.string().max(40) });

export const planChange = planSession.partial();

export const joinRequest = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    secret: secret.optional(),
    name: name.optional(),
    language: language.optional(),
    place: place.optional(),
  })
  .refine(
    (request) =>
      (request.code === undefined) !== (request.secret === undefined),
  );

export const enterRequest = z.strictObject({
  as: z.enum(["facilitator", "room"]),
  secret,
  name: name.optional(),
});

export const enterOrganisation = z.strictObject({ secret });

export const linkRequest = z.strictObject({
  as: z.enum(["facilitator", "room"]),
  number: z.literal([0, 1]).optional(),
});

export const organisationDetails = z.strictObject({
  name: title,
  helpNumbers: z
    .array(
      z.strictObject({
        number: z
          .string()
          .min(2)
          .max(20)
          .regex(/^[+\d ()/.-]+$/),
        name: z.string().min(1).max(80),
      }),
    )
    .min(1)
    .max(8),
  retentionDays: z.int().min(0).max(limits.retentionDays),
});

export const clockMove = z.strictObject({
  to: z.int().min(0).max(8_640_000_000_000),
});

export const connectionQuery = z.object({
  session: id,
  as: z.enum(["facilitator", "participant", "room"]),
});

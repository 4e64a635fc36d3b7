import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import type { OwnFormat } from "../../shared/domain/format.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  CommandMessage,
  Ended,
  EnterRequest,
  JoinRequest,
  PlanSession,
  SignalMessage,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import type {
  NextEvening,
  SeriesDetails,
} from "../../shared/protocol/seriesMessages.ts";
import type { ownFormat } from "../../shared/protocol/formatSchemas.ts";
import type {
  enterRequest,
  nextEveningRequest,
  seriesDetails,
  signalMessage,
} from "../../shared/protocol/schemas.ts";
import {
  commandMessage,
  joinRequest,
  planSession,
} from "../../shared/protocol/schemas.ts";

import type {
  answer,
  ended,
  signalNotice,
  view,
  waitingView,
} from "../../shared/protocol/viewSchemas.ts";

/** Both ways: `satisfies z.ZodType<T>` would not notice a variant that is missing. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const commandId = "3f2b8a52-6a0c-4b7e-9a3e-0d1c2b3a4f50";

describe("the schemas", () => {
  it("say the same as the types, both ways", () => {
    expectTypeOf<
      Same<z.infer<typeof commandMessage>, CommandMessage>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof signalMessage>, SignalMessage>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof planSession>, PlanSession>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof joinRequest>, JoinRequest>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof enterRequest>, EnterRequest>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof seriesDetails>, SeriesDetails>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof ownFormat>, OwnFormat>
    >().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof nextEveningRequest>, NextEvening>
    >().toEqualTypeOf<true>();
  });

  it("say the same as the types of what goes out", () => {
    expectTypeOf<Same<z.infer<typeof view>, View>>().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof waitingView>, WaitingView>
    >().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof answer>, Answer>>().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof signalNotice>, SignalNotice>
    >().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof ended>, Ended>>().toEqualTypeOf<true>();
  });

  it("parse a command with what belongs to it", () => {
    const message = {
      commandId,
      type: "GiveTurn",
      seatId: "abc",
      expectedTurn: 3,
    };
    expect(commandMessage.parse(message)).toEqual(message);
  });

  it.each([
    ["a field nobody knows", { commandId, type: "NextTurn", hurry: true }],
    ["no command id", { type: "NextTurn" }],
    ["a command nobody knows", { commandId, type: "ScoreSeat", seatId: "a" }],
    ["a server's own command", { commandId, type: "FacilitatorsAway" }],
    ["a seat that is missing", { commandId, type: "AdmitSeat" }],
    ["seconds below zero", { commandId, type: "ExtendTurn", seconds: -1 }],
    ["an id that is a path", { commandId, type: "AdmitSeat", seatId: "../x" }],
    [
      "a pair of three",
      { commandId, type: "GivePair", seatIds: ["a", "b", "c"] },
    ],
  ])("refuse %s", (_what, message) => {
    expect(commandMessage.safeParse(message).success).toBe(false);
  });

  it("take a code or a secret, not both and not neither", () => {
    const secret = "a".repeat(22);
    expect(joinRequest.safeParse({ code: "123456" }).success).toBe(true);
    expect(joinRequest.safeParse({ secret }).success).toBe(true);
    expect(joinRequest.safeParse({ code: "123456", secret }).success).toBe(
      false,
    );
    expect(joinRequest.safeParse({ name: "Jo" }).success).toBe(false);
    expect(joinRequest.safeParse({ code: "12345a" }).success).toBe(false);
  });

  it("take no meeting link that a browser would run", () => {
    const plan = { format: "multilogem", language: "nl", setting: "online" };
    const meetingLink = "javascript:alert(1)";
    expect(planSession.safeParse(plan).success).toBe(true);
    expect(planSession.safeParse({ ...plan, meetingLink }).success).toBe(false);
  });

  it("can be read from outside as JSON schema", () => {
    const schema = z.toJSONSchema(commandMessage);
    expect(schema.oneOf).toHaveLength(commandMessage.options.length);
  });
});

import { describe, expect, it } from "vitest";
import { Encoder, PacketType } from "socket.io-parser";
import type { Packet } from "socket.io-parser";
import { ViewEncoder } from "../../server/sockets/viewEncoder.ts";
import { viewsOf } from "../../shared/domain/view.ts";
import { Evening } from "../domain/evening.ts";

const event = (...data: unknown[]): Packet => ({
  type: PacketType.EVENT,
  nsp: "/",
  data,
});

const asLibrary = (packet: Packet): unknown => new Encoder().encode(packet);

describe("how views are written", () => {
  it("is as the library writes them, for every role and at every step", () => {
    const encoder = new ViewEncoder();
    const evening = new Evening({ phases: { checkIn: { on: true } } })
      .with("jo", 'An "é" \u2028', "rita")
      .to("checkIn");
    for (const seatId of ["jo", "rita", "jo"]) {
      evening.lead({ type: "GiveTurn", seatId });
      const viewOf = viewsOf(evening.facts);
      for (const audience of [
        { as: "facilitator", seatId: "lead" },
        { as: "participant", seatId: "jo" },
        { as: "participant", seatId: "rita" },
        { as: "room", seatId: null },
      ] as const) {
        const packet = event("view", viewOf(audience));
        expect(encoder.encode(packet)).toEqual(asLibrary(packet));
      }
    }
  });

  it.each<[string, Packet]>([
    ["a field that is not there", event("view", { a: undefined, b: null })],
    ["an empty view", event("view", {})],
    ["no view at all", event("view", null)],
    ["bytes", event("other", { bytes: Buffer.from("x") })],
    ["another event", event("ended", { reason: "closed" })],
    ["an answer", { ...event({ ok: true }), type: PacketType.ACK, id: 7 }],
    ["a question", { ...event("view", { a: 1 }), id: 3 }],
    ["a namespace", { ...event("view", { a: 1 }), nsp: "/x" }],
    ["a greeting", { type: PacketType.CONNECT, nsp: "/", data: { sid: "x" } }],
  ])("is the library's own for %s", (_what, packet) => {
    expect(new ViewEncoder().encode(packet)).toEqual(asLibrary(packet));
  });

  it("is worked out once for all who see the same part", () => {
    let written = 0;
    const seats = {
      toJSON: () => {
        written += 1;
        return ["jo"];
      },
    };
    const encoder = new ViewEncoder();
    for (const seatId of ["jo", "an", "rita"])
      encoder.encode(event("view", { seats, me: { seatId } }));
    expect(written).toBe(1);
  });
});

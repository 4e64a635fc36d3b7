import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

const circle = { phases: { checkIn: { on: true } } };
const next = { type: "NextTurn" } as const;
const chair = (seatId: string) =>
  ({
    type: "AddSeat",
    seatId,
    device: "none",
    with: null,
    place: "room",
  }) as const;
const late = (seatId: string) =>
  ({
    type: "TakeSeat",
    seatId,
    place: "room",
    language: null,
    waiting: true,
    facilitator: false,
  }) as const;

describe("seats", () => {
  it("S1 seats stand in the order in which they came, until moved", () => {
    const evening = new Evening().with("a", "b", "c");
    expect(evening.state.order).toEqual(["a", "b", "c"]);
    evening.lead({ type: "MoveSeat", seatId: "c", toIndex: 0 });
    expect(evening.state.order).toEqual(["c", "a", "b"]);
  });

  it("S1 a moved seat lands where the screen shows it, also when someone before it left", () => {
    const people = ["a", "b", "c", "d"];
    for (const seatId of people)
      for (const gone of people)
        for (const toIndex of [0, 1, 2]) {
          if (seatId === gone) continue;
          const evening = new Evening().with(...people);
          evening.by(gone, { type: "LeaveSession" });
          evening.lead({ type: "MoveSeat", seatId, toIndex });
          const { order } = evening.view("facilitator", "lead");
          expect(order.indexOf(seatId)).toBe(toIndex);
        }
  });

  it("S2 a seat added in mid-round takes part in it", () => {
    const evening = new Evening(circle)
      .with("a", "b")
      .to("checkIn")
      .lead(next)
      .lead(chair("z"));
    expect(evening.lead(next).speaker).toBe("b");
    expect(evening.lead(next).speaker).toBe("z");
  });

  it("S3 chairs without a phone and shared phones are always here", () => {
    const evening = new Evening().with("a").lead(chair("z"));
    evening.lead({
      type: "AddSeat",
      seatId: "y",
      device: "shared",
      with: "a",
      place: "room",
    });
    const presence = evening
      .view("facilitator", "lead")
      .seats.map((seat) => [seat.seatId, "presence" in seat && seat.presence]);
    expect(presence).toEqual([
      ["lead", "away"],
      ["a", "away"],
      ["z", "here"],
      ["y", "here"],
    ]);
  });

  it("S4 a phone speaks for its own seat and those that share it, and for no other", () => {
    const evening = new Evening(circle).with("a", "b");
    evening.lead({
      type: "AddSeat",
      seatId: "y",
      device: "shared",
      with: "a",
      place: "room",
    });
    evening.to("checkIn").lead({ type: "GiveTurn", seatId: "y" });
    expect(evening.refusal("b", { type: "EndTurn" }, { seatId: "y" })).toBe(
      "NotAllowed",
    );
    expect(evening.refusal("b", { type: "EndTurn" })).toBe("NotYourTurn");
    expect(evening.view("participant", "a").me?.seats).toEqual(["a", "y"]);
    expect(evening.by("a", { type: "EndTurn" }).speaker).toBe("a");
  });

  it("S5 no change of seats touches a running clock", () => {
    const evening = new Evening(circle)
      .with("a", "b", "c")
      .to("checkIn")
      .lead(next);
    const { turn } = evening.state;
    evening
      .lead(chair("z"))
      .lead({ type: "RemoveSeat", seatId: "b" })
      .lead({ type: "MoveSeat", seatId: "z", toIndex: 0 });
    evening
      .lead({ type: "SetSeatFactor", seatId: "a", factor: 2 })
      .lead({ type: "RenameSeat", seatId: "a" });
    expect(evening.state.turn).toEqual(turn);
  });

  it("S7 whoever leaves keeps the seat; the round passes over it until they return", () => {
    const evening = new Evening(circle)
      .with("a", "b", "c")
      .to("checkIn")
      .lead(next);
    evening.by("b", { type: "LeaveSession" });
    expect(evening.lead(next).speaker).toBe("c");
    evening.server({ type: "ReturnSeat", seatId: "b" });
    expect(evening.lead(next).speaker).toBe("b");
  });

  it("S8 a removed speaker's turn ends, and the round goes on from the gap", () => {
    const evening = new Evening(circle)
      .with("a", "b", "c")
      .to("checkIn")
      .lead(next)
      .lead(next);
    expect(evening.lead({ type: "RemoveSeat", seatId: "b" }).speaker).toBe("c");
    expect(evening.state.order).toEqual(["a", "c"]);
  });

  it("S9 the circle has room for 60 seats", () => {
    const evening = new Evening();
    for (let index = 1; index < 60; index += 1)
      evening.lead(chair(`z${index}`));
    expect(evening.refusal("lead", chair("last"))).toBe("TooManySeats");
    expect(evening.refusal(null, late("last"))).toBe("TooManySeats");
  });

  it("S10 a facilitator cannot remove their own seat", () => {
    expect(
      new Evening().refusal("lead", { type: "RemoveSeat", seatId: "lead" }),
    ).toBe("NotAllowed");
  });
});

describe("joining", () => {
  it("J2 a seat that waits sees itself and nothing else", () => {
    const evening = new Evening().with("a").server(late("z"));
    const view = evening.view("participant", "z");
    expect(view).toMatchObject({
      waiting: true,
      seats: [{ seatId: "z" }],
      me: { seatId: "z" },
    });
    expect(JSON.stringify(view)).not.toContain('"a"');
    expect(evening.refusal("z", { type: "JoinQueue" })).toBe("NotAdmitted");
    expect(
      evening.view("participant", "a").seats.map((seat) => seat.seatId),
    ).not.toContain("z");
  });

  it("J3 whoever is let in after the start listens, until they ask for a turn", () => {
    const evening = new Evening().with("a").to("theme").server(late("z"));
    evening.lead({ type: "AdmitSeat", seatId: "z" });
    expect(evening.view("participant", "z").me?.listening).toBe(true);
    evening.by("z", { type: "JoinQueue" });
    expect(evening.view("participant", "z").me?.listening).toBe(false);
  });

  it("J3 or until they are given one", () => {
    const evening = new Evening().with("a").to("theme").server(late("z"));
    evening
      .lead({ type: "AdmitSeat", seatId: "z" })
      .lead({ type: "GiveTurn", seatId: "z" });
    expect(evening.speaker).toBe("z");
    expect(evening.view("participant", "z").me?.listening).toBe(false);
  });
});

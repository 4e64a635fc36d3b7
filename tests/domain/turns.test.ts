import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

const circle = { phases: { checkIn: { on: true } } };
const inCircle = () =>
  new Evening(circle).with("a", "b", "c", "d").to("checkIn");
const next = { type: "NextTurn" } as const;

function roundOf(evening: Evening): string[] {
  const heard: string[] = [];
  while (evening.refusal("lead", next) === null)
    if (evening.speaker !== null) heard.push(evening.speaker);
  return heard;
}

describe("circle", () => {
  it("T1 the end of a turn hands on to the next seat", () => {
    const evening = inCircle().lead({ type: "GiveTurn", seatId: "b" });
    expect(evening.by("b", { type: "EndTurn" }).speaker).toBe("c");
    expect(evening.lead(next).speaker).toBe("d");
    expect(evening.lead(next).speaker).toBe("a");
  });

  it("T2 a circle that is done refuses a further next", () => {
    const evening = inCircle();
    expect(roundOf(evening)).toEqual(["a", "b", "c", "d"]);
    expect(evening.refusal("lead", next)).toBe("RoundIsDone");
  });

  it("T3 two people pressing next advance once", () => {
    const evening = inCircle().lead(next);
    const expectedTurn = evening.state.turnNumber;
    evening.lead(next, { expectedTurn });
    expect(evening.refusal("lead", next, { expectedTurn })).toBe("StaleTurn");
    expect(evening.speaker).toBe("b");
  });

  it("T3 the second press is stale also after the last turn, when nobody speaks", () => {
    const evening = inCircle();
    for (let turn = 0; turn < 4; turn += 1) evening.lead(next);
    const expectedTurn = evening.state.turnNumber;
    evening.lead(next, { expectedTurn });
    expect(evening.speaker).toBeNull();
    expect(evening.refusal("lead", next, { expectedTurn })).toBe("StaleTurn");
  });

  it("T6 later asks once more at the end, and only once", () => {
    const evening = inCircle()
      .lead(next)
      .by("a", { type: "PassTurn", when: "later" });
    expect(evening.speaker).toBe("b");
    evening.lead(next).lead(next).lead(next);
    expect(evening.speaker).toBe("a");
    evening.by("a", { type: "PassTurn", when: "later" });
    expect(evening.refusal("lead", next)).toBe("RoundIsDone");
  });

  it("T6 whoever is in line may pass before it is their turn", () => {
    const evening = inCircle()
      .lead(next)
      .by("b", { type: "PassTurn", when: "notThisRound" });
    expect(evening.lead(next).speaker).toBe("c");
    expect(evening.refusal("a", { type: "PassTurn", when: "later" })).toBe(
      "NotYourTurn",
    );
  });

  it("T6 whoever listened instead may still ask to be asked at the end", () => {
    const evening = inCircle()
      .lead(next)
      .by("b", { type: "PassTurn", when: "notThisRound" });
    evening.lead(next).by("b", { type: "PassTurn", when: "later" });
    expect(evening.lead(next).speaker).toBe("d");
    expect(evening.lead(next).speaker).toBe("b");
  });

  it("T7 what a facilitator may do for someone does not tell who passed", () => {
    const evening = inCircle().lead(next);
    const may = () =>
      evening
        .view("facilitator", "lead")
        .seats.map((seat) => "may" in seat && seat.may);
    const before = may();
    evening.by("b", { type: "PassTurn", when: "notThisRound" });
    expect(may()).toEqual(before);
  });

  it("T7 a pass is no turn, and looks like one to everybody else", () => {
    const evening = inCircle()
      .lead(next)
      .by("a", { type: "PassTurn", when: "notThisRound" });
    expect(evening.state.seats.find((seat) => seat.id === "a")?.turns).toBe(0);
    expect(evening.view("room").round).toEqual({ done: 1, toCome: 2 });
    expect(JSON.stringify(evening.view("participant", "c"))).not.toContain(
      "passed",
    );
    expect(evening.view("facilitator", "lead").hadTurn).toEqual([]);
  });

  it("T10 a facilitator can give a turn outside the order, and the circle goes on from there", () => {
    const evening = inCircle()
      .lead(next)
      .lead({ type: "GiveTurn", seatId: "c" });
    expect(evening.speaker).toBe("c");
    expect(evening.lead(next).speaker).toBe("d");
    expect(evening.lead(next).speaker).toBe("b");
  });

  it("T16 the bringer of the theme comes last where the phase says so", () => {
    const evening = new Evening(circle)
      .with("a", "b", "c")
      .lead({ type: "SetBringer", seatId: "a" });
    evening
      .to("checkOut")
      .lead({ type: "SetDirection", startSeatId: "a", clockwise: true });
    expect(roundOf(evening)).toEqual(["b", "c", "a"]);
  });

  it("T16 newcomers come after the others", () => {
    const evening = new Evening({ format: "selfHelp" }).with("a", "b", "c");
    evening
      .lead({ type: "SetRole", seatId: "a", role: "newcomer", on: true })
      .to("circle");
    expect(roundOf(evening)).toEqual(["b", "c", "a"]);
  });

  it("T17 later rounds start at another seat and turn the other way", () => {
    const evening = new Evening({ format: "sociocraticRounds" }).with(
      "a",
      "b",
      "c",
      "d",
      "e",
    );
    const first = roundOf(evening.to("round1"));
    const second = roundOf(evening.to("round2"));
    expect(first).toEqual(["a", "b", "c", "d", "e"]);
    expect(second[0]).not.toBe("a");
    expect(second).toEqual(
      [...second].sort((x, y) =>
        second.indexOf(x) < second.indexOf(y) ? -1 : 1,
      ),
    );
    expect([...second].sort()).toEqual(first);
    expect(first.indexOf(second[1] ?? "")).toBe(
      (first.indexOf(second[0] ?? "") + 4) % 5,
    );
  });

  it("T17 nobody is first again because the bringer, who comes last, would have begun", () => {
    const evening = new Evening(circle)
      .with("a", "b", "c", "d")
      .lead({ type: "SetBringer", seatId: "b" });
    expect(roundOf(evening.to("checkIn"))[0]).toBe("a");
    expect(roundOf(evening.to("checkOut"))).toEqual(["d", "c", "a", "b"]);
  });

  it("T17 the facilitator sets where the round begins and which way it turns", () => {
    const evening = inCircle().lead({
      type: "SetDirection",
      startSeatId: "c",
      clockwise: false,
    });
    expect(roundOf(evening)).toEqual(["c", "b", "a", "d"]);
  });
});

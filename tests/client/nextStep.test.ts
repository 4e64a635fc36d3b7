import { describe, expect, it } from "vitest";
import { nextButOne, nextStep } from "../../client/facilitator/nextStep.ts";
import { consoleView, turnOf } from "./consoleView.ts";

describe("the large button", () => {
  it("begins the meeting while people come in", () => {
    const view = consoleView({ session: { status: "arriving" } });
    expect(nextStep(view)).toEqual({ does: "start" });
  });

  it("names who comes next", () => {
    expect(nextStep(consoleView())).toEqual({ does: "next", seatId: "Anna" });
  });

  it("goes on after a pause before anything else", () => {
    const view = consoleView({
      session: { paused: { kind: "pause", since: 0 } },
      turn: turnOf("Anna"),
    });
    expect(nextStep(view)).toEqual({ does: "resume" });
  });

  it("rounds off the last turn", () => {
    const view = consoleView({ next: null, turn: turnOf("Chris") });
    expect(nextStep(view)).toEqual({ does: "end" });
  });

  it("asks for two people where a pair is to talk", () => {
    const view = consoleView({
      next: null,
      phase: { order: "pair", speakers: "pair" },
    });
    expect(nextStep(view)).toEqual({ does: "choosePair" });
  });

  it.each([
    ["circle", "roundDone"],
    ["queue", "nobodyInLine"],
    ["notYetSpokenFirst", "nobodyInLine"],
    ["piece", "pieceInMiddle"],
    ["silent", "silent"],
    ["free", "noTurns"],
  ] as const)("rests in %s and says why: %s", (order, because) => {
    const view = consoleView({ next: null, phase: { order } });
    expect(nextStep(view)).toEqual({ does: "nothing", because });
  });
});

describe("who comes after the next", () => {
  it("is told by a queue", () => {
    const view = consoleView({
      next: "Bert",
      queue: ["Bert", "Anna"],
      phase: { order: "queue" },
    });
    expect(nextButOne(view)).toBe("Anna");
  });

  it("is not guessed in a circle", () => {
    expect(nextButOne(consoleView())).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

const circle = { phases: { checkIn: { on: true } } };
const inCircle = () =>
  new Evening(circle).with("a", "b", "c", "d").to("checkIn");
const inQueue = () => new Evening().with("a", "b", "c", "d").to("theme");
const next = { type: "NextTurn" } as const;
const join = { type: "JoinQueue" } as const;

function roundOf(evening: Evening): string[] {
  const heard: string[] = [];
  while (evening.refusal("lead", next) === null)
    if (evening.speaker !== null) heard.push(evening.speaker);
  return heard;
}

describe("queue", () => {
  it("T4 first come, first served; anyone may withdraw", () => {
    const evening = inQueue()
      .by("c", join)
      .by("a", join)
      .by("b", join)
      .by("a", { type: "LeaveQueue" });
    expect(evening.view("room").queue).toEqual(["c", "b"]);
    expect(evening.lead(next).speaker).toBe("c");
    expect(evening.by("c", { type: "EndTurn" }).speaker).toBe("b");
    expect(evening.lead(next).speaker).toBeNull();
    expect(evening.refusal("lead", next)).toBe("NoOneNext");
  });

  it("T4 later moves back to the end of the queue", () => {
    const evening = inQueue()
      .by("a", join)
      .by("b", join)
      .by("a", { type: "PassTurn", when: "later" });
    expect(evening.state.queue).toEqual(["b", "a"]);
  });

  it("T5 new voices come first, in the order in which they asked", () => {
    const evening = inQueue().by("a", join).by("b", join).lead(next).lead(next);
    evening
      .to("stories2")
      .by("a", join)
      .by("c", join)
      .by("b", join)
      .by("d", join);
    expect(evening.view("room").queue).toEqual(["c", "d", "a", "b"]);
    expect(evening.lead(next).speaker).toBe("c");
    evening.by("c", join);
    expect(evening.view("room").queue).toEqual(["d", "a", "b", "c"]);
  });
});

describe("piece, pair, bringer, silence", () => {
  const withPiece = () => new Evening().with("a", "b", "c").to("stories1");

  it("T8 the piece is taken from the middle and given on", () => {
    const evening = withPiece().by("a", { type: "TakePiece" });
    expect(evening.refusal("b", { type: "TakePiece" })).toBe("NotYourTurn");
    expect(evening.refusal("b", { type: "GivePiece", to: "c" })).toBe(
      "NotYourTurn",
    );
    expect(evening.by("a", { type: "GivePiece", to: "c" }).speaker).toBe("c");
    expect(evening.by("c", { type: "EndTurn" }).speaker).toBeNull();
  });

  it("T8 nobody who only listens is handed the piece, and back to the middle is always possible", () => {
    const evening = withPiece()
      .by("b", { type: "SetListening", on: true })
      .by("a", { type: "TakePiece" });
    expect(evening.refusal("a", { type: "GivePiece", to: "b" })).toBe(
      "NotAllowed",
    );
    expect(
      evening.by("a", { type: "GivePiece", to: "middle" }).speaker,
    ).toBeNull();
    expect(evening.by("b", { type: "TakePiece" }).speaker).toBe("b");
  });

  it("T9 a pair speaks together, and nobody can queue", () => {
    const evening = new Evening({ phases: { reflecting: { on: true } } })
      .with("a", "b", "c")
      .to("reflecting");
    expect(
      evening.refusal("lead", { type: "GivePair", seatIds: ["a", "a"] }),
    ).toBe("Malformed");
    evening.lead({ type: "GivePair", seatIds: ["a", "b"] });
    expect(evening.state.turn?.seatIds).toEqual(["a", "b"]);
    expect(evening.refusal("c", join)).toBe("WrongPhase");
    expect(evening.by("b", { type: "EndTurn" }).speaker).toBeNull();
  });

  it("T9 after a pair the others may answer, one after another, and a new pair may follow", () => {
    const evening = new Evening({ phases: { reflecting: { on: true } } })
      .with("a", "b", "c", "d")
      .to("reflecting");
    expect(evening.refusal("c", join)).toBe("WrongPhase");
    evening
      .lead({ type: "GivePair", seatIds: ["a", "b"] })
      .by("a", { type: "EndTurn" })
      .by("c", join)
      .by("d", join);
    expect(evening.lead(next).speaker).toBe("c");
    expect(evening.by("c", { type: "EndTurn" }).speaker).toBe("d");
    evening.by("d", { type: "EndTurn" });
    evening.lead({ type: "GivePair", seatIds: ["c", "d"] });
    expect(evening.refusal("a", join)).toBe("WrongPhase");
  });

  it("T18 the bringer of a phase that is not theirs cannot take the piece either", () => {
    const evening = new Evening({
      format: "intervisie",
      phases: { feedback: { order: "piece" } },
    })
      .with("a", "b")
      .lead({ type: "SetBringer", seatId: "a" })
      .to("feedback");
    expect(evening.refusal("a", { type: "TakePiece" })).toBe("NotAllowed");
    expect(evening.by("b", { type: "TakePiece" }).speaker).toBe("b");
  });

  it("T19 a step made silent has no turn to give, whoever may speak in it", () => {
    const evening = new Evening({ phases: { stories1: { order: "silent" } } })
      .with("a")
      .to("stories1");
    expect(evening.refusal("lead", { type: "GiveTurn", seatId: "a" })).toBe(
      "WrongPhase",
    );
  });

  it("T18 the round passes over the bringer, who cannot take the word", () => {
    const evening = new Evening({
      format: "intervisie",
      leadsTakeTurns: true,
    }).with("a", "b", "c");
    evening
      .lead({ type: "StartSession" })
      .lead({ type: "SetBringer", seatId: "b" })
      .to("feedback");
    expect(["NotAllowed", "WrongPhase"]).toContain(
      evening.refusal("b", { type: "TakePiece" }),
    );
    expect(roundOf(evening)).toEqual(["lead", "a", "c"]);
  });

  it("T19 in silence and in a break there is no turn to give", () => {
    const evening = new Evening().with("a").to("silence");
    expect(evening.refusal("lead", { type: "GiveTurn", seatId: "a" })).toBe(
      "WrongPhase",
    );
    expect(evening.refusal("lead", next)).toBe("WrongPhase");
    expect(evening.refusal("a", join)).toBe("WrongPhase");
  });

  it("T20 a lot is drawn among those who take part, and opens the round", () => {
    const evening = inCircle().by("a", { type: "SetListening", on: true });
    evening.lead({ type: "DrawLots", from: "seats", random: 0.99 });
    expect(evening.state.drawn).toBe("d");
    expect(roundOf(evening)).toEqual(["d", "b", "c"]);
  });

  it("T20 the lot for the theme falls on someone who brought one, who becomes the bringer", () => {
    const evening = inQueue();
    expect(
      evening.refusal("lead", { type: "DrawLots", from: "themes", random: 0 }),
    ).toBe("NoOneNext");
    evening
      .by("c", join)
      .by("b", join)
      .lead({ type: "DrawLots", from: "themes", random: 0.6 });
    expect(evening.state.bringer).toBe("b");
  });

  it("T21 the inner circle holds its chairs and no more, by own choice only", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const evening = new Evening({ format: "fishbowl" })
      .with(...ids)
      .to("innerCircle");
    for (const id of ids.slice(0, 5)) evening.by(id, { type: "TakeChair" });
    const sitsDown = {
      type: "SetRole",
      seatId: "f",
      role: "inner",
      on: true,
    } as const;
    expect(evening.view("room").phase.freeChairs).toBe(0);
    expect(evening.refusal("f", { type: "TakeChair" })).toBe("NoFreeChair");
    expect(evening.refusal("lead", sitsDown)).toBe("NoFreeChair");
    evening.by("a", { type: "LeaveChair" }).by("f", { type: "TakeChair" });
    expect(evening.refusal("a", join)).toBe("WrongPhase");
  });

  it("T21 whoever goes away leaves a free chair behind", () => {
    const evening = new Evening({ format: "fishbowl" })
      .with("a", "b")
      .to("innerCircle")
      .by("a", { type: "TakeChair" })
      .by("a", { type: "LeaveSession" });
    expect(evening.view("room").phase.freeChairs).toBe(5);
    expect(
      evening.refusal("lead", { type: "TakeChair" }, { seatId: "a" }),
    ).toBe("NotAllowed");
  });

  it("T11 at most one turn runs", () => {
    const evening = inQueue()
      .by("a", join)
      .by("b", join)
      .lead(next)
      .lead({ type: "GiveTurn", seatId: "c" });
    expect(evening.state.turn?.seatIds).toEqual(["c"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Command } from "../../shared/domain/commands.ts";
import { keptSteps } from "../../shared/domain/bounds.ts";
import { Evening } from "./evening.ts";

const circle = { phases: { checkIn: { on: true } } };
const inCircle = () => new Evening(circle).with("a", "b", "c").to("checkIn");
const next = { type: "NextTurn" } as const;
const undo = { type: "Undo" } as const;

describe("undo", () => {
  it("T12 gives back seat, order and clock; the time between counts as a pause", () => {
    const evening = inCircle().at("1:00").lead(next).at("1:20").lead(next);
    const { turnNumber, position } = evening.state;
    evening.at("1:50").lead(undo);
    expect(evening.speaker).toBe("a");
    expect(evening.left).toBe(40);
    expect(evening.at("2:00").left).toBe(30);
    expect(evening.state.turnNumber).toBeGreaterThan(turnNumber);
    expect(evening.state.position).toBe(position + 1);
  });

  it("T12 takes back a phase step, with the turn that ran and the queue", () => {
    const evening = new Evening().with("a", "b").to("theme");
    evening
      .by("a", { type: "JoinQueue" })
      .by("b", { type: "JoinQueue" })
      .lead(next)
      .lead({ type: "NextPhase" });
    evening.lead(undo);
    expect(evening.speaker).toBe("a");
    expect(evening.state.queue).toEqual(["b"]);
    expect(evening.view("room").phase.id).toBe("theme");
  });

  it("T12 goes back step by step, while the states are kept", () => {
    const evening = inCircle().lead(next).lead(next).lead(next);
    expect(evening.lead(undo).speaker).toBe("b");
    expect(evening.lead(undo).speaker).toBe("a");
    expect(evening.lead(undo).speaker).toBeNull();
  });

  it("T12 a turn that counted is no longer counted", () => {
    const evening = inCircle().lead(next).lead(next).lead(undo);
    expect(evening.state.seats.find((seat) => seat.id === "a")?.turns).toBe(0);
  });

  it("T12 brings back a removed seat with its place and its turn", () => {
    const evening = inCircle()
      .at("1:00")
      .lead(next)
      .at("1:10")
      .lead({ type: "RemoveSeat", seatId: "a" });
    expect(evening.speaker).toBe("b");
    evening.at("1:15").lead(undo);
    expect(evening.speaker).toBe("a");
    expect(evening.state.order).toEqual(["a", "b", "c"]);
    expect(evening.left).toBe(50);
  });

  it("T12 during a pause the turn comes back with its clock standing still", () => {
    const evening = inCircle().at("1:00").lead(next).at("1:10").lead(next);
    evening.lead({ type: "Pause", kind: "quiet" }).at("1:30").lead(undo);
    expect(evening.at("5:00").left).toBe(50);
    evening.lead({ type: "Resume" });
    expect(evening.at("5:10").left).toBe(40);
  });

  it.each([
    ["a turn", { type: "NextTurn" } as const],
    ["a step", { type: "NextPhase" } as const],
  ])(
    "T12 where time is shared out, %s taken back costs those still to come nothing",
    (_what, step) => {
      const times = { minTurnSeconds: null, maxTurnSeconds: null };
      const evening = new Evening({
        phases: { stories2: { equalVoice: "share", minutes: 20, ...times } },
      }).with("a", "b", "c");
      evening.to("stories2");
      for (const id of ["a", "b", "c"]) evening.by(id, { type: "JoinQueue" });
      evening.at("2:00").lead(next).at("4:00").lead(step).at("10:00");
      evening.lead(undo).lead(next);
      expect(evening.left).toBe(480);
    },
  );

  it("T12 where nobody's turn was touched, the time of the step goes on", () => {
    const evening = new Evening({
      phases: {
        stories2: {
          equalVoice: "share",
          minutes: 20,
          minTurnSeconds: null,
          maxTurnSeconds: null,
        },
      },
    }).with("a");
    evening.to("stories2").at("2:00").lead({ type: "SetBoard", mode: "open" });
    evening.at("5:00").lead(undo).by("a", { type: "JoinQueue" }).lead(next);
    expect(evening.left).toBe(900);
  });

  it("T12 has nothing to take back before the first step", () => {
    expect(new Evening().refusal("lead", undo)).toBe("NothingToUndo");
  });

  it("T13 what others did since the step stays", () => {
    const evening = new Evening().with("a", "b", "c").to("theme");
    evening
      .by("a", { type: "JoinQueue" })
      .by("b", { type: "JoinQueue" })
      .lead(next);
    evening.by("c", { type: "JoinQueue" }).by("b", { type: "LeaveQueue" });
    evening
      .lead({
        type: "AddSeat",
        seatId: "d",
        device: "none",
        with: null,
        place: "room",
      })
      .lead(undo);
    expect(evening.speaker).toBeNull();
    expect(evening.state.queue).toEqual(["a", "c"]);
    expect(evening.state.order).toContain("d");
  });

  it("T14 a participant may undo only their own last step, within ten seconds", () => {
    const evening = inCircle().at("1:00").lead(next);
    expect(evening.refusal("a", undo)).toBe("NothingToUndo");
    evening.by("a", { type: "PassTurn", when: "notThisRound" });
    expect(evening.refusal("b", undo)).toBe("NothingToUndo");
    expect(evening.at("1:10").by("a", undo).speaker).toBe("a");
    evening.by("a", { type: "EndTurn" });
    expect(evening.at("1:21").refusal("a", undo)).toBe("NothingToUndo");
  });

  it("T14 a phone is told until when, counted from the step and not from the view", () => {
    const evening = inCircle().at("1:00").lead(next);
    const until = () => evening.view("participant", "a").me?.undoUntil;
    expect(until()).toBeNull();
    evening.by("a", { type: "PassTurn", when: "notThisRound" });
    expect(until()).toBe(70_000);
    evening.at("1:09").by("c", { type: "SetListening", on: true });
    expect(until()).toBe(70_000);
    expect(evening.view("participant", "b").me?.undoUntil).toBeNull();
  });

  it("T12 T13 twenty steps stay within reach, however many hands go up in between", () => {
    const ids = Array.from({ length: 25 }, (_, index) => `p${index}`);
    const evening = new Evening().with(...ids).to("theme");
    for (let round = 0; round < 25; round += 1) {
      evening.lead({ type: "GiveTurn", seatId: `p${round}` });
      for (const id of ids) {
        evening.by(id, { type: "JoinQueue" });
        evening.by(id, { type: "LeaveQueue" });
      }
    }
    const heard: (string | null)[] = [];
    while (evening.refusal("lead", undo) === null) heard.push(evening.speaker);
    expect(heard).toHaveLength(keptSteps);
    expect(heard.slice(0, 3)).toEqual(["p23", "p22", "p21"]);
    expect(heard.at(-1)).toBe("p4");
    expect(evening.view("facilitator", "lead").undo).toBeNull();
  });

  it("T12 says which facilitator's step it is, to facilitators alone", () => {
    const evening = inCircle().server({
      ...{ type: "TakeSeat", seatId: "lead2", place: "room", language: null },
      ...{ waiting: false, facilitator: true },
    });
    evening.lead(next);
    expect(evening.view("facilitator", "lead2").undo?.by).toBe("lead");
    expect(evening.view("participant", "a")).not.toHaveProperty("undo");
    expect(evening.view("room")).not.toHaveProperty("undo");
  });

  it("T7 T12 a participant's step is nobody's, so that listening instead looks like any other", () => {
    const ended = inCircle().lead(next).by("a", { type: "EndTurn" });
    const passed = inCircle()
      .lead(next)
      .by("a", { type: "PassTurn", when: "notThisRound" });
    const undoOf = (evening: Evening) =>
      evening.view("facilitator", "lead").undo;
    expect(undoOf(passed)).toEqual(undoOf(ended));
    expect(undoOf(passed)?.by).toBeNull();
  });

  it("T12 takes back the step that was meant, and no other in its place", () => {
    const evening = inCircle().lead(next);
    const seen = evening.view("facilitator", "lead").undo?.step;
    evening.by("a", { type: "EndTurn" });
    expect(evening.refusal("lead", { ...undo, step: seen })).toBe("StaleTurn");
    expect(evening.speaker).toBe("b");
    const newest = evening.view("facilitator", "lead").undo?.step;
    expect(evening.lead({ ...undo, step: newest }).speaker).toBe("a");
  });

  it("T12 what changed nothing is no step: the undo after it takes back the one before", () => {
    const evening = inCircle().lead(next).lead(next);
    evening
      .lead({ type: "GiveTurn", seatId: "b" })
      .lead({ type: "MoveSeat", seatId: "c", toIndex: 2 });
    expect(evening.lead(undo).speaker).toBe("a");
  });

  it("T12 more time is taken back while the clock goes on", () => {
    const evening = inCircle().at("1:00").lead(next).at("1:10");
    evening.lead({ type: "ExtendTurn", seconds: 60 }).at("1:20");
    expect(evening.left).toBe(100);
    expect(evening.at("1:30").lead(undo).left).toBe(30);
    expect(evening.speaker).toBe("a");
    expect(evening.lead(undo).speaker).toBeNull();
  });

  it("T12 what a facilitator did for someone is taken back: board, bringer, role, hand, place among the listeners", () => {
    const evening = new Evening().with("a", "b").to("theme");
    evening.by("a", { type: "JoinQueue" }).by("b", { type: "JoinQueue" });
    const before = evening.state;
    const done: Command[] = [
      { type: "SetBoard", mode: "open" },
      { type: "SetBringer", seatId: "a" },
      { type: "SetRole", seatId: "a", role: "guardian", on: true },
      { type: "UnqueueSeat", seatId: "a" },
      { type: "SetSeatFactor", seatId: "b", factor: 2 },
      { type: "OfferLead", seatId: "b" },
    ];
    for (const command of done) evening.lead(command);
    evening.lead({ type: "SetListening", on: true }, { seatId: "b" });
    for (let step = 0; step <= done.length; step += 1) evening.lead(undo);
    const same = { position: 0, turnNumber: 0 };
    expect({ ...evening.state, ...same }).toEqual({ ...before, ...same });
  });

  it("T12 T14 a speaker who turned to listening by mistake speaks again", () => {
    const evening = inCircle().at("1:00").lead(next).at("1:05");
    evening.by("a", { type: "SetListening", on: true });
    expect(evening.speaker).toBe("b");
    expect(evening.at("1:09").by("a", undo).speaker).toBe("a");
    expect(evening.view("participant", "a").me?.listening).toBe(false);
    expect(evening.left).toBe(55);
  });
});

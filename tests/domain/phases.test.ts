import { describe, expect, it } from "vitest";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { Evening } from "./evening.ts";

const circle = { phases: { checkIn: { on: true } } };
const next = { type: "NextTurn" } as const;

describe("phases", () => {
  it("P1 starting leaves arriving for the first phase that is on", () => {
    expect(
      new Evening().lead({ type: "StartSession" }).view("room").phase.id,
    ).toBe("welcome");
    expect(
      new Evening({ format: "intervisie" })
        .lead({ type: "StartSession" })
        .view("room").phase.id,
    ).toBe("chooseCase");
  });

  it("P2 entering a phase starts no turn, except the bringer's", () => {
    const evening = new Evening({ format: "intervisie", leadsTakeTurns: true })
      .with("a", "b")
      .lead({ type: "StartSession" });
    evening.lead({ type: "SetBringer", seatId: "b" });
    expect(evening.speaker).toBeNull();
    expect(evening.to("explain").speaker).toBe("b");
    expect(evening.to("feedback").speaker).toBeNull();
    expect(evening.to("bringerReflects").speaker).toBe("b");
  });

  it("P4 two people pressing next step advance once", () => {
    const evening = new Evening().lead({ type: "StartSession" });
    evening.lead({ type: "NextPhase" }, { expectedPhase: 1 });
    expect(
      evening.refusal("lead", { type: "NextPhase" }, { expectedPhase: 1 }),
    ).toBe("StaleTurn");
    expect(evening.state.phase.index).toBe(2);
  });

  it("P5 the board opens and closes with its phase, unless a facilitator says otherwise", () => {
    const evening = new Evening().with("a").to("stories1");
    expect(evening.view("room").phase.board).toBe("off");
    evening.lead({ type: "SetBoard", mode: "scribe" });
    expect(evening.view("room").phase.board).toBe("scribe");
    expect(evening.lead({ type: "NextPhase" }).view("room").phase.board).toBe(
      "off",
    );
    expect(evening.to("checkOut").view("room").phase.board).toBe("open");
  });

  it("P7 only facilitators move the evening", () => {
    const evening = new Evening().with("a");
    const before = evening.state;
    for (const type of [
      "StartSession",
      "NextPhase",
      "CloseSession",
      "NextTurn",
      "Resume",
    ] as const) {
      expect(evening.refusal("a", { type })).toBe("NotAllowed");
    }
    expect(evening.refusal("nobody", { type: "StartSession" })).toBe(
      "UnknownSeat",
    );
    expect(evening.refusal("lead", { type: "FacilitatorsGone" })).toBe(
      "NotAllowed",
    );
    expect(evening.state).toBe(before);
  });

  it("P8 a closed session accepts nothing", () => {
    const evening = new Evening()
      .with("a")
      .to("welcome")
      .lead({ type: "CloseSession" });
    expect(evening.refusal("lead", { type: "NextPhase" })).toBe(
      "SessionClosed",
    );
    expect(evening.refusal(null, { type: "FacilitatorsGone" })).toBe(
      "SessionClosed",
    );
  });

  it("P3 no turn and no phase has a deadline", () => {
    const evening = new Evening(circle)
      .with("a")
      .to("checkIn")
      .lead(next)
      .at("99:00");
    expect(evening.speaker).toBe("a");
    expect(evening.view("room").phase.id).toBe("checkIn");
  });

  it.each(["room", "facilitator", "participant"] as const)(
    "P11 the %s knows where others only ask to understand",
    (as) => {
      const evening = new Evening().with("a").to("stories1");
      const seatId = as === "participant" ? "a" : null;
      expect(evening.view(as, seatId).phase.crossTalk).toBe("clarifyingOnly");
      evening.to("checkOut");
      expect(evening.view(as, seatId).phase.crossTalk).toBe("none");
    },
  );

  it("P12 facilitators alone see what a step took, both times together, and an undo takes it back", () => {
    const evening = new Evening().with("a").to("welcome").at("6:10");
    const took = (as: Role) =>
      evening.view(as, as === "participant" ? "a" : null).phases?.[1]
        ?.tookMinutes;
    expect(took("facilitator")).toBeUndefined();
    evening.lead({ type: "NextPhase" });
    expect(took("facilitator")).toBe(6);
    evening.at("8:00").lead({ type: "PreviousPhase" });
    evening.at("12:00").lead({ type: "NextPhase" });
    expect(took("facilitator")).toBe(10);
    expect([took("room"), took("participant")]).toEqual([undefined, undefined]);
    evening.lead({ type: "Undo" });
    expect(took("facilitator")).toBe(6);
  });
});

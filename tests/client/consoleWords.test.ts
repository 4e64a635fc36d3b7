import { describe, expect, it } from "vitest";
import { announcement } from "../../client/facilitator/announcements.ts";
import { headline } from "../../client/facilitator/headline.ts";
import { listed, namesIn } from "../../client/facilitator/names.ts";
import {
  minutesSince,
  overtimeMinutes,
} from "../../client/facilitator/overtime.ts";
import { whatChanges } from "../../client/facilitator/whatChanges.ts";
import { consoleView, dutch, seat, turnOf } from "./consoleView.ts";

describe("what a screen reader hears", () => {
  it("is the new turn", () => {
    const after = consoleView({ turn: turnOf("Bert") });
    expect(announcement(consoleView(), after, dutch)).toBe(
      "Bert is nu aan het woord.",
    );
  });

  it("is both people of a pair", () => {
    const after = consoleView({ turn: turnOf("Anna", "Chris") });
    expect(announcement(consoleView(), after, dutch)).toBe(
      "Anna en Chris praten nu met elkaar.",
    );
  });

  it("is the new step, and who is at the door", () => {
    const after = consoleView({
      phase: { index: 3, id: "silence", order: "silent" },
      seats: [seat("Anna"), seat("Els", { presence: "waiting" })],
    });
    expect(announcement(consoleView(), after, dutch)).toBe(
      "Nu: Stilte. Els wacht aan de deur.",
    );
  });

  it("is who gets in line", () => {
    const after = consoleView({ queue: ["Chris"] });
    expect(announcement(consoleView(), after, dutch)).toBe(
      "Chris komt in de rij.",
    );
  });

  it("is nothing when only presence changed", () => {
    const after = consoleView({
      seats: [seat("Anna", { presence: "asleep" }), seat("Bert")],
    });
    expect(announcement(consoleView(), after, dutch)).toBeNull();
  });
});

describe("the headline", () => {
  const named = namesIn(consoleView(), dutch);

  it("says who speaks, and that it is me", () => {
    const view = consoleView({ turn: turnOf("Bert") });
    expect(headline(view, named, dutch)).toBe("Bert is aan het woord");
    const me = { seatId: "Bert" } as NonNullable<typeof view.me>;
    expect(headline({ ...view, me }, named, dutch)).toBe(
      "Jij bent aan het woord",
    );
  });

  it("says a pause before it says who speaks", () => {
    const view = consoleView({
      turn: turnOf("Bert"),
      session: { paused: { kind: "facilitatorAway", since: 0 } },
    });
    expect(headline(view, named, dutch)).toBe("De kring wacht op jullie");
  });
});

describe("the headline where nobody has a turn", () => {
  const named = namesIn(consoleView(), dutch);

  it.each([
    ["none", "break", "Pauze"],
    ["facilitators", "welcome", "De gespreksleiders vertellen iets"],
    ["all", "conversation", "Iedereen mag praten"],
  ] as const)("with %s speaking in %s", (speakers, id, words) => {
    const phase = { id, speakers, order: "free" } as const;
    const view = consoleView({ phase, next: null });
    expect(headline(view, named, dutch)).toBe(words);
  });
});

describe("what the next step will change", () => {
  it("is said before it happens", () => {
    const view = consoleView({ turn: turnOf("Bert") });
    expect(whatChanges(view, namesIn(view, dutch), dutch)).toEqual([
      "De volgende stap is Stilte.",
      "Het is stil. Er loopt geen klok.",
      "De beurt van Bert stopt dan.",
    ]);
  });

  it("names the board when it opens", () => {
    const view = consoleView({ phase: { index: 3 } });
    expect(whatChanges(view, namesIn(view, dutch), dutch)).toContain(
      "Het bord gaat open.",
    );
  });

  it("says that there is no further step", () => {
    const view = consoleView({ phase: { index: 4 } });
    expect(whatChanges(view, namesIn(view, dutch), dutch)).toEqual([
      "Dit is de laatste stap.",
    ]);
  });
});

describe("names on the console", () => {
  it("tells people without a name apart by their chair", () => {
    const view = consoleView({
      seats: [seat("a", { name: "" }), seat("b", { name: "" })],
      order: ["b"],
    });
    const named = namesIn(view, dutch);
    expect(named("b")).toBe("Iemand op stoel 1");
    expect(named("a")).toBe("Iemand");
  });

  it("are listed as the language does it", () => {
    expect(listed(["Tom", "Nadia", "Piet"], "nl")).toBe("Tom, Nadia en Piet");
    expect(listed(["Tom"], "nl")).toBe("Tom");
  });
});

describe("time for facilitators", () => {
  it("is rounded to minutes and never below zero", () => {
    const turn = turnOf("Bert");
    expect(overtimeMinutes(turn, 30_000)).toBe(0);
    expect(overtimeMinutes(turn, 85_000)).toBe(0);
    expect(overtimeMinutes(turn, 125_000)).toBe(1);
  });

  it("stands still in a pause", () => {
    const turn = { ...turnOf("Bert"), pausedSince: 130_000 };
    expect(overtimeMinutes(turn, 900_000)).toBe(1);
  });

  it("counts silence in whole minutes", () => {
    expect(minutesSince(0, 59_999)).toBe(0);
    expect(minutesSince(0, 130_000)).toBe(2);
  });
});

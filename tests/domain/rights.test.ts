import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../shared/domain/commands.ts";
import { transition } from "../../shared/domain/transition.ts";
import { seatCommands } from "../../shared/domain/viewTypes.ts";
import type { SeatCommand } from "../../shared/domain/viewTypes.ts";
import { anyEvening, people } from "./atRandom.ts";
import { Evening } from "./evening.ts";

const commandFor = (type: SeatCommand, seatId: string): Command =>
  type === "PassTurn" ? { type, when: "later" } : { type, seatId };

/** Whether the domain would accept it, with nothing done. Giving the turn to whoever has it already does nothing. */
function isAccepted(evening: Evening, type: SeatCommand, seatId: string) {
  const { plan, history, state, now: at } = evening;
  const decision = transition({ plan, history }, state, {
    ...{ command: commandFor(type, seatId), by: "lead", seatId, at },
  });
  const had = type === "GiveTurn" && state.turn?.seatIds.includes(seatId);
  return !("refused" in decision) && had !== true;
}

function told(evening: Evening) {
  return evening
    .view("facilitator", "lead")
    .seats.flatMap((seat) => ("may" in seat ? [seat] : []))
    .filter((seat) => seat.presence !== "waiting");
}

describe("what may be done for a seat", () => {
  it("P7 T6 T10 is told to the console as the commands decide it, at every moment of any evening", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyEvening, ({ moves, ...options }) => {
        const evening = new Evening(options).with(...people);
        evening.lead({ type: "StartSession" });
        for (let step = moves.length % 5; step > 0; step -= 1)
          evening.refusal("lead", { type: "NextPhase" });
        for (const { by, command, wait } of moves) {
          evening.now += wait;
          evening.refusal(by, command);
          if (!evening.state.seats.some(({ id }) => id === "lead")) return;
          for (const { seatId, may } of told(evening))
            for (const type of seatCommands) {
              const accepted = isAccepted(evening, type, seatId);
              expect(may.includes(type)).toBe(accepted);
              seen.add(`${type} ${String(accepted)}`);
            }
        }
      }),
      { numRuns: 100, seed: 26 },
    );
    expect(seen.size).toBe(2 * seatCommands.length);
  });

  it("T9 a phone is told when a hand may go up: for a pair, once the two have thought aloud", () => {
    const pair = { format: "reflectingTalk" } as const;
    const evening = new Evening(pair).with("a", "b", "c").to("pairTalk");
    const may = () => evening.view("participant", "c").me?.mayQueue;
    expect(may()).toEqual([]);
    evening.lead({ type: "GivePair", seatIds: ["a", "b"] });
    expect(may()).toEqual([]);
    evening.lead({ type: "EndTurn" });
    expect(may()).toEqual(["c"]);
    expect(evening.view("room").phase.queueing).toBe(true);
    evening.by("c", { type: "LeaveSession" });
    expect(evening.view("participant", "b").me?.mayQueue).toEqual(["b"]);
  });

  it("S4 a shared phone is told which of its seats may ask for a turn", () => {
    const evening = new Evening({ format: "fishbowl" }).with("a");
    const shared = { device: "shared", with: "a", place: "room" } as const;
    evening.lead({ type: "AddSeat", seatId: "y", ...shared });
    evening.lead({ type: "StartSession" });
    while (evening.view("room").phase.speakers !== "innerCircle")
      evening.lead({ type: "NextPhase" });
    evening.by("a", { type: "TakeChair" }, { seatId: "y" });
    const { queueing } = evening.view("room").phase;
    expect(evening.view("participant", "a").me?.mayQueue).toEqual(
      queueing ? ["y"] : [],
    );
  });
});

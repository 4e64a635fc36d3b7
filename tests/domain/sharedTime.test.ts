import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

/** What happens while one turn runs: how much of its time is used, who comes in and who goes. */
const anyTurn = fc.record({
  usedOfAllotment: fc.double({ min: 0, max: 2, noNaN: true }),
  comes: fc.boolean(),
  goes: fc.boolean(),
});
const anyFactor = fc.constantFrom(0.5, 1, 1.5, 2, 4);
const minutes = 40;
const reserveSeconds = 90;
const leastShareMs = 10_000;
/** With the facilitator, under the limit of seats. */
const most = 45;

/** A circle of people in line, with an account of its own of who is still to come. */
class Account {
  readonly evening = new Evening({
    phases: {
      stories2: {
        equalVoice: "share",
        minutes,
        reserveSeconds,
        minTurnSeconds: null,
        maxTurnSeconds: null,
      },
    },
  });
  readonly toCome = new Map<string, number>();
  #count = 0;

  comesLate(): void {
    if (this.toCome.size >= most) return;
    this.comes(1);
    const id = [...this.toCome.keys()].at(-1) ?? "";
    this.evening.by(id, { type: "JoinQueue" });
  }

  comes(factor: number): void {
    const seatId = `p${this.#count++}`;
    this.evening.with(seatId);
    this.evening.lead({ type: "SetSeatFactor", seatId, factor });
    this.toCome.set(seatId, factor);
  }

  begin(): void {
    this.evening.to("stories2");
    for (const id of this.toCome.keys())
      this.evening.by(id, { type: "JoinQueue" });
  }

  goes(): void {
    const id = [...this.toCome.keys()].at(-1);
    if (id === undefined) return;
    this.evening.by(id, { type: "LeaveSession" });
    this.toCome.delete(id);
  }

  /** Gives the next turn; the milliseconds it got, and those it should have. */
  next(): { got: number | null; due: number; factor: number } {
    const { evening, toCome } = this;
    const end = evening.state.phase.startedAt + minutes * 60_000;
    const left = end - evening.now - reserveSeconds * 1_000;
    const weight = [...toCome.values()].reduce((sum, one) => sum + one, 0);
    evening.lead({ type: "NextTurn" });
    const factor = toCome.get(evening.speaker ?? "") ?? Number.NaN;
    toCome.delete(evening.speaker ?? "");
    const got = evening.state.turn?.allotmentMs ?? null;
    return { got, due: (left / weight) * factor, factor };
  }
}

describe("time that is shared out", () => {
  it.each([3, 40])(
    "V2 unused time returns to all still to come, and overtime is borne by all, with late-comers and leavers, in a circle of %i",
    (people) => {
      fc.assert(
        fc.property(
          fc.array(anyFactor, { minLength: people, maxLength: people }),
          fc.array(anyTurn, { minLength: 1, maxLength: 60 }),
          (factors, turns) => {
            const account = new Account();
            for (const factor of factors) account.comes(factor);
            account.begin();
            for (const { usedOfAllotment, comes, goes } of turns) {
              if (account.toCome.size === 0) return;
              const { got, due, factor } = account.next();
              if (due / factor < leastShareMs) expect(got).toBeNull();
              else expect(Math.abs((got ?? 0) - due)).toBeLessThanOrEqual(1);
              const { evening } = account;
              evening.now += Math.round((got ?? 60_000) * usedOfAllotment);
              const before = evening.state.turn?.allotmentMs;
              if (comes) account.comesLate();
              if (goes) account.goes();
              expect(evening.state.turn?.allotmentMs).toBe(before);
            }
          },
        ),
        { numRuns: 40, seed: 11 },
      );
    },
  );
});

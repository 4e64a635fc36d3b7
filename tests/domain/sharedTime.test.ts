import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

/** What happens while one turn runs: how much of its time is used, who comes in and who goes. */
const anyTurn = fc.record({
  usedOfAllotment: fc.double({ min: 0, max: 2, noNaN: true }),
  comes: fc.boolean(),
  goes: fc.boolean(),
  pause: fc.constantFrom("none", "within", "twice", "overTheNext"),
  pauseMs: fc.integer({ min: 0, max: 40 * 60_000 }),
});
const anyFactor = fc.constantFrom(0.5, 1, 1.5, 2, 4);
const minutes = 40;
const reserveSeconds = 90;
const leastShareMs = 10_000;
/** With the facilitator, under the limit of seats. */
const most = 45;

type AnyTurn = typeof anyTurn extends fc.Arbitrary<infer Turn> ? Turn : never;

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
  #ranMs = 0;

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

  runs(ms: number): void {
    this.#ranMs += ms;
    this.evening.now += ms;
  }

  stands(kind: "quiet" | "break", ms: number): void {
    this.evening.lead({ type: "Pause", kind });
    this.evening.now += ms;
  }

  /** What `turn` says happens, to a turn that was given `givenMs`. */
  during(turn: AnyTurn, givenMs: number): void {
    this.evening.lead({ type: "Resume" });
    this.runs(Math.round(givenMs * turn.usedOfAllotment));
    if (turn.pause !== "none") this.stands("quiet", turn.pauseMs);
    if (turn.pause === "twice") this.stands("break", 90_000);
    if (turn.pause !== "overTheNext") this.evening.lead({ type: "Resume" });
    if (turn.comes) this.comesLate();
    if (turn.goes) this.goes();
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
    const left = minutes * 60_000 - this.#ranMs - reserveSeconds * 1_000;
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
    "V2 V5 unused time returns to all still to come, overtime is borne by all and a pause by nobody, with late-comers and leavers, in a circle of %i",
    (people) => {
      fc.assert(
        fc.property(
          fc.array(anyFactor, { minLength: people, maxLength: people }),
          fc.array(anyTurn, { minLength: 1, maxLength: 60 }),
          (factors, turns) => {
            const account = new Account();
            for (const factor of factors) account.comes(factor);
            account.begin();
            for (const turn of turns) {
              if (account.toCome.size === 0) return;
              const { got, due, factor } = account.next();
              if (due / factor < leastShareMs) expect(got).toBeNull();
              else expect(Math.abs((got ?? 0) - due)).toBeLessThanOrEqual(1);
              const before = account.evening.state.turn?.allotmentMs;
              account.during(turn, got ?? 60_000);
              expect(account.evening.state.turn?.allotmentMs).toBe(before);
            }
          },
        ),
        { numRuns: 40, seed: 11 },
      );
    },
  );
});

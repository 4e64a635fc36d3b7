import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenness } from "../../shared/domain/closing.ts";
import { Evening } from "./evening.ts";

const next = { type: "NextTurn" } as const;
const join = { type: "JoinQueue" } as const;
const shared = {
  equalVoice: "share",
  minutes: 20,
  minTurnSeconds: 60,
  maxTurnSeconds: 300,
} as const;

describe("allotments", () => {
  it("V1 a fixed allotment is the soft length times the factor", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } }).with(
      "a",
      "b",
    );
    evening
      .lead({ type: "SetSeatFactor", seatId: "b", factor: 1.5 })
      .to("checkIn")
      .lead(next);
    expect(evening.left).toBe(60);
    expect(evening.lead(next).left).toBe(90);
  });

  it("V2 shares out what is left over those still to come: 300, 300, 300 and 240 seconds", () => {
    const evening = new Evening({ phases: { stories2: shared } }).with(
      "a",
      "b",
      "c",
      "d",
    );
    evening.at("50:00").to("stories2");
    for (const id of ["a", "b", "c", "d"]) evening.by(id, join);
    const given = ["50:00", "51:00", "60:00", "66:00"].map(
      (time) => evening.at(time).lead(next).left,
    );
    expect(given).toEqual([300, 300, 300, 240]);
  });

  it("V2 the shares of people who use them exactly add up to the phase, whatever their factors", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), {
          minLength: 3,
          maxLength: 40,
        }),
        (factors) => {
          const evening = new Evening({
            phases: {
              stories2: {
                ...shared,
                minTurnSeconds: null,
                maxTurnSeconds: null,
              },
            },
          });
          const ids = factors.map((_, index) => `p${index}`);
          evening.with(...ids);
          ids.forEach((seatId, index) =>
            evening.lead({
              type: "SetSeatFactor",
              seatId,
              factor: (factors[index] ?? 1) / 2,
            }),
          );
          evening.to("stories2");
          for (const id of ids) evening.by(id, join);
          let sum = 0;
          for (let turn = 0; turn < ids.length; turn += 1) {
            evening.lead(next);
            sum += evening.state.turn?.allotmentMs ?? 0;
            evening.now += evening.state.turn?.allotmentMs ?? 0;
          }
          expect(Math.abs(sum - 20 * 60_000)).toBeLessThanOrEqual(ids.length);
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });

  it("V2 what a plan keeps for rounding off is not shared out", () => {
    const reserve = { ...shared, maxTurnSeconds: null, reserveSeconds: 120 };
    const evening = new Evening({ phases: { stories2: reserve } });
    evening.with("a", "b").to("stories2").by("a", join).by("b", join);
    expect(evening.lead(next).left).toBe(540);
    expect(evening.at("9:00").lead(next).left).toBe(540);
  });

  it("V2 whoever begins when the time of the phase is over, or nearly, has no clock instead of one that has run out", () => {
    const open = { ...shared, minTurnSeconds: null };
    for (const time of ["19:55", "20:00", "35:00"]) {
      const evening = new Evening({ phases: { stories2: open } }).with("a");
      evening.to("stories2").at(time).by("a", join).lead(next);
      expect(evening.state.turn?.allotmentMs).toBeNull();
    }
    const least = new Evening({ phases: { stories2: shared } }).with("a");
    least.to("stories2").at("35:00").by("a", join).lead(next);
    expect(least.left).toBe(60);
  });

  it("V3 a running allotment does not shrink when others come, and nothing happens when it is over", () => {
    const evening = new Evening({ phases: { stories2: shared } })
      .with("a", "b", "c")
      .to("stories2");
    evening.by("a", join).lead(next);
    const { allotmentMs } = evening.state.turn ?? {};
    evening.by("b", join).by("c", join);
    expect(evening.state.turn?.allotmentMs).toBe(allotmentMs);
    expect(evening.at("59:00").speaker).toBe("a");
  });

  it("V4 the speaker extends their own turn, and nobody else's", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } })
      .with("a", "b")
      .to("checkIn")
      .lead(next);
    evening.by("a", { type: "ExtendTurn", seconds: 60 });
    expect(evening.left).toBe(120);
    expect(evening.refusal("b", { type: "ExtendTurn", seconds: 60 })).toBe(
      "NotYourTurn",
    );
    expect(evening.lead({ type: "ExtendTurn", seconds: 30 }).left).toBe(150);
  });

  it("V5 a pause gives back exactly the time that was left", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } })
      .with("a")
      .to("checkIn")
      .lead(next);
    evening.at("0:20").lead({ type: "Pause", kind: "quiet" });
    expect(evening.at("9:00").left).toBe(40);
    evening.lead({ type: "Resume" }).lead({ type: "Resume" });
    expect(evening.at("9:10").left).toBe(30);
  });

  it("V5 goes on counting in an evening that was stored before its steps counted their pauses", () => {
    const evening = new Evening({ phases: { stories2: shared } })
      .with("a")
      .to("stories2");
    expect(evening.state.phase).not.toHaveProperty("pausedMs");
    evening.by("a", join).at("1:00").lead({ type: "Pause", kind: "break" });
    evening.at("16:00").lead({ type: "Resume" }).at("17:00").lead(next);
    expect(evening.left).toBe(300);
  });

  it("V6 no view tells what a finished turn took", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } }).with(
      "a",
      "b",
    );
    evening
      .to("checkIn")
      .lead({ type: "PassTurn", when: "notThisRound" }, { seatId: "b" });
    evening.at("0:10").lead(next).at("0:47").lead(next).at("1:00");
    expect(evening.speaker).toBeNull();
    for (const view of [
      evening.view("participant", "a"),
      evening.view("participant", "b"),
      evening.view("room"),
      evening.view("facilitator", "lead"),
    ]) {
      expect(JSON.stringify(view)).not.toMatch(
        /37000|47000|10000|"turns"|"passed"/,
      );
    }
  });

  it("V9 evenness is 1 when all had as many turns, and falls when one voice had them all", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } })
      .with("a", "b", "c")
      .to("checkIn");
    expect(evenness(evening.state)).toBeNull();
    evening.lead(next).lead(next);
    expect(evenness(evening.state)).toBe(0);
    evening.lead(next).lead(next);
    expect(evenness(evening.state)).toBe(1);
  });
});

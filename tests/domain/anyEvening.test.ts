import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDeadline } from "../../shared/domain/deadlines.ts";
import { anyEvening, people } from "./atRandom.ts";
import { Evening } from "./evening.ts";

function checkState(evening: Evening): void {
  const { state } = evening;
  const ids = state.seats.map((each) => each.id);
  const known = (id: string | null): boolean => id === null || ids.includes(id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(state.order).size).toBe(state.order.length);
  expect(new Set(state.queue).size).toBe(state.queue.length);
  const named = [
    ...state.order,
    ...state.queue,
    ...state.round.spoke,
    ...state.round.later,
    ...(state.turn?.seatIds ?? []),
  ];
  expect(named.filter((id) => !known(id))).toEqual([]);
  expect(
    known(state.bringer) && known(state.drawn) && known(state.leadOfferedTo),
  ).toBe(true);
  expect(state.turn === null || state.turn.number === state.turnNumber).toBe(
    true,
  );
  expect(state.seats.every((each) => each.turns >= 0)).toBe(true);
  if (state.turn !== null)
    expect(state.turn.pausedSince !== null).toBe(state.pause !== null);
}

describe("any evening", () => {
  it("T11 T12 P7 keeps its promises after every command, whoever sends what", () => {
    fc.assert(
      fc.property(anyEvening, ({ moves, ...options }) => {
        const evening = new Evening(options).with(...people);
        for (const { by, command, wait } of moves) {
          evening.now += wait;
          const before = evening.state;
          const refused = evening.refusal(by, command);
          if (refused !== null) {
            expect(evening.state).toBe(before);
            continue;
          }
          expect(evening.state.position).toBe(before.position + 1);
          expect(evening.state.turnNumber).toBeGreaterThanOrEqual(
            before.turnNumber,
          );
          checkState(evening);
          const deadline = nextDeadline(evening.state);
          if (deadline !== null)
            expect(deadline.command.type).toBe("FacilitatorsAway");
          evening.view("facilitator", "lead");
          evening.view("participant", "a");
          evening.view("room");
        }
        const closed = evening.refusal("lead", { type: "CloseSession" });
        expect([null, "UnknownSeat"]).toContain(closed);
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });

  it("T12 undo right after any step gives back the state before it, the clock apart", () => {
    fc.assert(
      fc.property(anyEvening, ({ moves, ...options }) => {
        const evening = new Evening(options).with(...people);
        for (const { by, command, wait } of moves) {
          evening.now += wait;
          const before = evening.state;
          if (
            evening.refusal(by, command) !== null ||
            evening.state.step?.undoTo !== before.position
          )
            continue;
          const undone = evening.refusal("lead", { type: "Undo" });
          if (undone !== null) continue;
          const { turn } = evening.state;
          expect({
            ...evening.state,
            position: 0,
            turnNumber: 0,
            turn: null,
          }).toEqual({
            ...before,
            position: 0,
            turnNumber: 0,
            turn: null,
          });
          expect(turn?.seatIds).toEqual(before.turn?.seatIds);
          expect(turn?.allotmentMs).toEqual(before.turn?.allotmentMs);
        }
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

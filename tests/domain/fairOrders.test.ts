/** The orders over many evenings that nobody planned: nobody is starved, and the first and last places go round. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

const next = { type: "NextTurn" } as const;

/** How often one person may have the same end place in twelve rounds of at least four, while people come and go. */
const mostOften = 8;

function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

/** The two rounds of one format in turn, as often as is wanted: each begins a new circle round. */
function* rounds(evening: Evening): Generator<void> {
  evening.to("round1");
  for (;;) {
    yield;
    evening.lead({ type: "NextPhase" });
    yield;
    evening.lead({ type: "PreviousPhase" });
  }
}

function goRound(evening: Evening): string[] {
  const heard: string[] = [];
  while (evening.refusal("lead", next) === null)
    if (evening.speaker !== null) heard.push(evening.speaker);
  return heard;
}

function roundsOf(evening: Evening, count: number): string[][] {
  const starts = rounds(evening);
  return Array.from({ length: count }, () => {
    starts.next();
    return goRound(evening);
  });
}

function times(ids: readonly (string | undefined)[], id: string): number {
  return ids.filter((each) => each === id).length;
}

const sizes = Array.from({ length: 39 }, (_, index) => index + 2);

describe("the first and the last place", () => {
  it.each(sizes)(
    "T17 in a circle of %i everyone is first once in as many rounds, and last twice in twice as many",
    (count) => {
      const ids = people(count);
      const evening = new Evening({ format: "sociocraticRounds" }).with(...ids);
      const all = roundsOf(evening, 2 * count);
      const firsts = all.map((round) => round[0]);
      const lasts = all.map((round) => round.at(-1));
      for (const id of ids) {
        expect(times(firsts.slice(0, count), id)).toBe(1);
        expect(times(lasts, id)).toBe(2);
      }
    },
  );

  it("T17 from four people on nobody has the same end place twice running", () => {
    for (const count of sizes.filter((size) => size >= 4)) {
      const evening = new Evening({ format: "sociocraticRounds" });
      const all = roundsOf(evening.with(...people(count)), 2 * count);
      all.slice(1).forEach((round, before) => {
        expect(round[0]).not.toBe(all[before]?.[0]);
        expect(round.at(-1)).not.toBe(all[before]?.at(-1));
      });
    }
  });

  it("T1 T6 T17 whoever comes, leaves or listens: all who take part are heard once a round, and no place sticks to anyone", () => {
    const change = fc.record({
      who: fc.nat(20),
      does: fc.constantFrom("leaves", "returns", "listens", "passes", "comes"),
    });
    const evening = fc.record({
      count: fc.integer({ min: 6, max: 25 }),
      changes: fc.array(fc.array(change, { maxLength: 3 }), {
        minLength: 12,
        maxLength: 12,
      }),
    });
    fc.assert(
      fc.property(evening, ({ count, changes }) => {
        const circle = new Evening({ format: "sociocraticRounds" });
        circle.with(...people(count));
        const starts = rounds(circle);
        const places = changes.flatMap((some, round) => {
          starts.next();
          const wanting = new Set(applied(circle, some, round));
          const heard = goRound(circle);
          expect(new Set(heard)).toEqual(wanting);
          expect(heard.length).toBe(wanting.size);
          return heard.length < 4 ? [] : [[heard[0], heard.at(-1)]];
        });
        for (const { id } of circle.state.seats) {
          // Twelve rounds: with places that stuck it would be twelve.
          for (const end of [0, 1])
            expect(
              times(
                places.map((ends) => ends[end]),
                id,
              ),
            ).toBeLessThanOrEqual(mostOften);
        }
      }),
      { numRuns: 300, seed: 17 },
    );
  });
});

interface Happening {
  readonly who: number;
  readonly does: "leaves" | "returns" | "listens" | "passes" | "comes";
}

/** Does what people do before a round; gives back who then takes part in it. */
function applied(
  evening: Evening,
  happenings: readonly Happening[],
  round: number,
): string[] {
  const passed = new Set<string>();
  happenings.forEach(({ who, does }, index) => {
    const { order } = evening.state;
    const id = order[who % order.length] ?? "";
    switch (does) {
      case "leaves":
        evening.refusal(id, { type: "LeaveSession" });
        break;
      case "returns":
        evening.server({ type: "ReturnSeat", seatId: id });
        break;
      case "listens": {
        const seat = evening.state.seats.find((each) => each.id === id);
        evening.by(id, { type: "SetListening", on: seat?.listening !== true });
        break;
      }
      case "passes":
        if (
          evening.refusal(id, { type: "PassTurn", when: "notThisRound" }) ===
          null
        )
          passed.add(id);
        break;
      case "comes":
        evening.lead({
          type: "AddSeat",
          seatId: `late-${round}-${index}`,
          device: "none",
          with: null,
          place: "room",
        });
    }
  });
  return evening.state.order.filter((id) => {
    const seat = evening.state.seats.find((each) => each.id === id);
    return seat?.left === false && !seat.listening && !passed.has(id);
  });
}

describe("lots", () => {
  it("T20 gives everyone who takes part the same chance, and nobody else any", () => {
    const drawn = new Map<string, number>();
    const draws = 800;
    for (let draw = 0; draw < draws; draw += 1) {
      const evening = new Evening({ phases: { checkIn: { on: true } } })
        .with(...people(8))
        .by("p2", { type: "SetListening", on: true })
        .to("checkIn");
      evening.by("p5", { type: "LeaveSession" });
      const random = (draw + 0.5) / draws;
      evening.lead({ type: "DrawLots", from: "seats", random });
      const { drawn: id } = evening.state;
      if (id !== null) drawn.set(id, (drawn.get(id) ?? 0) + 1);
      expect(evening.view("participant", "p0").drawn).toBe(id);
      expect(evening.view("room").next).toBe(id);
    }
    expect([...drawn.keys()].sort()).toEqual([
      "p0",
      "p1",
      "p3",
      "p4",
      "p6",
      "p7",
    ]);
    for (const count of drawn.values())
      expect(Math.abs(count - draws / 6)).toBeLessThanOrEqual(1);
  });

  it("T18 T20 never falls on the bringer where the bringer is silent", () => {
    const evening = new Evening({ format: "intervisie" })
      .with("a", "b")
      .lead({ type: "SetBringer", seatId: "a" })
      .to("feedback")
      .lead({ type: "DrawLots", from: "seats", random: 0 });
    expect(evening.state.drawn).toBe("b");
  });
});

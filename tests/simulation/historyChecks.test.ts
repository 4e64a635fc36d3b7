import { beforeAll, describe, expect, it } from "vitest";
import type { View } from "../../shared/domain/viewTypes.ts";
import { forgetfulStore, leaking, lyingStore } from "./flaws.ts";
import type { Flaws } from "./flaws.ts";
import type { History, Seen } from "./history.ts";
import { violationsIn } from "./historyChecks.ts";
import { recordWith } from "./run.ts";

const seed = 5;
const steps = 300;

/** The last view that somebody in this role was shown while a turn ran. */
function indexOfTurn({ seen }: History, as: string): number {
  return seen.findLastIndex(
    ({ view, peer }) =>
      peer.as === as && !("waiting" in view) && view.turn !== null,
  );
}

function withView(
  history: History,
  as: string,
  change: (view: View) => object,
): History {
  const index = indexOfTurn(history, as);
  const seen = history.seen.map((each, at): Seen =>
    at === index
      ? { ...each, view: { ...each.view, ...change(each.view as View) } }
      : each,
  );
  return { ...history, seen };
}

describe("the history checker", () => {
  let clean: History;
  beforeAll(async () => {
    clean = await recordWith({}, { seed, steps });
  });

  it("T11 T15 K3 finds nothing in an evening that went as it should, and saw enough of it", () => {
    expect(violationsIn(clean)).toEqual([]);
    expect(clean.written.length).toBeGreaterThan(50);
    expect(clean.acknowledged.length).toBeGreaterThan(20);
    expect(clean.seen.length).toBeGreaterThan(1_000);
    for (const role of ["facilitator", "participant", "room"])
      expect(indexOfTurn(clean, role)).toBeGreaterThan(0);
  });

  it.each<[string, (history: History) => History, RegExp]>([
    [
      "a command that is not on the disk",
      (all) => ({
        ...all,
        kept: new Map([...all.kept].filter((_, index) => index > 0)),
      }),
      /is missing/,
    ],
    [
      "an acknowledgement of what was never written",
      (all) => ({
        ...all,
        acknowledged: [
          ...all.acknowledged,
          { device: "seat-1", commandId: "unknown", position: 3 },
        ],
      }),
      /unknown was acknowledged at 3 and is missing/,
    ],
    [
      "a command that was acknowledged at two positions",
      (all) => ({
        ...all,
        acknowledged: [
          ...all.acknowledged,
          { ...all.acknowledged[0]!, position: 999 },
        ],
      }),
      /was done twice/,
    ],
    [
      "a position that was left out",
      (all) => ({ ...all, written: all.written.toSpliced(10, 1) }),
      /a gap at position/,
    ],
    [
      "a disk that holds another state",
      (all) => ({ ...all, newest: [...all.newest.slice(0, -1), all.begun] }),
      /holds something else/,
    ],
    [
      "a turn with two holders",
      (all) =>
        withView(all, "participant", ({ turn }) => ({
          turn: { ...turn, seatIds: ["somebody-else"] },
        })),
      /is of .*, and of somebody-else/,
    ],
    [
      "a view of what was not written yet",
      (all) =>
        withView(all, "room", ({ position }) => ({ position: position + 900 })),
      /which was not written/,
    ],
    [
      "a view that differs from what was written",
      (all) =>
        withView(all, "participant", ({ round }) => ({
          round: { ...round, done: round.done + 1 },
        })),
      /saw something else/,
    ],
    [
      "a screen that went back",
      (all) => {
        const last = all.seen.findLast(({ peer }) => peer.as === "room")!;
        const earlier = all.seen.find(
          ({ device, line, view }) =>
            device === last.device &&
            line === last.line &&
            view.position < last.view.position,
        )!;
        return { ...all, seen: [...all.seen, earlier] };
      },
      /room saw \d+ after \d+/,
    ],
    [
      "another's root on the board",
      (all) =>
        withView(all, "participant", ({ me }) => ({
          me: { ...me, notesRoot: all.notesRoot("lead-1") },
        })),
      /another's root/,
    ],
    [
      "another's place",
      (all) =>
        withView(all, "participant", ({ me }) => ({
          me: { ...me, seatId: "lead-1" },
        })),
      /another's place/,
    ],
  ])("sees %s", (_what, spoil, found) => {
    expect(violationsIn(spoil(clean)).join("\n")).toMatch(found);
  });

  it.each<[string, Flaws, RegExp]>([
    ["a store that lies once", lyingStore(40), /a gap|is missing/],
    ["a store that forgets commands", forgetfulStore(), /twice|is missing/],
    [
      "who had a turn, told to participants",
      leaking(() => ({ hadTurn: [] })),
      /was shown hadTurn/,
    ],
    [
      "the codes, told to participants",
      leaking(() => ({ codes: { joinCode: "123456", joinLink: "x" } })),
      /was shown codes/,
    ],
    [
      "who listens, told to participants",
      leaking(({ seats }) => ({
        seats: seats.map((seat) => ({ ...seat, listening: true })),
      })),
      /was shown seats.listening/,
    ],
    [
      "a join secret hidden in a title",
      leaking(({ session }) => ({
        session: { ...session, title: "join-secret" },
      })),
      /was shown the way in/,
    ],
    [
      "what a turn took",
      leaking(({ turn }) =>
        turn === null ? {} : { turn: { ...turn, tookMs: 5 } as never },
      ),
      /was shown tookMs/,
    ],
  ])("T15 K3 V6 T7 sees a server with %s", async (_what, flaws, found) => {
    const history = await recordWith(flaws, { seed, steps });
    expect(violationsIn(history).join("\n")).toMatch(found);
  });
});

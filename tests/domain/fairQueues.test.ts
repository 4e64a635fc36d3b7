/** The queues, whatever people wish: against a list that is kept by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Evening } from "./evening.ts";

const next = { type: "NextTurn" } as const;
const join = { type: "JoinQueue" } as const;

function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

const wish = fc.record({
  who: fc.nat(7),
  does: fc.constantFrom("asks", "asks", "withdraws", "later", "next"),
});
const wishes = fc.array(wish, { maxLength: 80 });

/** Plays the wishes; `heard` is told of each turn that began out of the queue. */
function play(
  evening: Evening,
  list: readonly { who: number; does: string }[],
  heard: (speaker: string, queueBefore: readonly string[]) => void,
): void {
  for (const { who, does } of list) {
    const id = `p${who}`;
    const queueBefore = evening.view("room").queue;
    const turnBefore = evening.state.turnNumber;
    if (does === "asks") evening.refusal(id, join);
    else if (does === "withdraws") evening.by(id, { type: "LeaveQueue" });
    else if (does === "later")
      evening.refusal(id, { type: "PassTurn", when: "later" });
    else evening.refusal("lead", next);
    const { speaker } = evening;
    if (
      does === "next" &&
      speaker !== null &&
      evening.state.turnNumber > turnBefore
    )
      heard(speaker, queueBefore);
  }
}

/** A queue as one would keep it on paper. */
interface Kept {
  readonly waiting: readonly string[];
  readonly speaker: string | null;
}

function byHand(
  { waiting, speaker }: Kept,
  { who, does }: { who: number; does: string },
): Kept {
  const id = `p${who}`;
  const others = waiting.filter((each) => each !== id);
  const concerned = waiting.includes(id) || speaker === id;
  switch (does) {
    case "asks":
      return {
        waiting: waiting.includes(id) ? waiting : [...waiting, id],
        speaker,
      };
    case "withdraws":
      return { waiting: others, speaker };
    case "later": {
      if (!concerned) return { waiting, speaker };
      const back = { waiting: [...others, id], speaker };
      return speaker === id ? handedOn(back) : back;
    }
    default:
      return handedOn({ waiting, speaker });
  }
}

function handedOn({ waiting }: Kept): Kept {
  return { waiting: waiting.slice(1), speaker: waiting[0] ?? null };
}

describe("the queue", () => {
  it("T4 is first come, first served, whoever withdraws or moves back", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const evening = new Evening().with(...people(8)).to("theme");
        let kept: Kept = { waiting: [], speaker: null };
        for (const step of list) {
          kept = byHand(kept, step);
          play(evening, [step], () => undefined);
          expect(evening.speaker).toBe(kept.speaker);
          expect(evening.view("room").queue).toEqual(kept.waiting);
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it("T4 starves nobody: whoever stays in it is heard after those who were before", () => {
    fc.assert(
      fc.property(wishes, fc.nat(7), (list, who) => {
        const evening = new Evening().with(...people(8)).to("theme");
        play(evening, list, () => undefined);
        const id = `p${who}`;
        evening.by(id, join);
        const before = evening.state.queue.indexOf(id);
        for (let turn = 0; turn <= before; turn += 1) {
          // Others keep asking; it does not put them before.
          evening.by(`p${(who + 1 + turn) % 8}`, join).lead(next);
        }
        expect(evening.speaker).toBe(id);
      }),
      { numRuns: 200, seed: 40 },
    );
  });

  it("T5 never puts a second turn before a first one", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const evening = new Evening().with(...people(8)).to("stories2");
        const spoke = new Set<string>();
        let lastSpeaker: string | null = null;
        play(evening, list, (speaker, queueBefore) => {
          if (lastSpeaker !== null) spoke.add(lastSpeaker);
          if (spoke.has(speaker))
            expect(queueBefore.filter((id) => !spoke.has(id))).toEqual([]);
          lastSpeaker = speaker;
        });
      }),
      { numRuns: 300, seed: 55 },
    );
  });

  it("T5 keeps the order in which people asked, inside each group", () => {
    const evening = new Evening().with(...people(6)).to("stories2");
    for (const id of ["p3", "p1"]) evening.by(id, join);
    evening.lead(next).lead(next).lead(next);
    for (const id of ["p1", "p0", "p3", "p2"]) evening.by(id, join);
    expect(evening.view("room").queue).toEqual(["p0", "p2", "p1", "p3"]);
  });
});

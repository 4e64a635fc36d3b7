import { describe, expect, it } from "vitest";
import { peopleOf, withoutTurn } from "../../client/facilitator/people.ts";
import { consoleView, seat, turnOf } from "./consoleView.ts";

describe("the list of people", () => {
  it("keeps who waits at the door apart, and who has no place in the rounds", () => {
    const view = consoleView({
      seats: [
        seat("Griet", { facilitator: true }),
        seat("Els", { presence: "waiting" }),
        seat("Bert"),
        seat("Anna"),
      ],
      order: ["Anna", "Bert"],
    });
    const people = peopleOf(view);
    expect(people.waiting.map(({ seatId }) => seatId)).toEqual(["Els"]);
    expect(people.circle.map(({ seat: { seatId } }) => seatId)).toEqual([
      "Anna",
      "Bert",
    ]);
    expect(people.beside.map(({ seat: { seatId } }) => seatId)).toEqual([
      "Griet",
    ]);
  });

  it("marks each person in one way", () => {
    const view = consoleView({
      phase: { order: "queue" },
      seats: [
        seat("Anna"),
        seat("Bert"),
        seat("Chris"),
        seat("Dirk"),
        seat("Els", { listening: true }),
        seat("Fien"),
      ],
      order: ["Anna", "Bert", "Chris", "Dirk", "Els", "Fien"],
      turn: turnOf("Anna"),
      next: "Bert",
      queue: ["Bert", "Chris"],
      hadTurn: ["Dirk"],
    });
    expect(peopleOf(view).circle.map(({ mark }) => mark)).toEqual([
      { is: "speaking" },
      { is: "next" },
      { is: "inLine", place: 2 },
      { is: "hadTurn" },
      { is: "listening" },
      { is: "quiet" },
    ]);
  });
});

describe("who had no turn yet in this round", () => {
  it("is told as people sit, without who speaks and who listens", () => {
    const view = consoleView({
      seats: [
        seat("Anna"),
        seat("Bert"),
        seat("Chris"),
        seat("Dirk", { listening: true }),
        seat("Els"),
      ],
      order: ["Els", "Anna", "Bert", "Chris", "Dirk"],
      turn: turnOf("Bert"),
      hadTurn: ["Anna"],
    });
    const names = withoutTurn(view)?.map(({ seatId }) => seatId);
    expect(names).toEqual(["Els", "Chris"]);
  });

  it.each(["free", "silent", "pair"] as const)(
    "is not asked where the order is %s",
    (order) => {
      expect(withoutTurn(consoleView({ phase: { order } }))).toBeNull();
    },
  );

  it.each(["bringer", "facilitators"] as const)(
    "is not asked where %s speak",
    (speakers) => {
      expect(withoutTurn(consoleView({ phase: { speakers } }))).toBeNull();
    },
  );
});

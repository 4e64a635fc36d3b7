import { describe, expect, it } from "vitest";
import { namesOf } from "../../client/components/names.ts";
import { receivers } from "../../client/participant/receivers.ts";
import { momentOf } from "../../client/participant/moment.ts";
import type { Moment } from "../../client/participant/momentTypes.ts";
import { textsFor } from "../support/textsFor.ts";
import { phoneView } from "./phoneView.ts";
import type { PhoneSees } from "./phoneView.ts";

const t = textsFor("nl", ["common", "participant"]);

function momentWhen(sees: PhoneSees, passed = false): Moment {
  const view = phoneView(sees);
  return momentOf({ view, nameOf: namesOf(view, t), passed });
}

/** The heading and the line as a person reads them. */
function readsWhen(sees: PhoneSees, passed = false): [string, string, string] {
  const { id, title, line } = momentWhen(sees, passed);
  return [
    id,
    t(title.key, title.values),
    line === null ? "" : t(line.key, line.values),
  ];
}

const fatmaSpeaks = { turn: {} };

describe("what is now, on one phone", () => {
  it.each<[PhoneSees, ...[string, string, string]]>([
    [
      { session: { status: "arriving" }, phase: { id: "arriving" } },
      "lobby",
      "Je bent binnen",
      "We wachten tot iedereen er is. Leg je telefoon gerust neer.",
    ],
    [
      { ...fatmaSpeaks, me: { ahead: 3 } },
      "listen",
      "Fatma is aan het woord",
      "Luister rustig. Jij komt later.",
    ],
    [
      { ...fatmaSpeaks, me: { listening: true } },
      "listen",
      "Fatma is aan het woord",
      "Jij luistert vandaag. Dat is ook meedoen.",
    ],
    [
      { ...fatmaSpeaks, next: "marie", me: { ahead: 1 } },
      "next",
      "Jij bent zo aan de beurt",
      "Eerst maakt Fatma af.",
    ],
    [
      { turn: { seatIds: ["marie"] } },
      "turn",
      "Jij bent aan het woord",
      "Neem je tijd. Iedereen luistert.",
    ],
    [
      { turn: { seatIds: ["tom", "luc"] } },
      "duo",
      "Twee mensen denken hardop na",
      "Tom en Luc praten. Jij luistert nu.",
    ],
    [
      { turn: { seatIds: ["tom", "marie"] } },
      "duoMine",
      "Jullie praten met elkaar",
      "De kring luistert.",
    ],
    [
      { phase: { order: "silent", speakers: "none" } },
      "silence",
      "We zijn even stil",
      "Er gebeurt nu niets. Dat hoort zo.",
    ],
    [
      { phase: { order: "free" } },
      "open",
      "Iedereen mag praten",
      "Geef elkaar de ruimte.",
    ],
    [
      { phase: { id: "break", order: "free", speakers: "none" } },
      "pause",
      "Even pauze",
      "Je hoeft niets te doen. We gaan straks verder.",
    ],
    [
      { round: { done: 5, toCome: 0 } },
      "roundDone",
      "Iedereen kreeg een beurt",
      "We gaan zo verder.",
    ],
  ])("%j", (sees, ...words) => {
    expect(readsWhen(sees)).toEqual(words);
  });

  it.each([
    ["quiet", "silence"],
    ["break", "pause"],
    ["pause", "pause"],
    ["facilitatorAway", "away"],
  ] as const)("is the pause of kind %s, also on one's own turn", (kind, id) => {
    const paused = { kind, since: 0 };
    const sees = { session: { paused }, turn: { seatIds: ["marie"] } };
    expect(momentWhen(sees).id).toBe(id);
  });

  it.each([
    ["piece", "piece"],
    ["pair", "duoSoon"],
    ["queue", "ask"],
    ["notYetSpokenFirst", "ask"],
    ["circle", "roundSoon"],
    ["free", "open"],
  ] as const)("while nobody speaks in order %s, is %s", (order, id) => {
    expect(momentWhen({ phase: { order } }).id).toBe(id);
  });

  it("says a person early that they are next when turns are short", () => {
    const sees = { next: "luc", me: { ahead: 2 } };
    const turn = { allotmentMs: 60_000 };
    expect(momentWhen({ ...sees, turn }).id).toBe("next");
    const long = { allotmentMs: 120_000 };
    expect(momentWhen({ ...sees, turn: long }).id).toBe("listen");
  });

  it("calls a person on a shared phone by name", () => {
    const me = { seats: ["marie", "piet"] };
    const moment = readsWhen({ me, turn: { seatIds: ["piet"] } });
    expect(moment[1]).toBe("Piet, jij bent aan het woord");
    expect(momentWhen({ me, turn: { seatIds: ["piet"] } }).seatId).toBe("piet");
    const next = readsWhen({ me, next: "piet", turn: { seatIds: ["fatma"] } });
    expect(next[1]).toBe("Piet, jij bent zo aan de beurt");
    expect(readsWhen({ me, turn: null, drawn: "piet" })[1]).toBe(
      "Het lot koos Piet",
    );
    expect(readsWhen({ me, turn: null, drawn: "marie" })[1]).toBe(
      "Het lot koos Marie",
    );
  });

  it("tells who has just passed that it is fine, and nobody else", () => {
    expect(readsWhen(fatmaSpeaks, true)[1]).toBe("Je luistert. Dat is prima.");
    expect(readsWhen(fatmaSpeaks)[1]).toBe("Fatma is aan het woord");
  });

  it("knows someone without a name as someone", () => {
    const view = phoneView();
    const seats = view.seats.map((seat) => ({ ...seat, name: "" }));
    expect(namesOf({ seats }, t)("fatma")).toBe("Iemand");
  });
});

describe("who can be given the piece", () => {
  const order = ["tom", "fatma", "marie", "luc", "piet"];
  const held = (by: string, seats = order) =>
    receivers(phoneView({ order: seats, turn: { seatIds: [by] } }));

  it("is first the neighbours, then the others as they sit", () => {
    expect(held("marie")).toEqual({
      neighbours: ["luc", "fatma"],
      others: ["piet", "tom"],
    });
    expect(held("tom")).toEqual({
      neighbours: ["fatma", "piet"],
      others: ["marie", "luc"],
    });
  });

  it("is one neighbour in a circle of two", () => {
    expect(held("tom", ["tom", "fatma"])).toEqual({
      neighbours: ["fatma"],
      others: [],
    });
  });

  it("is everybody for who has no place in the circle", () => {
    expect(held("griet", ["tom", "fatma"])).toEqual({
      neighbours: [],
      others: ["tom", "fatma"],
    });
  });
});

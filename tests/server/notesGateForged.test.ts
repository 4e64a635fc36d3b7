import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Verdict } from "../../server/notes/notesGate.ts";
import { limits } from "../../shared/protocol/limits.ts";
import {
  addCard,
  cardIn,
  changeOf,
  readable,
  wordsIn,
} from "../support/boardDocs.ts";
import { forge, mapType, textType } from "../support/forgedUpdates.ts";
import type { ForgedStruct } from "../support/forgedUpdates.ts";
import {
  accepted,
  createBoard,
  fien,
  jo,
  refusedAs,
  rita,
  rootOf,
} from "../support/gateBench.ts";
import type { TestBoard } from "../support/gateBench.ts";

let board: TestBoard;
let josPhone: Y.Doc;

beforeEach(() => {
  board = createBoard();
  josPhone = board.phone();
  const ritasPhone = board.phone();
  board.send(addCard(ritasPhone, [rootOf(rita), "ritas"]), rita);
});

/** Refused as `why`, and nothing of the board changed; it goes on working. */
function expectRefused(why: string, verdict: () => Verdict): void {
  const before = readable(board.doc);
  expect(refusedAs(verdict())).toBe(why);
  expect(readable(board.doc)).toEqual(before);
  const other = board.phone();
  const next = addCard(other, [rootOf(fien), `fiens-${other.clientID}`]);
  expect(accepted(board.send(next, fien))).toBe(true);
}

describe("the notes gate, forged updates", () => {
  const mine = 4242;
  const words = (over: Partial<ForgedStruct>): ForgedStruct => ({
    parent: rootOf(jo),
    content: { kind: "string", text: "x" },
    ...over,
  });
  /** A card of Jo, made by hand: card 0, words 1, first letter 2. */
  const card: readonly ForgedStruct[] = [
    { parent: rootOf(jo), key: "a", content: { kind: "type", type: mapType } },
    {
      parent: [mine, 0],
      key: "text",
      content: { kind: "type", type: textType },
    },
    { parent: [mine, 1], content: { kind: "string", text: "z" } },
  ];
  const ritasWords = (): [number, number] => {
    const item = wordsIn(board.doc, rootOf(rita), "ritas")._start;
    if (item === null) throw new Error("Rita's card has no words.");
    return [item.id.client, item.id.clock];
  };
  const send = (
    structs: readonly ForgedStruct[],
    clock = 0,
    deletes?: [number, number, number][],
  ) =>
    board.send(
      forge({ client: mine, clock, structs, ...(deletes && { deletes }) }),
      jo,
    );

  it("B5 takes a card that was put together by hand, when it is right", () => {
    expect(accepted(send(card))).toBe(true);
    expect(cardIn(board.doc, rootOf(jo), "a").toJSON()).toEqual({ text: "z" });
  });

  it("B5 refuses another's client id, also for the own root", () => {
    const [ritasClient] = ritasWords();
    const clock = Y.getState(board.doc.store, ritasClient);
    const structs = [
      words({ key: "b", content: { kind: "type", type: mapType } }),
    ];
    expectRefused("foreignClient", () =>
      board.send(forge({ client: ritasClient, clock, structs }), jo),
    );
  });

  it("B5 refuses words that stand under the own card but between the letters of another", () => {
    send(card);
    const [client, clock] = ritasWords();
    const left: [number, number] = [client, clock + 3];
    const own: [number, number] = [mine, 2];
    for (const struct of [
      words({ origin: left, rightOrigin: own }),
      words({ origin: own, rightOrigin: left }),
      words({ origin: left }),
      words({ rightOrigin: left }),
      words({ parent: [client, clock - 1] }),
    ])
      expect(refusedAs(send([struct], 3))).not.toBe("accepted");
    expect(
      cardIn(board.doc, rootOf(rita), "ritas").get("text")?.toString(),
    ).toBe("Ik voelde me thuis.");
  });

  it("B5 refuses gaps, missing parents and deletes of what is not there", () => {
    const [ritasClient] = ritasWords();
    const refused = [
      () => send(card, 5),
      () => send([{ content: { kind: "skip", length: 3 } }, ...card]),
      () => send([words({ parent: [mine, 90] })]),
      () => send([words({ parent: [777, 0] })]),
      () => send([words({ origin: [777, 0] })]),
      () => send([], 0, [[777, 0, 5]]),
      () => send([], 0, [[ritasClient, 0, 10_000]]),
    ];
    for (const attack of refused) {
      expect(refusedAs(attack())).not.toBe("accepted");
      expect(board.doc.store.pendingStructs).toBeNull();
      expect(board.doc.store.pendingDs).toBeNull();
    }
    expect(readable(board.doc)).toHaveProperty([rootOf(rita), "ritas", "text"]);
  });

  it("B5 refuses what claims to hold more than it holds, and empty pieces", () => {
    const lie = forge({
      client: mine,
      clock: 0,
      structs: card,
      claimed: 30_000_000,
    });
    expectRefused("malformed", () => board.send(lie, jo));
    expectRefused("malformed", () =>
      send([words({ content: { kind: "gc", length: 0 } })]),
    );
    expectRefused("malformed", () =>
      send([words({ content: { kind: "string", text: "" } })]),
    );
    for (const bytes of [[], [1], [255, 255, 255, 255, 255], [0], [1, 1, 1]])
      expectRefused("malformed", () => board.send(Uint8Array.from(bytes), jo));
  });

  it("B5 refuses documents inside the document, binaries and embedded things", () => {
    for (const content of [
      { kind: "document", guid: "x" },
      { kind: "binary", bytes: Uint8Array.of(1, 2) },
      { kind: "embed", value: { src: "x" } },
      { kind: "format", key: "bold" },
    ] as const)
      expectRefused("wrongShape", () => send([...card, words({ content })]));
  });

  it("B5 takes what was written and wiped before it could be sent", () => {
    const phone = board.phone();
    addCard(phone, [rootOf(jo), "never-shown"]);
    phone.getMap(rootOf(jo)).delete("never-shown");
    const update = Y.encodeStateAsUpdate(phone);
    expect(accepted(board.send(update, jo))).toBe(true);
    expect(board.doc.getMap(rootOf(jo)).size).toBe(0);
    const after = addCard(phone, [rootOf(jo), "shown"]);
    expect(accepted(board.send(after, jo))).toBe(true);
  });

  it("B5 stores a change once, however often it is sent", () => {
    const update = addCard(josPhone, [rootOf(jo), "a"]);
    expect(board.send(update, jo)).toMatchObject({ accepted: true });
    expect(board.send(update, jo)).toEqual({
      accepted: true,
      update: null,
      newClients: [],
      wiped: false,
    });
  });

  it("B5 gives nobody more client ids than an evening needs", () => {
    const verdicts = Array.from(
      { length: limits.notesClientsPerSeat + 1 },
      () => {
        const phone = new Y.Doc();
        const id = `c${phone.clientID}`;
        const update = addCard(phone, [rootOf(jo), id]);
        const verdict = board.send(update, jo);
        board.send(
          changeOf(phone, () => phone.getMap(rootOf(jo)).delete(id)),
          jo,
        );
        return refusedAs(verdict);
      },
    );
    expect(new Set(verdicts.slice(0, -1))).toEqual(new Set(["accepted"]));
    expect(verdicts.at(-1)).toBe("tooMany");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardModes } from "../../shared/domain/format.ts";
import { hiddenRoot, sharedRoot } from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { addCard, changeOf, readable, wordsIn } from "../support/boardDocs.ts";
import { forge } from "../support/forgedUpdates.ts";
import type { ForgedContent, ForgedStruct } from "../support/forgedUpdates.ts";
import { createBoard, griet, jo, rita, rootOf } from "../support/gateBench.ts";
import type { TestBoard } from "../support/gateBench.ts";
import { fuzzRuns } from "../support/fuzzRuns.ts";

const runs = 1_500;
const ritasClient = 11;
const josClient = 22;
const freeClient = 33;

/** Rita's card takes clocks 0 and up of her client id, Jo's of his. */
function filledBoard(): TestBoard {
  const board = createBoard();
  for (const [writer, client] of [
    [rita, ritasClient],
    [jo, josClient],
  ] as const) {
    const phone = board.phone();
    phone.clientID = client;
    const card = [rootOf(writer), `card-${client}`] as const;
    board.send(addCard(phone, card, { text: "woorden" }), writer);
  }
  return board;
}

const clients = fc.constantFrom(ritasClient, josClient, freeClient);
const ids = fc.tuple(clients, fc.nat(16));
const roots = fc.constantFrom(
  rootOf(jo),
  rootOf(rita),
  sharedRoot,
  hiddenRoot,
  "elsewhere",
);
const keys = fc.constantFrom(
  "text",
  "offered",
  "theme",
  "at",
  "author",
  `card-${ritasClient}`,
  `card-${josClient}`,
  "another",
);
const contents: fc.Arbitrary<ForgedContent> = fc.oneof(
  fc.record({ kind: fc.constant("string" as const), text: fc.string() }),
  fc.record({
    kind: fc.constant("any" as const),
    values: fc.array(fc.jsonValue(), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("type" as const), type: fc.nat(6) }),
  fc.record({
    kind: fc.constantFrom("deleted" as const, "gc" as const, "skip" as const),
    length: fc.nat(20),
  }),
  fc.record({ kind: fc.constant("format" as const), key: fc.string() }),
  fc.record({ kind: fc.constant("embed" as const), value: fc.jsonValue() }),
  fc.record({ kind: fc.constant("binary" as const), bytes: fc.uint8Array() }),
  fc.record({ kind: fc.constant("document" as const), guid: fc.string() }),
);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });
const structs: fc.Arbitrary<ForgedStruct> = fc.record({
  origin: maybe(ids),
  rightOrigin: maybe(ids),
  parent: maybe(fc.oneof(roots, ids)),
  key: maybe(keys),
  content: contents,
});
const forged = fc
  .record({
    client: clients,
    clock: fc.oneof(fc.constant(0), fc.nat(24)),
    structs: fc.array(structs, { maxLength: 5 }),
    deletes: fc.array(
      ids.map(([client, clock]) => [client, clock, 1] as const),
      { maxLength: 2 },
    ),
  })
  .map((update) => ({ update, bytes: forge(update) }));

/** What may never change by Jo's hand, and what must hold of every board whoever wrote. */
function expectSound(board: TestBoard, before: Record<string, unknown>): void {
  const after = readable(board.doc);
  for (const root of [rootOf(rita), sharedRoot, hiddenRoot, "elsewhere"])
    expect(after[root] ?? {}).toEqual(before[root] ?? {});
  expect(board.doc.store.pendingStructs).toBeNull();
  expect(board.doc.store.pendingDs).toBeNull();
  for (const [, type] of board.doc.share)
    for (const item of type._map.values())
      if (!item.deleted) expect(item.content).toBeInstanceOf(Y.ContentType);
  for (const [, card] of board.doc.getMap<Y.Map<unknown>>(rootOf(jo)))
    expect(Object.keys(card.toJSON())).not.toContain("author");
}

describe("the notes gate under any update", () => {
  it("B3 never lets one change what another wrote, and never throws", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(forged, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...boardModes),
        (updates, mode) => {
          const board = filledBoard();
          const before = readable(board.doc);
          for (const { bytes } of updates)
            if (board.send(bytes, jo, mode).accepted) taken += 1;
          expectSound(board, before);
        },
      ),
      { numRuns: fuzzRuns(runs) },
    );
    // The forger is good enough to get through where it may.
    expect(taken).toBeGreaterThan(10);
  });

  it("B5 changes nothing on refusal, and refuses the same again", () => {
    fc.assert(
      fc.property(forged, ({ bytes }) => {
        const board = filledBoard();
        const before = Y.encodeStateAsUpdate(board.doc);
        const first = board.send(bytes, rita);
        if (first.accepted) return;
        expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
        expect(board.send(bytes, rita)).toEqual(first);
      }),
      { numRuns: fuzzRuns(runs) },
    );
  });

  it("B5 takes any bytes at all without throwing or changing another's words", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        forged,
        fc.record({ place: fc.nat(), value: fc.nat(255) }),
        (noise, { bytes }, { place, value }) => {
          const board = filledBoard();
          const before = readable(board.doc);
          const bent = Uint8Array.from(bytes);
          bent[place % Math.max(1, bent.length)] = value;
          for (const update of [noise, bent, bytes.subarray(0, place % 50)])
            board.send(update, jo);
          expectSound(board, before);
        },
      ),
      { numRuns: fuzzRuns(runs) },
    );
  });

  it("B6 leaves a board that its own stored updates build again, for any honest evening", () => {
    const acts = fc.array(
      fc.record({
        who: fc.constantFrom(jo, rita, griet),
        what: fc.constantFrom("add", "type", "cut", "wipe", "hide"),
        card: fc.nat(3),
        place: fc.nat(30),
        text: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(acts, (evening) => {
        const board = createBoard();
        const stored: Uint8Array[] = [];
        const phones = new Map(
          [jo, rita, griet].map((who) => [who, board.phone()]),
        );
        for (const { who, what, card, place, text } of evening) {
          const phone = phones.get(who);
          if (phone === undefined) return;
          const id = [rootOf(who), `${rootOf(who)}-${card}`] as const;
          const isThere = phone.getMap(id[0]).has(id[1]);
          const update = actOn(phone, {
            id,
            what,
            place,
            text,
            isThere,
            who: who.mayRemove,
          });
          if (update === null) continue;
          const verdict = board.send(update, who);
          expect(verdict).toMatchObject({ accepted: true });
          if (verdict.accepted && verdict.update !== null)
            stored.push(verdict.update);
        }
        const rebuilt = new Y.Doc();
        for (const update of stored) Y.applyUpdate(rebuilt, update);
        for (const doc of [...phones.values(), rebuilt])
          for (const root of board.doc.share.keys())
            expect(doc.getMap(root).toJSON()).toEqual(
              board.doc.getMap(root).toJSON(),
            );
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});

interface Act {
  readonly id: readonly [string, string];
  readonly what: string;
  readonly place: number;
  readonly text: string;
  readonly isThere: boolean;
  readonly who: boolean;
}

function actOn(phone: Y.Doc, act: Act): Uint8Array | null {
  const { id, what, place, text, isThere } = act;
  if (what === "hide")
    return act.who
      ? changeOf(phone, () => phone.getMap(hiddenRoot).set(id[1], true))
      : null;
  if (what === "add" || !isThere) return addCard(phone, id, { text });
  if (what === "wipe")
    return changeOf(phone, () => phone.getMap(id[0]).delete(id[1]));
  const words = wordsIn(phone, ...id);
  const at = Math.min(place, words.length);
  if (what === "type" && words.length < limits.noteCharacters && text !== "")
    return changeOf(phone, () => words.insert(at, text));
  if (words.length === at) return null;
  return changeOf(phone, () => words.delete(at, 1));
}

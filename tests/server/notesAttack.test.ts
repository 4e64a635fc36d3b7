import { createConnection } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { limits } from "../../shared/protocol/limits.ts";
import { addCard, changeOf, readable, wordsIn } from "../support/boardDocs.ts";
import { openLine } from "../support/boardLine.ts";
import type { BareLine } from "../support/boardLine.ts";
import { forge, mapType } from "../support/forgedUpdates.ts";
import { startNotes } from "../support/notesBench.ts";
import type { NotesBench } from "../support/notesBench.ts";

let bench: NotesBench;
const lines: BareLine[] = [];
let before: Record<string, unknown>;

async function lineOf(who: string): Promise<BareLine> {
  const line = await openLine(bench, who);
  lines.push(line);
  await line.settled();
  return line;
}

beforeAll(async () => {
  bench = await startNotes();
  const rita = await lineOf("participant=rita");
  rita.sendUpdate(
    addCard(new Y.Doc(), [bench.rootOf("rita"), "ritas"], {
      text: "Blijf hier af.",
    }),
  );
  await rita.settled();
  before = readable(rita.doc);
});
afterEach(async () => {
  for (const { socket } of lines.splice(0)) socket.terminate();
  const witness = await openLine(bench, "room");
  await witness.settled();
  expect(readable(witness.doc)).toEqual(before);
  witness.socket.terminate();
});
afterAll(async () => {
  await bench.stop();
  await bench.remove();
});

/** A new seat of the circle, because what one seat may send in a while is counted. */
let newcomers = 0;
async function attacker(): Promise<BareLine & { root: string }> {
  newcomers += 1;
  const id = `stranger-${newcomers}`;
  await bench.setSeats((seats) => [
    ...seats,
    ...seats
      .filter((seat) => seat.id === "rita")
      .map((seat) => ({ ...seat, id })),
  ]);
  const line = await lineOf(`participant=${id}`);
  return { ...line, root: bench.rootOf(id) };
}

describe("attacks on the notes gateway", () => {
  it("B5 refuses text frames", async () => {
    for (const text of ["", "hello", '{"type":"sync"}', "\u0000\u0000\u0001"]) {
      const line = await attacker();
      line.socket.send(text);
      expect(await line.closed).toBe(4409);
    }
  });

  it.each<[string, number[]]>([
    ["an empty frame", []],
    ["an unknown kind", [9, 1, 2, 3]],
    ["an unknown kind of sync", [0, 7, 1, 0]],
    ["a length that lies", [0, 2, 255, 255, 3, 1]],
    ["a number without an end", [255, 255, 255, 255, 255, 255, 255, 255]],
    ["a message for a server of others", [2, 0, 4, 110, 97, 109, 101]],
    ["bytes after the end", [0, 2, 2, 0, 0, 7]],
    ["a state vector that cannot be read", [0, 0, 3, 200, 200, 200]],
    ["an update that cannot be read", [0, 2, 3, 5, 5, 5]],
    ["one struct of a million", [0, 2, 6, 1, 192, 132, 61, 1, 0]],
  ])("B5 refuses %s", async (_what, bytes) => {
    const line = await attacker();
    line.socket.send(Uint8Array.from(bytes));
    expect(await line.closed).toBe(4409);
  });

  it("B5 refuses forged and foreign client ids, missing parents, overwrites and foreign roots on the wire", async () => {
    const ritas = bench.rootOf("rita");
    const attacks: ((line: { doc: Y.Doc; root: string }) => Uint8Array)[] = [
      ({ doc, root }) =>
        forge({
          client: ownerOf(doc, ritas),
          clock: Y.getState(doc.store, ownerOf(doc, ritas)),
          structs: [cardStruct(root)],
        }),
      ({ root }) => forge({ client: 5, clock: 9, structs: [cardStruct(root)] }),
      () =>
        forge({
          client: 5,
          clock: 0,
          structs: [
            { parent: [99, 3], content: { kind: "string", text: "x" } },
          ],
        }),
      () => addCard(new Y.Doc(), [ritas, "x"]),
      ({ doc }) => changeOf(doc, () => doc.getMap(ritas).delete("ritas")),
      ({ doc }) =>
        changeOf(doc, () => wordsIn(doc, ritas, "ritas").insert(3, "!")),
    ];
    for (const attack of attacks) {
      const line = await attacker();
      line.sendUpdate(attack(line));
      expect(await line.closed).toBe(4409);
    }
  });

  it("B5 closes with 4408 on what is too big, however much too big", async () => {
    for (const size of [limits.notesFrameBytes + 1, 10 * 1024 * 1024]) {
      const line = await attacker();
      line.socket.send(new Uint8Array(size));
      expect(await line.closed).toBe(4408);
    }
  });

  it("B5 closes with 4408 on a flood, also of frames that change nothing, and the others are served", async () => {
    const line = await attacker();
    const witness = await lineOf("participant=jo");
    for (let count = 0; count < 5_000; count += 1)
      line.socket.send(Uint8Array.of(0, 2, 2, 0, 0));
    await witness.settled();
    expect(await line.closed).toBe(4408);
  });

  it("B5 gives no fresh measure to who comes back after a flood", async () => {
    const line = await attacker();
    await lineOf("room");
    for (let count = 0; count < 200; count += 1)
      line.socket.send(Uint8Array.of(1, 0));
    expect(await line.closed).toBe(4408);
    const again = await openLine(bench, `participant=stranger-${newcomers}`);
    for (let count = 0; count < 60; count += 1)
      again.socket.send(Uint8Array.of(1, 0));
    expect(await again.closed).toBe(4408);
  });

  it("B5 closes the oldest of too many lines of one seat", async () => {
    const first = await attacker();
    const who = `participant=stranger-${newcomers}`;
    for (let count = 0; count < limits.notesConnectionsPerSeat; count += 1)
      lines.push(await openLine(bench, who));
    expect(await first.closed).toBe(4408);
  });

  it("B5 leaves upgrades to other places alone", async () => {
    const other = createConnection(bench.port, "127.0.0.1");
    other.on("error", () => undefined);
    other.write(
      "GET /notes/a/b HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    );
    const line = await lineOf("room");
    await line.settled();
    expect(other.bytesRead).toBe(0);
    other.destroy();
  });
});

function cardStruct(root: string) {
  return {
    parent: root,
    key: "forged",
    content: { kind: "type", type: mapType },
  } as const;
}

/** Who wrote under a root, as its document tells. */
function ownerOf(doc: Y.Doc, root: string): number {
  return doc.getMap(root)._map.get("ritas")?.id.client ?? 0;
}

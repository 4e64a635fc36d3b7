import { createConnection } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { realTime } from "../../server/clock.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { addCard, changeOf } from "../support/boardDocs.ts";
import { openLine } from "../support/boardLine.ts";
import { sessionId, startNotes } from "../support/notesBench.ts";
import type { NotesBench } from "../support/notesBench.ts";
import { until } from "../support/until.ts";

let bench: NotesBench;
let beat: () => void;

beforeEach(async () => {
  bench = await startNotes({
    time: {
      ...realTime,
      every: (_milliseconds, action) => {
        beat = action;
        return () => undefined;
      },
    },
  });
});
afterEach(async () => {
  await bench.stop();
  await bench.remove();
});

const cardsAtOnce = 80;
const longText = "漢".repeat(limits.noteCharacters);

/** As many long cards as one frame can carry. */
function manyCards(doc: Y.Doc, root: string, batch: number): Uint8Array {
  return changeOf(doc, () => {
    for (let count = 0; count < cardsAtOnce; count += 1)
      addCard(doc, [root, `${root.slice(0, 8)}-${batch}-${count}`], {
        text: longText,
      });
  });
}

describe("the measure of the notes gateway", () => {
  it("B5 gives signs of life to who listens, and cuts who does not answer", async () => {
    const line = await openLine(bench, "room");
    const deaf = createConnection(bench.port, "127.0.0.1");
    let heard = "";
    deaf.on("error", () => undefined);
    deaf.on("data", (data) => (heard += data.toString("latin1")));
    deaf.write(
      `GET /notes/${sessionId}?as=room HTTP/1.1\r\nHost: x\r\nCookie: room\r\n` +
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    await until("the deaf line is served", () =>
      /\r\n\r\n./s.test(heard) ? true : null,
    );
    const cut = once(deaf, "close");
    await line.settled();
    const frames = line.frames.length;
    beat();
    await until("a sign of life comes", () =>
      line.frames.length > frames ? true : null,
    );
    await line.settled();
    beat();
    await cut;
    await line.settled();
    expect(line.socket.readyState).toBe(line.socket.OPEN);
  });

  it("B5 cuts a reader that is far behind, and serves the others", async () => {
    const slow = await openLine(bench, "room");
    await slow.settled();
    slow.socket.pause();
    const writer = await openLine(bench, "participant=jo");
    const doc = new Y.Doc();
    const root = bench.rootOf("jo");
    for (let batch = 0; batch < 45; batch += 1) {
      writer.sendUpdate(manyCards(doc, root, batch));
      writer.sendUpdate(changeOf(doc, () => doc.getMap(root).clear()));
      if (batch % 15 === 0) await writer.settled();
    }
    await writer.settled();
    slow.socket.resume();
    expect(await slow.closed).toBe(1006);
    const witness = await openLine(bench, "room");
    await witness.settled();
    expect(witness.doc.getMap(root).size).toBe(0);
  }, 60_000);

  it("B5 closes with 4408 when a board is full, and keeps what was there", async () => {
    const stored = new Y.Doc();
    const seats = ["jo", "fien", "griet", "luc", "rita"];
    await bench.setSeats((all) =>
      all.map((seat) => ({ ...seat, with: null, device: "own" })),
    );
    const codes: number[] = [];
    for (const seat of seats) {
      const line = await openLine(bench, `participant=${seat}`);
      void line.closed.then((code) => codes.push(code));
      const doc = new Y.Doc();
      for (const batch of [0, 1])
        line.sendUpdate(manyCards(doc, bench.rootOf(seat), batch));
      await Promise.race([line.settled(), line.closed]);
      line.socket.terminate();
    }
    expect(codes).toContain(4408);
    for (const { update } of await bench.rows()) Y.applyUpdate(stored, update);
    const bytes = Y.encodeStateAsUpdate(stored).length;
    expect(bytes).toBeLessThanOrEqual(limits.notesDocumentBytes);
    expect(bytes).toBeGreaterThan(limits.notesDocumentBytes - 2 * 262_144);
  }, 60_000);
});

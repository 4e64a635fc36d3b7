import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sql } from "../../server/database/schema.ts";
import { addCard, readable, wordsIn } from "../support/boardDocs.ts";
import { openLine, openPhone } from "../support/boardLine.ts";
import { sessionId } from "../support/notesBench.ts";
import { until } from "../support/until.ts";
import {
  phoneOn,
  phones,
  sees,
  start,
  storedWords,
} from "../support/notesEvening.ts";

describe("wiping notes", () => {
  it("B7 leaves nothing of a wiped note in any row, nor in the files once they are cleaned", async () => {
    const bench = await start();
    const jo = await phoneOn(bench, "participant=jo");
    const rita = await phoneOn(bench, "participant=rita");
    addCard(rita.doc, [bench.rootOf("rita"), "r"], { text: "Mag blijven" });
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Bel me: 0478" });
    wordsIn(jo.doc, bench.rootOf("jo"), "a").insert(0, "Geheim. ");
    await sees(rita.doc, "Geheim. Bel me: 0478");
    expect(await storedWords(bench)).toContain("0478");
    const sealed = await bench.database.read(
      sql.selectFrom("noteUpdates").selectAll().orderBy("number").compile(),
    );
    jo.doc.getMap(bench.rootOf("jo")).delete("a");
    await until("one row is left", async () =>
      (await bench.rows()).length === 1 ? true : null,
    );
    const left = await storedWords(bench);
    expect(left).not.toMatch(/Geheim|0478/);
    expect(left).toContain("Mag blijven");
    await bench.database.forget();
    const files = readdirSync(bench.dataDir)
      .filter((name) => name.startsWith("kring.sqlite"))
      .map((name) => readFileSync(join(bench.dataDir, name)));
    for (const { bytes } of sealed)
      expect(files.some((file) => file.includes(Buffer.from(bytes)))).toBe(
        false,
      );
  });

  it("B7 replays many small changes into one row, with the same board in it and no letter that was taken back", async () => {
    const bench = await start();
    const lines = await Promise.all(
      ["jo", "rita"].map(async (seat) => {
        const line = await openLine(bench, `participant=${seat}`);
        const doc = new Y.Doc();
        doc.on("update", (update: Uint8Array) => line.sendUpdate(update));
        const root = bench.rootOf(seat);
        addCard(doc, [root, seat], { text: "Woord" });
        const words = wordsIn(doc, root, seat);
        words.insert(0, "verzwegen");
        words.delete(0, 9);
        for (let count = 0; count < 56; count += 1) words.insert(5, ".");
        await line.settled();
        return { line, root, doc };
      }),
    );
    expect((await bench.rows()).length).toBeLessThan(100);
    const room = await openLine(bench, "room");
    await room.settled();
    const expected = Object.fromEntries(
      lines.map(({ root, doc }) => [root, doc.getMap(root).toJSON()]),
    );
    expect(readable(room.doc)).toEqual(expected);
    for (const { line } of lines) line.socket.close();
    room.socket.close();
    await until("it is tidied when all have left", async () =>
      (await bench.rows()).length === 1 ? true : null,
    );
    expect(await storedWords(bench)).not.toContain("verzwegen");
    const again = await openLine(bench, "room");
    await again.settled();
    expect(readable(again.doc)).toEqual(expected);
  });

  it("B7 wipes a whole board: all start with a fresh document, and no sleeping phone brings it back", async () => {
    const bench = await start();
    const jo = await phoneOn(bench, "participant=jo");
    const rita = await phoneOn(bench, "participant=rita");
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Alles weg" });
    await sees(rita.doc, "Alles weg");
    const asleep = new Y.Doc();
    asleep.clientID = jo.doc.clientID;
    Y.applyUpdate(asleep, Y.encodeStateAsUpdate(jo.doc));
    await bench.notes.wipe(sessionId);
    expect(await Promise.all([jo.closed, rita.closed])).toEqual([4409, 4409]);
    expect(await storedWords(bench)).not.toContain("Alles weg");
    const woken = openPhone(bench, "participant=jo", asleep);
    phones.push(woken);
    expect(await woken.closed).toBe(4409);
    const fresh = await phoneOn(bench, "participant=jo");
    expect(readable(fresh.doc)).toEqual({});
    addCard(fresh.doc, [bench.rootOf("jo"), "b"], { text: "Opnieuw" });
    const room = await phoneOn(bench, "room");
    await sees(room.doc, "Opnieuw");
    expect(JSON.stringify(readable(room.doc))).not.toContain("Alles weg");
  });

  it("B7 sends everyone away when the session is wiped, and writes nothing after it", async () => {
    const bench = await start();
    const jo = await phoneOn(bench, "participant=jo");
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Weg" });
    const room = await phoneOn(bench, "room");
    await sees(room.doc, "Weg");
    bench.events.ended(sessionId, "wiped");
    expect(await Promise.all([jo.closed, room.closed])).toEqual([4409, 4409]);
    await until("no row is left", async () =>
      (await bench.rows()).length === 0 ? true : null,
    );
  });
});

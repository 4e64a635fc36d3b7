import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DatabaseFault } from "../../server/database/database.ts";
import type { Database } from "../../server/database/database.ts";
import { addCard, readable, wordsIn } from "../support/boardDocs.ts";
import { openLine } from "../support/boardLine.ts";
import { forge, mapType } from "../support/forgedUpdates.ts";
import { until } from "../support/until.ts";
import { phoneOn, sees, start, storedWords } from "../support/notesEvening.ts";

describe("keeping the notes", () => {
  it("B6 shows nothing to others before it is stored", async () => {
    let isLetThrough = false;
    const bench = await start({
      over: (database) => ({
        ...database,
        write: async (queries) => {
          await until("it is let through", () => (isLetThrough ? true : null));
          return database.write(queries);
        },
      }),
    });
    const jo = await phoneOn(bench, "participant=jo");
    const rita = await openLine(bench, "participant=rita");
    await rita.settled();
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Nog niet" });
    await rita.settled();
    await rita.settled();
    expect(readable(rita.doc)).toEqual({});
    isLetThrough = true;
    await sees(rita.doc, "Nog niet");
    expect(await storedWords(bench)).toContain("Nog niet");
  });

  it("B6 loses nothing when storing fails for a while: the phone sends it again", async () => {
    let isBroken = true;
    const bench = await start({
      over: (database): Database => ({
        ...database,
        write: (queries) =>
          isBroken
            ? Promise.reject(new DatabaseFault("SQLITE_FULL"))
            : database.write(queries),
      }),
    });
    const jo = await phoneOn(bench, "participant=jo");
    const rita = await phoneOn(bench, "participant=rita");
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Komt later" });
    await until("the phone is cut", () => (jo.provider.synced ? null : true));
    expect(readable(rita.doc)).not.toHaveProperty(bench.rootOf("jo"));
    isBroken = false;
    await sees(rita.doc, "Komt later");
  });

  it("B6 keeps everything over a restart, and who wrote goes on writing with the same document", async () => {
    const before = await start();
    const jo = await phoneOn(before, "participant=jo");
    addCard(jo.doc, [before.rootOf("jo"), "a"], { text: "Voor de herstart" });
    const room = await openLine(before, "room");
    await sees(room.doc, "Voor de herstart");
    jo.close();
    await before.stop();
    const after = await start({ dataDir: before.dataDir });
    expect(after.rootOf("jo")).toBe(before.rootOf("jo"));
    const again = await phoneOn(after, "participant=jo", jo.doc);
    wordsIn(jo.doc, after.rootOf("jo"), "a").insert(0, "Ook ");
    const rita = await phoneOn(after, "participant=rita");
    await sees(rita.doc, "Ook Voor de herstart");
    expect(again.provider.wsconnected).toBe(true);
  });

  it("B6 keeps client ids bound to their seat over a restart, also when all their words are wiped", async () => {
    const before = await start();
    const jo = await phoneOn(before, "participant=jo");
    addCard(jo.doc, [before.rootOf("jo"), "a"], { text: "Even" });
    jo.doc.getMap(before.rootOf("jo")).delete("a");
    const room = await openLine(before, "room");
    await until("it is stored", async () =>
      (await before.rows()).length > 0 ? true : null,
    );
    await room.settled();
    jo.close();
    await before.stop();
    const after = await start({ dataDir: before.dataDir });
    const client = jo.doc.clientID;
    const clock = Y.getState(jo.doc.store, client);
    const rita = await openLine(after, "participant=rita");
    rita.sendUpdate(
      forge({
        client,
        clock,
        structs: [
          {
            parent: after.rootOf("rita"),
            key: "b",
            content: { kind: "type", type: mapType },
          },
        ],
      }),
    );
    expect(await rita.closed).toBe(4409);
  });

  it("B6 lets two gateways over one database write the same board, and loses no note", async () => {
    const one = await start();
    const two = await start({ dataDir: one.dataDir });
    const jo = await phoneOn(one, "participant=jo");
    const rita = await phoneOn(two, "participant=rita");
    for (let count = 0; count < 6; count += 1) {
      addCard(jo.doc, [one.rootOf("jo"), `jo${count}`]);
      addCard(rita.doc, [two.rootOf("rita"), `rita${count}`]);
    }
    await until("all twelve are stored", async () => {
      const board = new Y.Doc();
      for (const { update } of await one.rows()) Y.applyUpdate(board, update);
      const [jos, ritas] = [one.rootOf("jo"), two.rootOf("rita")];
      const sizes = [board.getMap(jos).size, board.getMap(ritas).size];
      return sizes.join() === "6,6" ? true : null;
    });
  });
});

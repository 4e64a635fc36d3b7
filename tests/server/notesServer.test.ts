import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { hiddenRoot, sharedRoot } from "../../shared/protocol/board.ts";
import { addCard, cardIn, readable } from "../support/boardDocs.ts";
import { openLine, openPhone } from "../support/boardLine.ts";
import type { BoardPhone } from "../support/boardLine.ts";
import { sessionId, startNotes } from "../support/notesBench.ts";
import type { NotesBench } from "../support/notesBench.ts";
import { until } from "../support/until.ts";

let bench: NotesBench;
const phones: BoardPhone[] = [];

beforeEach(async () => {
  bench = await startNotes();
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await bench.stop();
  await bench.remove();
});

async function phoneOf(who: string, doc?: Y.Doc): Promise<BoardPhone> {
  const phone = openPhone(bench, who, doc);
  phones.push(phone);
  await phone.synced();
  return phone;
}

const sees = (doc: Y.Doc, text: string) =>
  until(`the board shows "${text}"`, () =>
    JSON.stringify(readable(doc)).includes(text) ? true : null,
  );
const seesNo = (doc: Y.Doc, text: string) =>
  until(`the board shows "${text}" no more`, () =>
    JSON.stringify(readable(doc)).includes(text) ? null : true,
  );

describe("the door of the notes board", () => {
  it("B5 closes with 4401 for who is not signed in, also with another role's cookie", async () => {
    for (const [cookie, query] of [
      ["", "?as=participant"],
      ["participant=jo", "?as=facilitator"],
      ["room", "?as=participant"],
    ] as const) {
      const line = await openLine(bench, cookie, { query });
      expect(await line.closed).toBe(4401);
      expect(line.frames).toEqual([]);
    }
  });

  it("B5 closes with 4403 for a foreign page, an unknown role, an unknown seat and who still waits", async () => {
    const foreign = { origin: "https://elsewhere.example" };
    const attempts = [
      openLine(bench, "participant=jo", foreign),
      openLine(bench, "participant=jo", { query: "?as=organiser" }),
      openLine(bench, "participant=jo", { query: "" }),
      openLine(bench, "participant=nobody"),
      openLine(bench, "participant=abena"),
    ];
    for (const line of await Promise.all(attempts)) {
      expect(await line.closed).toBe(4403);
      expect(line.frames).toEqual([]);
    }
  });

  it("B5 lets go of a seat that was removed, and of a cookie that was taken back", async () => {
    const jo = await openLine(bench, "participant=jo");
    const griet = await openLine(bench, "facilitator=griet");
    await jo.settled();
    await griet.settled();
    await bench.setSeats((seats) => seats.filter(({ id }) => id !== "jo"));
    expect(await jo.closed).toBe(4403);
    bench.revoked.add("facilitator=griet");
    await bench.notes.recheck(sessionId);
    expect(await griet.closed).toBe(4401);
  });
});

describe("writing together", () => {
  it("B1 shows the notes of seats, scribe and facilitators to everyone, the room screen included", async () => {
    const [jo, rita, griet, room] = await Promise.all([
      phoneOf("participant=jo"),
      phoneOf("participant=rita"),
      phoneOf("facilitator=griet"),
      phoneOf("room"),
    ]);
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Van Jo" });
    addCard(jo.doc, [bench.rootOf("fien"), "b"], { text: "Van Fien" });
    addCard(rita.doc, [bench.rootOf("rita"), "c"], { text: "Van Rita" });
    addCard(griet.doc, [sharedRoot, "d"], { text: "Van de kring" });
    for (const { doc } of [jo, rita, griet, room])
      for (const text of ["Van Jo", "Van Fien", "Van Rita", "Van de kring"])
        await sees(doc, text);
    expect(readable(room.doc)).toEqual(readable(jo.doc));
  });

  it("B1 gives the shared root to who becomes scribe, and takes it back", async () => {
    const rita = await phoneOf("participant=rita");
    await bench.setSeats((seats) =>
      seats.map((seat) =>
        seat.id === "rita" ? { ...seat, roles: ["scribe"] } : seat,
      ),
    );
    addCard(rita.doc, [sharedRoot, "a"], { text: "Als scribent" });
    const room = await phoneOf("room");
    await sees(room.doc, "Als scribent");
    await bench.setSeats((seats) =>
      seats.map((seat) => ({ ...seat, roles: [] })),
    );
    addCard(rita.doc, [sharedRoot, "b"], { text: "Niet meer" });
    expect(await rita.closed).toBe(4409);
  });

  it("B2 takes nothing from the room screen", async () => {
    const room = await phoneOf("room");
    addCard(room.doc, [sharedRoot, "a"]);
    expect(await room.closed).toBe(4409);
    expect(await bench.rows()).toEqual([]);
  });

  it("B3 hides a note on all screens, shows it again, and takes it away for good", async () => {
    const [jo, griet] = await Promise.all([
      phoneOf("participant=jo"),
      phoneOf("facilitator=griet"),
    ]);
    addCard(jo.doc, [bench.rootOf("jo"), "a"], {
      text: "Te veel",
      offered: true,
    });
    await sees(griet.doc, "Te veel");
    griet.doc.getMap(hiddenRoot).set("a", true);
    await until("it is hidden", () =>
      jo.doc.getMap(hiddenRoot).has("a") ? true : null,
    );
    expect(await bench.notes.offered(sessionId)).toEqual([]);
    griet.doc.getMap(hiddenRoot).delete("a");
    await until("it is shown", () =>
      jo.doc.getMap(hiddenRoot).has("a") ? null : true,
    );
    griet.doc.getMap(bench.rootOf("jo")).delete("a");
    await seesNo(jo.doc, "Te veel");
  });

  it("B4 opens and closes with the phase; what comes too late is refused and shown to nobody", async () => {
    const [jo, room] = await Promise.all([
      phoneOf("participant=jo"),
      phoneOf("room"),
    ]);
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Op tijd" });
    await sees(room.doc, "Op tijd");
    await bench.setMode("read");
    addCard(jo.doc, [bench.rootOf("jo"), "b"], { text: "Te laat" });
    expect(await jo.closed).toBe(4409);
    const again = await phoneOf("participant=jo");
    expect(JSON.stringify(readable(again.doc))).not.toContain("Te laat");
    await bench.setMode("open");
    addCard(again.doc, [bench.rootOf("jo"), "c"], { text: "Weer open" });
    await sees(room.doc, "Weer open");
    expect(JSON.stringify(readable(room.doc))).not.toContain("Te laat");
  });

  it("B4 lets a writer offer and wipe the own note after the close, and takes no new one", async () => {
    const jo = await phoneOf("participant=jo");
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Blijft" });
    addCard(jo.doc, [bench.rootOf("jo"), "b"], { text: "Gaat weg" });
    const room = await phoneOf("room");
    await sees(room.doc, "Gaat weg");
    await bench.closeSession();
    cardIn(jo.doc, bench.rootOf("jo"), "a").set("offered", true);
    jo.doc.getMap(bench.rootOf("jo")).delete("b");
    await seesNo(room.doc, "Gaat weg");
    expect(await bench.notes.offered(sessionId)).toMatchObject([
      { cardId: "a", text: "Blijft", offered: true },
    ]);
    addCard(jo.doc, [bench.rootOf("jo"), "c"], { text: "Nog iets" });
    expect(await jo.closed).toBe(4409);
  });

  it("B8 tells nobody who is there or typing", async () => {
    const line = await openLine(bench, "participant=rita");
    const jo = await phoneOf("participant=jo");
    jo.provider.awareness.setLocalState({ typing: true });
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Klaar" });
    await sees(line.doc, "Klaar");
    expect(new Set(line.frames.map(([kind]) => kind))).toEqual(new Set([0]));
  });
});

describe("what the report may know", () => {
  it("B1 gets the offered notes without their writers, in no order of theirs", async () => {
    const jo = await phoneOf("participant=jo");
    for (let count = 0; count < 12; count += 1)
      addCard(jo.doc, [bench.rootOf("jo"), `c${count}`], {
        text: `Regel ${count}`,
        offered: count !== 3,
      });
    const line = await openLine(bench, "room");
    await sees(line.doc, "Regel 11");
    const orders = new Set<string>();
    for (let draw = 0; draw < 5; draw += 1) {
      const notes = await bench.notes.offered(sessionId);
      expect(notes).toHaveLength(11);
      expect(JSON.stringify(notes)).not.toContain(bench.rootOf("jo"));
      expect(Object.keys(notes[0] ?? {}).sort()).toEqual([
        "at",
        "cardId",
        "offered",
        "phase",
        "text",
        "theme",
      ]);
      orders.add(notes.map(({ cardId }) => cardId).join());
    }
    // It stays in its place under a reader's hand, and is neither the order of writing nor of the ids.
    expect(orders.size).toBe(1);
    const written = Array.from({ length: 12 }, (_, count) => `c${count}`);
    const offered = written.filter((id) => id !== "c3");
    expect([...orders]).not.toContain(offered.join());
    expect([...orders]).not.toContain(offered.sort().join());
  });

  it("B3 can take one away, on all screens and on disk", async () => {
    const jo = await phoneOf("participant=jo");
    addCard(jo.doc, [bench.rootOf("jo"), "a"], { text: "Weg ermee" });
    const room = await phoneOf("room");
    await sees(room.doc, "Weg ermee");
    expect(await bench.notes.remove(sessionId, "a")).toBe(true);
    expect(await bench.notes.remove(sessionId, "a")).toBe(false);
    await seesNo(room.doc, "Weg ermee");
    await seesNo(jo.doc, "Weg ermee");
    addCard(jo.doc, [bench.rootOf("jo"), "b"], { text: "En verder" });
    await sees(room.doc, "En verder");
  });
});

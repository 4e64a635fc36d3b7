import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening, LeftNote } from "../support/closedEvening.ts";
import {
  decided,
  deskOf,
  finishReview,
  remark,
} from "../support/reviewDesk.ts";
import type { Refused } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const left: readonly LeftNote[] = [
  { text: "Rita zwaaide naar mij. Bel me op 0478 12 34 56.", offered: true },
  { text: "Het werd stil en dat was goed.", offered: true },
  { text: "Dit is alleen voor mij.", offered: false },
];

describe("the review of a closed evening", () => {
  let server: RunningServer;
  const evenings: ClosedEvening[] = [];

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    for (const evening of evenings) evening.end();
    await server.remove();
  });

  async function evening(notes = left): Promise<ClosedEvening> {
    const closed = await closedEvening(server, notes);
    evenings.push(closed);
    return closed;
  }

  it("X1 gives no file in any format before it is done, to nobody, and all after it", async () => {
    const closed = await evening();
    const { facilitator, organiser, writer } = closed;
    const desk = deskOf(closed, facilitator);
    for (const format of exportFormats) {
      for (const device of [facilitator, organiser]) {
        const refused = await deskOf(closed, device).file(format);
        expect(refused.status).toBe(409);
        expect(refused.body.code).toBe("StillOpen");
        expect(refused.body.open.unread).toBe(2);
      }
      expect((await deskOf(closed, writer).file(format)).status).toBe(401);
    }
    await finishReview(desk);
    for (const format of exportFormats) {
      const file = await desk.file(format);
      expect(file.status).toBe(200);
      expect(file.headers.get("content-disposition")).toBe(
        `attachment; filename=verslag.${format}`,
      );
      expect(file.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("X6 shows and exports offered notes only, without names and numbers", async () => {
    const closed = await evening();
    const desk = deskOf(closed, closed.facilitator);
    expect((await desk.get()).texts).toHaveLength(2);
    await finishReview(desk);
    const page = (await desk.file("html")).bytes.toString("utf8");
    expect(page).toContain("Het werd stil en dat was goed.");
    expect(page).not.toMatch(/Rita|Griet|0478|alleen voor mij|Ledeberg/);
    expect(page).toMatch(/nagelezen door 1 mens\./);
  });

  it("X1 wants the boxes again after any change, and counts readers, not ticks", async () => {
    const closed = await evening();
    const first = deskOf(closed, closed.facilitator);
    await finishReview(first);
    const second = deskOf(closed, closed.organiser);
    await second.put({ signed: true });
    expect((await second.put({ signed: true })).readers).toBe(2);
    const [text] = (await first.get()).texts;
    const changed = await first.put({
      texts: [{ ...decided(text!), storyRisk: "drop" }],
    });
    expect(changed).toMatchObject({ readers: 0, signed: false });
    expect((await first.file("md")).body.open.unsigned).toBe(1);
  });

  it("X1 takes no tick while something is open", async () => {
    const closed = await evening();
    const desk = deskOf(closed, closed.facilitator);
    const { status, body } = await desk.tryPut({ signed: true });
    expect([status, body.code]).toEqual([409, "StillOpen"]);
    const [text] = (await desk.get()).texts;
    await desk.put({
      texts: [{ ...decided(text!), storyRisk: "recognisable" }],
    });
    expect((await desk.get()).open.recognisable).toBe(1);
  });

  it("X2 refuses decisions about a text that has changed, and forgets earlier ones", async () => {
    const closed = await evening([]);
    const desk = deskOf(closed, closed.facilitator);
    await remark(closed, "Het begon te laat.");
    const [before] = (await desk.get()).texts;
    await desk.put({ texts: [decided(before!)] });
    expect((await desk.get()).texts[0]?.read).toBe(true);
    await remark(closed, "Het begon een beetje te laat.");
    const late = await desk.tryPut({ texts: [decided(before!)] });
    expect([late.status, late.body.code]).toEqual([409, "Changed"]);
    expect(late.body.noteIds).toEqual([before!.noteId]);
    expect((await desk.get()).texts[0]?.read).toBe(false);
  });

  it("X2 X6 lets a note fall out that its writer takes back after the close", async () => {
    const closed = await evening();
    const desk = deskOf(closed, closed.facilitator);
    await finishReview(desk);
    const card = closed.notes
      .cards()
      .find(({ text }) => text.startsWith("Rita"));
    closed.notes.wipe(card!.root, card!.id);
    const open = await until("the note is gone from the review", async () => {
      const now = await desk.get();
      return now.texts.length === 1 ? now.open : null;
    });
    expect(open).toMatchObject({ withdrawn: 1, unsigned: 1 });
    expect((await desk.file("md")).status).toBe(409);
    await finishReview(desk);
    expect((await desk.file("md")).status).toBe(200);
  });

  it("X3 hands out no file in which a known name is found again", async () => {
    const closed = await evening();
    const desk = deskOf(closed, closed.facilitator);
    const { texts } = await desk.get();
    const withName = texts.map((text) =>
      decided(text, { decision: "edit", replacement: "Rita" }),
    );
    const { open, residual } = await desk.put({ texts: withName });
    expect(open.residual).toBeGreaterThan(0);
    expect(residual).toContain("Rita");
    expect((await desk.tryPut({ signed: true })).status).toBe(409);
  });

  it("X8 searches for the name that somebody had before they were renamed", async () => {
    const closed = await closedEvening(
      server,
      [{ text: "Bel me op 0478 12 34 56.", offered: true }],
      "Zwaluw",
    );
    evenings.push(closed);
    const desk = deskOf(closed, closed.facilitator);
    const { texts } = await desk.get();
    const edited = texts.map((text) =>
      decided(text, { decision: "edit", replacement: "Een zwaluw vloog" }),
    );
    const { residual } = await desk.put({ texts: edited });
    expect(residual.join().toLowerCase()).toContain("zwaluw");
  });

  it("X9 replaces what is surely found, and leaves a suggestion to a reader", async () => {
    const closed = await evening([
      { text: "Rita kent de enige apotheker.", offered: true },
    ]);
    const desk = deskOf(closed, closed.facilitator);
    const { texts, open } = await desk.get();
    const answers = texts[0]?.findings.map(({ tier, decision }) => ({
      tier,
      decision,
    }));
    expect(answers).toEqual([
      { tier: "certain", decision: "accept" },
      { tier: "suggestion", decision: "pending" },
    ]);
    expect(open).toMatchObject({ pending: 1, unread: 1 });
    expect(texts[0]?.result).toBe("[naam] kent de enige apotheker.");
  });

  it("asks a reason for keeping what was surely found, and lists it as kept then", async () => {
    const closed = await evening();
    const desk = deskOf(closed, closed.facilitator);
    const { texts } = await desk.get();
    const keep = (reason?: string) =>
      texts.map((text) => decided(text, { decision: "keep", reason }));
    expect((await desk.put({ texts: keep() })).open.pending).toBe(2);
    const kept = await desk.put({ texts: keep("mag van Rita") });
    expect(kept.open).toMatchObject({ pending: 0, residual: 0 });
  });

  it("hides marked words everywhere, or replaces them in one place", async () => {
    const closed = await evening([
      { text: "De rode deur van de bakker.", offered: true },
      { text: "Weer die rode deur.", offered: true },
    ]);
    const desk = deskOf(closed, closed.facilitator);
    const { texts } = await desk.put({
      always: [{ text: "rode deur", category: "PLACE" }],
    });
    const results = texts.map(({ result }) => result).sort();
    expect(results).toEqual([
      "De [plaats] van de bakker.",
      "Weer die [plaats].",
    ]);
    const last = texts.find(({ text }) => text.startsWith("De"))!;
    const start = last.text.indexOf("bakker");
    const mark = { start, end: start + 6, category: "QUASI" } as const;
    const after = await desk.put({
      texts: [
        { ...decided(last), marks: [{ ...mark, replacement: "winkel" }] },
      ],
    });
    expect(after.texts.map(({ result }) => result)).toContain(
      "De [plaats] van de winkel.",
    );
  });

  it("keeps remarks once, and refuses a writer who read an older note", async () => {
    const closed = await evening([]);
    const kept = await remark(closed, "Rustig begin");
    expect(kept.remarks.wentWell).toEqual([
      { text: "Rustig begin", swot: null },
    ]);
    const old = await closed.organiser.send<Refused>(
      "PUT",
      `${closed.path}/note`,
      { revision: 0, remarks: kept.remarks },
    );
    expect([old.status, old.body.code]).toEqual([409, "Changed"]);
  });
});

import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import type {
  ChangeFinalReport,
  FinalReport,
} from "../../shared/protocol/finalReport.ts";
import { unzipped } from "../../server/report/formats/zip.ts";
import { finishedSeries } from "../support/finishedSeries.ts";
import type { FinishedSeries } from "../support/finishedSeries.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

const threat = { text: "Wie alleen woont, haakt af.", swot: "threat" } as const;

describe("the final report of a series", () => {
  let server: RunningServer;
  let series: FinishedSeries;
  beforeAll(async () => {
    server = await startServer();
    series = await finishedSeries(server, [
      {
        lines: ["Ik ben niet de enige."],
        remarks: {
          themes: ["eenzaamheid"],
          wasHard: [threat, { text: "De zaal was koud.", swot: null }],
          obstacles: [{ obstacle: "Geen bus.", proposal: "Samen rijden." }],
        },
      },
      {
        lines: ["Luisteren doet deugd."],
        remarks: { themes: ["eenzaamheid"] },
      },
    ]);
  });
  afterAll(() => server.remove());

  const get = () =>
    series.organiser.must<FinalReport>("GET", `${series.path}/report`);
  const put = (change: ChangeFinalReport) =>
    series.organiser.must<FinalReport>("PUT", `${series.path}/report`, change);
  const file = (as: string, reader = "funder") =>
    series.organiser.send<{ code: string; open: FinalReport["open"] }>(
      "GET",
      `${series.path}/report/export?as=${as}&for=${reader}`,
    );
  const changeOf = ({ revision, words, kept }: FinalReport) => ({
    revision,
    words,
    kept: [...kept],
    signed: false,
  });

  it("F1 needs three evenings whose review is finished", async () => {
    const report = await get();
    expect(report).toMatchObject({ evenings: 2, notReady: 0, revision: 0 });
    expect((await file("docx")).body).toMatchObject({ code: "TooFewEvenings" });
    await series.addEvening({ lines: ["Wij lachten ook."] });
    expect((await get()).evenings).toBe(3);
  });

  it("F1 begins with what the facilitators marked and proposed", async () => {
    const { words, sources } = await get();
    expect(words.swot.threat).toEqual([threat.text]);
    expect(words.obstacles).toEqual([
      { obstacle: "Geen bus.", proposal: "Samen rijden." },
    ]);
    const of = (origin: string) =>
      sources.filter((one) => one.origin === origin).map(({ text }) => text);
    expect(of("offered").sort()).toEqual([
      "Ik ben niet de enige.",
      "Luisteren doet deugd.",
      "Wij lachten ook.",
    ]);
    expect(of("wasHard")).toEqual(["De zaal was koud."]);
  });

  it("F4 refuses a file while something is found or nothing is ticked", async () => {
    const before = changeOf(await get());
    const texts = { ...before.words.texts, frame: "Bel Fatima op 0478123456." };
    const found = await put({
      ...before,
      words: { ...before.words, texts },
      signed: true,
    });
    expect(found.findings.map(({ at }) => at)).toContain("frame");
    expect(found.signed).toBe(false);
    const refused = await file("docx");
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: "StillOpen" });
    const clean = {
      ...texts,
      frame: "Een kring voor buren.",
      participants: "We gaan verder.",
    };
    const kept = await put({
      ...changeOf(found),
      words: { ...found.words, texts: clean },
    });
    expect(kept.findings).toEqual([]);
    expect((await file("docx")).body).toMatchObject({
      code: "StillOpen",
      open: { unsigned: 1 },
    });
  });

  it("F4 somebody who changed it meanwhile is not overwritten", async () => {
    const report = await get();
    const answer = await series.organiser.send("PUT", `${series.path}/report`, {
      ...changeOf(report),
      revision: report.revision - 1,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: "Changed" } });
  });

  it("F4 what was ticked falls with another word, and with another evening", async () => {
    const report = await get();
    const signed = await put({ ...changeOf(report), signed: true });
    expect(signed.signed).toBe(true);
    expect((await file("html")).status).toBe(200);
    const texts = { ...signed.words.texts, approach: "Samen met de wijk." };
    const changed = await put({
      ...changeOf(signed),
      words: { ...signed.words, texts },
    });
    expect(changed.signed).toBe(false);
    expect((await put({ ...changeOf(changed), signed: true })).signed).toBe(
      true,
    );
    await series.addEvening({ lines: ["Tot de volgende keer."] });
    expect((await get()).signed).toBe(false);
    expect((await file("html")).status).toBe(409);
  });

  it("F1 has the eight parts of the question, in every format, and one plain page", async () => {
    const report = await get();
    const out = report.sources.find(({ text }) => text === "Wij lachten ook.");
    const words = { ...report.words, leftOut: [out?.id ?? ""] };
    await put({ ...changeOf(report), words, signed: true });
    for (const as of ["docx", "html", "md", "csv", "json"]) {
      const { status, bytes } = await file(as);
      expect(status, as).toBe(200);
      const text =
        as === "docx"
          ? (unzipped(bytes).get("word/document.xml") ?? "")
          : bytes.toString("utf8");
      expect(text, as).not.toContain("Wij lachten ook.");
      if (as === "csv") continue;
      for (const part of [1, 2, 3, 4, 5, 6, 7, 8])
        expect(text, as).toMatch(new RegExp(`${String(part)}\\\\?\\. `));
      expect(text).toContain("Ik ben niet de enige.");
      expect(text).toContain("Samen rijden.");
      expect(text).not.toMatch(/\banoniem\b/i);
    }
    const page = await file("html", "participants");
    const text = page.bytes.toString("utf8");
    expect(text).toContain("We gaan verder.");
    expect(text).not.toContain("Samen rijden.");
  });

  it("F4 is its organisation's own, and no facilitator's", async () => {
    const stranger = httpDevice(server.url);
    const answer = await stranger.send("GET", `${series.path}/report`);
    expect(answer.status).toBe(401);
  });

  it("F5 is sealed, and goes with its series", async () => {
    const database = new SqliteFile(join(server.dataDir, "kring.sqlite"), {
      readonly: true,
    });
    onTestFinished(() => void database.close());
    const rows = () =>
      database.prepare("select report from finalReports").all() as {
        report: Buffer;
      }[];
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.report.includes("buren")).toBe(false);
    await series.organiser.must("DELETE", series.path);
    expect(rows()).toEqual([]);
  });
});

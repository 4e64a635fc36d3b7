import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type {
  PlannedInSeries,
  Series,
  SeriesWithNext,
} from "../../shared/protocol/seriesMessages.ts";
import { closedEvening } from "../support/closedEvening.ts";
import { planOn } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

const details = {
  title: "Thuiskomen",
  neighbourhood: "Ledeberg",
  format: "multilogem",
  language: "nl",
  setting: "room",
  rhythm: "fortnightly",
  professionalLead: true,
  expertLead: null,
};

async function newSeries(organiser: HttpDevice, said: object = {}) {
  const body = { ...details, ...said };
  const answer = await organiser.must<{ seriesId: string }>(
    "POST",
    "/api/series",
    body,
  );
  const path = `/api/series/${answer.seriesId}`;
  const shown = () => organiser.must<SeriesWithNext>("GET", path);
  const next = (body: object = {}) =>
    organiser.must<PlannedInSeries>("POST", `${path}/sessions`, body);
  return { path, shown, next };
}

describe("series of evenings", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("E2 begins the next evening with how the last was planned, one rhythm later", async () => {
    const { organiser } = await planOn(server);
    const series = await newSeries(organiser);
    const first = await series.next({ plannedFor: "2026-03-12T19:30" });
    const wishes = { phases: { checkIn: { on: true } }, leadsTakeTurns: false };
    await organiser.must("PATCH", `/api/sessions/${first.sessionId}`, wishes);
    expect((await series.shown()).next.plannedFor).toBe("2026-03-26T19:30");
    const second = await series.next();
    expect(
      await organiser.must("GET", `/api/sessions/${second.sessionId}`),
    ).toMatchObject({
      ...wishes,
      title: "Thuiskomen",
      neighbourhood: "Ledeberg",
      plannedFor: "2026-03-26T19:30",
      themes: [],
    });
    const { sessionIds } = await series.shown();
    expect(sessionIds).toEqual([first.sessionId, second.sessionId]);
    expect(second.joinSecret).not.toBe(first.joinSecret);
  });

  it("E2 steps of another format are not taken along", async () => {
    const { organiser } = await planOn(server);
    const series = await newSeries(organiser);
    const first = await series.next();
    const phases = { checkIn: { on: true } };
    await organiser.must("PATCH", `/api/sessions/${first.sessionId}`, {
      phases,
    });
    await organiser.must("PUT", series.path, { ...details, format: "trialog" });
    const second = await series.next();
    expect(
      await organiser.must("GET", `/api/sessions/${second.sessionId}`),
    ).toMatchObject({ format: "trialog", phases: {} });
  });

  it("E3 carries over chosen theme words of the session note, and nothing else", async () => {
    const over = await closedEvening(server, []);
    const { organiser, facilitator, sessionId, path } = over;
    const note = await facilitator.must<SessionNote>("GET", `${path}/note`);
    const themes = ["eenzaamheid", "de buurt"];
    const remarks = { ...note.remarks, themes, partners: ["CGG"] };
    const body = { revision: note.revision, remarks };
    await facilitator.must("PUT", `${path}/note`, body);
    const series = await newSeries(organiser);
    await organiser.must("PUT", `${series.path}/sessions/${sessionId}`);
    expect((await series.shown()).next.themes).toEqual(themes);
    const strange = await organiser.send("POST", `${series.path}/sessions`, {
      themes: ["Rita"],
    });
    expect(strange.status).toBe(400);
    const next = await series.next({ themes: ["de buurt"] });
    const planned = await organiser.must(
      "GET",
      `/api/sessions/${next.sessionId}`,
    );
    expect(planned).toMatchObject({ themes: ["de buurt"] });
    for (const word of ["Griet", "Rita", "Jo", "CGG", "eenzaamheid"])
      expect(JSON.stringify(planned)).not.toContain(`"${word}"`);
    over.end();
  });

  it("E1 an evening that goes to another series leaves the one it was in", async () => {
    const { organiser, planned } = await planOn(server);
    const [one, two] = [await newSeries(organiser), await newSeries(organiser)];
    for (const { path } of [one, two])
      await organiser.must("PUT", `${path}/sessions/${planned.sessionId}`);
    expect((await one.shown()).sessionIds).toEqual([]);
    expect((await two.shown()).sessionIds).toEqual([planned.sessionId]);
    await organiser.must("DELETE", `${two.path}/sessions/${planned.sessionId}`);
    expect((await two.shown()).sessionIds).toEqual([]);
  });

  it("E1 nobody but an organiser finds a series, and an unknown evening joins none", async () => {
    const { organiser } = await planOn(server);
    const { path } = await newSeries(organiser);
    const stranger = httpDevice(server.url);
    expect((await stranger.send("GET", path)).status).toBe(401);
    expect((await stranger.send("GET", "/api/series")).status).toBe(401);
    const unknown = await organiser.send("PUT", `${path}/sessions/nowhere`);
    expect(unknown.status).toBe(404);
    expect((await organiser.send("GET", "/api/series/nowhere")).status).toBe(
      404,
    );
  });

  it("E4 a series goes without its evenings, and an evening without its series", async () => {
    const { organiser } = await planOn(server);
    const series = await newSeries(organiser);
    const [one, two] = [await series.next(), await series.next()];
    await organiser.must("DELETE", `/api/sessions/${one.sessionId}`);
    expect((await series.shown()).sessionIds).toEqual([two.sessionId]);
    await organiser.must("DELETE", series.path);
    const kept = await organiser.send("GET", `/api/sessions/${two.sessionId}`);
    expect(kept.status).toBe(200);
    const left = await organiser.must<Series[]>("GET", "/api/series");
    const ids = left.map(({ seriesId }) => `/api/series/${seriesId}`);
    expect(ids).not.toContain(series.path);
  });

  it.each([
    { title: "" },
    { rhythm: "daily" },
    { format: "speedDating" },
    { facilitators: ["Griet"] },
  ])("plans no series from %j", async (wrong) => {
    const { organiser } = await planOn(server);
    const body = { ...details, ...wrong };
    const answer = await organiser.send("POST", "/api/series", body);
    expect(answer.status).toBe(400);
  });
});

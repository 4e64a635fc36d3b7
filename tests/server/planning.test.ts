import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planEvening } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

interface Problem {
  readonly status: number;
  readonly code: string;
}

describe("planning over HTTP", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it.each([
    {},
    { format: "multilogem" },
    { format: "speedDating", language: "nl", setting: "room" },
    { format: "multilogem", language: "nl", setting: "room", votes: true },
    {
      format: "multilogem",
      language: "nl",
      setting: "room",
      phases: { nowhere: { on: true } },
    },
    {
      format: "multilogem",
      language: "nl",
      setting: "room",
      phases: { silence: { turnSeconds: 60 } },
    },
    {
      format: "multilogem",
      language: "nl",
      setting: "room",
      phases: { theme: { minutes: -4 } },
    },
  ])("plans nothing from %j", async (wishes) => {
    const { organiser } = await planEvening(server);
    const answer = await organiser.send<Problem>(
      "POST",
      "/api/sessions",
      wishes,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe("Malformed");
  });

  it("keeps an organisation's own help numbers and retention", async () => {
    const { organiser } = await planEvening(server);
    const details = {
      name: "Kwartiermakers",
      helpNumbers: [{ number: "0800 13 500", name: "Een lijn" }],
      retentionDays: 10,
    };
    await organiser.must("PUT", "/api/organisation", details);
    expect(await organiser.must("GET", "/api/organisation")).toMatchObject(
      details,
    );
    const site: unknown = await httpDevice(server.url).must("GET", "/api/site");
    expect(site).toMatchObject({
      helpNumbers: details.helpNumbers,
      retentionDays: 10,
    });
    const longer = { ...details, retentionDays: 31 };
    expect(
      (await organiser.send("PUT", "/api/organisation", longer)).status,
    ).toBe(400);
  });

  it("an evening that is moved is kept as much later", async () => {
    const { organiser, path } = await planEvening(server);
    const kept = async (plannedFor: string): Promise<number> => {
      await organiser.must("PATCH", path, { plannedFor });
      const { keptUntil } = await organiser.must<{ keptUntil: number }>(
        "GET",
        path,
      );
      return keptUntil;
    };
    const may = await kept("2099-05-08T19:30");
    const september = await kept("2099-09-08T19:30");
    expect(september - may).toBe(123 * 24 * 60 * 60 * 1_000);
  });

  it("changes a plan before the start, and not after", async () => {
    const evening = await planEvening(server);
    const change = { title: "Thuiskomen", phases: { checkIn: { on: true } } };
    await evening.organiser.must("PATCH", evening.path, change);
    const griet = await evening.lead(0, "Griet");
    expect(griet.view().session.title).toBe("Thuiskomen");
    expect(griet.view().phases?.map(({ id }) => id)).toContain("checkIn");
    await griet.send({ type: "StartSession" });
    const late = await evening.organiser.send<Problem>(
      "PATCH",
      evening.path,
      change,
    );
    expect(late).toMatchObject({
      status: 409,
      body: { code: "AlreadyStarted" },
    });
  });

  it("takes away a call link, a time and a title that are emptied", async () => {
    const meetingLink = "https://call.example/kring";
    const plannedFor = "2026-03-12T19:30";
    const given = { title: "Thuiskomen", meetingLink, plannedFor };
    const evening = await planEvening(server, { setting: "online", ...given });
    const griet = await evening.lead(0, "Griet");
    expect(griet.view().session).toMatchObject({ meetingLink });
    const emptied = { title: "", meetingLink: "", plannedFor: "" };
    await evening.organiser.must("PATCH", evening.path, emptied);
    const { session } = await until("the plan without them", () =>
      griet.view().session.title === undefined ? griet.view() : null,
    );
    expect(session).not.toHaveProperty("meetingLink");
    const meeting = await evening.organiser.must("GET", evening.path);
    expect(meeting).toMatchObject({ meetingLink: null, plannedFor: null });
  });

  it("drops the call link of a meeting that moves to a room, whoever asks", async () => {
    const meetingLink = "https://call.example/kring";
    const evening = await planEvening(server, {
      setting: "online",
      meetingLink,
    });
    const griet = await evening.lead(0, "Griet");
    await evening.organiser.must("PATCH", evening.path, { setting: "room" });
    const { session } = await until("the plan in a room", () =>
      griet.view().session.setting === "room" ? griet.view() : null,
    );
    expect(session).not.toHaveProperty("meetingLink");
  });

  it("gives a new facilitator's link in the place of the old one, to organisers only", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const links = `${evening.path}/links`;
    const body = { as: "facilitator", number: 1 };
    expect((await griet.device.send("POST", links, body)).status).toBe(403);
    const { secret } = await evening.organiser.must<{ secret: string }>(
      "POST",
      links,
      body,
    );
    await expect(evening.lead(1, "Samuel")).rejects.toThrow("404");
    const samuel = httpDevice(server.url);
    await samuel.must("POST", `${evening.path}/enter`, {
      as: "facilitator",
      secret,
    });
  });

  it("knows which roles a browser has", async () => {
    const evening = await planEvening(server);
    const jo = await evening.join("Jo");
    expect(await jo.device.must("GET", `${evening.path}/me`)).toMatchObject({
      roles: ["participant"],
      seatId: jo.seatId,
    });
    expect(
      await evening.organiser.must("GET", `${evening.path}/me`),
    ).toMatchObject({
      roles: ["organiser"],
      seatId: null,
    });
    await jo.device.must("POST", `${evening.path}/leave`);
    expect(await jo.device.must("GET", `${evening.path}/me`)).toMatchObject({
      roles: [],
    });
  });

  it("lets one session's people nowhere near another's", async () => {
    const [one, two] = [await planEvening(server), await planEvening(server)];
    const griet = await one.lead(0, "Griet");
    expect((await griet.device.send("GET", two.path)).status).toBe(401);
    expect(
      (await griet.device.send("POST", `${two.path}/links`, { as: "room" }))
        .status,
    ).toBe(401);
    const crossed = {
      as: "facilitator",
      secret: one.planned.facilitatorSecrets[1],
    };
    expect(
      (await griet.device.send("POST", `${two.path}/enter`, crossed)).status,
    ).toBe(404);
  });
});

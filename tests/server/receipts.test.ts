import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import { planEvening } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { openNotes } from "../support/notesClient.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

describe("the code for one's own notes", () => {
  let server: RunningServer;
  let closed: ClosedEvening;
  beforeAll(async () => {
    server = await startServer();
    closed = await closedEvening(server, [{ text: "Van mij.", offered: true }]);
  });
  afterAll(async () => {
    closed.end();
    await server.remove();
  });

  const give = async (): Promise<string> => {
    const path = `${closed.path}/receipt`;
    const { code } = await closed.writer.must<{ code: string }>("POST", path);
    return code;
  };
  const type = (code: string) => {
    const device = httpDevice(server.url);
    return device
      .send<{ sessionId: string }>("POST", "/api/receipt", { code })
      .then((answer) => ({ device, answer }));
  };

  it("K9 leads to the notes on another device, however it is typed, and wipes there", async () => {
    const code = await give();
    expect(code).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/);
    const { device, answer } = await type(code.toLowerCase().replace("-", " "));
    expect(answer).toMatchObject({
      status: 201,
      body: { sessionId: closed.sessionId },
    });
    const { notesRoot } = await device.must<{ notesRoot: string }>(
      "GET",
      `${closed.path}/me`,
    );
    const notes = openNotes(device, closed.sessionId, "participant");
    const card = await until(
      "the note is there",
      () => notes.cards()[0] ?? null,
    );
    expect(card.root).toBe(notesRoot);
    notes.wipe(card.root, card.id);
    await until("it is gone for the report", async () =>
      (await deskOf(closed, closed.facilitator).get()).texts.length === 0
        ? true
        : null,
    );
    notes.close();
  });

  it("K9 gives way to the next one, and ends with the review", async () => {
    const first = await give();
    const second = await give();
    expect((await type(first)).answer.status).toBe(404);
    expect((await type(second)).answer.status).toBe(201);
    await finishReview(deskOf(closed, closed.facilitator));
    await closed.facilitator.must("POST", `${closed.path}/review/finish`);
    expect((await type(second)).answer.status).toBe(404);
  });

  it("K9 J5 is given to nobody else, not during the evening, and cannot be guessed", async () => {
    const { facilitator, path } = closed;
    expect((await facilitator.send("POST", `${path}/receipt`)).status).toBe(
      401,
    );
    const running = await planEvening(server);
    const jo = await running.join("Jo");
    expect(
      (await jo.device.send("POST", `${running.path}/receipt`)).status,
    ).toBe(409);
    jo.close();
    const statuses = [];
    for (let guess = 0; guess < 12; guess += 1)
      statuses.push((await type(`2222-2222-22${guess + 10}`)).answer.status);
    expect(statuses).toContain(429);
    expect(statuses).not.toContain(201);
  });
});

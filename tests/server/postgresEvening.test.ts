import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closedEvening } from "../support/closedEvening.ts";
import { planEvening } from "../support/evening.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startPostgres } from "../support/postgres.ts";
import type { Postgres } from "../support/postgres.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("an evening on PostgreSQL", () => {
  let engine: Postgres;
  let server: RunningServer;
  beforeAll(async () => {
    engine = await startPostgres();
    const url = await engine.newDatabase();
    server = await startServer({ variables: { DATABASE_URL: url } });
  });
  afterAll(async () => {
    await server.remove();
    await engine.remove();
  });

  it("K3 goes on after a kill where it was", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const jo = await evening.join("Jo");
    await griet.send({ type: "StartSession" });
    await griet.send({ type: "GiveTurn", seatId: jo.seatId });
    const before = await jo.until("Jo speaks", ({ turn }) => turn !== null);
    await server.kill();
    await server.start();
    const after = await jo.until(
      "the phone is back",
      ({ serverTime, turn }) =>
        serverTime > before.serverTime && turn?.number === before.turn?.number,
    );
    expect(after.turn?.startedAt).toBe(before.turn?.startedAt);
    for (const screen of [griet, jo]) screen.close();
  });

  it("X1 K1 ends in a note that was read, and is wiped", async () => {
    const closed = await closedEvening(server, [
      { text: "Rita was stil.", offered: true },
    ]);
    const desk = deskOf(closed, closed.facilitator);
    await finishReview(desk);
    const file = await desk.file("md");
    expect(file.bytes.toString()).not.toContain("Rita");
    const finish = `${closed.path}/review/finish`;
    expect((await closed.organiser.send("POST", finish)).status).toBe(204);
    expect((await desk.file("docx")).status).toBe(200);
    await closed.organiser.must("DELETE", closed.path);
    expect((await desk.file("md")).status).toBe(401);
    closed.end();
  });

  it("leaves no fault in the log", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});

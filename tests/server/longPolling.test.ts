import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planEvening } from "../support/evening.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("a network that lets no websocket through", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("takes part by long polling", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const abena = await evening.join("Abena");
    const { io } = abena.socket;
    io.opts.transports = ["polling"];
    io.opts.upgrade = false;
    abena.socket.disconnect().connect();
    await griet.send({ type: "StartSession" });
    await abena.until("started", ({ session }) => session.status === "running");
    expect(io.engine.transport.name).toBe("polling");
    expect(await abena.send({ type: "SetListening", on: true })).toMatchObject({
      ok: true,
    });
    for (const screen of [griet, abena]) screen.close();
    expect(await server.stop()).toBe(0);
    expect(server.output()).not.toContain("ERR_");
  });
});

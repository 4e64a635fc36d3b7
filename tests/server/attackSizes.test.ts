import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { besiege } from "../support/attacks/slowConnections.ts";
import { sendTooBig } from "../support/attacks/tooBig.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("what is too much", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("is refused or hung up on: ten megabytes at every entrance", async () => {
    const { outcomes } = await sendTooBig(server);
    for (const [entrance, outcome] of Object.entries(outcomes))
      expect([entrance, outcome]).toEqual([
        entrance,
        expect.stringMatching(/^(413|400|431|closed)$/),
      ]);
    expect(server.isRunning()).toBe(true);
  });

  // `npm run torture` holds a thousand, and measures.
  it("does not stop the others: 200 lines that are slow or say nothing, which end by themselves", async () => {
    const { delivery, hungUp } = await besiege(server, {
      lines: 200,
      seconds: 13,
    });
    expect(delivery.length).toBeGreaterThan(40);
    expect(hungUp).toBeGreaterThanOrEqual(150);
  });

  it("leaves no fault in the log", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});

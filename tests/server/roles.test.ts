import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { connectionOf, raw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

describe("who is connected", () => {
  let server: RunningServer;
  let evening: Evening;
  let griet: Screen;
  beforeAll(async () => {
    server = await startServer();
    evening = await planEvening(server);
    griet = await evening.lead(0, "Griet");
  });
  afterAll(() => server.remove());

  it("call facilitators, and say so at once when none is there", async () => {
    const other = await planEvening(server);
    const abena = await other.join("Abena");
    const call = { kind: "needSomeone" };
    expect(await raw(abena, "signal", call)).toEqual({
      ok: false,
      refusal: "NobodyThere",
    });
    const samuel = await other.lead(1, "Samuel");
    const notices: unknown[] = [];
    samuel.socket.on("signal", (notice) => notices.push(notice));
    expect(await raw(abena, "signal", call)).toEqual({ ok: true });
    await until("heard", () => (notices.length > 0 ? true : null));
    expect(notices).toMatchObject([
      { kind: "needSomeone", seatId: abena.seatId },
    ]);
    expect(await raw(abena, "signalSeen", { seatId: abena.seatId })).toEqual({
      ok: false,
      refusal: "NotAllowed",
    });
    // A facilitator who comes later hears what nobody has seen.
    const greta = await other.lead(0, "Greta");
    const later: unknown[] = [];
    greta.socket.on("signal", (notice) => later.push(notice));
    greta.socket.disconnect().connect();
    await until("heard later", () => (later.length > 0 ? true : null));
    expect(await raw(samuel, "signalSeen", { seatId: abena.seatId })).toEqual({
      ok: true,
    });
  });

  it("send a removed seat away at once, on every device of it", async () => {
    const roger = await evening.join("Roger");
    const second = await connect(
      roger.device,
      evening.planned.sessionId,
      "participant",
    );
    await griet.send({ type: "RemoveSeat", seatId: roger.seatId });
    await until("both are told", () =>
      roger.ended() && second.ended() ? true : null,
    );
    expect(roger.ended()).toEqual({ reason: "removed" });
    expect(
      await connectionOf(
        server.url,
        { cookie: roger.device.cookies(), origin: server.url },
        { session: evening.planned.sessionId, as: "participant" },
      ),
    ).toBe("NotSignedIn");
  });

  it("let whoever took the lead open the console with the cookie they have", async () => {
    const nadia = await evening.join("Nadia");
    await griet.send({ type: "OfferLead", seatId: nadia.seatId });
    expect(await nadia.send({ type: "TakeLead" })).toMatchObject({ ok: true });
    const console = await connect(
      nadia.device,
      evening.planned.sessionId,
      "facilitator",
    );
    expect(console.view().as).toBe("facilitator");
    expect(await console.send({ type: "StartSession" })).toMatchObject({
      ok: true,
    });
    const stranger = httpDevice(server.url);
    expect((await stranger.send("GET", evening.path)).status).toBe(401);
    expect((await nadia.device.send("GET", evening.path)).status).toBe(200);
  });
});

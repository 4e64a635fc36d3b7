import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Joined } from "../../shared/protocol/messages.ts";
import { connect, planEvening } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("joining", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  const join = (body: object) =>
    httpDevice(server.url).send<Joined & { code?: string }>(
      "POST",
      "/api/join",
      body,
    );

  it("J1 a typed code waits for a facilitator; the link does not in a room, unless the lobby is on", async () => {
    const room = await planEvening(server);
    const lobby = await planEvening(server, { lobby: true });
    const online = await planEvening(server, { setting: "online" });
    const ways = [
      { code: room.planned.joinCode },
      { secret: room.planned.joinSecret },
      { secret: lobby.planned.joinSecret },
      { secret: online.planned.joinSecret },
    ];
    const answers = await Promise.all(ways.map((way) => join(way)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.map(({ body }) => body.state)).toEqual([
      "waiting",
      "present",
      "waiting",
      "waiting",
    ]);
  });

  it("J4 a name may be empty and has at most 30 characters", async () => {
    const { planned } = await planEvening(server);
    const secret = planned.joinSecret;
    expect((await join({ secret })).status).toBe(201);
    expect((await join({ secret, name: "ş".repeat(30) })).status).toBe(201);
    const tooLong = await join({ secret, name: "a".repeat(31) });
    expect(tooLong.status).toBe(400);
    expect(tooLong.body.code).toBe("NameTooLong");
  });

  it("J5 wrong, closed and unknown codes get the same answer", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    await griet.send({ type: "CloseSession" });
    const closed = await join({ code: evening.planned.joinCode });
    const unknown = await join({ code: "000000" });
    expect(closed.status).toBe(404);
    expect(closed.bytes.toString()).toBe(unknown.bytes.toString());
  });

  it("J6 the same device gets the same seat again, by code too", async () => {
    const { planned } = await planEvening(server);
    const phone = httpDevice(server.url);
    const first = await phone.must<Joined>("POST", "/api/join", {
      secret: planned.joinSecret,
      name: "Jo",
    });
    const again = await phone.must<Joined>("POST", "/api/join", {
      code: planned.joinCode,
    });
    expect(again).toEqual(first);
  });

  it("J7 a facilitator's link, opened on another machine, takes over from the old one", async () => {
    const evening = await planEvening(server);
    const old = await evening.lead(0, "Griet");
    await old.send({ type: "StartSession" });
    const fresh = await evening.lead(0, "");
    expect(fresh.seatId).toBe(old.seatId);
    expect(fresh.view().session.status).toBe("running");
    await expect.poll(() => old.ended()?.takenOver).toBe(true);
    expect((await old.device.send("GET", evening.path)).status).toBe(401);
    expect((await fresh.device.send("GET", evening.path)).status).toBe(200);
  });

  it("lets both in when a facilitator's link is opened on two machines at once", async () => {
    const evening = await planEvening(server);
    const secret = evening.planned.facilitatorSecrets[0];
    const enter = () =>
      httpDevice(server.url).send("POST", `${evening.path}/enter`, {
        as: "facilitator",
        secret,
        name: "Griet",
      });
    const answers = await Promise.all([enter(), enter(), enter()]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const griet = await evening.lead(0, "");
    expect(griet.view().seats).toHaveLength(1);
  });

  it("J8 a seat's relink gives the seat to another phone, once", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const lost = await evening.join("Jo");
    const answer = await griet.send({
      type: "RelinkSeat",
      seatId: lost.seatId,
    });
    const secret = answer.ok ? answer.secret : undefined;
    expect(secret).toMatch(/^[\w-]{22}$/);

    const phone = httpDevice(server.url);
    const joined = await phone.must<Joined>("POST", "/api/join", { secret });
    expect(joined.seatId).toBe(lost.seatId);
    await expect.poll(() => lost.ended()).not.toBeNull();
    const again = await join({ secret });
    expect(again.status).toBe(404);
    const { sessionId } = evening.planned;
    const screen = await connect(phone, sessionId, "participant");
    expect(screen.view().me?.seatId).toBe(lost.seatId);
  });
});

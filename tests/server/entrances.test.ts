import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import { connectionOf, raw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

describe("the sockets' entrances", () => {
  let server: RunningServer;
  let evening: Evening;
  let griet: Screen;
  let jo: Screen;
  beforeAll(async () => {
    server = await startServer();
    evening = await planEvening(server);
    griet = await evening.lead(0, "Griet");
    jo = await evening.join("Jo");
  });
  afterAll(() => server.remove());

  it.each([
    ["nothing", []],
    ["null", [null]],
    ["a number", [7]],
    ["a list", [[1, 2, 3]]],
    ["no type", [{ commandId: randomUUID() }]],
    ["a type nobody knows", [{ commandId: randomUUID(), type: "Vote" }]],
    [
      "a server's own command",
      [{ commandId: randomUUID(), type: "TakeSeat", seatId: "x" }],
    ],
    [
      "a prototype",
      [
        JSON.parse(
          '{"__proto__": {"type": "Undo"}, "commandId": "x"}',
        ) as object,
      ],
    ],
    [
      "two messages",
      [{ commandId: randomUUID(), type: "Undo" }, "more"].reverse(),
    ],
  ])("refuse %s as a command, and go on", async (_what, sent) => {
    expect(await raw(griet, "command", ...sent)).toEqual({
      ok: false,
      refusal: "Malformed",
    });
    expect(await raw(griet, "view", {})).toMatchObject({ protocol: 1 });
  });

  it.each([
    "constructor",
    "toString",
    "disconnecting-me",
    "views",
    "__proto__",
  ])("refuse an event %s that nobody knows", async (event) => {
    expect(await raw(jo, event, {})).toEqual({
      ok: false,
      refusal: "Malformed",
    });
  });

  it("need no acknowledgement to survive", async () => {
    jo.socket.emit("command", 5 as never, undefined as never);
    expect(await raw(jo, "view", {})).toMatchObject({ protocol: 1 });
  });

  it("refuse another's seat, a facilitator's command and a name that is too long", async () => {
    expect(
      await jo.send(
        { type: "SetListening", on: true },
        { seatId: griet.seatId },
      ),
    ).toEqual({ ok: false, refusal: "NotAllowed" });
    expect(await jo.send({ type: "CloseSession" })).toEqual({
      ok: false,
      refusal: "NotAllowed",
    });
    const name = "x".repeat(31);
    expect(
      await griet.send({ type: "RenameSeat", seatId: jo.seatId, name }),
    ).toEqual({ ok: false, refusal: "NameTooLong" });
  });

  it("show a name without signs that cannot be seen", async () => {
    const name = "  Jo\u202e\u0000  van \n Dam ";
    await griet.send({ type: "RenameSeat", seatId: jo.seatId, name });
    const view = await griet.until("renamed", ({ seats }) =>
      seats.some((seat) => seat.name === "Jo van Dam"),
    );
    expect(view.seats).toHaveLength(2);
  });

  it("let nobody in from another site, without a cookie, or with another session's", async () => {
    const query = { session: evening.planned.sessionId, as: "participant" };
    const cookie = jo.device.cookies();
    expect(
      await connectionOf(
        server.url,
        { cookie, origin: "https://elsewhere.example" },
        query,
      ),
    ).not.toBe("let in");
    expect(await connectionOf(server.url, { origin: server.url }, query)).toBe(
      "NotSignedIn",
    );
    expect(
      await connectionOf(
        server.url,
        { cookie, origin: server.url },
        { ...query, as: "facilitator" },
      ),
    ).toBe("NotSignedIn");
    expect(
      await connectionOf(
        server.url,
        { cookie, origin: server.url },
        { ...query, as: "room" },
      ),
    ).toBe("NotSignedIn");
    expect(
      await connectionOf(
        server.url,
        { cookie, origin: server.url },
        { ...query, as: "owner" },
      ),
    ).toBe("Malformed");
    const other = await planEvening(server);
    const crossed = { ...query, session: other.planned.sessionId };
    expect(
      await connectionOf(server.url, { cookie, origin: server.url }, crossed),
    ).toBe("NotSignedIn");
  });

  it("hang up on a message that is too large, and let the phone come back", async () => {
    const fien = await evening.join("Fien");
    fien.socket.emit(
      "command",
      { text: "x".repeat(80 * 1024) } as never,
      () => undefined,
    );
    await until("hung up", () => (fien.socket.connected ? null : true));
    await until("back", () => (fien.socket.connected ? true : null));
  });

  it("measure a seat's commands, and not its neighbours'", async () => {
    const luc = await evening.join("Luc");
    const many = await Promise.all(
      Array.from({ length: 60 }, () =>
        luc.send({ type: "SetListening", on: true }),
      ),
    );
    const refused = many.filter(
      (answer) => !answer.ok && answer.refusal === "TooFast",
    );
    expect(refused.length).toBeGreaterThanOrEqual(25);
    expect(refused.length).toBeLessThan(60);
    expect(await jo.send({ type: "SetListening", on: false })).toMatchObject({
      ok: true,
    });
    // Asking for the view has a measure of its own.
    expect(await raw(luc, "view", {})).toMatchObject({ protocol: 1 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnData } from "../../shared/protocol/ownData.ts";
import { foundIn } from "../support/canaries.ts";
import { canaryEvening } from "../support/canaryEvening.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { httpDevice } from "../support/httpDevice.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("what is kept about oneself", () => {
  let server: RunningServer;
  let evening: Awaited<ReturnType<typeof canaryEvening>>;
  beforeAll(async () => {
    server = await startServer();
    evening = await canaryEvening(server);
  });
  afterAll(async () => {
    evening.end();
    await server.remove();
  });

  const ask = (device: HttpDevice) =>
    device.send<OwnData & { code: string }>("GET", `${evening.path}/mine`);

  it("K10 is told to its own seat, from the evening until the review is finished", async () => {
    const { jo, griet, late, room } = evening.screens;
    const running = await ask(jo.device);
    expect(running.status).toBe(200);
    expect(running.headers.get("cache-control")).toBe("no-store");
    const { notes, seat, ...rest } = running.body;
    expect(rest).toMatchObject({
      name: evening.canaries["renamed"],
      formerNames: [evening.canaries["former"]],
      answered: false,
    });
    expect(seat).toEqual({
      place: "room",
      device: "own",
      language: null,
      listening: false,
      factor: 1,
      roles: [],
    });
    expect(notes.map(({ offered }) => offered).sort()).toEqual([
      false,
      false,
      true,
    ]);
    const { former, renamed, offered, secret, withdrawn, ...others } =
      evening.canaries;
    expect([former, renamed, offered, secret, withdrawn]).not.toContain("");
    expect(foundIn(running.bytes, others)).toEqual([]);
    const { waiting: _, ...notLate } = evening.canaries;
    expect(foundIn((await ask(late.device)).bytes, notLate)).toEqual([]);
    expect((await ask(griet.device)).body.name).toBe(
      evening.canaries["facilitator"],
    );
    for (const stranger of [room.device, httpDevice(server.url)])
      expect((await ask(stranger)).status).toBe(401);

    await evening.close();
    const closed = await ask(jo.device);
    expect(closed.body).toMatchObject({ seat: null, answered: true, notes });
    expect(foundIn(closed.bytes, others)).toEqual([]);
    const { path } = evening;
    await griet.device.must("POST", `${path}/evaluation/close`);
    await finishReview(deskOf({ path }, griet.device));
    await griet.device.must("POST", `${path}/review/finish`);
    expect((await ask(jo.device)).status).toBe(401);
    expect((await ask(griet.device)).body.code).toBe("Finished");
  });
});

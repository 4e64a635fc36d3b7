import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planEvening } from "../support/evening.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("an evening over the wire", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("goes from the plan to the close, and everyone sees their own view", async () => {
    const evening = await planEvening(server, {
      phases: { checkIn: { on: true, turnSeconds: 60 } },
      leadsTakeTurns: false,
    });
    const griet = await evening.lead(0, "Griet");
    const room = await evening.room();
    const jo = await evening.join("Jo");
    const abena = await evening.join("Abena", "code");

    // S: whoever typed the code waits, and sees only themselves.
    expect(abena.latest()).toMatchObject({ waiting: true });
    expect(JSON.stringify(abena.latest())).not.toContain("Griet");
    await griet.until("someone waits", ({ seats }) => seats.length === 3);
    const admitted = await griet.send({
      type: "AdmitSeat",
      seatId: abena.seatId,
    });
    expect(admitted).toMatchObject({ ok: true });
    await abena.until("let in", ({ me }) => me?.seatId === abena.seatId);

    const added = await griet.send({
      type: "AddSeat",
      name: "Rita",
      device: "none",
      place: "room",
    });
    expect(added).toMatchObject({
      ok: true,
      seatId: expect.any(String) as string,
    });

    expect(await griet.send({ type: "StartSession" })).toMatchObject({
      ok: true,
    });
    await griet.send({ type: "NextPhase" });
    expect(
      await griet.send({ type: "GiveTurn", seatId: jo.seatId }),
    ).toMatchObject({ ok: true });
    const view = await room.until(
      "Jo speaks",
      ({ turn }) => turn?.seatIds[0] === jo.seatId,
    );
    expect(view.turn?.allotmentMs).toBe(60_000);
    expect(view.codes?.joinCode).toBe(evening.planned.joinCode);
    expect(jo.view().codes).toBeUndefined();
    expect(jo.view()).not.toHaveProperty("hadTurn");

    expect(await abena.send({ type: "NextTurn" })).toEqual({
      ok: false,
      refusal: "NotAllowed",
    });
    expect(await jo.send({ type: "EndTurn" })).toMatchObject({ ok: true });

    expect(await griet.send({ type: "CloseSession" })).toMatchObject({
      ok: true,
    });
    await expect.poll(() => abena.ended()).toEqual({ reason: "closed" });
    expect(await evening.organiser.must("GET", evening.path)).toMatchObject({
      status: "closed",
    });
  });

  it("answers a repeated command with its first answer", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const commandId = randomUUID();
    const body = {
      type: "AddSeat",
      name: "Luc",
      device: "none",
      place: "room",
    } as const;
    const first = await griet.send(body, { commandId });
    const again = await griet.send(body, { commandId });
    expect(again).toEqual(first);
    expect(griet.view().seats).toHaveLength(2);
  });

  it("goes on where it stood after the power went", async () => {
    const evening = await planEvening(server);
    const griet = await evening.lead(0, "Griet");
    const jo = await evening.join("Jo");
    await griet.send({ type: "StartSession" });
    const answer = await griet.send({ type: "GiveTurn", seatId: griet.seatId });
    expect(answer).toMatchObject({ ok: true });
    const before = griet.view();
    await server.kill();
    await server.start();
    const after = await jo.until("back", ({ turn }) => turn !== null);
    expect(after.turn?.startedAt).toBe(before.turn?.startedAt);
    expect(after.seats.map(({ name }) => name)).toEqual(["Griet", "Jo"]);
  });
});

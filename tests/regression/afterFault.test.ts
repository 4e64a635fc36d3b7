import { describe, expect, it } from "vitest";
import { arrive } from "../simulation/cast.ts";
import { memoryDisk } from "../simulation/disks.ts";
import { Seeded } from "../simulation/seeded.ts";
import { World } from "../simulation/world.ts";

const commandId = "00000000-0000-4000-8000-000000000001";

/** A facilitator's command that reaches the disk although the server is told that it did not. */
async function storedButFailed(
  type: "Resume" | "CloseSession",
): Promise<World> {
  const world = await World.begin(memoryDisk());
  await arrive(world, new Seeded(5));
  await world.calm();
  const [lead] = world.devices;
  lead?.sends({ commandId, type }, false);
  if (lead !== undefined) void world.arrives(lead);
  await world.settle();
  await world.decide("doneButFailed");
  await world.calm();
  return world;
}

describe("a write that is stored although it is reported as failed (found by the simulation)", () => {
  it("K3 is seen by everybody without waiting for the next command", async () => {
    const world = await storedButFailed("Resume");
    for (const { view } of world.devices)
      expect(view?.position).toBe(world.ledger.position);
  });

  it("K3 tells everybody that the session is closed", async () => {
    const world = await storedButFailed("CloseSession");
    for (const { ended } of world.devices)
      expect(ended).toEqual({ reason: "closed" });
  });
});

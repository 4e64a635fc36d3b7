import { describe, expect, it } from "vitest";
import type { SessionState } from "../../shared/domain/state.ts";
import { arrive } from "../simulation/cast.ts";
import { memoryDisk } from "../simulation/disks.ts";
import { Seeded } from "../simulation/seeded.ts";
import type { SimDevice } from "../simulation/simDevice.ts";
import { World } from "../simulation/world.ts";

/** A circle that has come, with the two facilitators first. */
async function circle(): Promise<World> {
  const world = await World.begin(memoryDisk());
  await arrive(world, new Seeded(1));
  await world.calm();
  return world;
}

function deviceOf(world: World, name: string): SimDevice {
  const device = world.devices.find((each) => each.name === name);
  if (device === undefined) throw new Error(`No ${name} here.`);
  return device;
}

function stateOf({ ledger }: World): SessionState {
  const state = ledger.written.at(-1)?.state;
  if (state == null) throw new Error("There is no state.");
  return state;
}

describe("who is there (found by the simulation)", () => {
  it("S7 whoever leaves stays away while the socket is still open, and is back when they connect again", async () => {
    const world = await circle();
    const device = deviceOf(world, "seat-3");
    const left = (): boolean | undefined =>
      stateOf(world).seats.find(({ id }) => id === "seat-3")?.left;
    const commandId = "00000000-0000-4000-8000-000000000001";
    device.sends({ commandId, type: "LeaveSession" }, false);
    await world.calm();
    expect(left()).toBe(true);
    world.connect(device);
    await world.calm();
    expect(left()).toBe(false);
  });

  it("S7 whoever comes back while their leaving is being stored is there again", async () => {
    const world = await circle();
    const device = deviceOf(world, "seat-3");
    const commandId = "00000000-0000-4000-8000-000000000001";
    device.sends({ commandId, type: "LeaveSession" }, false);
    void world.arrives(device);
    await world.settle();
    expect(world.store.writing).toBe(true);
    world.cut(device);
    world.connect(device);
    await world.calm();
    const seat = stateOf(world).seats.find(({ id }) => id === "seat-3");
    expect(seat?.left).toBe(false);
  });

  it("V7 a facilitator who comes while the loss of the last one is being stored is not overlooked", async () => {
    const world = await circle();
    const lead = deviceOf(world, "lead-1");
    const commandId = "00000000-0000-4000-8000-000000000001";
    lead.sends({ commandId, type: "StartSession" }, false);
    await world.calm();
    for (const device of [lead, deviceOf(world, "lead-2")]) {
      world.cut(device);
      world.noticeGhost();
    }
    await world.settle();
    expect(world.store.writing).toBe(true);
    world.connect(lead);
    await world.calm();
    expect(stateOf(world).unattendedSince).toBeNull();
  });

  it("V7 that the last facilitator went, or is back, is told again when it could not be stored", async () => {
    const world = await circle();
    const lead = deviceOf(world, "lead-1");
    const commandId = "00000000-0000-4000-8000-000000000001";
    lead.sends({ commandId, type: "StartSession" }, false);
    await world.calm();
    for (const device of [lead, deviceOf(world, "lead-2")]) {
      world.cut(device);
      world.noticeGhost();
    }
    await failsOnce(world);
    expect(stateOf(world).unattendedSince).toBeNull();
    await afterAWhile(world);
    expect(stateOf(world).unattendedSince).not.toBeNull();
    world.connect(lead);
    await failsOnce(world);
    expect(stateOf(world).unattendedSince).not.toBeNull();
    await afterAWhile(world);
    expect(stateOf(world).unattendedSince).toBeNull();
  });
});

async function failsOnce(world: World): Promise<void> {
  await world.settle();
  expect(world.store.writing).toBe(true);
  await world.decide("failed");
  await world.calm();
}

async function afterAWhile(world: World): Promise<void> {
  world.time.now += 3_000;
  await world.calm();
}

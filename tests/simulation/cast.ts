/** Who is there: two facilitators, a room screen, and seats up to 25, some of them without a phone. */
import type { SessionRecord } from "../../server/sessionStore/sessionStore.ts";
import { formatIds, settings } from "../../shared/domain/format.ts";
import { initialState } from "../../shared/domain/start.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planOf } from "../../shared/formats/plan.ts";
import { organisationId } from "./disks.ts";
import type { Seeded } from "./seeded.ts";
import type { World } from "./world.ts";

export const sessionId = "simulated-session";
const atTheStart = 18;

export async function arrive(world: World, seeded: Seeded): Promise<void> {
  await plan(world, seeded);
  for (const number of [1, 2]) await sit(world, { name: `lead-${number}` });
  world.connect(
    world.addDevice("room", { sessionId, as: "room", seatId: null }),
  );
  for (let number = 1; number <= atTheStart; number += 1)
    await sit(world, { name: `seat-${number}` });
  if (seeded.chance(0.8)) await goOn(world, 1 + seeded.below(6));
}

/** Into the evening, so that there is something to do. */
async function goOn(world: World, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const type = step === 0 ? "StartSession" : "NextPhase";
    const command = { type } as const;
    const from = { by: "lead-1", seatId: null, commandKey: null };
    void world.server.handle({ sessionId, command, ...from });
    await world.calm();
  }
}

export interface Newcomer {
  readonly name: string;
  readonly waiting?: boolean;
}

/** As a join over HTTP does it. Only who has a seat has a device. */
export async function sit(
  world: World,
  { name, waiting = false }: Newcomer,
): Promise<void> {
  const as = name.startsWith("lead") ? "facilitator" : "participant";
  const taking = world.server.handle({
    sessionId,
    command: {
      ...{ type: "TakeSeat", seatId: name, place: "room", language: "nl" },
      ...{ waiting, facilitator: as === "facilitator" },
    },
    ...{ by: null, seatId: null, commandKey: null },
    names: { [name]: `Name of ${name}` },
  });
  const { server } = world;
  await world.calm();
  const outcome = await taking;
  if (!outcome.ok) return;
  if (server !== world.server) throw new Error("The server died meanwhile.");
  world.connect(world.addDevice(name, { sessionId, as, seatId: name }));
}

async function plan(world: World, seeded: Seeded): Promise<void> {
  const format = seeded.chance(0.5) ? "multilogem" : seeded.pick(formatIds);
  const setting = seeded.pick(settings);
  const leadsTakeTurns = seeded.chance(0.3);
  const planned = planOf(formats[format], {
    ...{ setting, leadsTakeTurns },
    phases: format === "multilogem" ? { checkIn: { on: true } } : {},
  });
  if ("problem" in planned) throw new Error(planned.problem);
  const record: SessionRecord = {
    ...{ sessionId, organisationId, plan: planned.plan },
    wishes: { format, language: "nl", setting, title: "An evening" },
    ...{ language: "nl", lobby: false, joinCode: "123456" },
    ...{ joinSecret: "join-secret", createdAt: world.time.now },
    keptUntil: world.time.now,
  };
  world.disk.seals.create(sessionId);
  const begun = initialState(planned.plan, world.time.now);
  world.begun = { record, begun };
  await world.store.create(record, begun);
}

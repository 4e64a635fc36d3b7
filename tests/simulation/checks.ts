import { isDeepStrictEqual } from "node:util";
import { factsOf, isOpen } from "../../server/session/liveSession.ts";
import type { OpenSession } from "../../server/session/liveSession.ts";
import type { SessionStore } from "../../server/sessionStore/sessionStore.ts";
import type { Presence } from "../../shared/domain/viewTypes.ts";
import { viewFor } from "../../shared/domain/view.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import { sessionId } from "./cast.ts";
import { leftOnDisk } from "./ledger.ts";
import type { SimDevice } from "./simDevice.ts";
import { joinPage } from "./simServer.ts";
import type { World } from "./world.ts";

/** When all is calm again: nothing lost, nothing doubled, and every screen shows what is stored. */
export async function checkWorld(world: World): Promise<void> {
  const disk = await world.disk.open();
  const stored = await disk.load(sessionId);
  if (stored === null) throw new Error("The session is gone.");
  const problems = [
    ...world.violations,
    ...world.ledger.violations,
    ...world.devices.flatMap(({ complaints }) => complaints),
    ...kept(world, [...stored.history, stored.state]),
    ...(await acknowledged(world, disk)),
    ...pressedTwice(world),
    ...leftOver(world),
    ...world.devices.flatMap((device) =>
      isOpen(stored) ? screen(world, device, stored) : told(device),
    ),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n  "));
}

/** The newest states as they were stored; after the close none. */
function kept({ ledger, begun }: World, onDisk: readonly unknown[]): string[] {
  if (begun === null) return ["nothing was planned"];
  const stored = leftOnDisk(begun.begun, ledger.written);
  return isDeepStrictEqual(onDisk, ledger.isClosed ? [null] : stored)
    ? []
    : ["the disk holds other states than were stored"];
}

async function acknowledged(
  { devices, received, ledger }: World,
  disk: SessionStore,
): Promise<string[]> {
  const problems: string[] = [];
  const told = new Map(devices.flatMap((each) => [...each.acknowledged]));
  for (const [key, { commandId, type }] of received) {
    const position = told.get(commandId) ?? null;
    if (position === null) continue;
    const found = await disk.positionOf(sessionId, key);
    if (ledger.positionOf(key) !== position || found !== position)
      problems.push(
        `${type} was acknowledged at ${position}, but is not there`,
      );
  }
  return problems;
}

/** Two people who press "next" on the same turn go on once. A turn number never comes again. */
function pressedTwice({ received, ledger }: World): string[] {
  const accepted = [...received]
    .filter(([key]) => ledger.positionOf(key) !== null)
    .filter(([, { type }]) => type === "NextTurn")
    .flatMap(([, { expectedTurn }]) => expectedTurn ?? []);
  return accepted
    .filter((turn, index) => accepted.indexOf(turn) !== index)
    .map((turn) => `the turn went on twice from ${turn}`);
}

function leftOver({ unanswered, store, faults, devices }: World): string[] {
  const waiting = devices.filter(({ pending }) => pending.size > 0);
  return [
    ...(unanswered > 0 ? [`${unanswered} commands were never answered`] : []),
    ...(store.writing ? ["a write is still waiting"] : []),
    ...waiting
      .filter(({ isOut, hasLeft }) => !isOut && !hasLeft)
      .map(({ name }) => `${name} still waits for an answer`),
    ...(faults.caused === faults.logged
      ? []
      : [`${faults.caused} faults, but ${faults.logged} in the log`]),
  ];
}

function told({ name, ended, hasLeft }: SimDevice): string[] {
  return ended === null && !hasLeft
    ? [`${name} was not told that it closed`]
    : [];
}

function screen(
  world: World,
  device: SimDevice,
  stored: OpenSession,
): string[] {
  const { name, peer, view, ended, hasLeft } = device;
  const seat = seatOf(stored.state, peer.seatId);
  if (peer.seatId !== null && seat === undefined)
    return ended?.reason === "removed" ? [] : [`${name} was not told to go`];
  if (ended !== null) return [`${name} was sent away: ${ended.reason}`];
  if (hasLeft !== (seat?.left ?? false))
    return [`${name} has ${hasLeft ? "" : "not "}left, but the state differs`];
  if (hasLeft || view === null) return [];
  return differences(view, expectedView(world, device, stored)).map(
    (difference) => `${name} sees ${difference}`,
  );
}

function differences(seen: unknown, right: unknown): string[] {
  if (isDeepStrictEqual(seen, right)) return [];
  if (!isObject(seen) || !isObject(right))
    return [`${JSON.stringify(seen)}, not ${JSON.stringify(right)}`];
  const fields = new Set([...Object.keys(seen), ...Object.keys(right)]);
  return [...fields].flatMap((field) =>
    differences(seen[field], right[field]).map((each) => `${field} ${each}`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function expectedView(
  { devices, disk }: World,
  { peer, view }: SimDevice,
  stored: OpenSession,
): object {
  const { joinCode, joinSecret } = stored.record;
  const presence: Record<string, Presence> = {};
  for (const { peer: other, line } of devices)
    if (other.seatId !== null)
      presence[other.seatId] = line === null ? "away" : "here";
  return viewFor(
    {
      ...factsOf(stored),
      presence,
      codes: { joinCode, joinLink: `${joinPage}#${joinSecret}` },
      serverTime: view?.serverTime ?? 0,
      notesRoot: (seatId) => disk.seals.notesRoot(sessionId, seatId),
    },
    peer,
  );
}

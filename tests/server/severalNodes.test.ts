import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  CommandBody,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startNodes, viaNode } from "../support/nodes.ts";
import type { Nodes } from "../support/nodes.ts";
import { openNotes } from "../support/notesClient.ts";
import { raw } from "../support/rawSocket.ts";
import { until } from "../support/until.ts";

const removedWithinMs = 1_000;
const backWithinMs = 5_000;

describe("an evening on several nodes", () => {
  let all: Nodes;
  let evening: Evening;
  /** Griet's laptop hangs on the first node, Jo's phone on the second, An's on the third. */
  let griet: Screen;
  let jo: Screen;
  let an: Screen;
  const opened: Screen[] = [];

  beforeAll(async () => {
    all = await startNodes(3);
    const [first, second, third] = all.nodes;
    evening = await planEvening(first!, {
      phases: { checkIn: { on: true, turnSeconds: 600 } },
    });
    griet = await evening.lead(0, "Griet");
    const joined = [await evening.join("Jo"), await evening.join("An")];
    jo = await viaNode(second!, joined[0]!);
    an = await viaNode(third!, joined[1]!);
    for (const screen of joined) screen.close();
    opened.push(griet, jo, an);
    await must(griet, { type: "StartSession" });
    await must(griet, { type: "NextPhase" });
  });
  afterAll(async () => {
    for (const screen of opened) screen.close();
    await all.remove();
  });

  async function must(screen: Screen, body: CommandBody): Promise<number> {
    const answer = await screen.send(body);
    if (!answer.ok || !("position" in answer))
      throw new Error(`${body.type}: ${JSON.stringify(answer)}`);
    return answer.position;
  }

  const presenceOf = ({ seatId }: Screen): string | undefined => {
    const seat = griet.view().seats.find((one) => one.seatId === seatId);
    return seat !== undefined && "presence" in seat ? seat.presence : undefined;
  };

  it("S6 knows who is connected to another node, and that a facilitator is there", async () => {
    await griet.until("all are here", () =>
      [jo, an].every((screen) => presenceOf(screen) === "here"),
    );
    expect(jo.view().session.paused).toBeNull();
    await must(griet, { type: "GiveTurn", seatId: jo.seatId });
    await jo.until("Jo has the word", ({ turn }) =>
      Boolean(turn?.seatIds.includes(jo.seatId)),
    );
  });

  it("S11 a call reaches a facilitator on another node, and is seen there too", async () => {
    const calls: SignalNotice[] = [];
    griet.socket.on("signal", (call) => calls.push(call));
    const call = { kind: "needSomeone" } as const;
    expect(await raw(jo, "signal", call)).toEqual({ ok: true });
    await until("Griet hears it", () => (calls.length > 0 ? true : null));
    expect(calls[0]).toMatchObject({ ...call, seatId: jo.seatId });
    const again = await viaNode(all.nodes[1]!, griet);
    opened.push(again);
    const seen = new Promise((heard) => again.socket.on("signalSeen", heard));
    await raw(griet, "signalSeen", { seatId: jo.seatId });
    expect(await seen).toEqual({ seatId: jo.seatId });
    again.close();
  });

  it("T11 T15 loses, doubles and forks nothing when all press at once", async () => {
    const rounds = 12;
    const answers = await Promise.all(
      [griet, jo, an].map(async (screen, index) => {
        const positions: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const on = (round + index) % 2 === 1;
          positions.push(
            await must(
              screen,
              index === 0
                ? { type: "SetPrompt", text: `Vraag ${round}` }
                : { type: "SetListening", on },
            ),
          );
          await new Promise((resolve) => setTimeout(resolve, 120));
        }
        return positions;
      }),
    );
    const positions = answers.flat();
    expect(new Set(positions).size).toBe(positions.length);
    const newest = Math.max(...positions);
    for (const screen of [griet, jo, an])
      await screen.until(
        "all see the end",
        ({ position }) => position >= newest,
      );
    const seen = [griet, jo, an].map((screen) => {
      const { position, turn, phase, order, round } = screen.view();
      return { position, turn, phase, order, round };
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it("B1 shows a note that was written over another node", async () => {
    await must(griet, { type: "SetBoard", mode: "open" });
    const root = await until(
      "Jo's board",
      () => jo.view().me?.notesRoot ?? null,
    );
    const { sessionId } = evening.planned;
    const writes = openNotes(jo.device, sessionId, "participant");
    const reads = openNotes(griet.device, sessionId, "facilitator");
    const card = { text: "Stil.", offered: false, phase: "checkIn", at: 0 };
    const id = writes.write(root, card);
    await until("it is read on the other node", () =>
      reads.cards().some((one) => one.id === id) ? true : null,
    );
    for (const client of [writes, reads]) client.close();
  });

  it("S6 T15 a node that is killed in mid-turn costs nobody their turn", async () => {
    await must(griet, { type: "GiveTurn", seatId: jo.seatId });
    const { turn: before } = await jo.until("Jo has the word", ({ turn }) =>
      Boolean(turn?.seatIds.includes(jo.seatId)),
    );
    const acknowledged = await must(jo, { type: "ExtendTurn", seconds: 60 });
    const killedAt = performance.now();
    await all.nodes[1]!.kill();
    const again = await viaNode(all.nodes[2]!, jo);
    opened.push(again);
    jo.close();
    const view = await again.until(
      "the phone is right",
      ({ position }) => position >= acknowledged,
    );
    expect(performance.now() - killedAt).toBeLessThan(backWithinMs);
    expect(view.turn?.number).toBe(before?.number);
    expect(view.turn?.startedAt).toBe(before?.startedAt);
    jo = again;
    await griet.until("Jo is here again", () => presenceOf(jo) === "here");
  });

  it("P7 someone who is removed is gone from every node within a second", async () => {
    const from = performance.now();
    await must(griet, { type: "RemoveSeat", seatId: an.seatId });
    await until("An's phone is told", () => an.ended());
    expect(performance.now() - from).toBeLessThan(removedWithinMs);
    expect(an.ended()).toMatchObject({ reason: "removed" });
  });

  it("K3 outlives a crash of the engine: refuses meanwhile, loses nothing, and goes on", async () => {
    const before = await must(griet, { type: "SetPrompt", text: "Voor" });
    await all.engine.crash();
    expect(await griet.send({ type: "SetPrompt", text: "Tijdens" })).toEqual({
      ok: false,
      refusal: "Unavailable",
    });
    await all.engine.start();
    const upAt = performance.now();
    const after = await until("it stores again", async () => {
      const answer = await griet.send({ type: "SetPrompt", text: "Na" });
      return answer.ok && "position" in answer ? answer.position : null;
    });
    expect(performance.now() - upAt).toBeLessThan(backWithinMs);
    expect(after).toBeGreaterThan(before);
    expect(all.nodes[0]!.isRunning()).toBe(true);
    expect(all.nodes[2]!.isRunning()).toBe(true);
    await jo.until(
      "the other node sees it",
      ({ position }) => position >= after,
    );
  });

  it("is closed and wiped for all", async () => {
    expect(await griet.send({ type: "CloseSession" })).toMatchObject({
      ok: true,
    });
    await until("Jo is told", () => jo.ended());
    expect(jo.ended()).toMatchObject({ reason: "closed" });
    await evening.organiser.must("DELETE", evening.path);
  });

  it("leaves no other fault in the log than that the engine was away", () => {
    const faults = [0, 2].flatMap((node) => faultsLogged(all.nodes[node]!));
    expect(
      faults.filter(
        (line) =>
          !/LINE_LOST|57P0|ECONN|DatabaseFault/.test(JSON.stringify(line)),
      ),
    ).toEqual([]);
  });
});

import type { Answer } from "../../../shared/protocol/messages.ts";
import { planEvening } from "../evening.ts";
import type { Screen } from "../evening.ts";
import { httpDevice } from "../httpDevice.ts";
import { openNotes } from "../notesClient.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";
import type { SmallDisk } from "./smallDisk.ts";

/** What an evening came to on a disk that was full for a while. */
export interface FullDisk {
  readonly acceptedBefore: number;
  /** The answers while there was no room. */
  readonly refusals: readonly string[];
  readonly joinStatus: number;
  readonly ranOn: boolean;
  /** Whether a screen that asked meanwhile was shown all that was acknowledged. */
  readonly readableMeanwhile: boolean;
  /** Positions that were acknowledged, before and after, in the order in which they were. */
  readonly positions: readonly number[];
  /** What a new process finds on the disk. */
  readonly positionAfterRestart: number;
  readonly noteArrived: boolean;
}

const enough = 20;

export async function fillTheDisk(
  server: RunningServer,
  disk: SmallDisk,
): Promise<FullDisk> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  const second = await evening.lead(1, "Samuel");
  const jo = await evening.join("Jo");
  const { sessionId, joinSecret } = evening.planned;
  const positions: number[] = [];
  const press = async (number: number): Promise<Answer> => {
    const text = `Vraag ${number} ${"x".repeat(200)}`;
    // In turns: together they may send twice as much as one.
    const who = number % 2 === 0 ? lead : second;
    const answer = await who.send({ type: "SetPrompt", text });
    if (answer.ok) positions.push(answer.position);
    return answer;
  };
  await lead.send({ type: "StartSession" });
  await lead.send({ type: "SetBoard", mode: "open" });
  for (let number = 0; number < 10; number += 1) await press(number);
  const acceptedBefore = positions.length;
  const board = openNotes(jo.device, sessionId, "participant");
  const root = jo.view().me?.notesRoot ?? "";
  await until("the board is there", () =>
    jo.view().phase.board === "open" ? true : null,
  );

  disk.fill(server.pid());
  const refusals = await untilRefused(press);
  const joined = await httpDevice(server.url).send("POST", "/api/join", {
    ...{ secret: joinSecret, name: "An" },
  });
  const card = { text: "Een gedachte", offered: false, phase: "x", at: 0 };
  board.write(root, card);
  const newest = positions.at(-1) ?? 0;
  const shown = (await positionOn(jo)) ?? 0;
  const ranOn = server.isRunning();

  disk.makeRoom(server.pid());
  await until("there is room again", async () =>
    (await press(99)).ok ? true : null,
  );
  const other = openNotes(lead.device, sessionId, "facilitator");
  const noteArrived = await until("the note arrives", () =>
    other.cards().some(({ text }) => text === card.text) ? true : null,
  ).catch(() => false);
  await server.kill();
  await server.start();
  const after = await lead.until(
    "it goes on",
    ({ position }) => lead.socket.connected && position >= positions.at(-1)!,
  );
  for (const client of [board, other]) client.close();
  for (const screen of [lead, second, jo]) screen.close();
  return {
    ...{ acceptedBefore, refusals, ranOn, positions, noteArrived },
    joinStatus: joined.status,
    readableMeanwhile: shown >= newest,
    positionAfterRestart: after.position,
  };
}

/** There may be room for a few more in what the files already have. */
async function untilRefused(
  press: (number: number) => Promise<Answer>,
): Promise<string[]> {
  const refusals: string[] = [];
  for (let number = 0; refusals.length < enough && number < 150; number += 1) {
    const answer = await press(number);
    if (!answer.ok) refusals.push(answer.refusal);
    // Below what a seat may send.
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return refusals;
}

async function positionOn({ socket }: Screen): Promise<number | null> {
  const view = (await socket.emitWithAck("view", {})) as object;
  return "position" in view ? Number(view.position) : null;
}

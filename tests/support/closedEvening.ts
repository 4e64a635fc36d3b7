import type { CommandBody } from "../../shared/protocol/messages.ts";
import type { HttpDevice } from "./httpDevice.ts";
import { planEvening } from "./evening.ts";
import type { Screen } from "./evening.ts";
import { openNotes } from "./notesClient.ts";
import type { NotesClient } from "./notesClient.ts";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

/** An evening that is over, with a board on which one participant left what the test wants. */
export interface ClosedEvening {
  readonly sessionId: string;
  /** `/api/sessions/<id>` */
  readonly path: string;
  readonly facilitator: HttpDevice;
  readonly organiser: HttpDevice;
  /** The participant who wrote the notes, and their board. */
  readonly writer: HttpDevice;
  readonly notes: NotesClient;
  readonly end: () => void;
}

export interface LeftNote {
  readonly text: string;
  readonly offered: boolean;
}

/**
 * Griet leads; Jo writes; Rita has a chair without a phone. All in Ledeberg.
 * With `onceCalled` Rita comes in under that name, and is renamed before anything is written.
 */
export async function closedEvening(
  server: RunningServer,
  left: readonly LeftNote[],
  onceCalled = "Rita",
): Promise<ClosedEvening> {
  const evening = await planEvening(server, { neighbourhood: "Ledeberg" });
  const griet = await evening.lead(0, "Griet");
  const jo = await evening.join("Jo");
  const { sessionId } = evening.planned;
  const notes = openNotes(jo.device, sessionId, "participant");
  const must = musts(griet);
  const chair = { name: onceCalled, device: "none", place: "room" } as const;
  const seatId = await must({ type: "AddSeat", ...chair });
  if (onceCalled !== "Rita" && seatId !== undefined)
    await must({ type: "RenameSeat", seatId, name: "Rita" });
  await must({ type: "StartSession" });
  await must({ type: "SetBoard", mode: "open" });
  const root = await until("Jo's board", () => jo.view().me?.notesRoot ?? null);
  const seen = openNotes(griet.device, sessionId, "facilitator");
  for (const { text, offered } of left) {
    const card = { text, offered, phase: "checkOut", at: 0 };
    const id = notes.write(root, card);
    await until("the note is stored", () =>
      seen.cards().some((other) => other.id === id) ? true : null,
    );
  }
  await must({ type: "CloseSession" });
  return {
    sessionId,
    path: evening.path,
    facilitator: griet.device,
    organiser: evening.organiser,
    writer: jo.device,
    notes,
    end: () => {
      for (const client of [notes, seen, griet, jo]) client.close();
    },
  };
}

function musts(screen: Screen) {
  return async (body: CommandBody): Promise<string | undefined> => {
    const answer = await screen.send(body);
    if (!answer.ok) throw new Error(`${body.type}: ${answer.refusal}`);
    return answer.seatId;
  };
}

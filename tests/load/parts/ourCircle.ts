import { planEvening } from "../../support/evening.ts";
import type { Screen } from "../../support/evening.ts";
import type { RunningServer } from "../../support/startServer.ts";
import type { LoadedCircle } from "./load.ts";

/** A real evening in check-in: a facilitator, a room screen and so many phones. */
export async function openCircle(
  server: RunningServer,
  people: number,
): Promise<LoadedCircle> {
  const evening = await planEvening(server, {
    phases: { checkIn: { on: true } },
  });
  const lead = await evening.lead(0, "Griet");
  const screens: Screen[] = [lead, await evening.room()];
  while (screens.length < people)
    screens.push(await evening.join(`Deelnemer ${screens.length}`));
  await lead.send({ type: "StartSession" });
  await lead.send({ type: "NextPhase" });
  const speakers = screens.flatMap(({ seatId }) =>
    seatId === "" ? [] : [seatId],
  );
  let turn = 0;
  let received = 0;
  for (const { socket } of screens)
    socket.io.engine.on("data", (data: string) => (received += data.length));

  return {
    screens: screens.length,
    received: () => received,
    press: async () => {
      const seatId = speakers[turn++ % speakers.length] ?? "";
      const answer = await lead.send({ type: "GiveTurn", seatId });
      if (!answer.ok) throw new Error(answer.refusal);
      return answer.position;
    },
    onView: (listener) => {
      for (const { socket } of screens)
        socket.on("view", ({ position }) => listener(position));
    },
    close: () => {
      for (const screen of screens) screen.close();
    },
  };
}

import type { Remarks } from "../../shared/protocol/reportMessages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import { closedEvening } from "./closedEvening.ts";
import type { HttpDevice } from "./httpDevice.ts";
import { deskOf, finishReview } from "./reviewDesk.ts";
import type { RunningServer } from "./startServer.ts";

export interface FinishedSeries {
  readonly organiser: HttpDevice;
  readonly seriesId: string;
  /** `/api/series/<id>` */
  readonly path: string;
  /** Adds one evening more whose review is finished. */
  readonly addEvening: (evening?: EveningLeft) => Promise<string>;
}

export interface EveningLeft {
  readonly lines?: readonly string[];
  readonly remarks?: Partial<Remarks>;
}

/** A series with as many evenings in it as are given, all reviewed to the end. */
export async function finishedSeries(
  server: RunningServer,
  evenings: readonly EveningLeft[],
): Promise<FinishedSeries> {
  const first = await finished(server, evenings[0] ?? {});
  const { organiser } = first;
  const { seriesId } = await organiser.must<{ seriesId: string }>(
    "POST",
    "/api/series",
    {
      title: "Winter in Ledeberg",
      neighbourhood: "Ledeberg",
      format: "multilogem",
      language: "nl",
      setting: "room",
      rhythm: "monthly",
      professionalLead: true,
      expertLead: true,
    },
  );
  const path = `/api/series/${seriesId}`;
  const put = (sessionId: string) =>
    organiser.must("PUT", `${path}/sessions/${sessionId}`);
  const addEvening = async (left: EveningLeft = {}) => {
    const { sessionId } = await finished(server, left);
    await put(sessionId);
    return sessionId;
  };
  await put(first.sessionId);
  for (const left of evenings.slice(1)) await addEvening(left);
  return { organiser, seriesId, path, addEvening };
}

async function finished(server: RunningServer, left: EveningLeft) {
  const { lines = [], remarks = {} } = left;
  const evening = await closedEvening(
    server,
    lines.map((text) => ({ text, offered: true })),
  );
  const { facilitator, path } = evening;
  const note = await facilitator.must<SessionNote>("GET", `${path}/note`);
  await facilitator.must("PUT", `${path}/note`, {
    revision: note.revision,
    remarks: { ...note.remarks, ...remarks },
  });
  await finishReview(deskOf(evening, facilitator));
  await facilitator.must("POST", `${path}/review/finish`);
  evening.end();
  return evening;
}

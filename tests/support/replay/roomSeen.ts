import type { TextKey } from "../../../shared/text/text.ts";
import {
  basics,
  isSilentPhase,
  peopleIn,
  phaseNamed,
  readScreen,
} from "./browserReading.ts";
import type { Reading, Shown } from "./browserReading.ts";
import type { Seen } from "./driver.ts";

/** Sentences under which nobody speaks. */
const nobody: readonly TextKey[] = [
  "room.open",
  "room.ask",
  "room.piece",
  "room.roundSoon",
  "room.roundDone",
  "room.duoSoon",
  "room.welcomeTalk",
  "room.listenTogether",
  "room.inner",
  "room.linger",
];

/** What everybody in the room can read. */
export async function roomSees(
  ...screen: Parameters<typeof readScreen>
): Promise<Seen> {
  const reading = await readScreen(...screen);
  const phase = phaseNamed(reading, reading.roomWhere);
  return {
    ...basics(reading),
    ...(phase !== undefined && { phase }),
    ...moment(reading),
    ...(reading.notes !== null && { notes: reading.notes }),
  };
}

function moment(reading: Reading): Shown {
  const { t, heading } = reading;
  if (heading === t("room.away")) return { paused: "facilitatorAway" };
  if (heading === t("room.silence"))
    return isSilentPhase(reading) ? { speaker: [] } : { paused: "quiet" };
  if (nobody.some((key) => t(key) === heading))
    return { speaker: [], paused: null };
  return speaking(reading);
}

function speaking(reading: Reading): Shown {
  const { heading, roomLine, ring } = reading;
  const pair = peopleIn(reading, heading, "room.pairSpeaking");
  if (pair !== null)
    return { speaker: [pair.one ?? "", pair.other ?? ""], paused: null };
  const one = peopleIn(reading, heading, "room.speaking");
  if (one === null) return {};
  const next = peopleIn(reading, roomLine, "room.then")?.name ?? null;
  return { speaker: [one.name ?? ""], next, turnLeft: ring, paused: null };
}

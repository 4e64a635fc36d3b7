import type { TextKey } from "../../../shared/text/text.ts";
import {
  basics,
  isSilentPhase,
  noteCount,
  peopleIn,
  phaseNamed,
  readScreen,
  ringOn,
  textOf,
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
  const base = await basics(reading);
  const where = await textOf(reading.page, ".room-where");
  const phase = phaseNamed(reading, where ?? "");
  return {
    ...base,
    ...(phase !== undefined && { phase }),
    ...(await moment(reading)),
    ...(await noteCount(reading.page)),
  };
}

async function moment(reading: Reading): Promise<Shown> {
  const { t, heading } = reading;
  if (heading === t("room.away")) return { paused: "facilitatorAway" };
  if (heading === t("room.silence"))
    return isSilentPhase(reading) ? { speaker: [] } : { paused: "quiet" };
  if (nobody.some((key) => t(key) === heading))
    return { speaker: [], paused: null };
  return speaking(reading);
}

async function speaking(reading: Reading): Promise<Shown> {
  const { heading, page } = reading;
  const pair = peopleIn(reading, heading, "room.pairSpeaking");
  if (pair !== null)
    return { speaker: [pair.one ?? "", pair.other ?? ""], paused: null };
  const one = peopleIn(reading, heading, "room.speaking");
  if (one === null) return {};
  const line = (await textOf(page, ".room-line")) ?? "";
  const next = peopleIn(reading, line, "room.then")?.name ?? null;
  const turnLeft = await ringOn(page);
  return { speaker: [one.name ?? ""], next, turnLeft, paused: null };
}

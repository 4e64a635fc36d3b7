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

/** Headings under which nobody speaks. */
const nobody: readonly TextKey[] = [
  "participant.openTitle",
  "participant.leadsTitle",
  "participant.askTitle",
  "participant.pieceTitle",
  "participant.roundSoonTitle",
  "participant.roundDoneTitle",
  "participant.duoSoonTitle",
  "participant.storyTitle",
  "participant.lingerTitle",
];

/** What a participant can read on their phone. */
export async function guestSees(
  ...screen: Parameters<typeof readScreen>
): Promise<Seen> {
  const reading = await readScreen(...screen);
  const { page, t, heading } = reading;
  const base = await basics(reading);
  if (heading === t("participant.waitingTitle"))
    return { ...base, waiting: true };
  const phase = phaseNamed(reading, (await textOf(page, ".where b")) ?? "");
  return {
    ...base,
    waiting: false,
    ...(phase !== undefined && { phase }),
    ...(await moment(reading)),
    listening: await listens(reading),
    ...(await noteCount(page)),
  };
}

async function moment(reading: Reading): Promise<Shown> {
  const { t, heading, owner } = reading;
  if (heading === t("participant.awayTitle"))
    return { paused: "facilitatorAway" };
  if (heading === t("participant.pauseTitle")) return {};
  // A moment of quiet and a silence look the same: nothing happens.
  if (heading === t("participant.silenceTitle"))
    return isSilentPhase(reading) ? { speaker: [] } : { paused: "quiet" };
  const speaker = await speakerIn(reading);
  if (speaker === null) return {};
  const mine = owner !== null && speaker.includes(owner);
  return {
    speaker,
    paused: null,
    ...(mine && { turnLeft: await ringOn(reading.page) }),
  };
}

async function speakerIn(reading: Reading): Promise<string[] | null> {
  const { page, t, heading, owner } = reading;
  if (heading === t("participant.turnTitle")) return [owner ?? ""];
  if (nobody.some((key) => t(key) === heading)) return [];
  const line = (await textOf(page, ".card p")) ?? "";
  const named =
    peopleIn(reading, heading, "participant.turnTitleOf") ??
    peopleIn(reading, heading, "participant.listenTitle") ??
    peopleIn(reading, line, "participant.nextLine");
  if (named?.name !== undefined) return [named.name];
  const pair = peopleIn(reading, line, "participant.duoLine");
  return pair === null ? null : [pair.one ?? "", pair.other ?? ""];
}

/** Who only listens is offered to take part again. */
async function listens({ page, t }: Reading): Promise<boolean> {
  const name = t("participant.takePartAgain");
  return (await page.getByRole("button", { name, exact: true }).count()) > 0;
}

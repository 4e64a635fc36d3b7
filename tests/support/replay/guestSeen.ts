import type { TextKey } from "../../../shared/text/text.ts";
import {
  basics,
  isSilentPhase,
  peopleIn,
  phaseNumbered,
  readScreen,
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
  const { t, heading, where } = reading;
  const base = basics(reading);
  if (heading === t("participant.waitingTitle"))
    return { ...base, waiting: true };
  const step = peopleIn(reading, where, "common.step")?.index;
  const phase = phaseNumbered(reading, Number(step ?? NaN));
  return {
    ...base,
    waiting: false,
    ...(phase !== undefined && { phase }),
    ...moment(reading),
    ...listens(reading),
  };
}

function moment(reading: Reading): Shown {
  const { t, heading, owner, ring } = reading;
  if (heading === t("participant.awayTitle"))
    return { paused: "facilitatorAway" };
  if (heading === t("participant.pauseTitle")) return {};
  // A moment of quiet and a silence look the same: nothing happens.
  if (heading === t("participant.silenceTitle"))
    return isSilentPhase(reading) ? { speaker: [] } : { paused: "quiet" };
  const speaker = speakerIn(reading);
  if (speaker === null) return {};
  const mine = owner !== null && speaker.includes(owner);
  return { speaker, paused: null, ...(mine && { turnLeft: ring }) };
}

function speakerIn(reading: Reading): string[] | null {
  const { t, heading, owner, line } = reading;
  if (heading === t("participant.turnTitle")) return [owner ?? ""];
  if (nobody.some((key) => t(key) === heading)) return [];
  const named =
    peopleIn(reading, heading, "participant.turnTitleOf") ??
    peopleIn(reading, heading, "participant.listenTitle") ??
    peopleIn(reading, line, "participant.nextLine");
  if (named?.name !== undefined) return [named.name];
  const pair = peopleIn(reading, line, "participant.duoLine");
  return pair === null ? null : [pair.one ?? "", pair.other ?? ""];
}

/** Who only listens is offered to take part again. */
function listens({ buttons, t }: Reading): Shown {
  if (buttons.includes(t("participant.takePartAgain")))
    return { listening: true };
  return buttons.includes(t("participant.listenOnly"))
    ? { listening: false }
    : {};
}

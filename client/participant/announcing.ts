import { useState } from "react";
import type { Translate } from "../../shared/text/text.ts";
import type { TurnStage } from "../components/turnTime.ts";
import { useSettings, useText } from "../connection/hooks.ts";
import type { Moment } from "./momentTypes.ts";

const titleOnly: ReadonlySet<Moment["id"]> = new Set([
  "silence",
  "listen",
  "passed",
  "open",
]);
const always: ReadonlySet<Moment["id"]> = new Set(["turn", "duoMine", "next"]);

/** What is spoken when the state changes: the sentence and its line, or the sentence alone where that is enough. */
export function useAnnouncement(moment: Moment, stage: TurnStage): string {
  const t = useText();
  const [{ quiet }] = useSettings();
  const [spoken, setSpoken] = useState("");
  const said =
    quiet && !always.has(moment.id) ? "" : announcementOf(moment, stage, t);
  // A quiet screen keeps what it said last instead of speaking an empty text.
  if (said !== "" && said !== spoken) setSpoken(said);
  return said === "" ? spoken : said;
}

function announcementOf(
  moment: Moment,
  stage: TurnStage,
  t: Translate,
): string {
  if (stage === "near") return t("participant.nearLine");
  if (stage === "over") return t("participant.overLine");
  const title = t(moment.title.key, moment.title.values);
  if (moment.line === null || titleOnly.has(moment.id)) return title;
  const stop = /[?!]$/.test(title) ? "" : ".";
  return `${title}${stop} ${t(moment.line.key, moment.line.values)}`;
}

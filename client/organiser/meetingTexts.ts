import type { Language, Setting } from "../../shared/domain/format.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { ownText } from "../../shared/text/ownText.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";
import { dayText } from "./dates.ts";
import type { Meeting, MeetingDetails, MeetingStatus } from "./organisation.ts";

export const statusTexts: Readonly<Record<MeetingStatus, TextKey>> = {
  planned: "organiser.statusPlanned",
  arriving: "organiser.statusArriving",
  running: "organiser.statusRunning",
  closed: "organiser.statusClosed",
  reviewed: "organiser.statusReviewed",
};

/** What a meeting is called in a list; an organiser need not give it a title. */
export function titleOf(
  { title, neighbourhood }: Pick<Meeting, "title" | "neighbourhood">,
  untitled: string,
): string {
  return [title, neighbourhood].find((text) => (text ?? "") !== "") ?? untitled;
}

export const settingTexts: Readonly<Record<Setting, TextKey>> = {
  room: "organiser.settingRoom",
  online: "organiser.settingOnline",
  mixed: "organiser.settingMixed",
};

/** Each language by its own name, as its speakers look for it. */
export const ownNames: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  en: "English",
  fr: "Français",
  tr: "Türkçe",
};

/** What the meeting is made from, in the organisation's own words where it has them. */
export function recipeName(
  t: Translate,
  { format, own }: Pick<MeetingDetails, "format" | "own">,
): string {
  return (own && ownText(t, own.name)) ?? formatName(t, format);
}

/** What is kept of a meeting, and until when. */
export function keptText(
  { status, keptUntil }: Pick<Meeting, "status" | "keptUntil">,
  t: Translate,
  language: Language,
): string {
  if (status === "reviewed") return t("organiser.keptReport");
  if (keptUntil === null) return t("organiser.keptNoDate");
  return t("organiser.wipedOn", { date: dayText(keptUntil, language) });
}

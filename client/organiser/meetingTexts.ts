import type { TextKey } from "../../shared/text/text.ts";
import type { Meeting, MeetingStatus } from "./organisation.ts";

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

import type { SeatId } from "../../shared/domain/ids.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { ownText } from "../../shared/text/ownText.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";

export type NameOf = (seatId: SeatId | undefined) => string;

/** The chosen name of a seat; who chose none is someone. */
export function namesOf(view: Pick<View, "seats">, t: Translate): NameOf {
  return (seatId) => {
    const seat = view.seats.find((one) => one.seatId === seatId);
    return seat === undefined || seat.name === ""
      ? t("common.someone")
      : seat.name;
  };
}

const ownPrompts: Readonly<Record<string, TextKey>> = {
  checkIn: "common.promptCheckIn",
  theme: "common.promptTheme",
  stories1: "common.promptStories1",
  stories2: "common.promptStories2",
  checkOut: "common.promptCheckOut",
};

/** The question of now: the facilitators' own, else the one that belongs to the phase; null where there is none. */
export function questionOf({ phase }: View, t: Translate): string | null {
  if (phase.prompt === undefined) return null;
  if ("text" in phase.prompt) return phase.prompt.text;
  if ("words" in phase.prompt) return ownText(t, phase.prompt.words);
  const key = ownPrompts[phase.id];
  return key === undefined ? null : t(key);
}

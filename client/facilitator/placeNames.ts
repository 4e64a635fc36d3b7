import type { Place } from "../../shared/domain/state.ts";
import type { TextKey } from "../../shared/text/text.ts";

export const placeNames: Readonly<Record<Place, TextKey>> = {
  room: "facilitator.placeRoom",
  remote: "facilitator.placeRemote",
  telephone: "facilitator.placeTelephone",
};

import type { Format } from "../domain/format.ts";
import { arriving, phase, welcome } from "./phase.ts";

/** An inner circle with a free chair, by own choice only; the outer circle listens. Source: the method, section 3. */
export const fishbowl: Format = {
  id: "fishbowl",
  phases: [
    arriving,
    welcome,
    phase("innerCircle", {
      speakers: "innerCircle",
      order: "free",
      minutes: 40,
      crossTalk: "free",
      chairs: 5,
    }),
    phase("outerCircle", {
      order: "notYetSpokenFirst",
      minutes: 20,
      board: "open",
    }),
  ],
};

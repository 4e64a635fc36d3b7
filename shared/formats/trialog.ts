import type { Format } from "../domain/format.ts";
import {
  arriving,
  breakTime,
  lingering,
  phase,
  quietMoment,
  welcome,
} from "./phase.ts";

/** Two halves with a break, and an end on time. Source: the method, section 3. */
export const trialog: Format = {
  id: "trialog",
  phases: [
    arriving,
    welcome,
    phase("theme", { speakers: "facilitators", minutes: 5 }),
    quietMoment,
    phase("firstHalf", { order: "queue", minutes: 60 }),
    breakTime,
    phase("secondHalf", {
      order: "notYetSpokenFirst",
      minutes: 45,
      board: "open",
    }),
    lingering,
  ],
};

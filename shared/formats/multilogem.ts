import type { Format } from "../domain/format.ts";
import {
  arriving,
  breakTime,
  lingering,
  oneSentence,
  phase,
  quietMoment,
  welcome,
} from "./phase.ts";

/** The default evening, about two hours. Source: the method, section 3. */
export const multilogem: Format = {
  id: "multilogem",
  phases: [
    arriving,
    welcome,
    phase("checkIn", { ...oneSentence, on: false }),
    phase("theme", { order: "queue", minutes: 10 }),
    quietMoment,
    phase("stories1", {
      order: "piece",
      minutes: 45,
      crossTalk: "clarifyingOnly",
    }),
    breakTime,
    phase("stories2", {
      order: "notYetSpokenFirst",
      minutes: 30,
      crossTalk: "clarifyingOnly",
    }),
    phase("reflecting", {
      on: false,
      speakers: "pair",
      order: "pair",
      minutes: 5,
    }),
    phase("checkOut", { ...oneSentence, last: "bringer", board: "open" }),
    phase("practical", { speakers: "facilitators", minutes: 3, board: "open" }),
    lingering,
  ],
};

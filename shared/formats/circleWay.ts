import type { Format } from "../domain/format.ts";
import { arriving, oneSentence, phase } from "./phase.ts";

/** Start-point, agreements, council, check-out; a guardian may still every screen. Source: the Circle Way, in the method, section 3. */
export const circleWay: Format = {
  id: "circleWay",
  phases: [
    arriving,
    phase("startPoint", { speakers: "none", order: "silent" }),
    phase("agreements", { speakers: "facilitators", minutes: 5 }),
    phase("checkIn", oneSentence),
    phase("council", {
      speakers: "holder",
      order: "piece",
      minutes: 60,
      board: "scribe",
    }),
    phase("conversation", {
      order: "free",
      minutes: 20,
      crossTalk: "free",
      board: "scribe",
    }),
    phase("silence", { speakers: "none", order: "silent" }),
    phase("checkOut", { ...oneSentence, board: "open" }),
  ],
};

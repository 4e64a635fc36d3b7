import type { Format } from "../domain/format.ts";
import { arriving, phase } from "./phase.ts";

/** Two people think aloud, tentatively; those spoken about answer first. Source: Open Dialogue, in the method, section 3. */
export const reflectingTalk: Format = {
  id: "reflectingTalk",
  phases: [
    arriving,
    phase("askLeave", { speakers: "facilitators", minutes: 2 }),
    phase("pairTalk", { speakers: "pair", order: "pair", minutes: 8 }),
    phase("firstResponses", { order: "queue" }),
    phase("responses", { order: "notYetSpokenFirst", board: "open" }),
  ],
};

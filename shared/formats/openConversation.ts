import type { Format } from "../domain/format.ts";
import { arriving, lingering, oneSentence, phase, welcome } from "./phase.ts";

/** Someone brings a story, others tell own experience that echoes it. Source: the method, section 3. */
export const openConversation: Format = {
  id: "openConversation",
  phases: [
    arriving,
    welcome,
    phase("story1", { order: "queue" }),
    phase("echo1", { order: "queue" }),
    phase("story2", { order: "queue" }),
    phase("echo2", { order: "notYetSpokenFirst" }),
    phase("checkOut", { ...oneSentence, board: "open" }),
    lingering,
  ],
};

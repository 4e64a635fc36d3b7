import type { Format } from "../domain/format.ts";
import { arriving, phase, welcome } from "./phase.ts";

/** Getting to know, sharing experience, and if the table wants: dreaming and doing. Source: the method, section 3. */
export const dialogueTable: Format = {
  id: "dialogueTable",
  phases: [
    arriving,
    welcome,
    phase("gettingToKnow", {
      order: "circle",
      turnSeconds: 120,
      equalVoice: "same",
    }),
    phase("sharing", { order: "notYetSpokenFirst", minutes: 45 }),
    phase("dreaming", {
      on: false,
      order: "queue",
      minutes: 20,
      board: "open",
    }),
    phase("doing", { on: false, order: "queue", minutes: 20, board: "open" }),
    phase("checkOut", {
      order: "circle",
      turnSeconds: 60,
      equalVoice: "same",
      board: "open",
    }),
  ],
};

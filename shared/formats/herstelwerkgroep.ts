import type { Format } from "../domain/format.ts";
import { arriving, breakTime, phase, welcome } from "./phase.ts";

/** A theme by the participants, two circles and an exchange. Source: the method, section 3. */
export const herstelwerkgroep: Format = {
  id: "herstelwerkgroep",
  phases: [
    arriving,
    welcome,
    phase("theme", { order: "queue", minutes: 10 }),
    phase("howItLives", {
      order: "circle",
      turnSeconds: 120,
      equalVoice: "same",
    }),
    phase("exchange", { order: "queue", minutes: 30 }),
    breakTime,
    phase("whatHelped", {
      order: "circle",
      turnSeconds: 120,
      equalVoice: "same",
      board: "open",
    }),
    phase("nextTheme", { order: "queue", minutes: 5 }),
  ],
};

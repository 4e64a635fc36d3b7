import type { Format } from "../domain/format.ts";
import { arriving, phase } from "./phase.ts";

const round = {
  order: "circle",
  turnSeconds: 120,
  equalVoice: "same",
} as const;

/** A prompt, a starter, the circle; again. Source: the method, section 3. */
export const sociocraticRounds: Format = {
  id: "sociocraticRounds",
  phases: [
    arriving,
    phase("prompt", { speakers: "facilitators", minutes: 5 }),
    phase("round1", round),
    phase("round2", round),
    phase("round3", { ...round, board: "open" }),
  ],
};

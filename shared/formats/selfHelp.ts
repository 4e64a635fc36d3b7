import type { Format } from "../domain/format.ts";
import { arriving, lingering, phase } from "./phase.ts";

/** The whole circle, newcomers after the others; whoever brought the topic has the last word. Source: the method, section 3. */
export const selfHelp: Format = {
  id: "selfHelp",
  phases: [
    arriving,
    phase("agreements", { speakers: "facilitators", minutes: 5 }),
    phase("topic", { order: "queue", minutes: 10 }),
    phase("circle", {
      order: "circle",
      minutes: 60,
      equalVoice: "share",
      minTurnSeconds: 60,
      maxTurnSeconds: 600,
      last: "newcomers",
    }),
    phase("lastWord", { speakers: "bringer", board: "open" }),
    lingering,
  ],
};

import type { Format } from "../domain/format.ts";
import { arriving, phase } from "./phase.ts";

/** Intervisie by the incident method, 74 minutes. Source: the method, section 3. */
export const incidentMethod: Format = {
  id: "incidentMethod",
  phases: [
    arriving,
    phase("incident", { speakers: "bringer", minutes: 5 }),
    phase("told", { speakers: "bringer", minutes: 10 }),
    phase("questions", {
      speakers: "allButBringer",
      order: "circle",
      minutes: 10,
      crossTalk: "clarifyingOnly",
    }),
    phase("isItClear", { speakers: "none", order: "silent", minutes: 2 }),
    phase("discuss", {
      speakers: "allButBringer",
      minutes: 10,
      crossTalk: "free",
    }),
    phase("write", {
      speakers: "none",
      order: "silent",
      minutes: 10,
      board: "drafts",
    }),
    phase("tell", { speakers: "allButBringer", order: "circle", minutes: 10 }),
    phase("bringerAnswers", { minutes: 15, crossTalk: "free" }),
    phase("evaluation", { minutes: 2, crossTalk: "free" }),
  ],
};

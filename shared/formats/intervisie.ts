import type { Format } from "../domain/format.ts";
import { arriving, phase } from "./phase.ts";

/** Facilitators among themselves; the bringer stays silent while the others answer. Source: the method, section 3. */
export const intervisie: Format = {
  id: "intervisie",
  phases: [
    arriving,
    phase("chooseCase", { crossTalk: "free" }),
    phase("explain", { speakers: "bringer" }),
    phase("feedback", { speakers: "allButBringer", order: "circle" }),
    phase("bringerReflects", { speakers: "bringer" }),
    phase("bringerTells", { speakers: "bringer" }),
    phase("bringerTakesAlong", { speakers: "bringer" }),
  ],
};

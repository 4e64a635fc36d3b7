import common from "../../../shared/text/fr/common.json";
import participant from "../../../shared/text/fr/participant.json";
import refusals from "../../../shared/text/fr/refusals.json";

/** What every phone needs at once, in one file. */
export const words = { common, participant, refusals };

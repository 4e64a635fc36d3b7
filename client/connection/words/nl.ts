import common from "../../../shared/text/nl/common.json";
import participant from "../../../shared/text/nl/participant.json";
import refusals from "../../../shared/text/nl/refusals.json";

/** What every phone needs at once, in one file. */
export const words = { common, participant, refusals };

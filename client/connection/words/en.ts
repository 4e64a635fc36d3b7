import common from "../../../shared/text/en/common.json";
import participant from "../../../shared/text/en/participant.json";
import refusals from "../../../shared/text/en/refusals.json";

/** What every phone needs at once, in one file. */
export const words = { common, participant, refusals };

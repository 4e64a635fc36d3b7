import common from "../../../shared/text/tr/common.json";
import participant from "../../../shared/text/tr/participant.json";
import refusals from "../../../shared/text/tr/refusals.json";

/** What every phone needs at once, in one file. */
export const words = { common, participant, refusals };

import type { Format, FormatId } from "../domain/format.ts";
import { circleWay } from "./circleWay.ts";
import { dialogueTable } from "./dialogueTable.ts";
import { fishbowl } from "./fishbowl.ts";
import { herstelwerkgroep } from "./herstelwerkgroep.ts";
import { incidentMethod } from "./incidentMethod.ts";
import { intervisie } from "./intervisie.ts";
import { multilogem } from "./multilogem.ts";
import { openConversation } from "./openConversation.ts";
import { reflectingTalk } from "./reflectingTalk.ts";
import { selfHelp } from "./selfHelp.ts";
import { sociocraticRounds } from "./sociocraticRounds.ts";
import { trialog } from "./trialog.ts";

export const formats: Readonly<Record<FormatId, Format>> = {
  multilogem,
  openConversation,
  reflectingTalk,
  trialog,
  selfHelp,
  herstelwerkgroep,
  circleWay,
  dialogueTable,
  sociocraticRounds,
  fishbowl,
  intervisie,
  incidentMethod,
};

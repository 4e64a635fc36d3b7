import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Language } from "../../shared/domain/format.ts";
import { createTexts } from "../../shared/text/text.ts";
import type { Translate } from "../../shared/text/text.ts";
import enCommon from "../../shared/text/en/common.json";
import enParticipant from "../../shared/text/en/participant.json";
import enRefusals from "../../shared/text/en/refusals.json";
import frCommon from "../../shared/text/fr/common.json";
import frParticipant from "../../shared/text/fr/participant.json";
import frRefusals from "../../shared/text/fr/refusals.json";
import nlCommon from "../../shared/text/nl/common.json";
import nlParticipant from "../../shared/text/nl/participant.json";
import nlRefusals from "../../shared/text/nl/refusals.json";
import trCommon from "../../shared/text/tr/common.json";
import trParticipant from "../../shared/text/tr/participant.json";
import trRefusals from "../../shared/text/tr/refusals.json";

const files = {
  nl: { common: nlCommon, participant: nlParticipant, refusals: nlRefusals },
  en: { common: enCommon, participant: enParticipant, refusals: enRefusals },
  fr: { common: frCommon, participant: frParticipant, refusals: frRefusals },
  tr: { common: trCommon, participant: trParticipant, refusals: trRefusals },
};

/** The words of the pages that the server writes itself. */
export const pageTexts: Readonly<Record<Language, Translate>> = {
  nl: createTexts("nl", files.nl, compileMessage),
  en: createTexts("en", files.en, compileMessage),
  fr: createTexts("fr", files.fr, compileMessage),
  tr: createTexts("tr", files.tr, compileMessage),
};

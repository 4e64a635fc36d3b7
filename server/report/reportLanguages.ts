import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Language } from "../../shared/domain/format.ts";
import enFormats from "../../shared/text/en/formats.json" with { type: "json" };
import enReport from "../../shared/text/en/report.json" with { type: "json" };
import frFormats from "../../shared/text/fr/formats.json" with { type: "json" };
import frReport from "../../shared/text/fr/report.json" with { type: "json" };
import nlFormats from "../../shared/text/nl/formats.json" with { type: "json" };
import nlReport from "../../shared/text/nl/report.json" with { type: "json" };
import { createTexts } from "../../shared/text/text.ts";
import type { Translate } from "../../shared/text/text.ts";
import trFormats from "../../shared/text/tr/formats.json" with { type: "json" };
import trReport from "../../shared/text/tr/report.json" with { type: "json" };

const areas = {
  nl: { report: nlReport, formats: nlFormats },
  en: { report: enReport, formats: enFormats },
  fr: { report: frReport, formats: frFormats },
  tr: { report: trReport, formats: trFormats },
} as const;

/** The words of a file, in the language of its session. */
export const reportTextsIn = (language: Language): Translate =>
  createTexts(language, areas[language], compileMessageOrThrow);

import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Language } from "../../shared/domain/format.ts";
import enEvaluation from "../../shared/text/en/evaluation.json" with { type: "json" };
import enFinal from "../../shared/text/en/finalReport.json" with { type: "json" };
import enFormats from "../../shared/text/en/formats.json" with { type: "json" };
import enReport from "../../shared/text/en/report.json" with { type: "json" };
import frEvaluation from "../../shared/text/fr/evaluation.json" with { type: "json" };
import frFinal from "../../shared/text/fr/finalReport.json" with { type: "json" };
import frFormats from "../../shared/text/fr/formats.json" with { type: "json" };
import frReport from "../../shared/text/fr/report.json" with { type: "json" };
import nlEvaluation from "../../shared/text/nl/evaluation.json" with { type: "json" };
import nlFinal from "../../shared/text/nl/finalReport.json" with { type: "json" };
import nlFormats from "../../shared/text/nl/formats.json" with { type: "json" };
import nlReport from "../../shared/text/nl/report.json" with { type: "json" };
import { createTexts } from "../../shared/text/text.ts";
import type { Translate } from "../../shared/text/text.ts";
import trEvaluation from "../../shared/text/tr/evaluation.json" with { type: "json" };
import trFinal from "../../shared/text/tr/finalReport.json" with { type: "json" };
import trFormats from "../../shared/text/tr/formats.json" with { type: "json" };
import trReport from "../../shared/text/tr/report.json" with { type: "json" };

const areas = {
  nl: {
    report: nlReport,
    formats: nlFormats,
    finalReport: nlFinal,
    evaluation: nlEvaluation,
  },
  en: {
    report: enReport,
    formats: enFormats,
    finalReport: enFinal,
    evaluation: enEvaluation,
  },
  fr: {
    report: frReport,
    formats: frFormats,
    finalReport: frFinal,
    evaluation: frEvaluation,
  },
  tr: {
    report: trReport,
    formats: trFormats,
    finalReport: trFinal,
    evaluation: trEvaluation,
  },
} as const;

/** The words of a file, in the language of its session. */
export const reportTextsIn = (language: Language): Translate =>
  createTexts(language, areas[language], compileMessageOrThrow);

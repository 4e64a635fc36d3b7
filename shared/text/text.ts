import { setupI18n } from "@lingui/core";
import type { I18n } from "@lingui/core";
import type { CompiledMessage } from "@lingui/message-utils/compileMessage";
import type { Language } from "../domain/format.ts";
import type board from "./nl/board.json";
import type common from "./nl/common.json";
import type console from "./nl/console.json";
import type evaluation from "./nl/evaluation.json";
import type facilitator from "./nl/facilitator.json";
import type finish from "./nl/finish.json";
import type formatEditor from "./nl/formatEditor.json";
import type finalDesk from "./nl/finalDesk.json";
import type finalReport from "./nl/finalReport.json";
import type formats from "./nl/formats.json";
import type organiser from "./nl/organiser.json";
import type participant from "./nl/participant.json";
import type refusals from "./nl/refusals.json";
import type report from "./nl/report.json";
import type review from "./nl/review.json";
import type room from "./nl/room.json";
import type series from "./nl/series.json";
import type sheets from "./nl/sheets.json";

/** The Dutch files say which texts there are; a test holds the other languages to them. */
interface Catalogue {
  board: typeof board;
  common: typeof common;
  /** The lead, the time and the way of talking, on the facilitators' desk. */
  console: typeof console;
  /** What people say afterwards, on their phone and on paper. */
  evaluation: typeof evaluation;
  facilitator: typeof facilitator;
  /** Where an organiser writes a final report, and the words of its files. */
  finalDesk: typeof finalDesk;
  finalReport: typeof finalReport;
  /** The end of a review. */
  finish: typeof finish;
  formatEditor: typeof formatEditor;
  formats: typeof formats;
  organiser: typeof organiser;
  participant: typeof participant;
  refusals: typeof refusals;
  report: typeof report;
  review: typeof review;
  room: typeof room;
  /** What a phone shows behind a button: settings, agreements, what is kept. */
  series: typeof series;
  sheets: typeof sheets;
}

export type Area = keyof Catalogue;

export type TextKey = {
  [A in Area]: `${A}.${Extract<keyof Catalogue[A], string>}`;
}[Area];

export type TextValues = Readonly<Record<string, string | number>>;

/** A text in one language, by area and key. An unknown key is a fault of ours and comes back as it is. */
export interface Translate {
  (key: TextKey, values?: TextValues): string;
  readonly language: Language;
}

/** The texts of one area: compiled by the build, or as written (ICU MessageFormat) where a compiler is handed in. */
export type AreaMessages = Readonly<Record<string, string | CompiledMessage>>;

type Compiler = Parameters<I18n["setMessagesCompiler"]>[0];

/** `compile` is for ends that read the files as written; the browser's texts come compiled and need none. */
export function createTexts(
  language: Language,
  areas: Readonly<Partial<Record<Area, AreaMessages>>>,
  compile?: Compiler,
): Translate {
  const messages: Record<string, string | CompiledMessage> = {};
  for (const [area, texts] of Object.entries(areas))
    for (const [key, text] of Object.entries(texts))
      messages[`${area}.${key}`] = text;
  const i18n = setupI18n({
    locale: language,
    messages: { [language]: messages },
  });
  if (compile !== undefined) i18n.setMessagesCompiler(compile);
  const translate = (key: TextKey, values?: TextValues) => i18n._(key, values);
  return Object.assign(translate, { language });
}

/** The final report over a series, along parliamentary question 663. Source of its parts: the method, section 5. */
import type {
  FinalSource,
  FinalText,
  FinalWords,
} from "../../shared/protocol/finalReport.ts";
import { swotMarks } from "../../shared/protocol/reportMessages.ts";
import type { Translate } from "../../shared/text/text.ts";
import type { Part, ReportDocument, Section } from "./document.ts";
import {
  frameFacts,
  numberTables,
  placeTable,
  settingTable,
} from "./finalTables.ts";
import {
  cannotPromise,
  lines,
  obstaclePairs,
  paragraphs,
  section,
} from "./parts.ts";
import type { FinishedEvening } from "./finalSources.ts";

export interface FinalInput {
  readonly title: string;
  readonly evenings: readonly FinishedEvening[];
  /** Evenings of the series that are not in it. */
  readonly notReady: number;
  readonly words: FinalWords;
  readonly sources: readonly FinalSource[];
  readonly t: Translate;
}

export function finalDocument(input: FinalInput): ReportDocument {
  const { t } = input;
  return {
    language: t.language,
    title: t("finalReport.title"),
    status: t("report.statusReviewed", { readers: 1 }),
    factColumns: [t("report.what"), t("report.answer")],
    sections: [
      section(t)("done", "report.doneHeading", done(t)),
      section(t)("cannot", "report.cannotHeading", cannotPromise(t)),
      ...numbered(input),
      section(t)("annex", "finalReport.annexHeading", annex(input)),
    ],
  };
}

/** The eight parts of question 663. One of which nobody wrote anything says so, and is not left out. */
function numbered(input: FinalInput): Section[] {
  const { t } = input;
  const parts = {
    frame: [...written(input, "frame"), ...frameFacts(input)],
    numbers: numberTables(input),
    approach: approach(input),
    experiences: experiences(input),
    swot: [...swot(input), ...obstaclePairs(t, input.words.obstacles)],
    online: online(input),
    neighbourhoods: [...written(input, "neighbourhoods"), ...placeTable(input)],
    recommendations: written(input, "recommendations"),
  } as const;
  return Object.entries(parts).map(([id, content]) =>
    section(t)(
      id,
      `finalReport.${id as keyof typeof parts}Heading`,
      content.length > 0 ? content : paragraphs(t("finalReport.nothing")),
    ),
  );
}

/** An organiser's own text: an empty line begins a new paragraph. */
export const written = (
  { words }: Pick<FinalInput, "words">,
  name: FinalText,
): Part[] =>
  words.texts[name]
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .flatMap((text) => paragraphs(text));

/** What the evenings left of one kind, each once, and without what the organiser leaves out. */
export function left(
  { sources, words }: Pick<FinalInput, "sources" | "words">,
  origin: FinalSource["origin"],
): readonly string[] {
  const out = new Set(words.leftOut);
  const texts = sources
    .filter((source) => source.origin === origin && !out.has(source.id))
    .map(({ text }) => text);
  return [...new Set(texts)];
}

const done = (t: Translate): Part[] =>
  lines([
    t("report.doneLines"),
    t("finalReport.doneTwice"),
    t("report.doneScan"),
    t("finalReport.doneCoarse"),
    t("report.doneOrder"),
  ]);

function approach(input: FinalInput): Part[] {
  const { t } = input;
  const next = written(input, "nextPhases");
  return [
    ...written(input, "approach"),
    ...lines(left(input, "partners"), t("finalReport.partnersIntro")),
    ...(next.length === 0 ? [] : paragraphs(t("finalReport.nextIntro"))),
    ...next,
  ];
}

function experiences(input: FinalInput): Part[] {
  const { t } = input;
  return [
    ...written(input, "experiences"),
    ...lines(left(input, "themes"), t("finalReport.themesIntro")),
    ...lines(left(input, "offered"), t("report.offeredIntro")),
    ...lines(left(input, "evaluation"), t("finalReport.afterwardsIntro")),
    ...(["wentWell", "wasHard", "next"] as const).flatMap((list) =>
      lines(left(input, list), t(`report.${list}Intro`)),
    ),
  ];
}

function swot({ words, t }: FinalInput): Part[] {
  return swotMarks.flatMap((mark) =>
    lines(
      words.swot[mark].filter((text) => text.trim() !== ""),
      t(`finalReport.${mark}Intro`),
    ),
  );
}

function online(input: FinalInput): Part[] {
  return [
    ...written(input, "online"),
    ...lines(left(input, "trouble"), input.t("finalReport.troubleIntro")),
    ...settingTable(input),
  ];
}

function annex({ evenings, notReady, t }: FinalInput): Part[] {
  return [
    ...lines([
      t("finalReport.methodEvenings", { evenings: evenings.length, notReady }),
      t("finalReport.methodSmall"),
      t("finalReport.methodAttendance"),
      t("finalReport.methodAnswers"),
      t("finalReport.methodEvenness"),
    ]),
    ...paragraphs(t("report.notCollected"), t("finalReport.whyNot")),
  ];
}

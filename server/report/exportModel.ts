import type { Translate } from "../../shared/text/text.ts";
import {
  remarkLists,
  type RemarkList,
  type SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import type { Part, ReportDocument } from "./document.ts";
import { meetingFacts, peopleFacts } from "./exportFacts.ts";
import {
  cannotPromise,
  lines,
  obstaclePairs,
  paragraphs,
  section,
  table,
} from "./parts.ts";
import { remarkId } from "./reportTexts.ts";

/** What the review made of the free texts. */
export interface ReviewedWords {
  /** Offered lines as a reader will see them, in the order of the report. */
  readonly lines: readonly string[];
  /** A remark as a reader will see it, by its id; null when it was dropped or is empty. */
  readonly remark: (id: string) => string | null;
  /** What people wrote afterwards, in an order drawn by lot. */
  readonly afterwards: readonly string[];
}

export interface ExportInput {
  readonly note: SessionNote;
  readonly words: ReviewedWords;
  /** The municipality of the neighbourhood; null when it is not known, and then the place is left out. */
  readonly municipality: string | null;
  /** People who read the whole text; 0 while that is still to be done. */
  readonly readers: number;
  readonly t: Translate;
}

/** The report of one evening as one neutral document. Source of its parts: the method, section 5. */
export function exportDocument(input: ExportInput): ReportDocument {
  const { note, words, readers, t } = input;
  const heading = section(t);
  return {
    language: note.language,
    title: t("report.title"),
    status:
      readers === 0
        ? t("report.statusToReview")
        : t("report.statusReviewed", { readers }),
    factColumns: [t("report.what"), t("report.answer")],
    sections: [
      heading("done", "report.doneHeading", done(input)),
      heading("cannot", "report.cannotHeading", cannotPromise(t)),
      heading(
        "meeting",
        "report.meetingHeading",
        table(t("report.meetingCaption"), meetingFacts(input)),
      ),
      heading(
        "people",
        "report.peopleHeading",
        table(t("report.peopleCaption"), peopleFacts(input)),
      ),
      heading("themes", "report.themesHeading", lines(all(input, "themes"))),
      heading(
        "offered",
        "report.offeredHeading",
        lines(words.lines, t("report.offeredIntro")),
      ),
      heading("process", "report.processHeading", process(input)),
      heading("obstacles", "report.obstaclesHeading", obstacles(input)),
      heading(
        "partners",
        "report.partnersHeading",
        lines(all(input, "partners")),
      ),
      heading(
        "trouble",
        "report.troubleHeading",
        paragraphs(words.remark("trouble")),
      ),
      heading(
        "evaluation",
        "report.evaluationHeading",
        lines(words.afterwards),
      ),
      heading(
        "notCollected",
        "report.notCollectedHeading",
        paragraphs(t("report.notCollected")),
      ),
    ].filter(({ parts }) => parts.length > 0),
  };
}

/** Says what was done only once it was: before that the first page must not claim it. */
function done({ readers, t }: ExportInput): Part[] {
  const always = [t("report.doneCoarse"), t("report.doneOrder")];
  const afterReading = [
    t("report.doneLines"),
    t("report.doneNames"),
    t("report.doneScan"),
  ];
  return lines(readers === 0 ? always : [...afterReading, ...always]);
}

/** The reviewed words of a list of the note, what was dropped left out. */
function all(
  { note, words }: ExportInput,
  list: "themes" | "partners",
): readonly string[] {
  return note.remarks[list].flatMap(
    (_, index) => words.remark(remarkId(list, index)) ?? [],
  );
}

function process(input: ExportInput): Part[] {
  return remarkLists.flatMap((list) =>
    lines(remarks(input, list), input.t(`report.${list}Intro`)),
  );
}

function remarks(
  { note, words, t }: ExportInput,
  list: RemarkList,
): readonly string[] {
  return note.remarks[list].flatMap(({ swot }, index) => {
    const text = words.remark(remarkId(list, index));
    if (text === null) return [];
    if (swot === null) return [text];
    return [t("report.marked", { text, mark: t("report.swot", { swot }) })];
  });
}

function obstacles({ note, words, t }: ExportInput): Part[] {
  const part = (index: number, name: string): string =>
    words.remark(remarkId("obstacles", index, name)) ?? "";
  const pairs = note.remarks.obstacles.map((_, index) => ({
    obstacle: part(index, "obstacle"),
    proposal: part(index, "proposal"),
  }));
  return obstaclePairs(t, pairs);
}

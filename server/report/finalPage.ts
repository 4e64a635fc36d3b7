/** One plain page for those who were there: what it was, what it was about, what people take along, what comes next. */
import type { ReportDocument } from "./document.ts";
import { left, written } from "./finalReport.ts";
import type { FinalInput } from "./finalReport.ts";
import { lines, paragraphs, section } from "./parts.ts";

/** As much as fits on one page. */
const most = { themes: 12, lines: 10 } as const;

export function finalPage(input: FinalInput): ReportDocument {
  const { evenings, t } = input;
  const attended = evenings.reduce(
    (sum, { finished }) => sum + finished.note.facts.present,
    0,
  );
  const part = section(t);
  return {
    language: t.language,
    title: t("finalReport.pageTitle"),
    status: t("finalReport.pageStatus"),
    factColumns: [t("report.what"), t("report.answer")],
    sections: [
      part(
        "what",
        "finalReport.pageWhat",
        paragraphs(
          t("finalReport.pageCount", {
            evenings: evenings.length,
            attendances: attended,
          }),
        ),
      ),
      part(
        "themes",
        "finalReport.pageThemes",
        lines(left(input, "themes").slice(0, most.themes)),
      ),
      part(
        "lines",
        "finalReport.pageLines",
        lines(left(input, "offered").slice(0, most.lines)),
      ),
      part("next", "finalReport.pageNext", written(input, "participants")),
      part(
        "promise",
        "finalReport.pagePromise",
        paragraphs(t("finalReport.pagePromiseText")),
      ),
    ].filter(({ parts }) => parts.length > 0),
  };
}

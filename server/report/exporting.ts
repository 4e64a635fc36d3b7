import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import type { Translate } from "../../shared/text/text.ts";
import type { ReportDocument, ReportFile } from "./document.ts";
import { exportDocument } from "./exportModel.ts";
import type { ReviewedWords } from "./exportModel.ts";
import { linesIn } from "./fileText.ts";
import { csvFile } from "./formats/csv.ts";
import { docxFile } from "./formats/docx.ts";
import { htmlFile } from "./formats/html.ts";
import { jsonFile } from "./formats/json.ts";
import { markdownFile } from "./formats/markdown.ts";
import { resultTexts } from "./resultText.ts";
import type { ReviewedText } from "./review.ts";

/** All that an export is made from. */
export interface Exported {
  readonly note: SessionNote;
  readonly texts: readonly ReviewedText[];
  readonly municipality: string | null;
  readonly readers: number;
  readonly t: Translate;
  /** For the order of the lines and the numbers that stand for people; from 0 up to 1, kept nowhere. */
  readonly random: () => number;
}

export interface FinishedFile extends ReportFile {
  /** Every line of words in it, metadata included, that is not in a file without anyone's words. */
  readonly lines: readonly string[];
}

const renderers: Readonly<
  Record<
    ExportFormat,
    (document: ReportDocument) => ReportFile | Promise<ReportFile>
  >
> = {
  docx: docxFile,
  html: htmlFile,
  md: markdownFile,
  csv: csvFile,
  json: jsonFile,
};

export async function finishedFile(
  format: ExportFormat,
  exported: Exported,
): Promise<FinishedFile> {
  const render = renderers[format];
  const file = await render(
    exportDocument({ ...exported, words: wordsOf(exported) }),
  );
  const frame = await render(frameOf(exported));
  const framed = new Set(linesIn(format, frame.bytes));
  const lines = linesIn(format, file.bytes).filter((line) => !framed.has(line));
  return { ...file, lines };
}

/** The file without anyone's words: what the note itself tells. */
export const frameOf = (exported: Exported): ReportDocument =>
  exportDocument({ ...exported, words: noWords });

/** Each file in an order of its own: where a line stands tells nothing of who wrote it, or when. */
const shuffled = <T>(items: readonly T[], random: () => number): readonly T[] =>
  items
    .map((item) => ({ item, drawn: random() }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ item }) => item);

/** Stands where words would be, so that their headings are part of the frame too. */
const noWords: ReviewedWords = { lines: ["·"], remark: () => "·" };

function wordsOf({ note, texts, random }: Exported): ReviewedWords {
  const results = resultTexts(texts, {
    language: note.language,
    participants: note.facts.present,
    random,
  });
  const offered = texts.filter(({ origin }) => origin === "offered");
  return {
    lines: shuffled(offered, random).flatMap(
      ({ noteId }) => results.get(noteId) ?? [],
    ),
    remark: (id) => results.get(id) ?? null,
  };
}
